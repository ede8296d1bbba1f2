import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../domain/keyed-hash.ts";

/** Bytes of the tag. 80 bits (16 letters) cannot be guessed over SMTP. */
const TAG_BYTES = 10;
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * The envelope sender of one send; its bounces go there: `b-<send id>-<tag>@<domain>` (rules.md BNC1). Only lower-case letters and digits,
 * since servers may change the case. The id's hyphens are removed to stay under the 64 octets of RFC 5321. `sendId` is a UUID.
 */
export function verpAddress(sendId: string, key: Uint8Array, domain: string): string {
  const id = sendId.replaceAll("-", "").toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(id)) throw new RangeError("a send id is a UUID");
  return `b-${id}-${tagOf(id, key)}@${domain}`;
}

/** The send id if one of the keys signed this address; undefined for any other address. */
export function readVerp(address: string, keys: readonly Uint8Array[]): string | undefined {
  const match = /^<?b-([0-9a-f]{32})-([a-z2-7]{16})@[^@\s]+>?$/i.exec(address.trim());
  const [id, tag] = [match?.[1]?.toLowerCase(), match?.[2]?.toLowerCase()];
  if (!id || !tag) return undefined;
  const isOurs = keys.map((key) => timingSafeEqual(Buffer.from(tagOf(id, key)), Buffer.from(tag))).includes(true);
  return isOurs ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : undefined;
}

function tagOf(id: string, key: Uint8Array): string {
  const digest = keyedHash(key, `verp:${id}`);
  let bits = 0n;
  for (const byte of digest.subarray(0, TAG_BYTES)) bits = (bits << 8n) | BigInt(byte);
  let tag = "";
  for (let shift = BigInt(TAG_BYTES * 8 - 5); shift >= 0n; shift -= 5n) tag += BASE32[Number((bits >> shift) & 31n)];
  return tag;
}
