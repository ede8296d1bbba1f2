import { format } from "node:util";

/**
 * Characters that a terminal obeys instead of showing them, and marks that turn the direction of what follows. Line breaks and tabs stay.
 */
const obeyed = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text as a terminal may get it: names and addresses come from strangers, and an escape sequence in one could rewrite the screen or its
 * clipboard (rules.md SEC13). Such a character is written as its code, `\u001b`, so that JSON stays JSON with the same content.
 */
export function forTerminal(text: string): string {
  return text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A text within a line: a line break in a name could forge a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
}

/** Makes all that this program prints harmless, whichever command prints it. Called once, by the entry point. */
export function guardConsole(console: Pick<Console, "log" | "error">): void {
  for (const method of ["log", "error"] as const) {
    const print = console[method].bind(console);
    console[method] = (...parts: unknown[]) => print("%s", forTerminal(format(...parts)));
  }
}
