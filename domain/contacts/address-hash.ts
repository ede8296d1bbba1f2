import { keyedHash } from "../keyed-hash.ts";

/**
 * Keyed hash of an address, lower-case hex of 64 digits. It stays in the suppression list after an erasure, so the key (HAGUKUMI_SUPPRESSION_KEY)
 * is never rotated. `addressKey` is the unique form, not the address as typed.
 */
export function addressHash(key: Buffer, channel: string, addressKey: string): string {
  return keyedHash(key, `${channel}:${addressKey}`).toString("hex");
}
