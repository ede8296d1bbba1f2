import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../keyed-hash.ts";

export const CODE_MINUTES = 15;
/** Wrong ones; after the last a new code is needed. */
export const CODE_TRIES = 5;

/** The six digits of a code, from what is stored of it and a key that is not in the database. */
export function signingCode(key: Uint8Array, { contractId, nonce }: { contractId: string; nonce: string }): string {
  const number = keyedHash(key, `contract-code\n${contractId}\n${nonce}`).readUIntBE(0, 6) % 1_000_000;
  return String(number).padStart(6, "0");
}

/** Whether the typed digits are the code. Full-width digits and spaces are as good. */
export function isSigningCode(typed: string, code: string): boolean {
  const digits = Buffer.from(typed.normalize("NFKC").replace(/[\s-]/g, ""));
  const expected = Buffer.from(code);
  return digits.length === expected.length && timingSafeEqual(digits, expected);
}
