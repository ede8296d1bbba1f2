/**
 * What a list by name sorts by: kana first, then the written name, then the display name. U+FFFF sorts behind all letters, so that nameless
 * leads come last. The expression of an index of `lead l`.
 */
export const nameKey = `(coalesce(nullif(btrim(coalesce(l.family_kana, l.family_name, '') || ' ' || coalesce(l.given_kana, l.given_name, '')), ''), l.display_name, U&'\\FFFF') collate "ja-x-icu")`;

/** The rows of a Japanese directory. Each begins with its sign and ends before the next; the last one ends before the first kanji. */
const kanaRows = ["あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ"] as const;
const letters = [
  "a",
  "b",
  "c",
  "d",
  "e",
  "f",
  "g",
  "h",
  "i",
  "j",
  "k",
  "l",
  "m",
  "n",
  "o",
  "p",
  "q",
  "r",
  "s",
  "t",
  "u",
  "v",
  "w",
  "x",
  "y",
  "z",
] as const;
/** In the order of `ja-x-icu`, signs and digits come first, then Latin letters, kana, and kanji in the order of JIS X 0208, which begins so. */
const FIRST_KANJI = "亜";

/** `sign`: before all letters. `latin`, `kana`: all rows of that script. `other`: written in kanji alone, in other scripts, or nameless. */
export const initials = [...kanaRows, ...letters, "sign", "latin", "kana", "other"] as const;
export type Initial = (typeof initials)[number];

interface Range {
  from: string | null;
  /** Before this. */
  to: string | null;
}

const ranges: ReadonlyMap<Initial, Range> = new Map([
  ...kanaRows.map((row, index): [Initial, Range] => [row, { from: row, to: kanaRows[index + 1] ?? FIRST_KANJI }]),
  ...letters.map((letter, index): [Initial, Range] => [letter, { from: letter, to: letters[index + 1] ?? "あ" }]),
  ["sign", { from: null, to: "a" }],
  ["latin", { from: "a", to: "あ" }],
  ["kana", { from: "あ", to: FIRST_KANJI }],
  ["other", { from: FIRST_KANJI, to: null }],
]);

/** The part of the order by name that begins so, as conditions that the index serves. */
export function initialConditions(initial: Initial, put: (value: unknown) => string): string[] {
  const { from, to } = ranges.get(initial) ?? { from: null, to: null };
  return [...(from === null ? [] : [`${nameKey} >= ${put(from)}`]), ...(to === null ? [] : [`${nameKey} < ${put(to)}`])];
}
