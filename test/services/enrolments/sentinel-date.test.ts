import { afterEach, expect, test } from "vitest";
import { enrolmentLines } from "../../../cli/control.ts";
import { listEnrolments } from "../../../services/enrolments/list-enrolments.ts";
import { pauseEnrolment } from "../../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../../services/enrolments/resume-enrolment.ts";
import { simulateSequence } from "../../../services/enrolments/simulate-sequence.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol } from "../../support/sequences.ts";

let engine: Engine;
afterEach(() => engine.close());

const renewal = `sequence: renewal
title: 更新のご案内
category: transactional
enter: manual
steps:
  - { id: w1, wait: "until renewal + 1 month, at 09:00" }
  - { id: b, send: { email: notes/one } }
`;

test("a date that means never is told in words, and everything else answers", async () => {
  engine = await openEngine();
  const { context } = engine;
  const { pool } = context.database;
  await pool.query("insert into field_definition (key, type, title) values ('renewal', 'date', '更新日')");
  const { publishSequence } = await import("../../../services/sequences/publish-sequence.ts");
  await publishSequence(context, { source: renewal, author: "staff:test" });
  const { leadId } = await addPerson(context);
  await pool.query("update lead set fields = $2 where id = $1", [leadId, { renewal: "9999-12-31" }]);
  const enrolmentId = await enrol(context, leadId, "renewal");
  await engine.settle();

  const stands = async () => {
    const { items } = await listEnrolments(context, { leadId, limit: 10 });
    const [first] = items;
    if (!first) throw new Error("the enrolment is gone");
    return (await enrolmentLines(context, first, "Asia/Tokyo", "ja")).join("");
  };
  const never = "「更新のご案内」は進行中です（ステップ w1）。日付が「期限なし」なので、日付が変わらないかぎり先へは進みません";
  expect(await stands()).toBe(never);
  expect(await explainLead(context, leadId)).toContainEqual(expect.objectContaining({ step: "w1", what: "choose", reason: "never" }));
  const { steps } = await simulateSequence(context, { sequenceKey: "renewal", leadId });
  expect(steps).toMatchObject([
    { kind: "chosen", step: "w1", reason: "never" },
    { kind: "end", outcome: "running" },
  ]);

  const control = { enrolmentId, reason: "test", actor: "staff:test" };
  await pauseEnrolment(context, control);
  context.clock.set(new Date("2027-03-01T09:00+09:00"));
  await resumeEnrolment(context, control);
  await engine.settle();
  expect(await stands()).toBe(never);
});
