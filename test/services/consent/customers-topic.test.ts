import { afterEach, beforeEach, expect, test } from "vitest";
import { withdrawConsent } from "../../../services/consent/module.ts";
import { readPreferencesOf } from "../../../services/consent/read-preferences.ts";
import { coolOff } from "../../../services/contracts/cool-off.ts";
import { lockLeads } from "../../../services/engine/leads/lock-leads.ts";
import { holdLead, releaseLead } from "../../../services/leads/hold-lead.ts";
import { recordOptIn } from "../../../services/leads/record-opt-in.ts";
import { setRelation } from "../../../services/relation/set-relation.ts";
import { STARTER_PLAYBOOK } from "../../support/context.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, publish, sequenceYaml } from "../../support/sequences.ts";
import { actor, buyer, offered, signed, sixPayments } from "../contracts/contract-world.ts";

const letters = sequenceYaml("alumni", ["{ id: letter, send: { email: welcome/hello } }"], {
  category: "care",
}).replace("topic: newsletter", "topic: customers");

let engine: Engine;
beforeEach(async () => {
  engine = await openEngine({ startAt: "2027-03-20T16:40+09:00", playbook: STARTER_PLAYBOOK });
});
afterEach(() => engine.close());

async function subscriptionsOf(leadId: string) {
  const { rows } = await engine.context.database.pool.query(
    "select channel, state from subscription where lead_id = $1 and topic = 'customers' order by channel",
    [leadId],
  );
  return rows;
}

async function evidenceOf(leadId: string) {
  const { rows } = await engine.context.database.pool.query(
    "select kind, basis, method from consent where lead_id = $1 and topic = 'customers' order by id",
    [leadId],
  );
  return rows;
}

const toCustomer = (leadId: string, relation: "customer" | "lead") =>
  setRelation(engine.context, { leadId, relation, reason: "told us", actor });

test("a signed contract subscribes to the topic for customers, with its evidence; cooling-off ends it", async () => {
  const { context } = engine;
  const person = await buyer(context);
  const contract = await offered(context, sixPayments(person));
  expect(await subscriptionsOf(person.leadId)).toEqual([]);
  await signed(context, contract);
  expect(await subscriptionsOf(person.leadId)).toEqual([{ channel: "email", state: "subscribed" }]);
  await coolOff(context, { id: contract.id, way: "page", actor: "lead" });
  expect(await subscriptionsOf(person.leadId)).toEqual([]);
  expect(await evidenceOf(person.leadId)).toEqual([
    { kind: "given", basis: "relationship", method: "relation" },
    { kind: "withdrawn", basis: null, method: "relation" },
  ]);
});

test("who has stopped the letters for customers stays out when they buy again", async () => {
  const { context } = engine;
  const { leadId, emailContact: contactId } = await addPerson(context);
  await toCustomer(leadId, "customer");
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await withdrawConsent(tx, context, { leadId, contactId, topic: "customers", channel: "email", method: "page", networkAddress: null });
  });
  await toCustomer(leadId, "lead");
  expect(await subscriptionsOf(leadId)).toEqual([{ channel: "email", state: "unsubscribed" }]);
  await toCustomer(leadId, "customer");
  expect(await subscriptionsOf(leadId)).toEqual([{ channel: "email", state: "unsubscribed" }]);
});

test("only customers see the topic among their choices, and staff cannot subscribe anybody else", async () => {
  const { context } = engine;
  const { leadId, emailContact: contactId } = await addPerson(context);
  const shown = async () => (await readPreferencesOf(context.database.pool, contactId ?? "")).choices.map(({ topic }) => topic);
  expect(await shown()).not.toContain("customers");
  const wish = { leadId, topic: "customers", channel: "email", basis: "opt-in", how: "phone", actor } as const;
  await expect(recordOptIn(context, wish)).rejects.toMatchObject({ code: "topic-for-customers" });
  await toCustomer(leadId, "customer");
  expect(await shown()).toContain("customers");
  expect(await recordOptIn(context, wish)).toEqual({ first: false });
});

test("a letter that waits is cancelled with the relation, and says why", async () => {
  const { context } = engine;
  await publish(context, letters);
  const { leadId } = await addPerson(context);
  await toCustomer(leadId, "customer");
  await holdLead(context, { leadId, reason: "on holiday", actor });
  await enrol(context, leadId, "alumni");
  await engine.settle();
  await toCustomer(leadId, "lead");
  await releaseLead(context, { leadId, reason: "back", actor });
  await engine.settle();
  const { rows } = await context.database.pool.query("select slot, state, reason from touch where lead_id = $1", [leadId]);
  expect(rows).toEqual([{ slot: "letter", state: "cancelled", reason: "relation-ended" }]);
});
