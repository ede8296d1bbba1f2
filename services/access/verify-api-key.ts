import { timingSafeEqual } from "node:crypto";
import type { Context } from "../engine/context/context.ts";
import { hashApiKey } from "./issue-api-key.ts";

/** Id and name of a key; null for an unknown or revoked one. Looked up by hash, compared in constant time (rules.md SEC2). */
export async function verifyApiKey(context: Context, key: string): Promise<{ id: string; name: string } | null> {
  const hash = hashApiKey(key);
  const { rows } = await context.database.pool.query<{ id: string; name: string; hash: string }>(
    "select id, name, hash from api_key where hash = $1 and revoked_at is null",
    [hash],
  );
  const row = rows[0];
  if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return null;
  return { id: row.id, name: row.name };
}
