import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signToken } from "../../domain/tokens/token.ts";
import { migrate } from "../../prisma/migrate.ts";
import { confirmOptIn } from "../../services/consent/confirm-opt-in.ts";
import { ensurePartitions } from "../../services/engine/maintenance/ensure-partitions.ts";
import { requestOverdue } from "../../services/engine/processes/request-overdue.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { explainLead } from "../../services/explain/explain-lead.ts";
import { releaseLead } from "../../services/leads/hold-lead.ts";
import { publishTemplate } from "../../services/templates/publish-template.ts";
import { createDatabase, dropDatabase, freshDatabase } from "../support/database.ts";
import { tablesThatHold } from "../support/dump.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { enrolmentsOf, eventsOf, sendsOf, touchesOf } from "../support/ledger.ts";
import { happen } from "../support/sequences.ts";

/*
 * A database that release 0.1 left in the middle of its work is migrated, and the present code goes on. A test looks at one lead; the
 * numbers are those of the leads in test/fixtures/release-0.1/in-flight.sql. Tests of one block share a copy, whose clock only goes on.
 */

const LAST_OF_RELEASE = "20261122020000_watched";
const STOPPED_AT = "2027-01-13T07:00+09:00";
const control = { reason: "asked by telephone", actor: "staff:suzuki" };

let upgraded: string;
beforeAll(async () => {
  upgraded = await createDatabase("template0");
  await migrate(upgraded, { through: LAST_OF_RELEASE });
  await run(upgraded, fixture("published.sql").toString());
  await run(upgraded, fixture("in-flight.sql").toString());
  expect(await migrate(upgraded)).not.toEqual([]);
});
afterAll(() => dropDatabase(upgraded));

