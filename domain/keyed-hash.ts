import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** Cached, because creating a key object takes ten times as long as hashing. */
const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** HMAC-SHA256, 32 bytes. */
export function keyedHash(key: Uint8Array, text: string): Buffer {
  let secret = keyObjects.get(key);
  if (!secret) keyObjects.set(key, (secret = createSecretKey(key)));
  return createHmac("sha256", secret).update(text).digest();
}
