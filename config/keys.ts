import { createHash, createPrivateKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import type { LocalText } from "../domain/words/local-text.ts";
import type { Keys } from "../services/engine/context/context.ts";

const KEY_BYTES = 32;

/** A parsed key, or the reason why the text is not one. */
export type KeyText<T> = { ok: true; value: T } | { ok: false; fault: LocalText };

/** 32 random bytes in base64url: the form of all keys in the environment. */
export function makeKeyText(): string {
  return randomBytes(KEY_BYTES).toString("base64url");
}

/** One key of exactly 32 bytes in base64url. */
export function parseKey(text: string): KeyText<Buffer> {
  const bytes = Buffer.from(text, "base64url");
  if (!/^[A-Za-z0-9_-]+=*$/.test(text) || bytes.length !== KEY_BYTES) {
    return {
      ok: false,
      fault: {
        ja: "は32バイトのbase64urlにしてください（作り方: openssl rand -base64 32 | tr '+/' '-_' | tr -d '='）",
        en: "must be 32 bytes in base64url (make one with: openssl rand -base64 32 | tr '+/' '-_' | tr -d '=')",
      },
    };
  }
  return { ok: true, value: bytes };
}

/** `id:base64url,id:base64url`, newest first. The first key signs and all keys verify, so unsubscribe tokens never expire. */
export function parseTokenKeys(text: string): KeyText<Keys["token"]> {
  const keys: Keys["token"] = [];
  for (const entry of text.split(",").map((part) => part.trim())) {
    const [, id, secret] = /^([A-Za-z0-9_-]{1,16}):(.+)$/.exec(entry) ?? [];
    if (id === undefined || secret === undefined) {
      return {
        ok: false,
        fault: {
          ja: "は id:key,id:key のように、新しいものから順に、16文字以内の英数字のidを付けて書いてください",
          en: "must read id:key,id:key with the newest first and ids of up to 16 letters and digits",
        },
      };
    }
    if (keys.some((key) => key.id === id))
      return { ok: false, fault: { ja: `にid「${id}」が二つあります`, en: `has the id "${id}" twice` } };
    const parsed = parseKey(secret);
    if (!parsed.ok)
      return { ok: false, fault: { ja: `の鍵「${id}」${parsed.fault.ja}`, en: `has a bad key "${id}": it ${parsed.fault.en}` } };
    keys.push({ id, secret: parsed.value });
  }
  return { ok: true, value: keys };
}

/** Receivers take no shorter one (RFC 8301). */
const DKIM_BITS = 1_024;

/** An RSA private key: PEM, with line breaks or `\n`, or the base64 of PKCS #8 in one line, as `hagukumi dkim` prints it. Gives PEM. */
export function parseDkimKey(text: string): KeyText<string> {
  const fault = {
    ja: "はRSA秘密鍵（PEM形式、またはbase64一行、1024ビット以上）にしてください（作り方: ./hagukumi dkim <ドメイン>）",
    en: "must be an RSA private key, PEM or one line of base64, of 1024 bits or more (make one with: ./hagukumi dkim <domain>)",
  };
  try {
    const key = readPrivateKey(text);
    if (key.asymmetricKeyType !== "rsa" || (key.asymmetricKeyDetails?.modulusLength ?? 0) < DKIM_BITS) return { ok: false, fault };
    return { ok: true, value: key.export({ type: "pkcs8", format: "pem" }).toString() };
  } catch {
    return { ok: false, fault };
  }
}

function readPrivateKey(text: string): KeyObject {
  if (text.includes("-----BEGIN")) return createPrivateKey(text.replaceAll("\\n", "\n"));
  return createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
}

/**
 * 16 hex digits that identify a suppression key without revealing it. Stored in the table `setting` as `suppressionKeyFingerprint`: with
 * another key no suppression would match any more, so a changed key must be noticed.
 */
export function suppressionFingerprint(key: Buffer): string {
  return createHash("sha256").update("hagukumi suppression key\0").update(key).digest("hex").slice(0, 16);
}

/** The session key of an installation that was given none. */
export function sessionKeyOf(vault: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", vault, "", "hagukumi session key", KEY_BYTES));
}
