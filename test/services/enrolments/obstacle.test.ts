import { afterEach, beforeEach, expect, test } from "vitest";
import { enrolmentLines } from "../../../cli/control.ts";
import { simulationLines } from "../../../cli/simulation-lines.ts";
import { NO_MARKER } from "../../../services/engine/journal/journal.ts";
import { placeRestoreHold } from "../../../services/engine/journal/restore-hold.ts";
import { listEnrolments } from "../../../services/enrolments/list-enrolments.ts";
import { simulateSequence } from "../../../services/enrolments/simulate-sequence.ts";
import { holdLead, releaseLead } from "../../../services/leads/hold-lead.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, sequenceYaml } from "../../support/sequences.ts";

let context: TestContext;
let leadId: string;
beforeEach(async () => {
  context = await openContext({
    sequences: [sequenceYaml("letter", ["{ id: w, wait: 1 day }", "{ id: one, send: { email: notes/one } }"])],
  });
  ({ leadId } = await addPerson(context));
  await enrol(context, leadId, "letter");
  await context.database.pool.query("update process set wake_at = $1", ["2027-01-14T09:00+09:00"]);
});
afterEach(() => context.close());

const lines = async () => {
  const { items } = await listEnrolments(context, { leadId, limit: 10 });
  return (await Promise.all(items.map((item) => enrolmentLines(context, item, "Asia/Tokyo", "en")))).flat();
};
const hold = { reason: "a complaint is open", actor: "staff:test" };

test("an enrolment of a held lead promises no date, and says what stands in the way", async () => {
  expect(await lines()).toEqual([expect.stringMatching(/^"letter" is running at step w, next at 2027-01-14/)]);
  await holdLead(context, { leadId, ...hold });
  expect(await lines()).toEqual([
    '"letter" is running at step w',
    "  The next message, step one, will not go on its date but wait as things stand: the lead is on hold (staff placed it), until somebody lifts it",
  ]);
  await releaseLead(context, { leadId, ...hold });
  expect(await lines()).toEqual([expect.stringMatching(/next at 2027-01-14/)]);
});

test("an enrolment promises no date while its sender is stopped, or after a restore", async () => {
  const { pool } = context.database;
  const alarm = { code: "ECONNREFUSED", cause: "down", at: context.clock.now(), probes: 3, probeAt: context.clock.now() };
  await pool.query("update sender set alarm = $1 where channel = 'email'", [JSON.stringify(alarm)]);
  expect(await lines()).toEqual(['"letter" is running at step w', expect.stringContaining("as things stand: the sender is stopped")]);
  await pool.query("update sender set alarm = jsonb_set(alarm, '{cause}', '\"quota\"') where channel = 'email'");
  expect(await lines()).toEqual([expect.stringMatching(/next at 2027-01-14/)]);
  await placeRestoreHold(pool, context, { marker: NO_MARKER, seen: { ticks: 9, at: new Date() } });
  expect(await lines()).toEqual(['"letter" is running at step w', expect.stringContaining("an older database was restored")]);
});

test("a simulation with a held lead says that the message waits until the hold is lifted", async () => {
  await holdLead(context, { leadId, ...hold });
  const simulation = await simulateSequence(context, { sequenceKey: "letter", leadId });
  expect(simulation.steps).toMatchObject([{ kind: "held", step: "one", reason: "held:staff" }, { kind: "end" }]);
  const told = simulationLines(simulation, "ja", context.registry).join("\n");
  expect(told).toMatch(/保留\s+one\s+配信が保留されているため（担当者による保留）/);
  expect(told).toContain("保留1通。止めているものがなくなるまで、送られません。");
});
