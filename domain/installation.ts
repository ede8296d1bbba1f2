import { keyedHash } from "./keyed-hash.ts";

/** Tells installations apart, and says nothing about them: 12 hex digits, the same for all processes with one suppression key. */
export function installationOf(suppressionKey: Uint8Array): string {
  return keyedHash(suppressionKey, "installation").toString("hex").slice(0, 12);
}
