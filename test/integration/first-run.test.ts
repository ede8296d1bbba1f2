import { expect, onTestFinished, test } from "vitest";
import { prepareFirstRun } from "../../cli/prepare.ts";
import { findPlaybook } from "../../cli/starters.ts";
import { openContext } from "../support/context.ts";

test("the first start loads the playbook that was chosen; a later one leaves what is there and says so", async () => {
  const context = await openContext({ playbook: null });
  onTestFinished(() => context.close());
  const notes: string[] = [];
  const start = (playbook: string) =>
    prepareFirstRun(context, {
      language: "en",
      progress: () => {},
      playbook: findPlaybook(playbook),
      note: (said) => void notes.push(said.en),
    });
  const business = async () =>
    (await context.database.pool.query("select value->>'name' as name from setting where key = 'business'")).rows;
  await start("starter-en");
  expect(await business()).toEqual([{ name: "Harbour Light Studio" }]);
  expect(notes).toEqual([]);
  await start("coaching-ja");
  expect(await business()).toEqual([{ name: "Harbour Light Studio" }]);
  expect(notes).toEqual([expect.stringMatching(/coaching-ja was not loaded.*publish/)]);
}, 30_000);
