import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPlaybook, starters } from "../../cli/starters.ts";
import { runCommand, testFolder } from "../cli/commands/run-command.ts";
import { commandSettings } from "../support/command-settings.ts";
import { freshDatabase } from "../support/database.ts";

test.each(starters)(
  "%s is published into an empty installation, exported, and published again with nothing new",
  async (name) => {
    const database = await freshDatabase();
    onTestFinished(() => database.close());
    const folder = testFolder();
    const run = (...args: string[]) => runCommand(args, folder, commandSettings(database));

    const first = await run("publish", findPlaybook(name), "--yes");
    expect(first).toMatchObject({ status: 0, stderr: "" });
    const written = readdirSync(join(findPlaybook(name), "sequences")).map((file) => file.replace(".yaml", ""));
    for (const key of written) expect(first.stdout).toMatch(new RegExp(`^new +sequence +${key} +version 1$`, "m"));

    const { rows } = await database.pool.query<{ steps: number }>(
      "select jsonb_array_length(definition->'steps')::int as steps from selling_process order by version desc limit 1",
    );
    expect(rows).toEqual([{ steps: 9 }]);

    expect(await run("export", "own")).toMatchObject({ status: 0 });
    expect((await run("publish", "own")).stdout).toMatch(/^Nothing is new\.$/m);
  },
  180_000,
);
