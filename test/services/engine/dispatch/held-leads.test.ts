import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Category } from "../../../../domain/touches/category.ts";
import { liftHold } from "../../../../services/engine/holds/lift-hold.ts";
import { placeHold } from "../../../../services/engine/holds/place-hold.ts";
import { lockLeads } from "../../../../services/engine/leads/lock-leads.ts";
import { type Engine, openEngine } from "../../../support/engine.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, sequenceYaml } from "../../../support/sequences.ts";

const PEOPLE = 40;
const DAYS = 8;
const sold = ["nurture", "promotion", "transactional"] as const satisfies readonly Category[];

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({
    startAt: "2027-02-15T09:00+09:00",
    sequences: sold.map((category) =>
      sequenceYaml(
        category,
        ["{ id: one, send: { email: notes/one } }", "{ id: rest, wait: 2 days }", "{ id: two, send: { email: notes/two } }"],
        {
          category,
        },
      ),
    ),
  });
});
afterAll(() => engine.close());

test("whatever holds come and go, nothing that one of them bars leaves before it is lifted, and all leaves once none does", async () => {
  const { context } = engine;
  const causes = [...context.registry.holds.keys()];
  expect(causes.length).toBeGreaterThan(4);
  const act = fc.record({
    cause: fc.constantFrom(...causes),
    day: fc.integer({ min: 0, max: DAYS - 2 }),
    days: fc.integer({ min: 1, max: DAYS }),
  });
  const plans = fc.sample(fc.array(act, { maxLength: 4 }), { numRuns: PEOPLE, seed: 12 });
  const people = await Promise.all(plans.map(async (acts) => ({ acts, leadId: (await addPerson(context)).leadId })));

  for (let day = 0; day < DAYS; day += 1) {
    // What left in the instant before left without them.
    context.clock.advance({ minutes: 1 });
    for (const { leadId, acts } of people) {
      await context.database.transaction(async (tx) => {
        await lockLeads(tx, [leadId]);
        for (const [nth, { cause, day: from, days }] of acts.entries()) {
          if (from === day) await placeHold(tx, context, { leadId, cause, ref: `${nth}`, reason: "" });
          if (from + days === day) await liftHold(tx, context, { leadId, cause, ref: `${nth}` });
        }
      });
      if (day === 0) for (const category of sold) await enrol(context, leadId, category);
    }
    await engine.runTo(new Date(context.clock.now().getTime() + 86_400_000));
  }

  const bars = JSON.stringify([...context.registry.holds.values()].map(({ cause, bars }) => ({ cause, bars })));
  const { rows: wrong } = await context.database.pool.query(
    `select t.category, h.cause, h.since, s.settled_at as at from send s join touch t on t.id = s.touch_id join hold h on h.lead_id = s.lead_id
       join jsonb_to_recordset($1::jsonb) as b(cause text, bars jsonb) on b.cause = h.cause and b.bars ? t.category
     where s.state = 'sent' and h.since <= s.settled_at and (h.lifted_at is null or h.lifted_at > s.settled_at)`,
    [bars],
  );
  expect(wrong).toEqual([]);
  const { rows: counts } = await context.database.pool.query<{ sent: number; waited: number }>(
    `select count(*) filter (where t.state = 'sent')::int as sent, count(*) filter (where t.decision_print like 'defer:held:%')::int as waited from touch t`,
  );
  // Most were sent, and some wait: the holds did something.
  expect(counts[0]?.sent).toBeGreaterThan(PEOPLE * 3);
  expect(counts[0]?.waited).toBeGreaterThan(0);

  for (const { leadId, acts } of people) {
    await context.database.transaction(async (tx) => {
      await lockLeads(tx, [leadId]);
      for (const [nth, { cause }] of acts.entries()) await liftHold(tx, context, { leadId, cause, ref: `${nth}` });
    });
  }
  await engine.runTo(new Date(context.clock.now().getTime() + 10 * 86_400_000));
  const { rows: states } = await context.database.pool.query("select state, count(*)::int as n from touch group by 1");
  expect(states).toEqual([{ state: "sent", n: PEOPLE * sold.length * 2 }]);
});
