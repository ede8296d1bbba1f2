import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { simulationLines } from "../../../cli/simulation-lines.ts";
import { setCalendar } from "../../../services/calendar/set-calendar.ts";
import { readSendingTimes } from "../../../services/engine/settings/sending-times.ts";
import { simulateSequence } from "../../../services/enrolments/simulate-sequence.ts";
import { loadPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { openContext, SMALL_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { openEngine } from "../../support/engine.ts";
import { addPerson } from "../../support/people.ts";
import { enrol } from "../../support/sequences.ts";

const daily = `sequence: daily
title: t
category: transactional
enter: manual
window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }
steps:
  - { id: w1, wait: "1 day, at 09:00" }
  - { id: s1, send: { email: notes/one } }
  - { id: w2, wait: "1 day, at 09:00" }
  - { id: s2, send: { email: notes/two } }
`;
const promotion = `sequence: offer
title: t
category: promotion
topic: newsletter
enter: manual
steps:
  - { id: s1, send: { email: notes/one } }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hagukumi-calendar-"));
  await cp(SMALL_PLAYBOOK, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function publish(context: TestContext, keys: string): Promise<void> {
  await writeFile(join(folder, "playbook.yaml"), `${await readFile(join(SMALL_PLAYBOOK, "playbook.yaml"), "utf8")}${keys}`);
  await loadPlaybook(context, folder);
}

describe("days off, quiet hours and caps", () => {
  test("of the playbook are kept, and shown and used by simulate", async () => {
    const context = await openContext({ playbook: null });
    await publish(
      context,
      '\ndaysOff: ["12-29 to 01-03", 2027-08-12]\nquietHours: { from: "19:00", to: "10:00" }\ncaps: [{ channel: email, categories: [promotion], max: 1, hours: 48 }]\n',
    );
    expect(await readSendingTimes(context.database.pool)).toEqual({
      daysOff: ["12-29 to 01-03", "2027-08-12"],
      quietHours: { from: "19:00", to: "10:00" },
      caps: [{ channel: "email", categories: ["promotion"], max: 1, hours: 48 }],
    });
    const simulation = await simulateSequence(context, { source: daily, from: new Date("2027-12-28T10:00+09:00") });
    const sent = simulation.steps.flatMap((step) => (step.kind === "touch" ? [step.at.toISOString()] : []));
    expect(sent).toEqual(["2028-01-04T00:00:00.000Z", "2028-01-05T00:00:00.000Z"]);
    expect(simulationLines(simulation, "ja", context.registry)[2]).toBe(
      "休業日: 12-29 to 01-03、2027-08-12 · 送らない時間帯: 19:00から10:00まで（配信時間の決まっていない案内） · 上限: email 48時間に1通",
    );
    const offer = await simulateSequence(context, { source: promotion, from: new Date("2027-01-13T09:00+09:00") });
    expect(offer.steps).toContainEqual(
      expect.objectContaining({ kind: "touch", at: new Date("2027-01-13T10:00+09:00"), reason: "outside-window" }),
    );
    await context.close();
  });

  test("that the playbook does not name stay as they were set, and a change of settings is in the audit", async () => {
    const context = await openContext();
    await setCalendar(context, { daysOff: ["08-13 to 08-16"] }, "staff:test");
    await loadPlaybook(context, SMALL_PLAYBOOK);
    expect(await readSendingTimes(context.database.pool)).toMatchObject({
      daysOff: ["08-13 to 08-16"],
      quietHours: { from: "21:00", to: "08:00" },
    });
    await setCalendar(context, { daysOff: null }, "staff:test");
    expect(await readSendingTimes(context.database.pool)).toMatchObject({ daysOff: [] });
    const { rows } = await context.database.pool.query("select data from audit where action = 'calendar-changed' order by at, id");
    expect(rows).toMatchObject([
      { data: { before: { daysOff: [] }, after: { daysOff: ["08-13 to 08-16"] } } },
      { data: { before: { daysOff: ["08-13 to 08-16"] }, after: { daysOff: [] } } },
    ]);
    await context.close();
  });

  test.each([
    ['daysOff: ["31-12"]', "daysOff[0]: 2027-08-11、2027-08-11 to 2027-08-16、毎年の日であれば"],
    ['quietHours: { from: "08:00", to: "21:00" }', "quietHours: 送らない時間帯は、夜から翌朝までを"],
  ])("are refused with a sentence: %s", async (keys, sentence) => {
    const context = await openContext({ playbook: null });
    const refusal = await publish(context, `\n${keys}\n`).catch((error) => error);
    expect(refusal.texts.ja).toContain(sentence);
    await context.close();
  });
});

test("letters of weekdays do not go out on the business's days off", async () => {
  const engine = await openEngine({ startAt: "2027-12-28T10:00+09:00", sequences: [daily] });
  await setCalendar(engine.context, { daysOff: ["12-29 to 01-03"] }, "staff:test");
  const { leadId } = await addPerson(engine.context);
  await enrol(engine.context, leadId, "daily");
  await engine.runTo("2028-01-06T10:00+09:00");
  const { rows } = await engine.context.database.pool.query<{ at: Date }>("select due_at as at from touch order by due_at");
  expect(rows.map(({ at }) => at.toISOString())).toEqual(["2028-01-04T00:00:00.000Z", "2028-01-05T00:00:00.000Z"]);
  await engine.close();
});
