import { createInterface } from "node:readline/promises";

/** Asks on the terminal; only `y` or `yes` agrees. Without a terminal nobody can agree. */
export async function agree(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*y(es)?\s*$/i.test(await terminal.question(`${question} [y/N] `));
  } finally {
    terminal.close();
  }
}
