import { afterAll, beforeAll, expect, test } from "vitest";
import { signToken } from "../../domain/tokens/token.ts";
import { confirmOptIn } from "../../services/consent/confirm-opt-in.ts";
import { requestOptIn } from "../../services/consent/request-opt-in.ts";
import { exitEnrolment } from "../../services/enrolments/exit-enrolment.ts";
import { pauseEnrolment } from "../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import { holdLead, releaseLead } from "../../services/leads/hold-lead.ts";
import { runCommand, testFolder } from "../cli/commands/run-command.ts";
import { commandSettings } from "../support/command-settings.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { happen } from "../support/sequences.ts";

const welcome = `sequence: welcome
title: 最初の七日間
category: nurture
topic: newsletter
enter: { on: subscriptionConfirmed }
window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }
steps:
  - { id: hello, send: { email: notes/one } }
  - id: opened
    waitFor: { event: documentOpened, within: 1 day }
    then:
      - { id: thanks, send: { email: notes/two } }
  - id: warm-enough
    branch:
      - when: { score.trust: { atLeast: 5 } }
        steps:
          - { id: call, task: { for: coach, kind: phone, script: notes/call, due: 2 days } }
  - { id: a-while, wait: 2 hours }
  - { id: third, send: { email: notes/three } }
  - id: read-on
    waitFor: { event: linkClicked, within: 1 day }
    then:
      - { id: keen, update: { tag: keen } }
  - { id: fourth, send: { email: notes/mail-only } }
  - { id: long-while, wait: 30 days }
`;

let engine: Engine;
let leadId: string;
let enrolmentId: string;

/** The lead signs up in the evening, confirms, reads, is held for a while, unsubscribes, and is taken out. */
beforeAll(async () => {
  engine = await openEngine({ startAt: "2027-01-12T21:00+09:00", sequences: [welcome] });
  const { context, runTo } = engine;
  const at = (time: string) => runTo(`${time}+09:00`);
  await requestOptIn(context, {
    formKey: "newsletter",
    email: "hanako@example.jp",
    familyName: "佐藤",
    givenName: "花子",
    fields: {},
    topics: ["newsletter"],
    language: "ja",
    networkAddress: "192.0.2.1",
  });
  await at("2027-01-12T21:05");
  const { rows } = await context.database.pool.query<{ id: string; leadId: string }>(`select id, lead_id as "leadId" from opt_in`);
  leadId = rows[0]?.leadId ?? "";
  await confirmOptIn(context, signToken(context.keys.token, "confirm", [rows[0]?.id ?? ""]), { networkAddress: "192.0.2.1" });
  await at("2027-01-12T22:00");
  await happen(context, leadId, "documentOpened", { data: { document: "gift" } });
  await happen(context, leadId, "consultationRequested", { actor: "staff:crm" });
  await at("2027-01-13T07:00");
  await holdLead(context, { leadId, reason: "a complaint is open", actor: "staff:mika" });
  await at("2027-01-13T10:00");
  await releaseLead(context, { leadId, reason: "settled", actor: "staff:mika" });
  await at("2027-01-13T12:00");
  await context.database.pool.query("update subscription set state = 'unsubscribed' where lead_id = $1", [leadId]);
  await at("2027-01-14T12:00");
  const enrolments = await context.database.pool.query<{ id: string }>("select id from enrolment");
  enrolmentId = enrolments.rows[0]?.id ?? "";
  const control = { enrolmentId, actor: "staff:mika" };
  await pauseEnrolment(context, { ...control, reason: "in hospital", until: new Date("2027-01-22T10:00+09:00") });
  await resumeEnrolment(context, { ...control, reason: "back" });
  await exitEnrolment(context, { ...control, reason: "asked by phone" });
}, 60_000);
afterAll(() => engine.close());

const why = (...args: string[]) =>
  runCommand(["why", "hanako@example.jp", ...args], testFolder(), { ...commandSettings(engine.context.database), LANG: "ja_JP.UTF-8" });

