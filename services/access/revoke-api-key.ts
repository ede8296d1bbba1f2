import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { ListedApiKey } from "./list-api-keys.ts";

export interface RevokeInput {
  /** Its id, or its first characters as a list shows them. */
  key: string;
  /** Why; kept in the audit. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

/** Revokes a key at once. A key that is already revoked stays as it is. Throws AppError not-found. */
export async function revokeApiKey(context: Context, { key, reason, actor }: RevokeInput): Promise<ListedApiKey> {
  const now = context.clock.now();
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<ListedApiKey>(
      `select id, name, prefix, scopes, created_at as "createdAt", used_at as "usedAt", revoked_at as "revokedAt" from api_key where id::text = $1 or prefix = $1 for update`,
      [key],
    );
    const [row, another] = rows;
    // Two keys with the same beginning can be told apart by their ids only.
    if (!row || another)
      throw new AppError("not-found", "api-key-unknown", { ja: "そのAPIキーはありません。", en: "There is no such API key." });
    if (row.revokedAt) return row;
    await tx.query("update api_key set revoked_at = $2 where id = $1", [row.id, now]);
    const data = { name: row.name };
    await writeAudit(tx, { at: now, actor, action: "api-key-revoked", target: "api-key", refId: row.id, reason, data });
    return { ...row, revokedAt: now };
  });
}
