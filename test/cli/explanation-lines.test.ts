import { expect, test } from "vitest";
import { explanationLines } from "../../cli/explanation-lines.ts";
import type { TimelineLine } from "../../services/engine/modules/timeline-line.ts";
import type { NamedLine } from "../../services/explain/explain-lead.ts";
import { lineReason } from "../../services/explain/line-sentence.ts";
import { openModules } from "../../services/modules.ts";

const registry = openModules();
const AT = new Date("2027-01-12T09:00+09:00");

type About = Partial<TimelineLine> &
  Pick<TimelineLine, "kind" | "what"> &
  Partial<Pick<NamedLine, "message" | "actorName">> & { title?: NamedLine["origin"] };

function told({ title = "最初の七日間", message = null, actorName = null, ...line }: About): NamedLine {
  const empty = { step: null, reason: null, until: null, channel: null, count: 1, inputs: {}, actor: null };
  return {
    id: "00000000-0000-0000-0000-000000000000",
    ref: null,
    line: { at: AT, origin: "welcome", ...empty, ...line },
    origin: title,
    message,
    actorName,
    words: null,
  };
}

const say = (about: About, language: "ja" | "en", verbose = false) =>
  explanationLines([told(about)], { language, zone: "Asia/Tokyo", registry, verbose });

const second = { step: "gift", channel: "email", message: 2 } as const;
const soon = new Date("2027-01-12T10:00+09:00");
const later = new Date("2027-01-13T08:00+09:00");

test.each<[string, About, string, string]>([
  [
    "a cap",
    { kind: "decision", what: "defer", reason: "cap-reached", until: later, count: 3, ...second },
    "「最初の七日間」の2通目は、配信数の上限に達していたため、2027-01-13（水）08:00まで待ちました（3回）",
    'The 2nd message of "最初の七日間" waited until 2027-01-13 Wed 08:00, because the lead has got enough messages for now (3 times)',
  ],
  [
    "a cap by its limit, its window and its channel",
    {
      kind: "decision",
      what: "defer",
      reason: "cap-reached",
      until: later,
      inputs: { cap: { channel: "line", categories: ["nurture", "promotion", "care"], max: 4, hours: 168 } },
      ...second,
    },
    "「最初の七日間」の2通目は、配信数の上限（LINEは7日間で4通まで）に達していたため、2027-01-13（水）08:00まで待ちました",
    'The 2nd message of "最初の七日間" waited until 2027-01-13 Wed 08:00, because the lead has got enough messages for now (at most 4 LINE messages in 7 days)',
  ],
  [
    "a message found late that still goes",
    { kind: "decision", what: "defer", reason: "late", until: AT, ...second, message: 11 },
    "「最初の七日間」の11通目は、予定より遅れて見つかったため、すぐに送ることにしました",
    'The 11th message of "最初の七日間" goes at once, because it was found late',
  ],
  [
    "a message that never became one",
    { kind: "decision", what: "skip", reason: "late", step: "gift" },
    "「最初の七日間」のステップ「gift」は、予定の時刻を大きく過ぎていたため、行いませんでした",
    'Step "gift" of "最初の七日間" was left out, because it was found too late',
  ],
  [
    "a missing date",
    { kind: "decision", what: "skip", reason: "field-missing", step: "renewal", inputs: { field: "renewal_date" } },
    "「最初の七日間」のステップ「renewal」は、この項目に日付がないため（renewal_date）、行いませんでした",
    'Step "renewal" of "最初の七日間" was left out, because the lead has no date in this field (renewal_date)',
  ],
  [
    "a message taken back",
    { kind: "decision", what: "cancel", reason: "journey-over", ...second, message: 3 },
    "「最初の七日間」の3通目は、このメッセージの流れがすでに終わっていたため、取り消しました",
    'The 3rd message of "最初の七日間" was taken back, because what planned it had ended',
  ],
  [
    "a message held at the last moment",
    { kind: "decision", what: "cancel", reason: "journey-resting", until: soon, ...second },
    "「最初の七日間」の2通目は、このメッセージの流れが止まっているため、送信の直前に10:00まで延ばしました",
    'The 2nd message of "最初の七日間" was put off until 10:00 at the last moment, because what planned it is paused or parked',
  ],
  [
    "a fault",
    { kind: "decision", what: "park", reason: "template-missing", step: "gift", inputs: { message: "no template" } },
    "「最初の七日間」はステップ「gift」で止まりました：テンプレートが公開されていません。公開してから再開してください",
    '"最初の七日間" has stopped at step "gift": the template was never published; publish it, then resume the enrolment',
  ],
  [
    "a retry",
    { kind: "send", what: "deferred", reason: "450 4.2.1", until: soon, count: 4, ...second },
    "「最初の七日間」の2通目はメールでまだ送れていません。10:00にもう一度試します（4回試しました）",
    'The 2nd message of "最初の七日間" could not be sent by e-mail yet; the next try is at 10:00 (4 tries)',
  ],
  [
    "a refusal for good",
    { kind: "send", what: "failed", reason: "550 5.1.1", ...second },
    "「最初の七日間」の2通目はメールでは送れませんでした",
    'The 2nd message of "最初の七日間" could not be sent by e-mail',
  ],
  [
    "the cause of a refusal",
    { kind: "event", what: "emailRejected", inputs: { cause: "address", code: "550 5.1.1", touch: "x" } },
    "メールが相手側のサーバーに拒否されました（宛先が存在しないと相手側が答えたため）",
    "The mail server refused the mail, because the provider says that there is no such address",
  ],
  [
    "a send of which nobody knows",
    { kind: "send", what: "unknown", reason: "worker-lost", ...second, channel: "line" },
    "「最初の七日間」の2通目はLINEでの送信が最後に途切れ、届いたかどうかが分かりません。二重に届かないよう、送り直しません",
    'The 2nd message of "最初の七日間" broke off at the end of its sending by LINE: nobody can tell whether it arrived, so it is not sent again',
  ],
  [
    "a send stopped at the last moment",
    { kind: "send", what: "cancelled", reason: "unsubscribed", ...second },
    "「最初の七日間」の2通目の送信を直前に取りやめました（ご本人がこの配信を停止しているため）",
    'The 2nd message of "最初の七日間" was stopped at the last moment, because the lead has unsubscribed from the topic',
  ],
  [
    "a send under way",
    { kind: "send", what: "dispatching", ...second },
    "「最初の七日間」の2通目をメールで送っています",
    'The 2nd message of "最初の七日間" is being sent by e-mail',
  ],
  [
    "a skipped step",
    { kind: "control", what: "step-skipped", actor: "staff:mika", inputs: { step: "gift" } },
    "担当者（mika）が「最初の七日間」のステップ「gift」を飛ばしました",
    'Staff member mika skipped step "gift" of "最初の七日間"',
  ],
  [
    "a move, with the step that it led to",
    { kind: "control", what: "enrolment-moved", actor: "staff:mika", inputs: { before: "rest", after: "gift" } },
    "担当者（mika）が「最初の七日間」をステップ「gift」へ移しました",
    'Staff member mika moved "最初の七日間" to step "gift"',
  ],
  [
    "a change of the stage, with what it became",
    { kind: "control", what: "stage-set", actor: "staff:mika", title: null, inputs: { before: "considering", after: "later" } },
    "担当者（mika）が検討段階を「いずれ」に変更しました",
    'Staff member mika changed the stage to "Later"',
  ],
  [
    "an act of a module to come",
    { kind: "control", what: "deal-moved", actor: "system", reason: "won" },
    "システムが「deal-moved」を行いました（理由：won）",
    'The system did "deal-moved" ("won")',
  ],
  [
    "an origin without a name of its own",
    { kind: "decision", what: "park", reason: "template-missing", title: { ja: "登録の確認", en: "an opt-in" }, step: "verification" },
    "登録の確認はステップ「verification」で止まりました：テンプレートが公開されていません。公開してから再開してください",
    'An opt-in has stopped at step "verification": the template was never published; publish it, then resume the enrolment',
  ],
])("%s", (_, about, ja, en) => {
  expect(say(about, "ja")).toEqual([`2027-01-12（火）09:00  ${ja}`]);
  expect(say(about, "en")).toEqual([`2027-01-12 Tue 09:00  ${en}`]);
});

