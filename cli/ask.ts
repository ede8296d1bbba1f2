import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";

/**
 * Asks one question on the terminal. The answer comes without blanks around it and in half width, since an input method may write ２ for 2;
 * Ctrl-D is an empty one. Ctrl-C ends the program.
 */
export async function ask(question: string, input: Readable = process.stdin, output: Writable = process.stdout): Promise<string> {
  const terminal = createInterface({ input, output, terminal: true });
  terminal.on("SIGINT", () => process.exit(130));
  try {
    return (await terminal.question(question)).normalize("NFKC").trim();
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
    return "";
  } finally {
    terminal.close();
  }
}
