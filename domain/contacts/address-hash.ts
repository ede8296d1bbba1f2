import { createHmac } from "node:crypto";

/**
 * Keyed hash of an address, lower-case hex of 64 digits. It stays in the suppression list after an erasure, so the key (HAGUKUMI_SUPPRESSION_KEY)
 * is never rotated. `addressKey` is the unique form, not the address as typed.
 */
export function addressHash(key: Buffer, channel: string, addressKey: string): string {
  return createHmac("sha256", key).update(`${channel}:${addressKey}`).digest("hex");
}