test("that a message may go is left to the line of its sending, but for --verbose", () => {
  const allowed: About = { kind: "decision", what: "send", reason: "allowed", inputs: { topic: "newsletter" }, ...second };
  expect(say(allowed, "en")).toEqual([]);
  expect(say(allowed, "en", true)).toEqual([
    '2027-01-12 Tue 09:00  The 2nd message of "最初の七日間" may go out',
    '    decision send allowed · welcome/gift · email · {"topic":"newsletter"}',
  ]);
});

test("says once what one act did on each channel, and records it for each", () => {
  const optOut = (channel: string, at = AT) =>
    told({ kind: "event", what: "unsubscribed", at, actor: "staff:mika", inputs: { topic: "newsletter", method: "phone", channel } });
  const lines = [optOut("email"), optOut("line"), optOut("line", new Date(AT.getTime() + 1))];
  const telling = { language: "ja", zone: "Asia/Tokyo", registry } as const;
  expect(explanationLines(lines, { ...telling, verbose: false })).toEqual(
    Array(2).fill("2027-01-12（火）09:00  ご本人が配信を停止しました"),
  );
  expect(explanationLines(lines, { ...telling, verbose: true })).toHaveLength(6);
});

test.each([
  [
    "of this release",
    { cap: { channel: "email", categories: ["nurture", "promotion", "care"], max: 2, hours: 24 } },
    "配信数の上限（メールは1日2通まで）に達していたため",
  ],
  ["of a previous release", {}, "配信数の上限に達していたため"],
  ["of a later release", { cap: { everybody: 1 } }, "配信数の上限に達していたため"],
] as const)("the reason of a decision %s names the cap if it tells which", (_, inputs, ja) => {
  const line = told({ kind: "decision", what: "defer", reason: "cap-reached", until: later, inputs });
  expect(lineReason(line, { zone: "Asia/Tokyo", registry })?.ja).toBe(ja);
});
