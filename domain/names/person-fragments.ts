import type { GivenNames } from "./names.ts";
import { foldText } from "./search-key.ts";

/** A part of an address or a name that is shorter than this is found in the texts of too many other people. */
const shortestAlias = 3;
const shortestLocalPart = 5;

/**
 * The texts by which a note or a row may name a person, each folded as for search and also as it is read, without spaces: the whole name in
 * either order, the kana, the display name, the addresses, and the part before the @. A family name alone is not among them, since many
 * people share it.
 */
export function personFragments(names: readonly GivenNames[], addresses: readonly string[]): string[] {
  const whole = names.flatMap(({ familyName, givenName, familyKana, givenKana, displayName }) => [
    ...inBothOrders(familyName, givenName),
    ...inBothOrders(familyKana, givenKana),
    ...(displayName && letters(displayName) >= shortestAlias ? [displayName] : []),
  ]);
  const localParts = addresses.flatMap((address) => {
    const local = address.includes("@") ? address.slice(0, address.lastIndexOf("@")) : "";
    return local.length >= shortestLocalPart ? [local] : [];
  });
  const fragments = [...whole, ...addresses, ...localParts].flatMap((text) => [foldText(text), plainText(text)]);
  return [...new Set(fragments)].filter((fragment) => fragment.length >= shortestAlias);
}

/** As SQL can make it of any text: NFKC, lower case, no spaces. */
function plainText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function inBothOrders(family: string | null | undefined, given: string | null | undefined): string[] {
  return family && given ? [family + given, given + family] : [];
}

function letters(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}
