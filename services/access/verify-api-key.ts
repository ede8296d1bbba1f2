import { timingSafeEqual } from "node:crypto";
import { isScope, scopes } from "../../domain/access/scopes.ts";
import type { Context } from "../engine/context/context.ts";
import type { KeyCaller } from "./caller.ts";
import { hashApiKey } from "./issue-api-key.ts";

/** How often the use of a key is noted. Milliseconds. */
const NOTE_MS = 60_000;

/** The holder of a key; null for an unknown or revoked one. Looked up by hash, compared in constant time (rules.md SEC2). */
export async function verifyApiKey(context: Context, key: string): Promise<KeyCaller | null> {
  const hash = hashApiKey(key);
  const { rows } = await context.database.pool.query<{ id: string; name: string; hash: string; scopes: string[]; usedAt: Date | null }>(
    `select id, name, hash, scopes, used_at as "usedAt" from api_key where hash = $1 and revoked_at is null`,
    [hash],
  );
  const row = rows[0];
  if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return null;
  const now = context.clock.now();
  if (row.usedAt === null || now.getTime() - row.usedAt.getTime() >= NOTE_MS)
    await context.database.pool.query("update api_key set used_at = $2 where id = $1", [row.id, now]);
  const held = row.scopes.length === 0 ? scopes : row.scopes.filter(isScope);
  return { kind: "key", id: row.id, actor: `staff:${row.name}`, scopes: new Set(held), name: row.name };
}
