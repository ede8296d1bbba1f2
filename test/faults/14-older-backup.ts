import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { examine } from "../../cli/doctor/examine.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { readMarker } from "../../services/engine/journal/restore-hold.ts";
import { requestOverdue } from "../../services/engine/processes/request-overdue.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { applyJournal } from "../../services/restore/apply-journal.ts";
import { liftRestoreHold } from "../../services/restore/lift-restore-hold.ts";
import { tablesThatHold } from "../support/dump.ts";
import type { Fault } from "./fault.ts";
import { MINUTE, type Person, type Site } from "./site.ts";

const actor = "staff:faults";
const DAY = 24 * 60 * MINUTE;

export const faults: Fault[] = [
  {
    number: 14,
    title: "an older backup restored: nothing leaves until a person lifts the hold, opted-out people get nothing, the erased stay erased",
    installation: "killing",
    seconds: 200,
    async run(site) {
      const people = await Promise.all(["leaver", "forgotten", "reader"].map((name) => site.newPerson({ name })));
      const [leaver, forgotten, reader] = people as [Person, Person, Person];
      for (const person of people) await site.enrol(person, "vigil");
      const mails = async () => Promise.all(people.map(async ({ email }) => (await site.mail.journal(email)).length));
      await site.waitFor("the first mails", async () => (await mails()).every((count) => count === 1), 60);
      await site.quiet();

      await site.kill("worker", "SIGTERM");
      const backup = await takeBackup(site);
      // No worker runs, so what is in the journal now was written before the answers.
      assert.equal(await oneClick(site, leaver), 200);
      await eraseLead(site.context, { leadId: forgotten.leadId, actor });
      await restoreBackup(site, backup);
      await site.skipAhead(2 * DAY + 8 * MINUTE);
      await requestOverdue(site.context);

      await site.waitFor(
        "the second letter to be due",
        async () => {
          const { rowCount } = await site.context.database.pool.query(
            "select 1 from touch where lead_id = $1 and state = 'due' and not_before <= $2",
            [reader.leadId, site.context.clock.now()],
          );
          return rowCount === 1;
        },
        60,
      );
      const { ticks } = await readMarker(site.context.database.pool);
      await site.waitFor("the worker to go on for a while", async () => (await readMarker(site.context.database.pool)).ticks >= ticks + 2);
      assert.deepEqual(await mails(), [1, 1, 1], "something was sent before a person lifted the hold");
      await assertWarned(site);

      await assert.rejects(liftRestoreHold(site.context, { reason: "too early", actor }), /journal-not-applied/);
      await applyJournal(site.context, { actor });
      await liftRestoreHold(site.context, { reason: "the backup was restored", actor });
      await site.waitFor("the second letter", async () => (await mails())[2] === 2, 60);
      await site.quiet();
      assert.deepEqual(await mails(), [1, 1, 2], "only who is still subscribed may get the second letter");
      assert.deepEqual(await tablesThatHold(site.context.database, [forgotten.email]), [], "the erased lead is back");
    },
  },
];

const folderOf = (site: Site): string => join(site.stack.settings.dataDir, "postgres");

/** A copy of the database's files, which keeps their owners. */
async function takeBackup(site: Site): Promise<string> {
  const backup = join(site.stack.settings.dataDir, "backup");
  await site.kill("postgres", "SIGINT");
  rmSync(backup, { recursive: true, force: true });
  execFileSync("cp", ["-a", folderOf(site), backup]);
  await site.restart("postgres");
  return backup;
}

async function restoreBackup(site: Site, backup: string): Promise<void> {
  await site.kill("api", "SIGTERM");
  await site.kill("postgres", "SIGINT");
  rmSync(folderOf(site), { recursive: true, force: true });
  execFileSync("mv", [backup, folderOf(site)]);
  for (const part of ["postgres", "api", "worker"] as const) await site.restart(part);
}

async function oneClick(site: Site, { email }: Person): Promise<number> {
  const link = (await site.mail.links(email)).find((url) => new URL(url).pathname.startsWith("/u/"));
  assert.ok(link, "the letter has no unsubscribe link");
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  return (await fetch(link, { method: "POST", body })).status;
}

/** In doctor, log and API. */
async function assertWarned(site: Site): Promise<void> {
  const findings = await examine(site.stack.environment);
  assert.ok(
    findings.some(({ part, state }) => part.en === "Restored database" && state === "fail"),
    "doctor does not warn",
  );
  const log = readFileSync(join(site.stack.settings.dataDir, "logs", "api.log"), "utf8");
  assert.match(log, /the database is older than what was seen of it/);
  const ready = await (await fetch(`${site.stack.address}/readyz`)).json();
  assert.deepEqual(ready, { status: "ready", warning: "restored-database" });
  const { key } = await issueApiKey(site.context, { name: "restore", actor });
  const answer = await fetch(`${site.stack.address}/api/v1/restore`, { headers: { authorization: `Bearer ${key}` } });
  const state = (await answer.json()) as { hold: unknown; missing: Record<string, number> };
  assert.ok(state.hold, "the API shows no hold");
  assert.deepEqual(state.missing, { withdrawn: 1, suppressed: 1, erased: 1 });
}
