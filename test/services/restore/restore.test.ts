import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { addressHash } from "../../../domain/contacts/address-hash.ts";
import { importOptionsSchema } from "../../../domain/imports/options.ts";
import { signToken } from "../../../domain/tokens/token.ts";
import { openDatabase } from "../../../prisma/client.ts";
import { unsubscribe } from "../../../services/consent/unsubscribe.ts";
import { writeConsent } from "../../../services/consent/write-consent.ts";
import { claimTouches } from "../../../services/engine/dispatch/claim-touches.ts";
import { advanceMarker, noticeRestore } from "../../../services/engine/journal/compare-marker.ts";
import { openFileJournal } from "../../../services/engine/journal/file-journal.ts";
import { isHeld, readRestoreHold } from "../../../services/engine/journal/restore-hold.ts";
import { writeJournal } from "../../../services/engine/journal/write-journal.ts";
import { readDefaultSenders, readSenders } from "../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { recordOptOut } from "../../../services/leads/record-opt-out.ts";
import { loadPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { applyJournal } from "../../../services/restore/apply-journal.ts";
import { checkRestore } from "../../../services/restore/check-restore.ts";
import { examineRestore } from "../../../services/restore/examine-restore.ts";
import { liftRestoreHold } from "../../../services/restore/lift-restore-hold.ts";
import { addSuppression } from "../../../services/suppressions/add-suppression.ts";
import { liftSuppressionsOf } from "../../../services/suppressions/lift-suppression.ts";
import { contextOn, openContext, SMALL_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { createDatabase, dropDatabase, freshDatabase } from "../../support/database.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { enrol, LETTER, publish } from "../../support/sequences.ts";
import { testClock } from "../../support/test-clock.ts";

const actor = "staff:test";
const START = "2027-01-13T09:00+09:00";

/** A database with three people who are to get a letter: each test copies it, once as it goes on and once as a backup. */
let backup: { name: string; url: string };
let leaver: Person;
let forgotten: Person;
let reader: Person;

beforeAll(async () => {
  const url = await createDatabase("template");
  backup = { url, name: new URL(url).pathname.slice(1) };
  const database = { ...openDatabase(url), url };
  const context = contextOn(database, testClock(START));
  await loadPlaybook(context, SMALL_PLAYBOOK);
  await publish(context, LETTER);
  [leaver, forgotten, reader] = [await addPerson(context), await addPerson(context), await addPerson(context)];
  for (const { leadId } of [leaver, forgotten, reader]) await advanceEnrolment(context, await enrol(context, leadId, "letter"));
  await database.close();
});
afterAll(() => dropDatabase(backup.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hagukumi-restore-"));
});

/** The database as it was at the backup. The journal is the one of this test, whatever database it was written for. */
async function fromBackup(): Promise<TestContext> {
  const database = await freshDatabase(10, backup.name);
  const context = await openContext({ startAt: START, playbook: null, database, journal: join(folder, "journal") });
  onTestFinished(() => context.close());
  return context;
}

const leave = (context: TestContext, { emailContact }: Person) =>
  unsubscribe(context, signToken(context.keys.token, "unsubscribe", [emailContact ?? "", "newsletter"]), { method: "one-click" });

async function claim(context: TestContext): Promise<string[]> {
  const sender = (await readSenders(context.database.pool)).find((one) => one.channel === "email");
  if (!sender) throw new Error("no sender");
  const senders = await readDefaultSenders(context.database.pool);
  const jobs = await claimTouches(context, { sender, senders, room: [100, 95, 85, 60], fence: randomUUID() });
  return jobs.map(({ leadId }) => leadId);
}

const subscriptionOf = async (context: TestContext, { leadId }: Person) =>
  (await context.database.pool.query<{ state: string }>("select state from subscription where lead_id = $1", [leadId])).rows[0]?.state;

const linesOf = (): string => {
  const place = join(folder, "journal");
  return readdirSync(place)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => readFileSync(join(place, name), "utf8"))
    .join("");
};

describe("an older database that is restored", () => {
  /** What happened after the backup: one has opted out, one was erased, one address was suppressed by staff. */
  async function afterBackup(): Promise<void> {
    const context = await fromBackup();
    await advanceMarker(context);
    await leave(context, leaver);
    await eraseLead(context, { leadId: forgotten.leadId, actor });
    await addSuppression(context, { channel: "email", address: "angry@example.jp", scope: "all", reason: "a call", actor });
  }

  test("sends nothing until a person lifts the hold, and then nothing to who had opted out or was erased", async () => {
    await afterBackup();
    const context = await fromBackup();
    await noticeRestore(context);
    expect(await claim(context)).toEqual([]);
    const state = await checkRestore(context);
    // The erasure suppresses the address as well.
    expect(state).toMatchObject({ missing: { withdrawn: 1, suppressed: 2, erased: 1 }, unreadable: 0 });
    expect(state.hold).not.toBeNull();
    expect(await examineRestore(context)).toMatchObject([{ state: "fail", advice: { en: expect.stringContaining("restore-check") } }]);
    await expect(liftRestoreHold(context, { reason: "checked", actor })).rejects.toMatchObject({ code: "journal-not-applied" });

    expect(await applyJournal(context, { actor })).toEqual({ withdrawn: 1, suppressed: 2, erased: 1 });
    expect(await claim(context)).toEqual([]);
    await liftRestoreHold(context, { reason: "checked", actor });
    expect(await claim(context)).toEqual([reader.leadId]);
    expect(await subscriptionOf(context, leaver)).toBe("unsubscribed");
    const { rows } = await context.database.pool.query("select erased_at is not null as erased from lead where id = $1", [
      forgotten.leadId,
    ]);
    expect(rows).toEqual([{ erased: true }]);
    const audit = await context.database.pool.query("select action from audit where target = 'installation' order by at, id");
    expect(audit.rows.map(({ action }) => action)).toEqual(["journal-applied", "restore-hold-lifted"]);

    await advanceMarker(context);
    expect(await checkRestore(context)).toEqual({ hold: null, missing: { withdrawn: 0, suppressed: 0, erased: 0 }, unreadable: 0 });
    expect(await examineRestore(context)).toEqual([]);
  });

  test("sends nothing under a worker that went on running", async () => {
    await afterBackup();
    const context = await fromBackup();
    expect(await claim(context)).toEqual([]);
    expect(await readRestoreHold(context.database.pool)).not.toBeNull();
  });

  test("is noticed by its marker, if nobody opted out since", async () => {
    await advanceMarker(await fromBackup());
    const context = await fromBackup();
    expect(await examineRestore(context)).toMatchObject([{ state: "fail" }]);
    await advanceMarker(context);
    expect(await claim(context)).toEqual([]);
    await liftRestoreHold(context, { reason: "checked", actor });
    expect((await claim(context)).length).toBe(3);
    await expect(liftRestoreHold(context, { reason: "again", actor })).rejects.toMatchObject({ code: "not-held" });
  });

  test("is noticed by the journal, if the worker was not running since", async () => {
    await leave(await fromBackup(), leaver);
    const context = await fromBackup();
    await noticeRestore(context);
    expect(await claim(context)).toEqual([]);
  });

  test("keeps who agreed again after the restore", async () => {
    const before = await fromBackup();
    await leave(before, leaver);
    const context = await fromBackup();
    context.clock.advance({ hours: 1 });
    const { leadId, emailContact: contactId } = leaver;
    const given = { kind: "given", basis: "opt-in", method: "preferences", wordingId: null, networkAddress: null } as const;
    await context.database.transaction((tx) =>
      writeConsent(tx, { ...given, leadId, contactId, topic: "newsletter", channel: "email", at: context.clock.now() }),
    );
    expect(await applyJournal(context, { actor })).toMatchObject({ withdrawn: 1 });
    expect(await subscriptionOf(context, leaver)).toBe("subscribed");
  });

  test.each([
    { name: "", before: async () => {} },
    {
      name: ", whose address was suppressed before",
      before: (context: TestContext) =>
        addSuppression(context, { channel: "email", address: forgotten.email ?? "", scope: "all", reason: "a call", actor }),
    },
  ])("learns who was erased and never to be written to again$name", async ({ before }) => {
    const gone = await fromBackup();
    await before(gone);
    await eraseLead(gone, { leadId: forgotten.leadId, neverAgain: true, actor });
    const context = await fromBackup();
    await applyJournal(context, { actor });
    const lifting = liftSuppressionsOf(context, { channel: "email", address: forgotten.email ?? "", reason: "asked", actor });
    await expect(lifting).rejects.toMatchObject({ code: "suppression-final" });
    expect(await checkRestore(context)).toMatchObject({ missing: { withdrawn: 0, suppressed: 0, erased: 0 } });
  });

  test("bars advertising to an address that opted out and is not in it", async () => {
    const before = await fromBackup();
    await leave(before, await addPerson(before, { email: "later@example.jp" }));
    const context = await fromBackup();
    await applyJournal(context, { actor });
    const { leadId } = await addPerson(context, { email: "later@example.jp" });
    await advanceEnrolment(context, await enrol(context, leadId, "letter"));
    expect((await claim(context)).includes(leadId)).toBe(false);
  });
});

test("a database that went on is not held", async () => {
  const context = await fromBackup();
  for (let round = 0; round < 3; round += 1) await advanceMarker(context);
  await leave(context, leaver);
  await noticeRestore(context);
  expect(await claim(context)).toEqual([forgotten.leadId, reader.leadId]);
});

test("a database whose marker goes on while a claim reads it is not held", async () => {
  const context = await fromBackup();
  await advanceMarker(context);
  await context.database.transaction(async (tx) => {
    // The marker goes on between what the database answers and what this process makes of it.
    const query = async (...asked: Parameters<typeof tx.query>) => {
      const answer = await tx.query(...asked);
      await advanceMarker(context);
      return answer;
    };
    expect(await isHeld({ ...tx, query } as typeof tx, context)).toBe(false);
  });
  expect(await readRestoreHold(context.database.pool)).toBeNull();
});

describe("the journal", () => {
  test("has an opt-out, without the address, before it is answered", async () => {
    const context = await fromBackup();
    await leave(context, leaver);
    expect(linesOf()).toContain(`"lead":"${leaver.leadId}"`);
    expect(linesOf()).toContain('"kind":"withdrawn"');
    expect(linesOf()).not.toContain(leaver.email);
    await leave(context, leaver);
    expect(linesOf().trimEnd().split("\n")).toHaveLength(1);
  });

  test("has an opt-out that staff were told, before they are answered", async () => {
    const context = await fromBackup();
    const told = { leadId: leaver.leadId, how: "phone", method: "api", actor } as const;
    await recordOptOut(context, { ...told, topic: "newsletter" });
    expect(linesOf()).toContain('"kind":"withdrawn"');
    await recordOptOut(context, { ...told, topic: null });
    expect(linesOf()).toContain('"kind":"suppressed"');
    expect(await writeJournal(context)).toBe(0);
  });

  test("has whom an import says not to mail, known and unknown, before it is answered", async () => {
    const context = await fromBackup();
    const content = `氏名,メールアドレス,メール配信停止\n見本 花子,${leaver.email},1\n見本 次郎,new@example.jp,1\n`;
    const options = importOptionsSchema.parse({ topic: "newsletter", source: "website", author: "test", basis: "card" });
    await importCsv(context, { source: () => Readable.from([Buffer.from(content)]), name: "x.csv", options });
    expect(await writeJournal(context)).toBe(0);
    const hashes = [leaver.email, "new@example.jp"].map((key) => addressHash(context.keys.suppression, "email", key));
    for (const hash of hashes) expect(linesOf()).toContain(hash);
  });

  test("that cannot be written lets the opt-out hold, and answers only once it was written", async () => {
    const context = await fromBackup();
    writeFileSync(join(folder, "journal"), "no folder");
    await expect(leave(context, leaver)).rejects.toMatchObject({ kind: "unavailable", code: "journal" });
    expect(await subscriptionOf(context, leaver)).toBe("unsubscribed");
    rmSync(join(folder, "journal"));
    expect(await leave(context, leaver)).toMatchObject({ first: false });
    expect(linesOf()).toContain(leaver.leadId);
  });

  test("gets what no answer waits for, such as a bounce, from the worker", async () => {
    const context = await fromBackup();
    await context.database.pool.query(
      "insert into suppression (id, address_hash, channel, scope, reason, at) values (gen_random_uuid(), 'h', 'email', 'all', 'bounced', now())",
    );
    expect(await writeJournal(context)).toBe(1);
    expect(await writeJournal(context)).toBe(0);
    expect(await openFileJournal(join(folder, "journal")).latest()).toMatchObject([{ kind: "suppressed", body: { reason: "bounced" } }]);
  });
});
