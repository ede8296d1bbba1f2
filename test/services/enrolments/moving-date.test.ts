import { afterEach, beforeEach, expect, test } from "vitest";
import { updateLead } from "../../../services/enrolments/update-lead.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, publish } from "../../support/sequences.ts";

let engine: Engine;
let leadId: string;
let enrolmentId: string;

const source = `sequence: renewal
title: 更新のご案内
category: transactional
enter: manual
steps:
  - { id: w, wait: "until renewal - 30 days, at 09:00" }
  - { id: b, update: { tag: reminded } }
`;

beforeEach(async () => {
  engine = await openEngine({ withDispatch: false });
  const { context } = engine;
  await context.database.pool.query("insert into field_definition (key, type, title) values ('renewal', 'date', '更新日')");
  await publish(context, source);
  ({ leadId } = await addPerson(context));
  await context.database.pool.query("update lead set fields = $2 where id = $1", [leadId, { renewal: "2027-06-30" }]);
  enrolmentId = await enrol(context, leadId, "renewal");
  await engine.settle();
});
afterEach(() => engine.close());

const wakesAt = async () =>
  (await engine.context.database.pool.query<{ at: Date }>("select wake_at as at from process where id = $1", [enrolmentId])).rows[0]?.at;
const asked = async () => (await engine.context.database.pool.query("select ref_id from outbox")).rows.map((row) => row.ref_id);

test.each([
  [
    "an update step",
    async () => {
      const { context } = engine;
      const changes = { tag: [], untag: [], scores: {}, stage: null, fields: { renewal: "2027-03-31" } };
      await context.database.transaction((tx) => updateLead(tx, leadId, changes, context.clock.now()));
    },
  ],
  [
    "a statement at the database",
    () => engine.context.database.pool.query('update lead set fields = fields || \'{"renewal": "2027-03-31"}\' where id = $1', [leadId]),
  ],
])("a wait follows its date at once when %s moves it", async (_, move) => {
  expect(await wakesAt()).toEqual(new Date("2027-05-31T09:00+09:00"));
  await move();
  expect(await asked()).toEqual([enrolmentId]);
  await engine.settle();
  expect(await wakesAt()).toEqual(new Date("2027-03-01T09:00+09:00"));
});

test("a date that is taken away, or brought to the past, lets the enrolment go on at once", async () => {
  await engine.context.database.pool.query("update lead set fields = '{}' where id = $1", [leadId]);
  await engine.settle();
  const { rows } = await engine.context.database.pool.query("select state, outcome from process where id = $1", [enrolmentId]);
  expect(rows).toMatchObject([{ state: "over", outcome: "completed" }]);
});

test("nothing is woken when the fields stay the same, or no wait depends on them", async () => {
  const { pool } = engine.context.database;
  await pool.query("update lead set fields = fields, company = 'x' where id = $1", [leadId]);
  expect(await asked()).toEqual([]);
  const other = await addPerson(engine.context);
  await pool.query('update lead set fields = \'{"trade": "x"}\' where id = $1', [other.leadId]);
  expect(await asked()).toEqual([]);
});
