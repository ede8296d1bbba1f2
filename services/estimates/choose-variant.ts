import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { giveTask } from "../tasks/module.ts";
import { ESTIMATE, type Estimate, leadOfEstimate, lockEstimate } from "./estimate.ts";
import { estimateChosen } from "./estimate-events.ts";
import { planEstimateMessage } from "./plan-message.ts";
import { chosenTooLate, variantChosen } from "./words.ts";

/** What came of a choice: everything but `chosen` changes nothing, and is told on the page. */
export type Choice = "chosen" | "chosen-already" | "other-chosen" | "expired" | "superseded" | "unknown-variant";

/**
 * The lead chooses a variant. The first choice counts (EST4); after the last day a person is asked to call (EST3). Throws AppError not-found,
 * gone.
 */
export async function chooseVariant(context: Context, { id, variant }: { id: string; variant: string }): Promise<Choice> {
  return context.database.transaction(async (tx) => {
    const leadId = await leadOfEstimate(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const estimate = await lockEstimate(tx, id);
    // A draft has no page.
    if (estimate.state === "draft") throw linkGone();
    const at = context.clock.now();
    if (!estimate.variants.some(({ key }) => key === variant)) return "unknown-variant";
    const refused = refusalOf(estimate, variant, at);
    if (refused === "expired" && estimate.toldAt === null) {
      await tx.query("update estimate set told_at = $2 where id = $1", [id, at]);
      await giveTask(tx, { leadId, kind: "phone", role: "sales", script: chosenTooLate, dueAt: at, at });
    }
    if (refused) return refused;
    await tx.query(
      `update estimate set state = 'chosen', chosen_at = $3, chosen_variant = $2, revision = revision + 1 where id = $1 and state = 'sent'`,
      [id, variant, at],
    );
    await endProcesses(tx, context, { kind: ESTIMATE, ended: [{ id, outcome: "chosen" }] });
    const data = { offer: estimate.offerKey, deal: estimate.dealId, estimate: id, variant };
    await recordEvents(tx, context, [happened(estimateChosen, { leadId, at, data })]);
    await planEstimateMessage(tx, context, estimate, "chosen");
    await giveTask(tx, { leadId, kind: "phone", role: "sales", script: variantChosen, dueAt: at, at });
    return "chosen";
  });
}

function refusalOf({ state, expiresAt, chosenVariant }: Estimate, variant: string, now: Date): Exclude<Choice, "chosen"> | null {
  if (state === "chosen") return chosenVariant === variant ? "chosen-already" : "other-chosen";
  if (state === "superseded") return "superseded";
  return state === "expired" || expiresAt <= now ? "expired" : null;
}
