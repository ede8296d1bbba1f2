import assert from "node:assert/strict";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { createContract } from "../../services/contracts/create-contract.ts";
import { offerContract } from "../../services/contracts/offer-contract.ts";
import { signContract } from "../../services/contracts/sign-contract.ts";
import { networkHash, type Visit } from "../../services/tracking/module.ts";
import { manyGuests } from "./guests.ts";
import type { Site } from "./site.ts";

/** The browser of everybody here, in which they have followed a link before: no code is asked for. */
const browser: Visit = { method: "POST", agent: "Mozilla/5.0 (Faults)", network: "203.0.113.47" };
/** In pence. */
export const COURSE_PRICE = 36_000;
const actor = "staff:faults";

export interface OfferedContract {
  leadId: string;
  contractId: string;
}

/** As if the lead had been in a consultation, so that the course may be offered to them. */
export async function hadFirstStep({ context }: Site, leadId: string): Promise<void> {
  await context.database.pool.query(
    `insert into event (id, at, lead_id, kind, actor, data, recorded_at)
     values (gen_random_uuid(), $2, $1, 'consultationHeld', $3, '{"offer": "talk"}', $2)`,
    [leadId, context.clock.now(), actor],
  );
}

/** A contract that is offered to a lead who has had the first step. */
export async function offerOne(site: Site, leadId: string, { isConsumer = false } = {}): Promise<OfferedContract> {
  const { context } = site;
  const today = dateIn("Europe/London", context.clock.now());
  const { contractId } = await createContract(context, {
    leadId,
    sold: {
      offerKey: "course",
      lines: [{ title: "Course", quantity: "1", unitMinor: COURSE_PRICE, taxKind: "standard" }],
      discountMinor: 0,
    },
    isConsumer,
    solicitation: "web-meeting",
    service: { kind: null, about: "Six lessons.", startsOn: plusDays(today, 60), endsOn: plusDays(today, 120) },
    plan: { kind: "once" },
    firstDueOn: plusDays(today, 45),
    dayOfMonth: 27,
    expiresOn: plusDays(today, 30),
    personInCharge: "Faults",
    actor,
  });
  await offerContract(context, { id: contractId, actor });
  return { leadId, contractId };
}

/** Leads with a contract each that is offered to them: copies of one, so that they are there at once. */
export async function offerMany(site: Site, count: number, name: string): Promise<OfferedContract[]> {
  const { context } = site;
  const [model = ""] = await manyGuests(site, 1, `${name}-model`);
  await hadFirstStep(site, model);
  const { contractId: modelId } = await offerOne(site, model);
  const leads = await manyGuests(site, count, name);
  await knowBrowser(site, leads);
  return context.database.transaction(async (tx) => {
    // Real numbers are positive.
    const { rows } = await tx.query<OfferedContract>(
      `insert into contract (id, lead_id, offer_key, number, transaction_kind, state, content, wording, wording_hash, currency, gross_minor,
         offered_at, expires_at, created_at, created_by)
       select gen_random_uuid(), g.lead_id, offer_key, (select least(min(number), 0) from contract) - g.n, transaction_kind, state, content, wording,
         wording_hash, currency, gross_minor, offered_at, expires_at, created_at, created_by
       from contract, unnest($2::uuid[]) with ordinality as g(lead_id, n) where id = $1 returning id as "contractId", lead_id as "leadId"`,
      [modelId, leads],
    );
    await tx.query(
      `insert into process (id, kind, lead_id, state, waits_for, revision, wake_at)
       select id, 'contract', lead_id, 'live', '{}', 1, expires_at from contract where id = any($1::uuid[])`,
      [rows.map(({ contractId }) => contractId)],
    );
    return rows;
  });
}

/** As if each of them had followed a link of a message in this browser. */
export async function knowBrowser({ context }: Site, leads: readonly string[]): Promise<void> {
  await context.database.pool.query(
    `insert into hit (id, at, kind, lead_id, target, method, agent, network, judge_at, label, reason)
     select gen_random_uuid(), $2, 'click', lead_id, 'x', 'GET', $3, $4, $2, 'human', 'none' from unnest($1::uuid[]) as lead_id`,
    [leads, context.clock.now(), browser.agent, networkHash(context, browser)],
  );
}

/** As the lead signs on their page. */
export async function signNow({ context }: Site, { contractId: id }: OfferedContract): Promise<void> {
  const { rows } = await context.database.pool.query<{ hash: string }>("select wording_hash as hash from contract where id = $1", [id]);
  const name = "Guest";
  const signature = { id, hash: rows[0]?.hash ?? "", name, confirmedName: name, hasRead: true, code: "", visit: browser };
  assert.equal(await signContract(context, signature), "signed");
}
