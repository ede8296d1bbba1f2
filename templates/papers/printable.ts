const emoji = /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu;
const symbolsThatFontsHave = /[©®‼⁉™↔-↙◀▶◆◇○●■□△▲▽▼★☆☎※〒〓㊗㊙♀♂♠♣♥♦♨]/u;
/** Controls but the line break, and those that turn the direction of writing: a name could look like another one. */
const controls = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2060\uFEFF]/gu;

/**
 * A text as a paper can show it. Emoji are left out: the fonts have none, and a lead's own words may hold them. Marks that were typed apart
 * from their letter are joined with it, as が is two characters in file names of a Mac. Nothing else is normalised: that would replace
 * kanji of names, such as U+FA19 by U+795E.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(controls, "")
    .replace(emoji, (found) => (symbolsThatFontsHave.test(found) ? found.replace(/\uFE0F/g, "") : ""))
    .replace(/\P{M}[\u0300-\u036F\u3099\u309A]+/gu, (found) => found.normalize("NFC"));
}

/** The same for all texts of a value of plain JSON. */
export function printableAll(value: unknown): unknown {
  if (typeof value === "string") return printable(value);
  if (Array.isArray(value)) return value.map(printableAll);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printableAll(one)]));
}
