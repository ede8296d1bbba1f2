import { callAfterExpiry } from "../../domain/estimates/expiry.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { giveTask } from "../tasks/module.ts";
import { ESTIMATE, type Estimate, estimateColumns } from "./estimate.ts";
import { estimateExpired } from "./estimate-events.ts";
import { hasExpired } from "./words.ts";

/** Makes it visible that an estimate expired, and asks a person to call the next morning. Harmless when repeated. */
export async function advanceEstimate(context: Context, id: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from estimate where id = $1', [id]);
    const leadId = owners[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) return { kind: "over", outcome: "gone" };
    const { rows } = await tx.query<Estimate & { processState: string; outcome: string | null }>(
      `select ${estimateColumns}, p.state as "processState", p.outcome from estimate e join process p on p.id = e.id where e.id = $1 for update of e, p`,
      [id],
    );
    const [estimate] = rows;
    if (!estimate) return { kind: "over", outcome: "gone" };
    if (estimate.processState === "over") return { kind: "over", outcome: estimate.outcome ?? estimate.state };
    const { expiresAt, offerKey, dealId } = estimate;
    const now = context.clock.now();
    if (expiresAt > now) {
      await setProcess(tx, id, { state: "live", wakeAt: expiresAt });
      return { kind: "wait", wakeAt: expiresAt };
    }
    await tx.query(
      "update estimate set state = 'expired', told_at = coalesce(told_at, $2), revision = revision + 1 where id = $1 and state = 'sent'",
      [id, now],
    );
    await endProcesses(tx, context, { kind: ESTIMATE, ended: [{ id, outcome: "expired" }] });
    await recordEvents(tx, context, [
      happened(estimateExpired, { leadId, at: now, data: { offer: offerKey, deal: dealId, estimate: id } }),
    ]);
    if (estimate.toldAt === null) {
      const dueAt = callAfterExpiry(expiresAt, await readLeadZone(tx, leadId));
      await giveTask(tx, { leadId, kind: "phone", role: "sales", script: hasExpired, dueAt, at: now });
    }
    return { kind: "over", outcome: "expired" };
  });
}
