import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signToken } from "../../../domain/tokens/token.ts";
import { confirmOptIn } from "../../../services/consent/confirm-opt-in.ts";
import { requestOptIn } from "../../../services/consent/request-opt-in.ts";
import { claimTouches } from "../../../services/engine/dispatch/claim-touches.ts";
import { commitDispatching } from "../../../services/engine/dispatch/commit-dispatching.ts";
import { recordLeadEvent } from "../../../services/engine/events/record-lead-event.ts";
import { repeatOnce } from "../../../services/engine/idempotency/repeat-once.ts";
import { readDefaultSenders, readSenders } from "../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { emptyVault } from "../../../services/erasure/empty-vault.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { readEvidence } from "../../../services/erasure/read-evidence.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { forgetBadRows } from "../../../services/imports/forget-bad-rows.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { findLead } from "../../../services/leads/find-lead.ts";
import { holdLead } from "../../../services/leads/hold-lead.ts";
import { listLeads } from "../../../services/leads/list-leads.ts";
import { readLead } from "../../../services/leads/read-lead.ts";
import { processWebhooks } from "../../../services/line/process-webhooks.ts";
import { addSuppression } from "../../../services/suppressions/add-suppression.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { tablesThatHold } from "../../support/dump.ts";
import { decisionsOf, enrolmentsOf, eventsOf, sendsOf, touchesOf } from "../../support/ledger.ts";
import { receiveWebhook } from "../../support/line-webhooks.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../support/sequences.ts";
import { file } from "../imports/support.ts";

const EMAIL = "marked-hanako@example.jp";
const actor = "staff:test";

let context: TestContext;
beforeEach(async () => {
  const waiting = sequenceYaml("waiting", ["{ id: rest, wait: 3 days }", "{ id: one, send: { email: notes/one } }"]);
  context = await openContext({ sequences: [LETTER, waiting] });
});
afterEach(() => context.close());

const all = async <Row>(sql: string, values: unknown[] = []) => (await context.database.pool.query(sql, values)).rows as Row[];
const suppressions = () => all("select channel, scope, reason, lifted_at is not null as lifted from suppression order by channel, scope");
const erase = (leadId: string, more: { neverAgain?: boolean; reason?: string } = {}) => eraseLead(context, { leadId, actor, ...more });

async function claim() {
  const sender = (await readSenders(context.database.pool)).find((one) => one.channel === "email");
  if (!sender) throw new Error("no sender");
  return claimTouches(context, {
    sender,
    senders: await readDefaultSenders(context.database.pool),
    room: [100, 95, 85, 60],
    fence: randomUUID(),
  });
}

async function plan(leadId: string, sequence: string): Promise<string> {
  const id = await enrol(context, leadId, sequence);
  await advanceEnrolment(context, id);
  return id;
}

async function markSent(leadId: string): Promise<void> {
  await all("update send set state = 'sent', settled_at = $2 where lead_id = $1", [leadId, context.clock.now()]);
  await all("update touch set state = 'sent' where lead_id = $1", [leadId]);
}

