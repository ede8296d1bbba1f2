import { endsWithHonorific, type NameParts } from "./polite-name.ts";

/**
 * What staff call a person in a list: the whole name with its honorific, 「鈴木 美紀 様」, "Anna Smith". Else the company; null when nothing is
 * known. Never doubles an honorific. The characters stay as they were written.
 */
export function listedName(parts: NameParts, language: string): string | null {
  const { familyName, givenName, displayName, company } = parts;
  const honorific = parts.honorific?.trim() ?? "";
  if (language !== "ja") {
    const name = [givenName, familyName].filter(Boolean).join(" ") || displayName;
    if (!name) return company || null;
    // 様 is the default of every lead, and a stranger in a name in Latin letters.
    return /^\p{Script=Latin}/u.test(honorific) && familyName ? `${honorific} ${name}` : name;
  }
  const name = [familyName, givenName].filter(Boolean).join(" ") || displayName;
  if (!name) return company || null;
  if (honorific === "" || endsWithHonorific(name)) return name;
  return name.includes(" ") ? `${name} ${honorific}` : `${name}${honorific}`;
}
