import { v7 as uuidv7 } from "uuid";
import type { PersonRole, Stance } from "../../domain/deals/deal-person.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { auditDeal } from "./audit-deal.ts";
import { requireDealRevision } from "./change-deal.ts";
import { leadOfDeal, lockDeal, requireOpen } from "./deal.ts";

export interface DealPersonInput {
  name: string;
  role: PersonRole;
  stance: Stance;
  /** Why they are for or against it. */
  reason: string;
  isMet: boolean;
}

/** Says who takes part in the decision, in the place of those who were noted. Throws AppError not-found, gone, conflict; ChangedMeanwhile. */
export async function setDealPeople(
  context: Context,
  { id, revision, people, actor }: { id: string; revision?: number | undefined; people: readonly DealPersonInput[]; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfDeal(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const deal = await lockDeal(tx, id);
    await requireDealRevision(tx, context, deal, revision);
    requireOpen(deal);
    await tx.query("delete from deal_person where deal_id = $1", [id]);
    await tx.query(
      `insert into deal_person (id, deal_id, lead_id, name, role, stance, reason, is_met)
       select p.id, $1, $2, p.name, p.role, p.stance, p.reason, p.met
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bool[]) as p(id, name, role, stance, reason, met)`,
      [
        id,
        leadId,
        people.map(() => uuidv7()),
        people.map(({ name }) => name),
        people.map(({ role }) => role),
        people.map(({ stance }) => stance),
        people.map(({ reason }) => reason),
        people.map(({ isMet }) => isMet),
      ],
    );
    await tx.query("update deal set revision = revision + 1 where id = $1", [id]);
    await auditDeal(tx, { at: context.clock.now(), actor, action: "deal-people-set", dealId: id, leadId, data: { people: people.length } });
  });
}