/** Everything that we can come to know of one person. */
async function somebodyKnown(): Promise<Person> {
  const person = await addPerson(context, { channels: ["email", "line"], email: EMAIL, familyName: "忘却" });
  const { leadId, lineUser } = person;
  await all(
    "update lead set given_name = '印子', display_name = '忘却ちゃん', search_key = '忘却印子', company = '忘却商店', fields = $2 where id = $1",
    [leadId, { trade: "忘却業" }],
  );
  await all("insert into lead_tag (lead_id, tag, at) values ($1, '忘却した人', now())", [leadId]);
  await plan(leadId, "letter");
  await claim();
  await markSent(leadId);
  await all(
    `insert into task (id, lead_id, kind, role, script, due_at, state, outcome, created_at)
     values (gen_random_uuid(), $1, 'phone', 'sales', '忘却さんに電話', now(), 'open', '忘却さんは留守', now())`,
    [leadId],
  );
  await all(
    `insert into hit (id, at, kind, lead_id, target, method, agent, judge_at) values (gen_random_uuid(), now(), 'click', $1, '0', 'GET', $2, now())`,
    [leadId, `Mozilla ${EMAIL}`],
  );
  await recordLeadEvent(context, { leadId, kind: "visited", data: { page: EMAIL }, actor });
  const request = { caller: "019320a0-0000-7000-8000-000000000001", key: EMAIL, request: EMAIL };
  await repeatOnce(context, request, { perform: async () => ({ madeId: leadId, leadId }), answer: async () => EMAIL });
  await receiveWebhook(context, { type: "message", userId: lineUser, message: { type: "text", id: "1", text: "忘却です" } });
  await processWebhooks(context, async () => null);
  await receiveWebhook(context, { type: "message", userId: lineUser, message: { type: "text", id: "2", text: "忘却です" } });
  await holdLead(context, { leadId, reason: "忘却さんの苦情", actor });
  await requestOptIn(context, {
    formKey: "newsletter",
    email: EMAIL,
    familyName: "忘却",
    fields: {},
    topics: ["newsletter"],
    language: "ja",
    networkAddress: "192.0.2.77",
  });
  await importCsv(context, {
    source: file(`氏名,メールアドレス,名刺交換日\n忘却 印子,${EMAIL.toUpperCase()},2027/01/08,too,many,cells\n`),
    name: "cards.csv",
    options: { basis: "card", topic: "newsletter", source: "trade-show", author: "aya" },
  });
  return person;
}

const words = (person: Person) => [EMAIL, "marked-hanako", person.lineUser, "忘却", "印子", "192.0.2.77"];