test("tells a history in Japanese as a person would", async () => {
  expect(await why()).toEqual({
    status: 0,
    stderr: "",
    stdout: `佐藤 花子（日時はAsia/Tokyo）
2027-01-12（火）21:00  ご本人がフォームを送信しました
2027-01-12（火）21:00  登録の確認のお願いをメールで送りました
2027-01-12（火）21:05  ご本人が登録を確認しました（お便り）
2027-01-12（火）21:05  「最初の七日間」の1通目をメールで送りました
2027-01-12（火）22:00  ご本人が資料を開きました
2027-01-12（火）22:00  イベント「consultationRequested」がありました
2027-01-12（火）22:00  「最初の七日間」：待っていたイベントがありました（ご本人が資料を開きました）
2027-01-12（火）22:00  「最初の七日間」：この道筋の条件がすべて当てはまりました（1番目の道筋：スコア trust は10で、5以上に当てはまる）
2027-01-12（火）22:00  「最初の七日間」から担当者にタスクを依頼しました
2027-01-12（火）22:00  「最初の七日間」の2通目をメールで送りました
2027-01-13（水）00:00  「最初の七日間」の3通目は、配信時間外だったため、08:00まで待ちました
2027-01-13（水）07:00  担当者（mika）が配信を保留にしました（理由：a complaint is open）
2027-01-13（水）08:00  「最初の七日間」の3通目は、配信が保留されているため（担当者による保留）、送らずに待ちました
2027-01-13（水）10:00  担当者（mika）が配信の保留を解除しました（理由：settled）
2027-01-13（水）10:00  「最初の七日間」の3通目をメールで送りました
2027-01-14（木）08:00  「最初の七日間」：待っていたイベントが期限までにありませんでした（待っていたのは「ご本人がリンクを開きました」）
2027-01-14（木）08:00  「最初の七日間」の4通目は、ご本人がこの配信を停止しているため、送りませんでした
2027-01-14（木）12:00  担当者（mika）が「最初の七日間」を2027-01-22（金）10:00まで一時停止しました（理由：in hospital）
2027-01-14（木）12:00  担当者（mika）が「最初の七日間」を再開しました（理由：back）
2027-01-14（木）12:00  担当者（mika）が「最初の七日間」への参加を終わらせました（理由：asked by phone）

シーケンスへの参加:
  「最初の七日間」は終わっています（途中終了）
`,
  });
}, 30_000);

test("tells the same history in English", async () => {
  expect((await why("--lang", "en")).stdout).toBe(`佐藤 花子 (times in Asia/Tokyo)
2027-01-12 Tue 21:00  The lead sent a form
2027-01-12 Tue 21:00  The request to confirm the subscription went out by e-mail
2027-01-12 Tue 21:05  The lead confirmed the subscription (Newsletter)
2027-01-12 Tue 21:05  The 1st message of "最初の七日間" went out by e-mail
2027-01-12 Tue 22:00  The lead opened the document
2027-01-12 Tue 22:00  The event "consultationRequested" happened
2027-01-12 Tue 22:00  "最初の七日間": the event came (the lead opened the document)
2027-01-12 Tue 22:00  "最初の七日間": the conditions of this way hold (way 1: trust is 10, at least 5? yes)
2027-01-12 Tue 22:00  "最初の七日間" gave a task to a person
2027-01-12 Tue 22:00  The 2nd message of "最初の七日間" went out by e-mail
2027-01-13 Wed 00:00  The 3rd message of "最初の七日間" waited until 08:00, because the sending window was closed
2027-01-13 Wed 07:00  Staff member mika put the lead on hold ("a complaint is open")
2027-01-13 Wed 08:00  The 3rd message of "最初の七日間" was held back, because the lead is on hold (staff placed it), until somebody lifts it
2027-01-13 Wed 10:00  Staff member mika lifted the hold ("settled")
2027-01-13 Wed 10:00  The 3rd message of "最初の七日間" went out by e-mail
2027-01-14 Thu 08:00  "最初の七日間": the event did not come in time (awaited: the lead followed a link)
2027-01-14 Thu 08:00  The 4th message of "最初の七日間" was not sent, because the lead has unsubscribed from the topic
2027-01-14 Thu 12:00  Staff member mika paused "最初の七日間" until 2027-01-22 Fri 10:00 ("in hospital")
2027-01-14 Thu 12:00  Staff member mika resumed "最初の七日間" ("back")
2027-01-14 Thu 12:00  Staff member mika took the lead out of "最初の七日間" ("asked by phone")

Enrolments now:
  "最初の七日間" is over (the lead was taken out)
`);
}, 30_000);

test("keeps codes, ids and inputs for --verbose", async () => {
  const codes = /\b(defer|skip|formSubmitted|documentOpened|held:staff|250 2\.0\.0|outside-window)\b/;
  const id = /[0-9a-f]{8}-[0-9a-f]{4}/;
  for (const language of ["ja", "en"]) {
    const { stdout } = await why("--lang", language);
    expect(stdout).not.toMatch(codes);
    expect(stdout).not.toMatch(id);
  }
  const { stdout } = await why("--verbose");
  for (const code of [
    "event formSubmitted · by lead",
    "decision defer held:staff · welcome/third · email",
    "send sent 250 2.0.0 · welcome/hello · email",
    "control enrolment-paused in hospital · welcome",
    leadId,
    enrolmentId,
  ])
    expect(stdout).toContain(code);
}, 60_000);

test("as JSON is the same in every language, and holds nothing but what is recorded", async () => {
  const [ja, en] = [await why("--json"), await why("--json", "--lang", "en")];
  expect(ja.stdout).toBe(en.stdout);
  const { items } = JSON.parse(en.stdout);
  expect(items[0]).toEqual({
    at: "2027-01-12T12:00:00.000Z",
    kind: "event",
    origin: null,
    step: null,
    what: "formSubmitted",
    reason: null,
    until: null,
    channel: null,
    count: 1,
    inputs: { form: "newsletter", topics: ["newsletter"] },
    actor: "lead",
  });
}, 60_000);
