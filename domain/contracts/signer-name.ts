import { foldText } from "../names/search-key.ts";

/** What the records say of a lead's name; null or blank: unknown. */
export interface SignerNames {
  familyName: string | null;
  givenName: string | null;
  familyKana: string | null;
  givenKana: string | null;
  displayName: string | null;
  company: string | null;
}

/**
 * Whether a typed name is the lead's: whole name in either order, kana, or the display name, whatever the width, the case and the spaces; a
 * company may stand before it. Where no name is known, any name is. Where only one part is known, the typed name must contain it.
 */
export function isSignersName(typed: string, names: SignerNames): boolean {
  const written = fold(typed);
  const [family, given] = [fold(names.familyName), fold(names.givenName)];
  const [familyKana, givenKana] = [fold(names.familyKana), fold(names.givenKana)];
  const display = fold(names.displayName);
  const whole = [...bothOrders(family, given), ...bothOrders(familyKana, givenKana), display].filter((name) => name !== "");
  const company = fold(names.company);
  const bare = company !== "" && written.startsWith(company) ? written.slice(company.length) : written;
  if (whole.includes(bare)) return true;
  if (family !== "" && given !== "") return false;
  const known = [family, given, familyKana, givenKana].filter((part) => part !== "");
  return known.length > 0 ? known.some((part) => bare.includes(part)) : whole.length === 0;
}

function bothOrders(one: string, other: string): string[] {
  return one !== "" && other !== "" ? [one + other, other + one] : [];
}

function fold(text: string | null): string {
  return foldText(text ?? "").replace(/[\s・.,]/g, "");
}
