/** A full name split into its parts, or the whole name if it cannot be split. */
export type SplitName = { familyName: string; givenName: string | null } | { displayName: string };

const honorifics = /\s+(?:様|さま|さん|殿|氏|先生)$/u;

/**
 * `鈴木　美紀` → family and given name. A Japanese name without a space is not split, nor is a name in Latin letters without a comma, since
 * its order is unknown. Both are kept whole.
 */
export function splitName(text: string): SplitName {
  const whole = text
    .replace(/[\s\u3000]+/g, " ")
    .trim()
    .replace(honorifics, "");
  const comma = /^([^,]+),\s*([^,]+)$/.exec(whole);
  if (comma?.[1] && comma[2]) return { familyName: comma[1].trim(), givenName: comma[2].trim() };
  const [familyName, ...rest] = whole.split(" ");
  if (familyName === undefined || rest.length === 0 || !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(whole))
    return { displayName: whole };
  return { familyName, givenName: rest.join(" ") };
}
