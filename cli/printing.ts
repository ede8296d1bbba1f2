import { isAbsolute, relative, resolve, sep } from "node:path";

export { localTime } from "../domain/time/local-time.ts";

/** How a path is written for people: from the working directory when it is below, else whole. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), resolve(path));
  if (below === "") return ".";
  return below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below) ? resolve(path) : below;
}

/** Characters that take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const weightless = /\p{Mn}|\p{Me}|[\u200b-\u200d]|\ufe0f/u;

/** Columns that a text takes in a terminal: kana, kanji and emoji take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += weightless.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Rows with their columns under each other, two spaces apart; the last column is not padded, empty columns vanish. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ""))));
  const kept = widths.flatMap((width, column) => (width > 0 ? [column] : []));
  return rows.map((row) =>
    kept
      .map((column) => {
        const cell = row[column] ?? "";
        return cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell)));
      })
      .join("  ")
      .trimEnd(),
  );
}

/** For options that may be given several times. */
export function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}
