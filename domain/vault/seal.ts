import { createCipheriv, createDecipheriv } from "node:crypto";
import { AppError } from "../app-error.ts";
import type { LocalText } from "../words/local-text.ts";

const sealedOtherwise: LocalText = {
  ja: "この記録を開けません。HAGUKUMI_VAULT_KEY が、封印したときのものと違います。",
  en: "This record does not open: HAGUKUMI_VAULT_KEY is not the one that it was sealed with.",
};

/** Bytes of the nonce. A nonce must never be used twice with one key. */
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM: nonce, tag, ciphertext. `key` has 32 bytes. `unseal` needs the same `purpose`, so records cannot be swapped between rows.
 */
export function seal(key: Uint8Array, nonce: Uint8Array, purpose: string, text: string): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Returns the sealed text. Throws AppError invalid if the key or purpose differs, or a byte was changed. */
export function unseal(key: Uint8Array, purpose: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch (error) {
    throw new AppError("invalid", "vault-sealed", sealedOtherwise, { cause: error });
  }
}
