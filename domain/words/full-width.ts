import type { LocalText } from "./local-text.ts";

/** A full-width character where YAML reads only the ASCII one, and its place, counted from 1. */
export interface FullWidth {
  readonly line: number;
  readonly column: number;
  readonly message: LocalText;
}

const spaces = "[ \\t\\u3000]*";
const key = `["']?[A-Za-z][\\w.-]*["']?`;
/** What may stand before a key: indentation, a hyphen, or the beginning of a list in braces. */
const beforeKey = `(?:^${spaces}(?:[-－ー]${spaces})?|[{,｛，]${spaces})`;

/** The wide character is what each pattern matches; the rest is looked at only. */
const marks: readonly { readonly pattern: RegExp; readonly narrow: string }[] = [
  { pattern: new RegExp(`(?<=${beforeKey}${key}${spaces})：`, "u"), narrow: ":" },
  { pattern: new RegExp(`(?<=^[ \\t]*)[－ー](?=${spaces}[A-Za-z{｛])`, "u"), narrow: "-" },
  { pattern: new RegExp(`(?<=[:：]${spaces}|^${spaces}[-－ー]${spaces})[｛［](?=${spaces}["'\\w])`, "u"), narrow: "{ [" },
  { pattern: /[｝］](?=[ \t\u3000]*$)/u, narrow: "} ]" },
  { pattern: new RegExp(`，(?=${spaces}${key}${spaces}[:：])`, "u"), narrow: "," },
  { pattern: new RegExp(`(?<=^${spaces})\\u3000(?=${spaces}\\S)`, "u"), narrow: " " },
  { pattern: new RegExp(`(?<=${beforeKey}${key}:|^[ \\t]*-)\\u3000`, "u"), narrow: " " },
];

/** In characters of one line. Keys stand at its beginning; what comes later is not searched. */
const searched = 200;

/** The first full-width colon, space, hyphen, brace or comma of each line, where only its ASCII form means something. */
export function findFullWidth(source: string): FullWidth[] {
  return source.split("\n").flatMap((text, index) => findInLine(text, index + 1) ?? []);
}

function findInLine(text: string, line: number): FullWidth | null {
  const beginning = text.slice(0, searched);
  const found = marks.flatMap(({ pattern, narrow }) => {
    const match = pattern.exec(beginning);
    return match === null ? [] : [{ at: match.index, wide: match[0], narrow }];
  });
  const [first] = found.toSorted((one, other) => one.at - other.at);
  return first === undefined ? null : { line, column: first.at + 1, message: messageOf(first.wide, first.narrow) };
}

function messageOf(wide: string, narrow: string): LocalText {
  if (wide === "\u3000")
    return {
      ja: "ここに全角の空白があります。YAMLは半角の空白だけを区切りとして読むので、半角にしてください。",
      en: "There is a full-width space here. YAML reads only the ordinary space; type that.",
    };
  return {
    ja: `ここに全角の「${wide}」があります。YAMLは半角の「${narrow}」だけを読むので、半角にしてください${narrow === ":" ? "（コロンの後には半角の空白も必要です）" : ""}。`,
    en: `There is a full-width "${wide}" here. YAML reads only "${narrow}"; type that${narrow === ":" ? ", with a space behind it" : ""}.`,
  };
}

/**
 * Puts full-width characters in the place of the problems that they cause: problems on the same line or the one beside it. Without a
 * problem near it, a full-width character is the author's text and stays.
 */
export function explainFullWidth<Place extends { readonly line?: number | undefined }>(
  source: string,
  problems: readonly Place[],
  tell: (wide: FullWidth) => Place,
): Place[] {
  const lines = problems.length === 0 ? [] : source.split("\n");
  const near = new Set(problems.flatMap(({ line = 1 }) => [line - 1, line, line + 1]));
  const causes = [...near].toSorted((one, other) => one - other).flatMap((line) => findInLine(lines[line - 1] ?? "", line) ?? []);
  const isCaused = ({ line = 1 }: Place) => causes.some((wide) => Math.abs(line - wide.line) <= 1);
  return [...causes.map(tell), ...problems.filter((problem) => !isCaused(problem))];
}
