import { languageNow } from "../app/words.ts";

export interface Named {
  familyName: string | null;
  givenName: string | null;
  displayName?: string | null;
}

/** Family name first, as people write it in Japan; in English the given name. Null when nothing is known. */
export function nameOf({ familyName, givenName, displayName }: Named): string | null {
  const parts = languageNow() === "ja" ? [familyName, givenName] : [givenName, familyName];
  const name = parts.filter(Boolean).join(" ");
  return name !== "" ? name : (displayName ?? null);
}
