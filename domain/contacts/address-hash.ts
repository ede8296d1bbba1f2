import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** Making the key object costs ten times what a hash does. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

/**
 * Keyed hash of an address, lower-case hex of 64 digits. It stays in the suppression list after an erasure, so the key (HAGUKUMI_SUPPRESSION_KEY)
 * is never rotated. `addressKey` is the unique form, not the address as typed.
 */
export function addressHash(key: Buffer, channel: string, addressKey: string): string {
  let secret = keyObjects.get(key);
  if (!secret) keyObjects.set(key, (secret = createSecretKey(key)));
  return createHmac("sha256", secret).update(`${channel}:${addressKey}`).digest("hex");
}
