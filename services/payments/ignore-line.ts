import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { decideLine, lineDecided, lockLine } from "./bank-line.ts";

/** A person says that a line is no payment of anybody here, such as interest. Throws AppError not-found, conflict. */
export async function ignoreLine(context: Context, { id, reason, actor }: { id: string; reason: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { state, candidates } = await lockLine(tx, id);
    if (state !== "suggested" && state !== "unknown") throw lineDecided();
    await decideLine(tx, context, id, { state: "ignored", why: { code: "set-aside" }, candidates, leadId: null, actor });
    await writeAudit(tx, { at: context.clock.now(), actor, action: "bank-line-ignored", target: "bank-line", refId: id, reason });
  });
}