describe("erasing a lead (LAW6)", () => {
  test("leaves no name, address, note or number of hers in any table", async () => {
    const person = await somebodyKnown();
    const before = await tablesThatHold(context.database, words(person));
    expect(before).toEqual(
      expect.arrayContaining(["audit", "contact", "event", "hit", "import_issue", "lead", "opt_in", "send", "task", "webhook_event"]),
    );
    await erase(person.leadId, { reason: "asked by letter" });
    expect(await tablesThatHold(context.database, words(person))).toEqual([]);
    expect(await all("select 1 from consent union all select 1 from subscription union all select 1 from contact")).toEqual([]);
    expect(await all("select state from task")).toEqual([{ state: "cancelled" }]);
    expect(await all("select o.state, p.wake_at from opt_in o join process p on p.id = o.id")).toEqual([
      { state: "expired", wake_at: null },
    ]);
    // What waited in the inbox would make her anew.
    await processWebhooks(context, async () => null);
    expect(await all("select 1 from contact")).toEqual([]);
  });

  test("finds her in rows without a readable address, in names of files and in reasons about other things", async () => {
    const person = await somebodyKnown();
    const { leadId } = person;
    await all("update lead set family_kana = 'ボウキャク', given_kana = 'インコ' where id = $1", [leadId]);
    const options = { basis: "card" as const, topic: "newsletter", source: "trade-show", author: "aya" };
    const rows = [
      "忘却　印子,,なし",
      "忘却商店,,常連",
      "ぼうきゃく いんこ,,",
      "ＩＮＫＯ,ｍａｒｋｅｄ－ｈａｎａｋｏ＠ｅｘａｍｐｌｅ,ｊｐ",
      "見本 他人,,",
    ];
    await importCsv(context, { source: file(`氏名,メールアドレス,備考\n${rows.join("\n")}\n`), name: "忘却印子様.csv", options });
    await importCsv(context, { source: file("姓,名,メールアドレス\n忘却,印子,x\n"), name: "b.csv", options });
    const suppressed = { channel: "email" as const, address: EMAIL, scope: "advertising" as const, actor };
    await addSuppression(context, { ...suppressed, reason: "電話でご希望" });
    await addSuppression(context, { ...suppressed, address: "husband@example.jp", reason: "夫の忘却 印子さんより" });
    await erase(leadId);
    expect(await all("select detail, raw from import_issue where severity = 'bad' and raw is not null")).toMatchObject([
      { raw: ["忘却商店", "", "常連"] },
      { raw: ["見本 他人", "", ""] },
    ]);
    expect(await all("select reason from audit where action = 'suppression-added'")).toEqual([{ reason: null }, { reason: null }]);
    expect(await all("select name from import_run order by started_at, id")).toEqual([
      { name: "cards.csv" },
      { name: "" },
      { name: "b.csv" },
    ]);
  });

  test("bad rows that nobody mended are forgotten after 30 days", async () => {
    const options = { basis: "card" as const, topic: "newsletter", source: "trade-show", author: "aya" };
    await importCsv(context, { source: file("氏名,メールアドレス\n忘却 印子,x\n"), name: "c.csv", options });
    context.clock.advance({ days: 29 });
    expect(await forgetBadRows(context)).toBe(0);
    context.clock.advance({ days: 1 });
    expect(await forgetBadRows(context)).toBe(1);
    expect(await tablesThatHold(context.database, ["忘却"])).toEqual([]);
    expect(await forgetBadRows(context)).toBe(0);
  });

  test("the timeline stays with ids and codes, and says itself that she was erased", async () => {
    const person = await somebodyKnown();
    await erase(person.leadId, { reason: "asked by letter" });
    expect((await eventsOf(context, person.leadId)).map(({ kind }) => kind)).toContain("lineMessageReceived");
    const lines = await explainLead(context, person.leadId);
    expect(lines.at(-1)).toMatchObject({ kind: expect.any(String) });
    expect(lines).toContainEqual(expect.objectContaining({ what: "lead-erased", reason: "asked by letter", actor }));
    expect(await findLead(context, person.leadId)).toMatchObject({ name: "", erasedAt: context.clock.now() });
    await expect(readLead(context, person.leadId)).rejects.toMatchObject({ kind: "gone", code: "lead-erased" });
    await expect(findLead(context, EMAIL)).rejects.toMatchObject({ code: "lead-unknown" });
    expect((await listLeads(context, { limit: 50 })).items).toEqual([]);
  });

  test("ends what runs and takes back what is planned, each with its reason, and asks Temporal to delete it", async () => {
    const { leadId } = await addPerson(context);
    const resting = await plan(leadId, "waiting");
    const planned = await plan(leadId, "letter");
    await erase(leadId);
    expect(await enrolmentsOf(context, leadId)).toMatchObject([
      { id: resting, state: "over", outcome: "erased", wakeAt: null },
      { id: planned, state: "over", outcome: "completed", wakeAt: null },
    ]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "cancelled", reason: "lead-erased" }]);
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "cancel", reason: "lead-erased" });
    expect(await all("select ref_id as id from outbox where kind = 'enrolment-erased' order by ref_id")).toEqual(
      [resting, planned].toSorted().map((id) => ({ id })),
    );
    expect(await advanceEnrolment(context, resting)).toEqual({ kind: "over", outcome: "erased" });
  });

  test("stops a send that a worker holds, before its first byte leaves", async () => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter");
    const jobs = await claim();
    expect(jobs).toHaveLength(1);
    await erase(leadId);
    expect(await commitDispatching(context, jobs)).toEqual(new Set());
    expect(await sendsOf(context, leadId)).toMatchObject([{ state: "cancelled", code: "lead-erased" }]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state: "skipped", reason: "lead-erased" }]);
  });

  test.each([
    { name: "given up", pastDot: 0, state: "cancelled" },
    { name: "unknown when it may have been taken", pastDot: 1, state: "unknown" },
  ])("a send that waits to be tried again is $name", async ({ pastDot, state }) => {
    const { leadId } = await addPerson(context);
    await plan(leadId, "letter");
    await claim();
    await all("update send set state = 'deferred', past_dot = $2, retry_at = $3, lease_until = null where lead_id = $1", [
      leadId,
      pastDot,
      context.clock.now(),
    ]);
    await erase(leadId);
    expect(await sendsOf(context, leadId)).toMatchObject([{ state, code: "lead-erased" }]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ state, reason: "lead-erased" }]);
    expect((await decisionsOf(context, leadId)).at(-1)).toMatchObject({ verdict: "cancel", reason: "lead-erased" });
  });

  test("waits for whoever has her locked", async () => {
    const { leadId } = await addPerson(context);
    const order: string[] = [];
    let erasing: Promise<unknown> = Promise.resolve();
    await context.database.transaction(async (tx) => {
      await tx.query("select 1 from lead where id = $1 for update", [leadId]);
      erasing = erase(leadId).then(() => order.push("erased"));
      for (let waiting = 0; waiting === 0; ) {
        const { rows } = await context.database.pool.query<{ n: number }>(
          "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        waiting = rows[0]?.n ?? 0;
      }
      order.push("let go");
    });
    await erasing;
    expect(order).toEqual(["let go", "erased"]);
  });

  test("twice is harmless, at once too; nobody is not found", async () => {
    const { leadId } = await somebodyKnown();
    const [one, two] = await Promise.all([erase(leadId), erase(leadId)]);
    expect([one.first, two.first].toSorted()).toEqual([false, true]);
    context.clock.advance({ days: 1 });
    const later = await erase(leadId);
    expect(later).toEqual({ ...one, first: false });
    expect(await all("select 1 from vault")).toHaveLength(1);
    expect(await all("select 1 from audit where action = 'lead-erased'")).toHaveLength(1);
    await expect(erase("019320a0-0000-7000-8000-000000000001")).rejects.toMatchObject({ code: "lead-unknown" });
  });

  test("takes along those who were merged into her", async () => {
    const [she, before] = [await addPerson(context), await addPerson(context, { email: EMAIL })];
    await all("update lead set merged_into = $2 where id = $1", [before.leadId, she.leadId]);
    await erase(she.leadId);
    expect(await tablesThatHold(context.database, [EMAIL, she.email])).toEqual([]);
    expect(await all("select 1 from lead where erased_at is null")).toEqual([]);
  });

  test("what comes late about her is nobody's: no event, no visit, no journey", async () => {
    const { leadId } = await addPerson(context);
    await erase(leadId);
    await expect(recordLeadEvent(context, { leadId, kind: "letterWished", data: {}, actor: "lead" })).rejects.toMatchObject({
      code: "lead-erased",
    });
    await expect(enrol(context, leadId, "letter")).rejects.toMatchObject({ code: "lead-erased" });
    expect(await eventsOf(context, leadId)).toEqual([]);
  });
});

