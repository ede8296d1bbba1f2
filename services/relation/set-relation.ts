import { AppError } from "../../domain/app-error.ts";
import type { Relation } from "../../domain/relation.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";
import { happened } from "../engine/modules/define-event.ts";
import { becameCustomer, ceasedCustomer } from "./relation-events.ts";

/**
 * Makes a lead a customer, or a customer a lead again, from now on. It is an event like that of another system: sequences are entered and
 * left by it. Throws AppError not-found, conflict when they are that already.
 */
export async function setRelation(
  context: Context,
  input: { leadId: string; relation: Relation; revision?: number | undefined; reason: string; actor: string },
): Promise<void> {
  const { leadId, relation, reason, actor } = input;
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    const { rows } = await tx.query<{ relation: string }>(
      "select relation from lead where id = $1 and erased_at is null and merged_into is null",
      [leadId],
    );
    const [lead] = rows;
    if (!lead) throw leadUnknown();
    await requireRevision(tx, leadId, input.revision);
    if (lead.relation === relation) {
      throw new AppError(
        "conflict",
        "relation-same",
        relation === "customer"
          ? { ja: "この方はすでにお客様です。", en: "This lead is a customer already." }
          : { ja: "この方はお客様ではありません。", en: "This lead is no customer." },
      );
    }
    const now = context.clock.now();
    const happening = { leadId, at: now, actor, data: {} };
    await recordEvents(tx, context, [relation === "customer" ? happened(becameCustomer, happening) : happened(ceasedCustomer, happening)]);
    await writeAudit(tx, {
      at: now,
      actor,
      action: relation === "customer" ? "customer-made" : "customer-ended",
      target: "lead",
      refId: leadId,
      reason,
      data: { before: lead.relation, after: relation },
    });
  });
}
