import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** What a line is about; English ones begin small. */
export const subjectWords = {
  numberedMessage: (number: number, origin: LocalText) => ({
    ja: `${origin.ja}の${number}通目`,
    en: `the ${ordinal(number)} message of ${origin.en}`,
  }),
  task: (origin: LocalText) => ({ ja: `${origin.ja}の担当者のタスク`, en: `the task of ${origin.en}` }),
  step: (step: string, origin: LocalText) => ({ ja: `${origin.ja}のステップ「${step}」`, en: `step "${step}" of ${origin.en}` }),
  anyMessage: { ja: "メッセージ", en: "the message" },
  quoted: (name: string) => ({ ja: `「${name}」`, en: `"${name}"` }),
} satisfies Words;

/** What was decided. `why` has the form of domain/touches/reasons.ts. */
export const decisionWords = {
  send: (what: LocalText) => ({ ja: `${what.ja}を送ることにしました`, en: `${what.en} may go out` }),
  taskGiven: (origin: LocalText) => ({ ja: `${origin.ja}から担当者にタスクを依頼しました`, en: `${origin.en} gave a task to a person` }),
  waited: (what: LocalText, why: LocalText, until: LocalText) => ({
    ja: `${what.ja}は、${why.ja}、${until.ja}まで待ちました`,
    en: `${what.en} waited until ${until.en}, because ${why.en}`,
  }),
  heldBack: (what: LocalText, why: LocalText) => ({
    ja: `${what.ja}は、${why.ja}、送らずに待ちました`,
    en: `${what.en} was held back, because ${why.en}`,
  }),
  atOnce: (what: LocalText, why: LocalText) => ({
    ja: `${what.ja}は、${why.ja}、すぐに送ることにしました`,
    en: `${what.en} goes at once, because ${why.en}`,
  }),
  notSent: (what: LocalText, why: LocalText) => ({
    ja: `${what.ja}は、${why.ja}、送りませんでした`,
    en: `${what.en} was not sent, because ${why.en}`,
  }),
  leftOut: (what: LocalText, why: LocalText) => ({
    ja: `${what.ja}は、${why.ja}、行いませんでした`,
    en: `${what.en} was left out, because ${why.en}`,
  }),
  takenBack: (what: LocalText, why: LocalText) => ({
    ja: `${what.ja}は、${why.ja}、取り消しました`,
    en: `${what.en} was taken back, because ${why.en}`,
  }),
  postponed: (what: LocalText, why: LocalText, until: LocalText) => ({
    ja: `${what.ja}は、${why.ja}、送信の直前に${until.ja}まで延ばしました`,
    en: `${what.en} was put off until ${until.en} at the last moment, because ${why.en}`,
  }),
  stopped: (origin: LocalText, step: string | null, why: LocalText) => ({
    ja: `${origin.ja}は${step === null ? "" : `ステップ「${step}」で`}止まりました：${why.ja}`,
    en: `${origin.en} has stopped${step === null ? "" : ` at step "${step}"`}: ${why.en}`,
  }),
  wentOn: (what: LocalText, why: LocalText) => ({ ja: `${what.ja}：${why.ja}`, en: `${what.en}: ${why.en}` }),
  times: (count: number) => ({ ja: `（${count}回）`, en: ` (${count} times)` }),
} satisfies Words;

/** What became of a message. */
export const sendWords = {
  email: { ja: "メール", en: "e-mail" },
  line: { ja: "LINE", en: "LINE" },
  sent: (what: LocalText, channel: LocalText) => ({
    ja: `${what.ja}を${channel.ja}で送りました`,
    en: `${what.en} went out by ${channel.en}`,
  }),
  underway: (what: LocalText, channel: LocalText) => ({
    ja: `${what.ja}を${channel.ja}で送っています`,
    en: `${what.en} is being sent by ${channel.en}`,
  }),
  retried: (what: LocalText, channel: LocalText, again: LocalText) => ({
    ja: `${what.ja}は${channel.ja}でまだ送れていません。${again.ja}にもう一度試します`,
    en: `${what.en} could not be sent by ${channel.en} yet; the next try is at ${again.en}`,
  }),
  refused: (what: LocalText, channel: LocalText) => ({
    ja: `${what.ja}は${channel.ja}では送れませんでした`,
    en: `${what.en} could not be sent by ${channel.en}`,
  }),
  unknown: (what: LocalText, channel: LocalText) => ({
    ja: `${what.ja}は${channel.ja}での送信が最後に途切れ、届いたかどうかが分かりません。二重に届かないよう、送り直しません`,
    en: `${what.en} broke off at the end of its sending by ${channel.en}: nobody can tell whether it arrived, so it is not sent again`,
  }),
  stopped: (what: LocalText) => ({ ja: `${what.ja}の送信を直前に取りやめました`, en: `${what.en} was stopped at the last moment` }),
  attempts: (count: number) => ({ ja: `（${count}回試しました）`, en: ` (${count} tries)` }),
} satisfies Words;

/** Whose act it was. */
export const actorWords = {
  staff: (name: string) => ({ ja: `担当者（${name}）`, en: `staff member ${name}` }),
  lead: { ja: "ご本人", en: "the lead" },
  system: { ja: "システム", en: "the system" },
  provider: { ja: "配信先のサーバー", en: "the provider" },
} satisfies Words;

export const recordWords = {
  /** Of another system, or of a module that this release does not know. */
  foreignEvent: (kind: string) => ({ ja: `イベント「${kind}」がありました`, en: `the event "${kind}" happened` }),
  foreignAct: (who: LocalText, action: string) => ({ ja: `${who.ja}が「${action}」を行いました`, en: `${who.en} did "${action}"` }),
  /** Staff's own words. */
  saying: (reason: string) => ({ ja: `（理由：${reason}）`, en: ` ("${reason}")` }),
  because: (why: LocalText) => ({ ja: `（${why.ja}）`, en: `, because ${why.en}` }),
  /** An event that did not come. */
  awaited: (event: LocalText) => ({ ja: `（待っていたのは「${event.ja}」）`, en: ` (awaited: ${event.en})` }),
  detail: (detail: LocalText) => ({ ja: `（${detail.ja}）`, en: ` (${detail.en})` }),
} satisfies Words;

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}
