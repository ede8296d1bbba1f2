import { expect, onTestFinished, test } from "vitest";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { coachingPlaybook, runCommand, testFolder } from "../cli/commands/run-command.ts";
import { commandSettings } from "../support/command-settings.ts";
import { contextOn } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { addUnknownSend } from "../support/ledger.ts";

async function installation() {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  const context = contextOn(database, { now: () => new Date("2027-01-13T00:00:00Z"), speed: () => 1 });
  await loadPlaybook(context, coachingPlaybook);
  const folder = testFolder();
  return { context, run: (...args: string[]) => runCommand(args, folder, commandSettings(database)) };
}

test("a stopped sender is listed with its cause, and its alarm cleared once, in both languages", async () => {
  const { context, run } = await installation();
  const alarm = { code: "550 5.7.1", cause: "policy", at: "2027-01-13T00:00:00.000Z", probes: 0, probeAt: "2027-01-13T00:01:00.000Z" };
  await context.database.pool.query("update sender set alarm = $1 where channel = 'email'", [JSON.stringify(alarm)]);
  const { rows } = await context.database.pool.query<{ key: string }>("select key from sender where channel = 'email'");
  const key = rows[0]?.key ?? "";
  expect((await run("senders")).stdout).toMatch(/stopped since 2027-01-13 Wed 09:00: the provider refuses it \(550 5\.7\.1\)/);
  expect((await run("senders", "--lang", "ja")).stdout).toContain("2027-01-13（水）09:00から停止中（相手側に拒否されています: 550 5.7.1）");
  expect(await run("clear-alarm", key, "--reason", "off the list", "--actor", "staff:mika")).toEqual({
    status: 0,
    stdout: `Cleared the alarm of the sender ${key}. What waited is sent now.\n`,
    stderr: "",
  });
  expect(await run("clear-alarm", key, "--reason", "again")).toMatchObject({ status: 1, stderr: `The sender "${key}" has no alarm.\n` });
  expect((await run("clear-alarm", "nobody", "--reason", "x")).stderr).toMatch(/^There is no sender "nobody"\. There are: /);
  const listed = JSON.parse((await run("senders", "--json")).stdout);
  expect(listed.items.every(({ up }: { up: boolean }) => up)).toBe(true);
}, 60_000);

test("what ended unknown is listed, and resolved by its id or by its lead", async () => {
  const { context, run } = await installation();
  expect((await run("resolve")).stdout).toBe("No message is unknown.\n");
  const [first, second] = [await addUnknownSend(context), await addUnknownSend(context)];
  expect((await run("resolve")).stdout).toContain(first);
  expect(await run("resolve", first)).toMatchObject({ status: 1, stderr: "To resolve a message, give --as and --reason.\n" });
  expect((await run("resolve", first, "--as", "arrived", "--reason", "asked by phone")).stdout).toBe("Recorded as arrived.\n");
  const { rows } = await context.database.pool.query<{ leadId: string }>('select lead_id as "leadId" from send where id = $1', [second]);
  const lead = rows[0]?.leadId ?? "";
  expect(JSON.parse((await run("resolve", lead, "--as", "not-arrived", "--reason", "asked", "--json")).stdout)).toEqual({
    id: second,
    state: "failed",
  });
  expect(await run("resolve", lead, "--as", "leave", "--reason", "x")).toMatchObject({
    status: 1,
    stderr: "No message of this lead is unknown.\n",
  });
}, 60_000);
