import { expect, onTestFinished, test } from "vitest";
import { openClock } from "../../services/engine/clock/open-clock.ts";
import { insertLead } from "../../services/engine/leads/insert-lead.ts";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { coachingPlaybook, runCommand, testFolder } from "../cli/commands/run-command.ts";
import { commandSettings } from "../support/command-settings.ts";
import { contextOn } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";

const START = new Date("2027-01-12T10:00:00+09:00");

/** A sandbox without a worker, on a clock that stands. */
async function installation() {
  const database = await freshDatabase();
  const clock = await openClock(database, { sandbox: true, startAt: START });
  onTestFinished(async () => {
    await clock.close();
    await database.close();
  });
  const context = contextOn(database, clock);
  await loadPlaybook(context, coachingPlaybook);
  await database.pool.query("update clock set running = false, anchor_business = $1", [START]);
  await database.pool.query("delete from outbox");
  const folder = testFolder();
  const settings = commandSettings(database);
  const run = (args: string[], changed: Record<string, string> = {}) => runCommand(args, folder, { ...settings, ...changed });
  /** An opt-in of a lead that goes on at `at`. */
  const plan = (at: Date) =>
    database.transaction(async (tx) => {
      const leadId = await insertLead(tx, { familyName: "鈴木", language: "ja", zone: "Asia/Tokyo", sourceKey: null }, START);
      await tx.query(
        "insert into process (id, kind, lead_id, state, wake_at, waits_for) values (gen_random_uuid(), 'opt-in', $1, 'live', $2, '{}')",
        [leadId, at],
      );
    });
  return { run, plan };
}

test("the clock is shown with the next thing, its lead and its time, in both languages and the installation's zone", async () => {
  const { run, plan } = await installation();
  expect(await run(["clock"])).toEqual({
    status: 0,
    stdout:
      "The sandbox's clock: 2027-01-12 Tue 10:00 (Asia/Tokyo)\nNothing is planned. When somebody signs up or clicks, something will be.\n",
    stderr: "",
  });
  await plan(new Date("2027-01-13T09:00:00+09:00"));
  expect((await run(["clock"])).stdout).toBe(
    "The sandbox's clock: 2027-01-12 Tue 10:00 (Asia/Tokyo)\nNext:\n  2027-01-13 Wed 09:00  鈴木  an opt-in goes on\n",
  );
  expect((await run(["clock", "--lang", "ja"], { HAGUKUMI_ZONE: "Europe/Paris" })).stdout).toBe(
    "練習環境の時計: 2027-01-12（火）02:00（Europe/Paris）\n次に起こること:\n  2027-01-13（水）01:00  鈴木  登録の確認が先へ進みます\n",
  );
  expect(JSON.parse((await run(["clock", "--json"])).stdout)).toMatchObject({
    now: "2027-01-12T01:00:00.000Z",
    zone: "Asia/Tokyo",
    next: { at: "2027-01-13T00:00:00.000Z", count: 1 },
  });
}, 60_000);

test("the clock moves by a day of the calendar, and stays when nothing is planned", async () => {
  const { run } = await installation();
  expect((await run(["clock", "--next"])).stdout).toBe(
    "The sandbox's clock: 2027-01-12 Tue 10:00 (Asia/Tokyo)\nNothing is planned, so the clock stays as it is.\n",
  );
  expect((await run(["clock", "--day"])).stdout).toBe(
    "Moved to 2027-01-13 Wed 10:00 (Asia/Tokyo).\nNothing happened on the way.\nNothing is planned. When somebody signs up or clicks, something will be.\n",
  );
}, 60_000);

test("what cannot be done is refused with a sentence that says what to do", async () => {
  const { run } = await installation();
  expect(await run(["clock", "--next", "--day"])).toMatchObject({ status: 1, stderr: "Give either --next or --day.\n" });
  for (const args of [["clock"], ["clock", "--day"]])
    expect(await run(args, { HAGUKUMI_SANDBOX_URL: "", PUBLIC_URL: "https://shop.test" })).toMatchObject({
      status: 1,
      stderr: "The clock can be moved in the sandbox only. Live mode runs on real time.\n",
    });
  const none = { DATABASE_URL: "" };
  expect((await run(["clock", "--next"], none)).stderr).toMatch(
    /^No sandbox is running in .*: start it with `npm start`, then try again\.\n$/,
  );
  expect((await run(["clock", "--next", "--lang", "ja"], none)).stderr).toMatch(
    /^練習環境が動いていません（.*）。`npm start` で起動してから/,
  );
}, 60_000);
