import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { LeavingReason } from "../../../domain/care/care-states.ts";
import { leavingGrounds } from "../../../domain/care/leavings.ts";
import { listCares } from "../../../services/care/list-cares.ts";
import { type Leavings, readLeavings } from "../../../services/care/read-leavings.ts";
import { recordLeaving } from "../../../services/care/record-leaving.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { careOf, makeCustomer, setCare } from "../../support/care.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:test";
const tokyo = (local: string) => new Date(`${local}+09:00`);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: tokyo("2027-02-10T10:00").toISOString() });
  await setCare(engine.context);
});
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.context.database.pool.query("delete from care");
});

async function customer(): Promise<string> {
  const { leadId } = await addPerson(engine.context);
  await makeCustomer(engine.context, leadId);
  return leadId;
}

async function left(at: Date, reason: LeavingReason): Promise<string> {
  const leadId = await customer();
  engine.context.clock.set(at);
  await recordLeaving(engine.context, { id: (await careOf(engine.context, leadId)).id, reason, actor });
  return leadId;
}

/** The months with anybody, as pairs of reason and number. */
function told({ months }: Leavings): Record<string, Record<string, number>> {
  const numbers = months.map((one) => [
    one.month,
    Object.fromEntries(leavingGrounds.filter((ground) => one[ground] > 0).map((ground) => [ground, one[ground]])),
  ]);
  return Object.fromEntries(numbers.filter(([, grounds]) => Object.keys(grounds ?? {}).length > 0));
}

test("who left stands in the month of the business, to the millisecond; who ceased has no reason, and the erased are not counted", async () => {
  const { context } = engine;
  await left(tokyo("2027-07-31T23:59:59.999"), "drifted");
  await left(tokyo("2027-08-01T00:00"), "drifted");
  await left(tokyo("2027-08-10T12:00"), "forgot");
  const [ceased, erased] = [await customer(), await customer()];
  await makeCustomer(context, ceased, "lead");
  await eraseLead(context, { leadId: erased, reason: "本人の希望", actor });
  await customer();

  const report = await readLeavings(context, { months: 3 });
  expect(report.months.map(({ month }) => month)).toEqual(["2027-08", "2027-07", "2027-06"]);
  expect(told(report)).toEqual({ "2027-07": { drifted: 1 }, "2027-08": { drifted: 1, forgot: 1, none: 1 } });
  expect(report.months[0]).toMatchObject({ from: tokyo("2027-08-01T00:00"), before: tokyo("2027-09-01T00:00"), all: 3 });
  expect(report.total).toMatchObject({ from: tokyo("2027-06-01T00:00"), all: 4, drifted: 2, forgot: 1, none: 1, unhappy: 0 });
  expect(told(await readLeavings(context, { until: "2027-07", months: 1 }))).toEqual({ "2027-07": { drifted: 1 } });
});

test("each number is the length of its list, and both ways they add up", async () => {
  const { context } = engine;
  for (const [at, reason] of [
    ["2028-01-31T23:30", "done"],
    ["2028-02-01T00:30", "done"],
    ["2028-02-15T12:00", "other"],
    ["2028-03-20T12:00", "unhappy"],
  ] as const)
    await left(tokyo(at), reason);
  await makeCustomer(context, await customer(), "lead");
  const { months, total } = await readLeavings(context, { months: 12 });
  const lengthOf = async (period: { from: Date; before: Date }, reason: (typeof leavingGrounds)[number] | undefined) => {
    const filter = { state: "gone", reason, endedFrom: period.from, endedBefore: period.before } as const;
    return (await listCares(context, { ...filter, limit: 100 })).items.length;
  };
  for (const period of [...months, total]) {
    expect(await lengthOf(period, undefined)).toBe(period.all);
    for (const ground of leavingGrounds) expect(await lengthOf(period, ground)).toBe(period[ground]);
    expect(leavingGrounds.reduce((sum, ground) => sum + period[ground], 0)).toBe(period.all);
  }
  expect(total.all).toBe(5);
  expect(months.reduce((sum, { all }) => sum + all, 0)).toBe(total.all);
});

test("who left, bought again and left again stands in both months; meanwhile they are no less a customer", async () => {
  const { context } = engine;
  const leadId = await left(tokyo("2029-01-10T12:00"), "forgot");
  context.clock.set(tokyo("2029-02-10T12:00"));
  await makeCustomer(context, leadId, "lead");
  await makeCustomer(context, leadId);
  expect(told(await readLeavings(context, { months: 2 }))).toEqual({ "2029-01": { forgot: 1 } });
  context.clock.set(tokyo("2029-02-20T12:00"));
  await recordLeaving(context, { id: (await careOf(context, leadId)).id, reason: "unhappy", actor });
  expect(told(await readLeavings(context, { months: 2 }))).toEqual({ "2029-01": { forgot: 1 }, "2029-02": { unhappy: 1 } });
});
