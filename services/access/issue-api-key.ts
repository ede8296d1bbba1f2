import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

/** The hash of a key, which is all that is kept. 256 random bits need no slow hash (rules.md SEC2). */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** Makes a key for the staff API. `key` is returned once and never again; only its hash is kept. `name` is the actor in the audit. */
export async function issueApiKey(
  context: Context,
  { name, actor }: { name: string; actor: string },
): Promise<{ id: string; name: string; prefix: string; key: string }> {
  const trimmed = name.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(trimmed)) {
    throw new AppError("invalid", "api-key-name", {
      ja: "キーの名前は60文字以内の文字、数字、空白、ピリオド、ハイフンで付けてください。",
      en: "Name the key with up to 60 letters, digits, spaces, dots or hyphens.",
    });
  }
  const key = `hgk_${randomBytes(32).toString("base64url")}`;
  const issued = { id: uuidv7(), name: trimmed, prefix: key.slice(0, 10), key };
  const now = context.clock.now();
  await context.database.transaction(async (tx) => {
    await tx.query("insert into api_key (id, name, hash, prefix, created_at) values ($1, $2, $3, $4, $5)", [
      issued.id,
      issued.name,
      hashApiKey(key),
      issued.prefix,
      now,
    ]);
    await writeAudit(tx, { at: now, actor, action: "api-key-issued", target: "api-key", refId: issued.id, data: { name: issued.name } });
  });
  return issued;
}
