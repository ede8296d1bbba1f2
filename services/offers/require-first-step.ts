import { AppError } from "../../domain/app-error.ts";
import { FIRST_STEP_EVENTS, type FirstStepFacts, hasFirstStep } from "../../domain/offers/first-step.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { FIRST_OFFER_STEP } from "../../domain/selling/the-nine.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";

/** The first steps of these leads (features.md I2), by lead. An event that was taken back does not count. */
export async function readFirstSteps(tx: Transaction, leadIds: readonly string[]): Promise<Map<string, FirstStepFacts>> {
  const { rows } = await tx.query<FirstStepFacts & { leadId: string }>(
    `select l.id as "leadId", l.relation,
       array(select distinct e.data->>'offer' from event e join offer o on o.key = e.data->>'offer' and o.definition->>'side' = 'front-end'
         where e.lead_id = l.id and e.kind = any($2::text[])
           and not exists (select 1 from event b where b.lead_id = l.id and b.data->>'takesBack' = e.id::text)) as had,
       array(select r->>'route' from (select definition from selling_process order by version desc limit 1) p,
           jsonb_array_elements(p.definition->'routes') r join source src on src.id = l.source_id
         where r->'skips' ? $3 and r->'enter'->>'source' = src.key
           and exists (select 1 from event e where e.lead_id = l.id and e.kind = r->'enter'->>'on')) as routes
     from lead l where l.id = any($1::uuid[])`,
    [leadIds, FIRST_STEP_EVENTS, FIRST_OFFER_STEP],
  );
  return new Map(rows.map(({ leadId, ...facts }) => [leadId, facts]));
}

/** Why the owner lets somebody go to the second step all the same. */
export interface FirstStepOverride {
  reason: string;
}

/**
 * No back-end offer, price or estimate before a front-end one (features.md I2). An override is written into the lead's timeline. Throws
 * AppError conflict. The caller has locked the lead.
 */
export async function requireFirstStep(
  tx: Transaction,
  {
    leadId,
    offer,
    override,
    actor,
    at,
  }: { leadId: string; offer: OfferDefinition; override?: FirstStepOverride | undefined; actor: string; at: Date },
): Promise<void> {
  if (offer.side === "front-end") return;
  const facts = (await readFirstSteps(tx, [leadId])).get(leadId);
  if (facts && hasFirstStep(facts)) return;
  if (override === undefined) {
    const title = offer.title.ja ?? offer.title.en ?? offer.key;
    throw new AppError("conflict", "first-step-missing", {
      ja: `この方は、まだフロントエンド商品（セミナーや個別相談）を受けていません。「${title}」のご案内は、その後にしてください。`,
      en: `This lead has had no front-end offer (a seminar, a consultation) yet, so "${offer.title.en ?? title}" cannot be offered to them.`,
    });
  }
  await writeAudit(tx, {
    at,
    actor,
    action: "first-step-overridden",
    target: "lead",
    refId: leadId,
    reason: override.reason,
    data: { offer: offer.key },
  });
}
