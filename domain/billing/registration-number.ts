/** The number of an issuer of qualified invoices, as it is printed: `T` and 13 digits. */
export interface RegistrationNumber {
  number: string;
  /** False warns and refuses nothing: the numbers of sole traders need not follow the rule for corporations (processes.md INV2). */
  hasCheckDigit: boolean;
}

/** Reads the number as people type it: full width, small t, hyphens, spaces. Null if it is not `T` and 13 digits (processes.md INV1). */
export function readRegistrationNumber(text: string): RegistrationNumber | null {
  const folded = text
    .normalize("NFKC")
    .replace(/[\s\-‐-―−ー]/g, "")
    .toUpperCase();
  const [, digits] = /^T(\d{13})$/.exec(folded) ?? [];
  return digits === undefined ? null : { number: folded, hasCheckDigit: Number(digits[0]) === checkDigit(digits.slice(1)) };
}

/** Of the 12 digits after it: 9 - (Σ digit × weight mod 9), weights 1, 2, 1, 2 … from the right (order on corporate numbers, art. 2). */
function checkDigit(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}
