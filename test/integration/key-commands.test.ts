import { expect, onTestFinished, test } from "vitest";
import { verifyApiKey } from "../../services/access/verify-api-key.ts";
import { runCommand, testFolder } from "../cli/commands/run-command.ts";
import { commandSettings } from "../support/command-settings.ts";
import { contextOn } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";

test("keys are listed without what is secret in them, and one is revoked by the beginning that the list shows", async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  const context = contextOn(database, { now: () => new Date("2027-01-13T00:00:00Z"), speed: () => 1 });
  const folder = testFolder();
  const run = (...args: string[]) => runCommand(args, folder, commandSettings(database));
  expect((await run("keys")).stdout).toBe("There is no key yet.\n");
  const key = (await run("key", "mika")).stdout.trim();
  const prefix = key.slice(0, 10);
  const listed = (await run("keys")).stdout;
  expect(listed).toMatch(new RegExp(`^mika +${prefix}… +everything +issued .*`));
  expect(listed).not.toContain(key);
  expect(await run("revoke-key", prefix, "--reason", "has left", "--actor", "staff:ken")).toEqual({
    status: 0,
    stdout: `Revoked the key of "mika" (${prefix}…).\n`,
    stderr: "",
  });
  expect(await verifyApiKey(context, key)).toBeNull();
  expect((await run("keys", "--lang", "ja")).stdout).toContain("に失効");
  expect(JSON.parse((await run("keys", "--json")).stdout).items).toMatchObject([{ name: "mika", prefix }]);
  const { rows } = await context.database.pool.query("select actor, reason, data from audit where action = 'api-key-revoked'");
  expect(rows).toEqual([{ actor: "staff:ken", reason: "has left", data: { name: "mika" } }]);
  expect(await run("revoke-key", "hgk_nobody", "--reason", "x")).toMatchObject({ status: 1, stderr: "There is no such API key.\n" });
}, 60_000);