describe("the suppression list after an erasure", () => {
  const signUp = async () => {
    await requestOptIn(context, { formKey: "newsletter", email: EMAIL, fields: {}, topics: ["newsletter"], language: "ja" });
    const [optIn] = await all<{ id: string }>("select id from opt_in where state = 'waiting'");
    return optIn?.id;
  };

  test("a list that still has her address brings no advertising to her; her own new sign-up does, as a new lead", async () => {
    const old = await addPerson(context, { email: EMAIL });
    await erase(old.leadId);
    expect(await suppressions()).toEqual([{ channel: "email", scope: "advertising", reason: "erased", lifted: false }]);
    await importCsv(context, {
      source: file(`氏名,メールアドレス\n忘却 印子,${EMAIL}\n`),
      name: "old.csv",
      options: { basis: "relationship", topic: "newsletter", source: "old", author: "aya", enterEvent: "letterWished" },
    });
    const { id: imported } = await findLead(context, EMAIL);
    expect(imported).not.toBe(old.leadId);
    for (const { id } of await enrolmentsOf(context, imported)) await advanceEnrolment(context, id);
    expect(await claim()).toEqual([]);
    expect(await touchesOf(context, imported)).toMatchObject([{ state: "skipped", reason: "suppressed" }]);

    const optInId = await signUp();
    await confirmOptIn(context, signToken(context.keys.token, "confirm", [optInId ?? ""]), {});
    expect(await suppressions()).toEqual([{ channel: "email", scope: "advertising", reason: "erased", lifted: true }]);
    await plan(imported, "letter");
    expect(await claim()).toHaveLength(1);
  });

  test("a complaint holds, whatever comes after", async () => {
    const { leadId } = await addPerson(context, { email: EMAIL });
    await all(
      `insert into suppression (id, address_hash, channel, scope, reason, at)
       select gen_random_uuid(), address_hash, 'email', 'advertising', 'complained', now() from contact where lead_id = $1`,
      [leadId],
    );
    await erase(leadId);
    const optInId = await signUp();
    await confirmOptIn(context, signToken(context.keys.token, "confirm", [optInId ?? ""]), {});
    expect(await suppressions()).toEqual([{ channel: "email", scope: "advertising", reason: "complained", lifted: false }]);
  });

  test("who asked never to be written to again gets not even a verification mail", async () => {
    const { leadId } = await addPerson(context, { channels: ["email", "line"], email: EMAIL });
    await erase(leadId, { neverAgain: true });
    expect(await suppressions()).toEqual([
      { channel: "email", scope: "all", reason: "asked", lifted: false },
      { channel: "line", scope: "all", reason: "asked", lifted: false },
    ]);
    expect(await signUp()).toBeUndefined();
  });

  test("on LINE only an opt-out stays: a friend comes back by her own act alone (LIN6)", async () => {
    const [friend, left] = [await addPerson(context, { channels: ["line"] }), await addPerson(context, { channels: ["line"] })];
    await all("update subscription set state = 'unsubscribed' where lead_id = $1", [left.leadId]);
    await erase(friend.leadId);
    expect(await suppressions()).toEqual([]);
    await erase(left.leadId);
    expect(await suppressions()).toEqual([{ channel: "line", scope: "advertising", reason: "erased", lifted: false }]);
  });
});

