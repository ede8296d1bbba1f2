import type { LocalText } from "../words/local-text.ts";

/** Reasons for the way of a journey, besides those of the steps (steps/<kind>/words.ts). */
const wayReasons = {
  "by-hand": { ja: "担当者が飛ばしたため", en: "a person skipped it" },
} as const;

/** Faults that park an enrolment. Each text says what to do. */
const faultReasons = {
  "position-unreadable": { ja: "シーケンスのどこにいるかを読み取れません", en: "its place in the sequence cannot be read" },
  "unknown-zone": {
    ja: "この方のタイムゾーンが存在しません。正しいものに直してください",
    en: "the lead's time zone does not exist; correct it",
  },
  "endless-loop": { ja: "シーケンスが同じステップに戻り続けます", en: "the sequence comes back to the same step without end" },
  "broken-step": { ja: "このステップを実行できません", en: "the step cannot be carried out" },
  "unknown-step": {
    ja: "このステップはシーケンスからなくなりました。別のステップに移してください",
    en: "the step is no longer in the sequence; move the lead to another one",
  },
  "unknown-kind": { ja: "この版では扱えない種類のステップです", en: "the step is of a kind that this version does not know" },
  "step-changed": {
    ja: "待っていたステップの内容が変わりました。進めたいステップに移してください",
    en: "the step is no longer what the lead waited in; move the lead to a step",
  },
  "window-never-opens": {
    ja: "配信できる日がありません。配信時間か休業日を直してください",
    en: "the sending window never opens; correct it or the days off",
  },
  "park field-missing": {
    ja: "このステップに必要な日付が登録されていません。項目に日付を入れてから再開してください",
    en: "the step needs a date that the lead has not; fill in the field, then resume the enrolment",
  },
  "field-not-a-date": {
    ja: "項目の値が日付ではありません。この方の項目を直してください",
    en: "the field holds no date of the calendar; correct it for this lead",
  },
  "never-due": {
    ja: "このステップの日付（9999-12-31 など）が「期限なし」を表しています。正しい日付に直してください",
    en: "the date of this step, such as 9999-12-31, stands for never; write the date that is meant",
  },
  "entered-too-often": {
    ja: "1時間に10回を超えて参加したため止めました。シーケンスが輪になっていないか確かめ、直してから再開してください",
    en: "events made the lead enter more than 10 times within an hour; see whether sequences make a circle, mend it, then resume",
  },
  "version-missing": { ja: "シーケンスのこの版が見つかりません", en: "this version of the sequence is gone" },
  "sender-missing": {
    ja: "このチャネルの既定の送信元がありません。送信元を設定してから再開してください",
    en: "its channel has no default sender; set one up, then resume the enrolment",
  },
  "template-missing": {
    ja: "テンプレートが公開されていません。公開してから再開してください",
    en: "the template was never published; publish it, then resume the enrolment",
  },
  "message-refused": {
    ja: "このメッセージの内容がLINEに拒否されました。テンプレートを直して公開してから再開してください",
    en: "LINE refuses this message; mend its template and publish it, then resume the enrolment",
  },
  "send-fault": {
    ja: "この方またはこのメッセージのデータに不具合があり、送る処理ができません。ログに出ている原因を直してから再開してください",
    en: "something in the data of this message or its lead is at fault; mend it (the log has its code), then resume the enrolment",
  },
  "template-fault": {
    ja: "この方向けの文面をテンプレートから作れません。テンプレートを直してから再開してください",
    en: "the template cannot be rendered for this lead; mend it, then resume the enrolment",
  },
} as const;

/** Reasons of touches in a simulation. */
const simulationReasons = {
  answer: { ja: "ご本人の行動への返信なので、すぐに送ります", en: "at once, since it answers the lead's own act" },
  due: { ja: "予定どおり", en: "on time" },
} as const;

/**
 * The reasons of journeys, without a full stop. The key is the reason, or `verdict reason` where the verdict changes the meaning. Reasons
 * of deferred or skipped touches and steps have the form of touches/reasons.ts; ways and faults are sentences.
 */
export const journeyReasons: Readonly<Record<string, LocalText>> = { ...wayReasons, ...faultReasons, ...simulationReasons };

/** What a fault that parks an enrolment means, and what to do; null for one that has no words. */
export function faultSentence(code: string | null): LocalText | null {
  if (code === null) return null;
  return journeyReasons[`park ${code}`] ?? journeyReasons[code] ?? null;
}
