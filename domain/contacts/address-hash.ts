import { keyedHash } from "../keyed-hash.ts";

/**
 * Keyed hash of an address: 64 lower-case hex digits. Suppressions keep it after an erasure, so its key (HAGUKUMI_SUPPRESSION_KEY) is never
 * rotated. `addressKey` is the unique form, not the address as typed.
 */
export function addressHash(key: Buffer, channel: string, addressKey: string): string {
  return keyedHash(key, `${channel}:${addressKey}`).toString("hex");
}
