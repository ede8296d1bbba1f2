import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

/** Revokes a key at once. A key that is already revoked stays as it is. Throws AppError not-found. */
export async function revokeApiKey(context: Context, { id, actor }: { id: string; actor: string }): Promise<void> {
  const now = context.clock.now();
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ revokedAt: Date | null }>('select revoked_at as "revokedAt" from api_key where id = $1 for update', [
      id,
    ]);
    const row = rows[0];
    if (!row) throw new AppError("not-found", "api-key-unknown", { ja: "そのAPIキーはありません。", en: "There is no such API key." });
    if (row.revokedAt) return;
    await tx.query("update api_key set revoked_at = $2 where id = $1", [id, now]);
    await writeAudit(tx, { at: now, actor, action: "api-key-revoked", target: "api-key", refId: id });
  });
}
