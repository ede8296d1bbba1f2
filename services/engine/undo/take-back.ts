import { AppError } from "../../../domain/app-error.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { requireLead } from "../leads/require-lead.ts";
import { kindOf } from "../modules/registry.ts";

/** Who pressed in the last moment is not refused because the network was slow. Milliseconds. */
const GRACE_MS = 5_000;

interface Row {
  kind: string;
  leadId: string;
  before: unknown;
  actor: string;
  until: Date;
  undoneAt: Date | null;
}

/**
 * Takes back what the same member of staff did some seconds ago. Repeated, it changes nothing. `now` is real time. Throws AppError
 * not-found (also for somebody else's), conflict when it is too late or has changed since.
 */
export async function takeBack(
  context: Context,
  { id, actor }: { id: string; actor: string },
  now = new Date(),
): Promise<{ action: string; leadId: string }> {
  return context.database.transaction(async (tx) => {
    const { leadId } = await readOffer(tx, id, actor);
    await lockLeads(tx, [leadId]);
    const { kind, before, until, undoneAt } = await readOffer(tx, id, actor);
    if (undoneAt !== null) return { action: kind, leadId };
    await requireLead(tx, leadId);
    if (now.getTime() > until.getTime() + GRACE_MS)
      throw new AppError("conflict", "undo-late", {
        ja: "元に戻せる時間が過ぎました。必要なら、逆の操作をしてください。",
        en: "It is too late to undo this. Do the opposite instead.",
      });
    await kindOf(context.registry.undo, kind)(tx, context, { leadId, before, actor });
    await tx.query("update undo set undone_at = $2 where id = $1", [id, now]);
    return { action: kind, leadId };
  });
}

async function readOffer(tx: Transaction, id: string, actor: string): Promise<Row> {
  const { rows } = await tx.query<Row>(
    `select kind, lead_id as "leadId", before, actor, until, undone_at as "undoneAt" from undo where id = $1 and actor = $2`,
    [id, actor],
  );
  if (!rows[0]) throw new AppError("not-found", "undo-unknown", { ja: "元に戻せる操作がありません。", en: "There is nothing to undo." });
  return rows[0];
}

/** For an inverse that finds the thing changed. */
export function changedSince(): AppError {
  return new AppError("conflict", "undo-changed", {
    ja: "そのあとに変わったため、元に戻せません。",
    en: "It has changed since, so it cannot be undone.",
  });
}