describe("the vault", () => {
  test("keeps the evidence of a consent that was used, until three years after the last message (LAW2)", async () => {
    const person = await somebodyKnown();
    const { keptUntil } = await erase(person.leadId);
    expect(keptUntil).toEqual(new Date("2030-01-13T00:00:00.000Z"));
    for (const named of [person.leadId, EMAIL.toUpperCase(), person.lineUser]) {
      const [kept, ...more] = await readEvidence(context, { named, reason: "an authority asks", actor });
      expect(more).toEqual([]);
      expect(kept).toMatchObject({ leadId: person.leadId, keepUntil: keptUntil });
      expect(kept?.contacts.map(({ address }) => address).toSorted()).toEqual([EMAIL, person.lineUser].toSorted());
      expect(kept?.consents).toMatchObject([
        { topic: "newsletter", kind: "given", basis: "opt-in" },
        { topic: "newsletter", kind: "given", basis: "opt-in" },
      ]);
    }
    expect(await all("select count(*)::int as reads from audit where action = 'evidence-read'")).toEqual([{ reads: 3 }]);
    context.clock.set(new Date("2030-01-12T23:59:00Z"));
    expect(await emptyVault(context)).toBe(0);
    context.clock.set(new Date("2030-01-13T00:00:00Z"));
    expect(await emptyVault(context)).toBe(1);
    await expect(readEvidence(context, { named: EMAIL, reason: "late", actor })).rejects.toMatchObject({ code: "evidence-unknown" });
  });

  test("keeps nothing of one who was never written to", async () => {
    const { leadId } = await addPerson(context);
    expect((await erase(leadId)).keptUntil).toBeNull();
    expect(await all("select 1 from vault")).toEqual([]);
  });
});
