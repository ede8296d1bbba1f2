import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

/**
 * Stops a running import behind the batch that it works on. What is imported stays; the same file goes on from there. Throws AppError
 * not-found, conflict.
 */
export async function cancelImport(
  context: Context,
  { importId, reason, actor }: { importId: string; reason?: string | undefined; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const { rows } = await tx.query<{ state: string; position: number }>(
      "select state, position from import_run where id = $1 for update",
      [importId],
    );
    const run = rows[0];
    if (!run) throw new AppError("not-found", "import-unknown", { ja: "その取り込みはありません。", en: "There is no such import." });
    if (run.state !== "running")
      throw new AppError("conflict", "import-over", {
        ja: "この取り込みはもう終わっているので、中止できません。",
        en: "This import is over and cannot be stopped.",
      });
    await tx.query("update import_run set state = 'cancelled', finished_at = $2 where id = $1", [importId, now]);
    const data = { before: "running", after: "cancelled", rows: run.position };
    await writeAudit(tx, { at: now, actor, action: "import-cancelled", target: "import", refId: importId, reason, data });
  });
}
