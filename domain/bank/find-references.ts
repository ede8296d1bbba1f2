/** Shorter ones stand in names and dates by chance. */
export const shortestReference = 5;

/** The most parts of a text that make one reference: INV, 2027, 0012, 3. */
const mostParts = 5;

/** The form in which references are compared: capitals and digits. Null if it is too short, or has no digit, to be told from other text. */
export function foldReference(reference: string): string | null {
  const folded = reference
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  return folded.length >= shortestReference && /\d/.test(folded) ? folded : null;
}

/**
 * The known references that stand in a text, the longest at each place. Whole numbers and words only: 20270012 is not in 120270012. Signs
 * and spaces between the parts do not matter.
 */
export function findReferences(text: string, isKnown: (reference: string) => boolean): string[] {
  if (!/\d/.test(text) && !/[０-９]/.test(text)) return [];
  const found: string[] = [];
  for (const stretch of text
    .normalize("NFKC")
    .toUpperCase()
    .match(/[A-Z0-9](?:[A-Z0-9 ./:#_ー‐‑–—−-]*[A-Z0-9])?/g) ?? []) {
    const parts = stretch.match(/[A-Z]+|\d+/g) ?? [];
    for (let start = 0; start < parts.length; start += 1) {
      for (let end = Math.min(parts.length, start + mostParts); end > start; end -= 1) {
        const reference = parts.slice(start, end).join("");
        if (reference.length < shortestReference || !isKnown(reference)) continue;
        found.push(reference);
        start = end - 1;
        break;
      }
    }
  }
  return found;
}