let engine: Engine;
async function open({ withDispatch = true } = {}): Promise<void> {
  const database = await freshDatabase(10, new URL(upgraded).pathname.slice(1));
  engine = await openEngine({ database, playbook: null, startAt: STOPPED_AT, withDispatch });
  await ensurePartitions(engine.context);
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/release-0.1/${name}`, import.meta.url));
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Id of a row of the n-th lead; the lead's own row is the first. */
const idOf = (lead: number, row = 1) => `00000000-0000-7000-80${String(lead).padStart(2, "0")}-${String(row).padStart(12, "0")}`;
const leadOf = (id: string) => Number(id.slice(21, 23));
const all = async <Row>(sql: string, values: unknown[] = []) => (await engine.context.database.pool.query(sql, values)).rows as Row[];
const processOf = (lead: number) =>
  all<{ state: string; outcome: string | null }>("select state, outcome from process where lead_id = $1", [idOf(lead)]);

/** What the mail server took for this address. */
const mailsTo = async (address: string) =>
  Promise.all((await engine.mail.journal()).filter(({ to }) => to === address).map(({ n }) => engine.mail.raw(n)));
const subjectsTo = async (address: string) =>
  (await mailsTo(address)).map((raw) => {
    const [, encoded, plain = ""] = /^Subject: (?:=\?UTF-8\?B\?(.*)\?=|(.*))\r$/m.exec(raw) ?? [];
    return encoded === undefined ? plain : Buffer.from(encoded, "base64").toString();
  });

describe("before anything goes on", () => {
  beforeAll(() => open({ withDispatch: false }));
  afterAll(() => engine.close());

  test("every enrolment and every opt-in is one process that stands where it stood", async () => {
    const rows = await all<{ id: string; kind: string; state: string; outcome: string | null; wakeAt: Date | null; waitsFor: string[] }>(
      `select id, kind, state, outcome, wake_at as "wakeAt", waits_for as "waitsFor" from process order by id`,
    );
    const stand = rows.map(({ id, kind, state, outcome, wakeAt, waitsFor }) => [leadOf(id), kind, state, outcome, wakeAt, waitsFor]);
    expect(stand).toEqual([
      [1, "enrolment", "live", null, new Date("2027-01-13T09:30Z"), []],
      [2, "enrolment", "live", null, new Date("2027-01-18T01:00Z"), ["linkClicked"]],
      [3, "enrolment", "resting", null, new Date("2027-01-14T03:00Z"), []],
      [4, "enrolment", "resting", null, null, []],
      [5, "enrolment", "resting", null, null, []],
      [6, "enrolment", "over", "completed", null, []],
      [7, "enrolment", "over", "goal", null, []],
      [8, "opt-in", "live", null, new Date("2027-01-14T21:55Z"), []],
      [9, "opt-in", "live", null, new Date("2027-01-14T21:59:30Z"), []],
      [10, "opt-in", "live", null, new Date("2027-01-15T01:00Z"), []],
      [11, "opt-in", "over", "confirmed", null, []],
      [12, "opt-in", "over", "expired", null, []],
      [13, "enrolment", "over", "completed", null, []],
      [14, "enrolment", "live", null, new Date("2027-01-14T01:00Z"), []],
      [15, "enrolment", "over", "completed", null, []],
      [16, "enrolment", "live", null, new Date("2027-01-14T22:00Z"), []],
      [17, "enrolment", "live", null, new Date("2027-01-14T21:59:30Z"), []],
      [18, "enrolment", "over", "erased", null, []],
      [19, "enrolment", "live", null, new Date("2027-01-12T22:00Z"), []],
    ]);
  });

  test("why tells of each lead what release 0.1 told", async () => {
    const told: string[] = [];
    for (const { id } of await all<{ id: string }>("select id from lead order by id")) {
      for (const { at, kind, origin, step, what, reason, until, channel, count, actor } of await explainLead(engine.context, id)) {
        const words = [id.slice(21, 23), at.toISOString(), kind, origin, step, what, reason, until?.toISOString(), channel, count, actor];
        told.push(words.map((word) => word ?? "-").join(" | "));
      }
    }
    expect(told).toEqual(fixture("explained.txt").toString().trimEnd().split("\n"));
  });

  test("the reconciler finds all that is overdue, and nothing that rests or is over", async () => {
    await all("delete from outbox");
    engine.context.clock.advance({ days: 30 });
    expect(await requestOverdue(engine.context)).toBe(10);
    const told = await all<{ kind: string; ref_id: string }>("select kind, ref_id from outbox order by ref_id");
    expect(told.map(({ kind, ref_id }) => [leadOf(ref_id), kind])).toEqual([
      ...[1, 2, 3].map((lead) => [lead, "enrolment"]),
      ...[8, 9, 10].map((lead) => [lead, "opt-in"]),
      ...[14, 16, 17, 19].map((lead) => [lead, "enrolment"]),
    ]);
  });
});

describe("at once", () => {
  beforeAll(async () => {
    await open();
    await engine.settle();
  });
  afterAll(() => engine.close());

  test("what Temporal had not been told yet is asked for", async () => {
    expect(await all("select * from outbox")).toEqual([]);
    expect(await subjectsTo("yamada@example.jp")).toEqual(["お便り one"]);
  });

  test("a journey that waits for an event is woken by it", async () => {
    expect(await subjectsTo("kato@example.jp")).toEqual([]);
    await happen(engine.context, idOf(2), "linkClicked");
    await engine.settle();
    expect(await subjectsTo("kato@example.jp")).toEqual(["お便り two"]);
  });

  test("a journey that is paused without an end goes on when somebody resumes it, and so does its touch", async () => {
    expect(await subjectsTo("kobayashi@example.jp")).toEqual([]);
    await resumeEnrolment(engine.context, { enrolmentId: idOf(4, 4), ...control });
    await engine.settle();
    expect(await subjectsTo("kobayashi@example.jp")).toEqual(["お便り one"]);
    expect(await enrolmentsOf(engine.context, idOf(4))).toMatchObject([{ state: "running", step: "rest" }]);
  });

  test("a completed journey sends the last touch that it planned", async () => {
    expect(await subjectsTo("sakamoto@example.jp")).toEqual(["お便り one"]);
  });

  test("a journey that came to its goal sends nothing any more, and the lead may enter again", async () => {
    expect(await subjectsTo("shimizu@example.jp")).toEqual([]);
    await happen(engine.context, idOf(7), "courseWished");
    await engine.settle();
    expect(await subjectsTo("shimizu@example.jp")).toEqual(["お便り one"]);
  });

  test("a lead on hold gets what waited when the hold is lifted", async () => {
    expect(await subjectsTo("hayashi@example.jp")).toEqual([]);
    await releaseLead(engine.context, { leadId: idOf(13), ...control });
    await engine.settle();
    expect(await subjectsTo("hayashi@example.jp")).toEqual(["お便り two"]);
  });

  test("a lead who was put on hold between two attempts gets the message when the hold is lifted", async () => {
    expect(await subjectsTo("hara@example.jp")).toEqual([]);
    await releaseLead(engine.context, { leadId: idOf(14), ...control });
    await engine.settle();
    expect(await subjectsTo("hara@example.jp")).toEqual(["お便り one"]);
  });

  test("a send that a dead worker had claimed goes out", async () => {
    expect(await sendsOf(engine.context, idOf(15))).toMatchObject([{ state: "sent", attempts: 2 }]);
    expect(await subjectsTo("fujita@example.jp")).toEqual(["お便り one"]);
  });

  test("a send that a dead worker may have sent is not sent again", async () => {
    expect(await sendsOf(engine.context, idOf(16))).toMatchObject([{ state: "unknown", code: "worker-lost" }]);
    expect(await subjectsTo("maeda@example.jp")).toEqual([]);
  });
});

describe("as time goes on", () => {
  beforeAll(() => open());
  afterAll(() => engine.close());
  const press = (optInId: string) =>
    confirmOptIn(engine.context, signToken(engine.context.keys.token, "confirm", [optInId]), { networkAddress: "192.0.2.2" });

  test("a send that was put off is tried again with the same bytes", async () => {
    await engine.runTo("2027-01-13T07:05+09:00");
    expect(await mailsTo("matsuda@example.jp")).toEqual([fixture("deferred.eml").toString()]);
  });

  test("a journey that waits for a timer goes on when it ends", async () => {
    await engine.runTo("2027-01-13T18:29+09:00");
    expect(await subjectsTo("ito@example.jp")).toEqual([]);
    await engine.runTo("2027-01-13T18:30+09:00");
    expect(await touchesOf(engine.context, idOf(1))).toMatchObject([
      { slot: "one", state: "sent" },
      { slot: "two", state: "sent" },
    ]);
    expect(await subjectsTo("ito@example.jp")).toEqual(["お便り two"]);
    expect(await enrolmentsOf(engine.context, idOf(1))).toMatchObject([{ state: "over", outcome: "completed" }]);
  });

  test("a journey that is parked goes on when its template is mended and somebody resumes it", async () => {
    const { context } = engine;
    expect(await enrolmentsOf(context, idOf(5))).toMatchObject([{ state: "parked", fault: { code: "template-fault" } }]);
    const mjml = "<mjml><mj-body><mj-section><mj-column><mj-text>春です。</mj-text></mj-column></mj-section></mj-body></mjml>";
    const source = { subject: "直したお知らせ", mjml };
    const author = "staff:suzuki";
    await publishTemplate(context.database.pool, context, { key: "notes/spring", channel: "email", language: "ja", author, source });
    await resumeEnrolment(context, { enrolmentId: idOf(5, 4), ...control });
    await engine.runTo("2027-01-14T11:59+09:00");
    expect(await subjectsTo("saito@example.jp")).toEqual(["直したお知らせ", "お便り two"]);
  });

  test("a journey that is paused goes on when its pause ends, with the rest of its wait", async () => {
    await engine.runTo("2027-01-14T11:59+09:00");
    expect(await enrolmentsOf(engine.context, idOf(3))).toMatchObject([{ state: "paused" }]);
    await engine.runTo("2027-01-14T12:00+09:00");
    const wakeAt = new Date("2027-01-15T12:00+09:00");
    expect(await enrolmentsOf(engine.context, idOf(3))).toMatchObject([{ state: "running", wakeAt }]);
    await engine.runTo(wakeAt);
    expect(await subjectsTo("kimura@example.jp")).toEqual(["お便り two"]);
  });

  test("an opt-in writes to the address that signed up, in the language of its form, reminds it and is confirmed", async () => {
    await engine.runTo("2027-01-15T12:00+09:00");
    expect(await subjectsTo("suzuki.office@example.jp")).toEqual(["Please confirm", "Please confirm (again)"]);
    expect(await subjectsTo("suzuki@example.jp")).toEqual([]);
    expect(await press(idOf(8, 4))).toMatchObject({ kind: "confirmed", language: "en" });
    await engine.settle();
    expect(await eventsOf(engine.context, idOf(8))).toMatchObject([{ kind: "formSubmitted" }, { kind: "subscriptionConfirmed" }]);
    expect(await processOf(8)).toEqual([{ state: "over", outcome: "confirmed" }]);
  });

  test("an opt-in whose mail was put off is tried again, reminded and confirmed", async () => {
    await engine.runTo("2027-01-15T12:00+09:00");
    expect(await subjectsTo("takagi@example.jp")).toEqual(["ご確認", "再度のご確認"]);
    expect(await press(idOf(9, 3))).toMatchObject({ kind: "confirmed", language: "ja" });
  });

  test("an opt-in that was reminded is not reminded again, and expires", async () => {
    await engine.runTo("2027-01-15T12:00+09:00");
    expect(await subjectsTo("tanaka@example.jp")).toEqual([]);
    expect(await processOf(10)).toEqual([{ state: "over", outcome: "expired" }]);
    expect(await eventsOf(engine.context, idOf(10))).toMatchObject([{ kind: "formSubmitted" }, { kind: "optInExpired" }]);
  });

  test("a confirmed and an expired opt-in stay so, and tell whoever presses the button again", async () => {
    expect(await press(idOf(11, 3))).toMatchObject({ kind: "already" });
    expect(await press(idOf(12, 3))).toMatchObject({ kind: "expired" });
  });
});

describe("erasure", () => {
  beforeAll(() => open({ withDispatch: false }));
  afterAll(() => engine.close());

  test.each([
    { what: "a running journey", lead: 2, email: "kato@example.jp", told: "enrolment-erased" },
    { what: "a waiting opt-in", lead: 8, email: "suzuki.office@example.jp", told: "opt-in-erased" },
    { what: "a hold", lead: 13, email: "hayashi@example.jp", told: "enrolment-erased" },
    { what: "a deferred send", lead: 17, email: "matsuda@example.jp", told: "enrolment-erased" },
  ])("of a lead with $what leaves nothing personal and nothing to send", async ({ lead, email, told }) => {
    await eraseLead(engine.context, { leadId: idOf(lead), actor: control.actor });
    const asked = "select o.kind from outbox o join process p on p.id = o.ref_id where p.lead_id = $1 and o.kind like '%-erased'";
    expect(await all(asked, [idOf(lead)])).toEqual([{ kind: told }]);
    expect(await tablesThatHold(engine.context.database, [email])).toEqual([]);
    expect(await processOf(lead)).toMatchObject([{ state: "over" }]);
    expect(await all("select reason from hold where lead_id = $1", [idOf(lead)])).toEqual([]);
    const waiting = (await touchesOf(engine.context, idOf(lead))).filter(({ state }) => state === "due" || state === "claimed");
    expect(waiting).toEqual([]);
  });
});
