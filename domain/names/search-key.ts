import type { GivenNames } from "./names.ts";

/** Variants of a character that people confuse in names. A search for one finds the other. */
const variants: Record<string, string> = {
  髙: "高",
  﨑: "崎",
  嵜: "崎",
  碕: "崎",
  邉: "辺",
  邊: "辺",
  齋: "斎",
  齊: "斎",
  斉: "斎",
  濵: "浜",
  濱: "浜",
  栁: "柳",
  澤: "沢",
  廣: "広",
  國: "国",
  櫻: "桜",
  眞: "真",
  德: "徳",
  惠: "恵",
  瀨: "瀬",
  冨: "富",
  嶋: "島",
  嶌: "島",
  桒: "桑",
  𠮷: "吉",
};
const variantCharacters = new RegExp(`[${Object.keys(variants).join("")}]`, "gu");

/**
 * The form of a text for search: NFKC, lower case, hiragana as katakana, one form of each variant character, `(株)` written out, no spaces. What
 * people read is never folded.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize("NFKC")
      // Selectors say which form of a character is shown: 葛󠄀 is searched as 葛.
      .replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "")
      .toLowerCase()
      .replace(/\(株\)/g, "株式会社")
      .replace(/\(有\)/g, "有限会社")
      .replace(/[\u3041-\u3096]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0x60))
      .replace(variantCharacters, (character) => variants[character] ?? character)
      .replace(/\s+/g, "")
  );
}

/** The text that a search for a lead looks in: name, kana, display name and company, folded and separated by one space. */
export function searchKey(name: GivenNames): string {
  return [
    `${name.familyName ?? ""}${name.givenName ?? ""}`,
    `${name.familyKana ?? ""}${name.givenKana ?? ""}`,
    name.displayName ?? "",
    name.company ?? "",
  ]
    .map(foldText)
    .filter((part) => part !== "")
    .join(" ");
}

/** Folded name of a person, to decide whether two entries with one phone number are the same person. Empty if no name is known. */
export function nameKey(name: GivenNames): string {
  return foldText(`${name.familyName ?? ""}${name.givenName ?? ""}` || (name.displayName ?? ""));
}
