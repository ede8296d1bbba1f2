import { createContract, type NewContract } from "../../../services/contracts/create-contract.ts";
import { offerContract } from "../../../services/contracts/offer-contract.ts";
import { signContract } from "../../../services/contracts/sign-contract.ts";
import { openDeal } from "../../../services/deals/open-deal.ts";
import type { Context } from "../../../services/engine/context/context.ts";
import type { Visit } from "../../../services/tracking/visitor.ts";
import { STARTER_PLAYBOOK } from "../../support/context.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson, type Person } from "../../support/people.ts";

export const actor = "staff:test";
export const tokyo = (local: string) => new Date(`${local}+09:00`);

/** A browser that the lead has used before: a click of theirs is on record. */
export const ownPhone: Visit = {
  method: "POST",
  agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
  network: "203.0.113.7",
};
export const otherPhone: Visit = {
  method: "POST",
  agent: "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36",
  network: "198.51.100.9",
};

/** The starter playbook, with everything that sends; Saturday 2027-03-20 10:00. */
export function openContractEngine(startAt = "2027-03-20T10:00+09:00"): Promise<Engine> {
  return openEngine({ startAt, playbook: STARTER_PLAYBOOK });
}

/** A lead who has had the first step, with a deal about the course, and who has clicked in a mail before. */
export async function buyer(context: Context, person?: Parameters<typeof addPerson>[1]): Promise<Person & { dealId: string }> {
  const lead = await addPerson(context, person);
  await hadFirstStep(context, lead.leadId);
  await clickedBefore(context, lead.leadId, ownPhone);
  const { dealId } = await openDeal(context, { leadId: lead.leadId, offerKey: "half-year", ownerId: null, actor });
  return { ...lead, dealId };
}

export async function hadFirstStep({ database, clock }: Context, leadId: string): Promise<void> {
  await database.pool.query(
    `insert into event (id, at, lead_id, kind, actor, data, recorded_at) values (gen_random_uuid(), $2, $1, 'consultationHeld', 'staff:test', '{"offer": "talk"}', $2)`,
    [leadId, clock.now()],
  );
}

export async function clickedBefore(context: Context, leadId: string, { agent, network }: Visit): Promise<void> {
  const { networkHash } = await import("../../../services/tracking/module.ts");
  await context.database.pool.query(
    `insert into hit (id, at, kind, lead_id, target, method, agent, network, judge_at, label, reason)
     values (gen_random_uuid(), $2, 'click', $1, 'x', 'GET', $3, $4, $2, 'human', 'none')`,
    [leadId, context.clock.now(), agent, networkHash(context, { method: "GET", agent, network })],
  );
}

/** Six payments of ¥61,000 for half a year of coaching, agreed on-line: a telephone sale in the sense of the law. */
export function sixPayments({ leadId, dealId }: { leadId: string; dealId?: string }): NewContract {
  return {
    leadId,
    sold: {
      ...(dealId === undefined ? {} : { dealId }),
      offerKey: "half-year",
      lines: [{ title: "半年の伴走コーチング", quantity: "1", unitMinor: 366_000, taxKind: "standard" }],
      discountMinor: 0,
    },
    isConsumer: true,
    solicitation: "web-meeting",
    service: { kind: null, about: "経営者の意思決定を支えるコーチング。月二回、全12回。", startsOn: "2027-04-05", endsOn: "2027-10-04" },
    plan: { kind: "instalments", count: 6, remainder: "first" },
    firstDueOn: "2027-03-27",
    dayOfMonth: 27,
    expiresOn: "2027-03-31",
    personInCharge: "森川あゆみ",
    actor,
  };
}

export async function offered(context: Context, input: NewContract): Promise<{ id: string; hash: string }> {
  const { contractId: id } = await createContract(context, input);
  await offerContract(context, { id, actor });
  return { id, hash: await hashOf(context, id) };
}

export async function hashOf({ database }: Context, id: string): Promise<string> {
  const { rows } = await database.pool.query<{ hash: string }>("select wording_hash as hash from contract where id = $1", [id]);
  return rows[0]?.hash ?? "";
}

/** Signs as the lead, from their own phone. */
export function signed(
  context: Context,
  { id, hash }: { id: string; hash: string },
  change: Partial<Parameters<typeof signContract>[1]> = {},
) {
  return signContract(context, { id, hash, name: "鈴木", hasRead: true, code: "", visit: ownPhone, ...change });
}

export async function contractRow({ database }: Context, id: string) {
  const { rows } = await database.pool.query(
    `select state, signed_name as "signedName", signed_at as "signedAt", sealed_at as "sealedAt", received_at as "receivedAt",
       cooling_off_ends_at as "endsAt", ended_at as "endedAt", seal_failures as "sealFailures" from contract where id = $1`,
    [id],
  );
  return rows[0];
}

/** Kinds of the lead's events, of what belongs to contracts, deals and invoices. */
export async function eventsOf({ database }: Context, leadId: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ kind: string }>(
    `select kind from event where lead_id = $1 and kind ~ '^(contract|deal|invoice)' order by id`,
    [leadId],
  );
  return rows.map(({ kind }) => kind);
}

/** Open tasks of the system by kind, with the beginning of what they say. */
export async function tasksOf({ database }: Context, leadId: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ task: string }>(
    "select kind || ': ' || left(script, 24) as task from task where lead_id = $1 and state = 'open' and author = 'system' order by created_at, id",
    [leadId],
  );
  return rows.map(({ task }) => task);
}
