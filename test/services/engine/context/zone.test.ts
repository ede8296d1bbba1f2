import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openContextWith } from "../../../../cli/context.ts";
import { readSettings } from "../../../../config/settings.ts";
import { createLead } from "../../../../services/leads/create-lead.ts";
import { loadPlaybook } from "../../../../services/playbooks/load-playbook.ts";
import { commandSettings } from "../../../support/command-settings.ts";
import { freshDatabase } from "../../../support/database.ts";

const ENGLISH = join(import.meta.dirname, "../../../../playbooks/starter-en");

/** Opens contexts on one new database, as processes do that start one after another. */
async function starts() {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  return async (more: Record<string, string> = {}) => {
    const { context, close } = await openContextWith(readSettings({ ...commandSettings(database), ...more }));
    onTestFinished(close);
    return context;
  };
}

test("leads whose zone is unknown have that of the playbook's business, Tokyo before there is a playbook", async () => {
  const start = await starts();
  const first = await start();
  expect(first.zone).toBe("Asia/Tokyo");
  await loadPlaybook(first, ENGLISH);
  const second = await start();
  const { leadId } = await createLead(second, {
    email: "jane@example.com",
    familyName: "Doe",
    language: "en",
    basis: "card",
    topics: [],
    sourceKey: null,
    actor: "staff:test",
  });
  const { rows } = await second.database.pool.query("select zone from lead where id = $1", [leadId]);
  expect(rows).toEqual([{ zone: "Europe/London" }]);
});

test("the setting is stronger than the playbook", async () => {
  const start = await starts();
  await loadPlaybook(await start(), ENGLISH);
  expect((await start({ HAGUKUMI_ZONE: "Asia/Seoul" })).zone).toBe("Asia/Seoul");
});
