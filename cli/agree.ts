import { ask } from "./ask.ts";

/** Asks on the terminal; only `y` or `yes` agrees. Without a terminal nobody can agree. */
export async function agree(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  return /^y(es)?$/i.test(await ask(`${question} [y/N] `));
}
