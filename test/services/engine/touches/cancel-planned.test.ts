import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { explanationLines } from "../../../../cli/explanation-lines.ts";
import { claimTouches } from "../../../../services/engine/dispatch/claim-touches.ts";
import { readDefaultSenders, readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { cancelPlanned } from "../../../../services/engine/touches/cancel-planned.ts";
import { takeBack } from "../../../../services/engine/undo/take-back.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { explainLeadWithNames } from "../../../../services/explain/explain-lead.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { decisionsOf, touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER } from "../../../support/sequences.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({ sequences: [LETTER] });
});
afterEach(() => context.close());

const by = { reason: "the seminar is off", actor: "staff:mika" };

async function planned() {
  const { leadId } = await addPerson(context);
  await advanceEnrolment(context, await enrol(context, leadId, "letter"));
  const { rows } = await context.database.pool.query<{ id: string }>("select id from touch where lead_id = $1", [leadId]);
  return { leadId, touchId: rows[0]?.id ?? "" };
}

async function claim() {
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no sender");
  const senders = await readDefaultSenders(context.database.pool);
  return claimTouches(context, { sender, senders, room: [100, 95, 85, 60], fence: randomUUID() });
}

test("a planned message is cancelled by a person: nothing is claimed, and why and audit say who did it", async () => {
  const { leadId, touchId } = await planned();
  await cancelPlanned(context, { touchId, ...by });
  expect(await claim()).toEqual([]);
  expect(await touchesOf(context, leadId)).toMatchObject([{ state: "cancelled", reason: "cancelled-by-staff" }]);
  expect(await decisionsOf(context, leadId)).toMatchObject([{ verdict: "cancel", reason: "cancelled-by-staff" }]);
  const { rows } = await context.database.pool.query("select actor, action, reason, data from audit where action like 'message-%'");
  expect(rows).toMatchObject([{ ...by, action: "message-cancelled", data: { touch: touchId, before: "due", after: "cancelled" } }]);
  const words = { language: "en", zone: "Asia/Tokyo", registry: context.registry, verbose: false } as const;
  const told = explanationLines(await explainLeadWithNames(context, leadId), words).join("\n");
  expect(told).toMatch(/because staff cancelled it/);
  expect(told).toMatch(/Staff member mika cancelled .* \("the seminar is off"\)/);
  await expect(cancelPlanned(context, { touchId, ...by })).rejects.toMatchObject({ code: "message-cancelled" });
});

test("the cancellation is taken back, and the message goes", async () => {
  const { leadId, touchId } = await planned();
  const { undo } = await cancelPlanned(context, { touchId, ...by });
  await takeBack(context, { id: undo.id, actor: by.actor });
  expect(await touchesOf(context, leadId)).toMatchObject([{ state: "due", reason: null }]);
  expect(await claim()).toMatchObject([{ leadId }]);
});

test("what is claimed is on its way, and is not cancelled", async () => {
  const { touchId } = await planned();
  await claim();
  await expect(cancelPlanned(context, { touchId, ...by })).rejects.toMatchObject({ code: "message-claimed" });
  await expect(cancelPlanned(context, { touchId: randomUUID(), ...by })).rejects.toMatchObject({ kind: "not-found" });
});
