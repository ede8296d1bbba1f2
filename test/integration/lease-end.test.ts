import { afterAll, beforeAll, expect, test } from "vitest";
import { findPlaybook } from "../../cli/starters.ts";
import { correctLead } from "../../services/leads/correct-lead.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { enrolmentsOf } from "../support/ledger.ts";
import { addPerson, type Person } from "../support/people.ts";
import { enrol } from "../support/sequences.ts";

let engine: Engine;
let office: Person;

beforeAll(async () => {
  engine = await openEngine({ startAt: "2027-01-12T09:30+09:00", playbook: findPlaybook("copier-leasing-en") });
  office = await addPerson(engine.context, { topic: "notes" });
});
afterAll(() => engine.close());

const leaseEnds = (on: string) =>
  correctLead(engine.context, {
    leadId: office.leadId,
    corrections: { fields: { lease_end: on } },
    reason: "told on the telephone",
    actor: "staff:mark",
  });
const sent = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ slot: string; at: Date }>(
      `select t.slot, s.settled_at as at from send s join touch t on t.id = s.touch_id
       where s.lead_id = $1 and s.channel = 'email' and s.state = 'sent' order by s.settled_at`,
      [leadId],
    )
  ).rows.map(({ slot, at }) => `${slot} ${at.toISOString()}`);

test("an office without a date is not written to: a person asks for it first", async () => {
  const other = await addPerson(engine.context, { topic: "notes" });
  await enrol(engine.context, other.leadId, "lease-end");
  await engine.settle();
  expect(await enrolmentsOf(engine.context, other.leadId)).toMatchObject([{ sequence: "lease-end", outcome: "exited" }]);
  expect(await sent(other.leadId)).toEqual([]);
});

test("nothing is asked until six months before, and the wait moves with the date", async () => {
  await leaseEnds("2028-03-31");
  await enrol(engine.context, office.leadId, "lease-end");
  await engine.runTo("2027-05-31T12:00+09:00");
  expect(await sent(office.leadId)).toEqual([]);

  await leaseEnds("2027-12-31");
  await engine.runTo("2027-06-29T20:00+09:00");
  expect(await sent(office.leadId)).toEqual([]);
  await engine.runTo("2027-06-30T12:00+09:00");
  expect(await sent(office.leadId)).toEqual([`question ${new Date("2027-06-30T09:00+09:00").toISOString()}`]);
});

test("ten days later, on a working day, a person asks how things stand", async () => {
  await engine.runTo("2027-07-12T09:59+09:00");
  const tasks = async () => (await engine.context.database.pool.query("select kind, role from task where state = 'open'")).rows;
  expect(await tasks()).toEqual([]);
  await engine.runTo("2027-07-12T10:30+09:00");
  expect(await tasks()).toEqual([{ kind: "phone", role: "sales" }]);
});

test("the letters after it come a month later, and three and one months before the end", async () => {
  await engine.runTo("2027-12-30T20:00+09:00");
  expect((await sent(office.leadId)).slice(1)).toEqual([
    // The 11th is a holiday in Japan.
    `what-to-ask ${new Date("2027-08-12T09:00+09:00").toISOString()}`,
    `notice-day ${new Date("2027-09-27T09:00+09:00").toISOString()}`,
    `last-word ${new Date("2027-11-26T09:00+09:00").toISOString()}`,
  ]);
});
