import type { Problem } from "./problem.ts";

/** A replacement that takes a problem away: of the text from its place on, `length` characters become `text`. */
export interface Fix {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/** The fix of a misspelt word, which the hint names; null when a person must decide. */
export function fixOf(source: string, { line, column, hint }: Problem): Fix | null {
  const meant = /^Did you mean "([^"]+)"\?$/.exec(hint?.en ?? "")?.[1];
  if (meant === undefined) return null;
  const rest = source.split("\n")[line - 1]?.slice(column - 1) ?? "";
  const written = /^["']?([\p{L}\p{N}_./-]+)/u.exec(rest);
  if (!written?.[1]) return null;
  const quote = written[0].length - written[1].length;
  return { line, column: column + quote, length: written[1].length, text: meant };
}
