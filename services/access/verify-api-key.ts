import { timingSafeEqual } from "node:crypto";
import { scopes } from "../../domain/access/scopes.ts";
import type { Context } from "../engine/context/context.ts";
import type { KeyCaller } from "./caller.ts";
import { hashApiKey } from "./issue-api-key.ts";

/** The holder of a key; null for an unknown or revoked one. Looked up by hash, compared in constant time (rules.md SEC2). */
export async function verifyApiKey(context: Context, key: string): Promise<KeyCaller | null> {
  const hash = hashApiKey(key);
  const { rows } = await context.database.pool.query<{ id: string; name: string; hash: string }>(
    "select id, name, hash from api_key where hash = $1 and revoked_at is null",
    [hash],
  );
  const row = rows[0];
  if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return null;
  return { kind: "key", id: row.id, actor: `staff:${row.name}`, scopes: new Set(scopes), name: row.name };
}
