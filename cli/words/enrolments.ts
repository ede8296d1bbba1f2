import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** How an enrolment stands. `name` is the sequence's title in quotes. */
export const enrolmentWords = {
  over: (name: LocalText, outcome: LocalText) => ({
    ja: `${name.ja}は終わっています（${outcome.ja}）`,
    en: `${name.en} is over (${outcome.en})`,
  }),
  paused: (name: LocalText, at: LocalText, until: LocalText | null) => ({
    ja: `${name.ja}は一時停止中です（${at.ja}）。${until === null ? "再開されるまで止まります" : `${until.ja}に自動で再開します`}`,
    en: `${name.en} is paused ${at.en} until ${until === null ? "it is resumed" : until.en}`,
  }),
  parked: (name: LocalText, at: LocalText, fault: LocalText) => ({
    ja: `${name.ja}は不具合で止まっています（${at.ja}）。${fault.ja}`,
    en: `${name.en} is parked ${at.en}: ${fault.en}`,
  }),
  running: (name: LocalText, at: LocalText) => ({ ja: `${name.ja}は進行中です（${at.ja}）`, en: `${name.en} is running ${at.en}` }),
  runningNow: (name: LocalText, at: LocalText) => ({
    ja: `${name.ja}は進行中です（${at.ja}）。まもなく先へ進みます`,
    en: `${name.en} is running ${at.en}, going on now`,
  }),
  runningUntil: (name: LocalText, at: LocalText, next: LocalText) => ({
    ja: `${name.ja}は進行中です（${at.ja}）。次は${next.ja}です`,
    en: `${name.en} is running ${at.en}, next at ${next.en}`,
  }),
  runningNever: (name: LocalText, at: LocalText) => ({
    ja: `${name.ja}は進行中です（${at.ja}）。日付が「期限なし」なので、日付が変わらないかぎり先へは進みません`,
    en: `${name.en} is running ${at.en}, waiting for a date that means never: it goes on only if the date changes`,
  }),
  leftOut: (step: string, reason: LocalText) => ({
    ja: `次のメッセージ（ステップ ${step}）は、このままでは送られません（${reason.ja}）`,
    en: `The next message, step ${step}, will be left out as things stand: ${reason.en}`,
  }),
  keptWaiting: (step: string, reason: LocalText) => ({
    ja: `次のメッセージ（ステップ ${step}）は、このままでは予定の日時になっても送られず、待ちます（${reason.ja}）`,
    en: `The next message, step ${step}, will not go on its date but wait as things stand: ${reason.en}`,
  }),
  atStep: (step: string) => ({ ja: `ステップ ${step}`, en: `at step ${step}` }),
  behindLast: { ja: "最後のステップの後", en: "behind its last step" },
  timeIn: (time: LocalText, zone: string) => ({ ja: `${time.ja}（${zone}）`, en: `${time.en} (${zone})` }),
} satisfies Words;

export const outcomeWords: Readonly<Record<string, LocalText>> = {
  completed: { ja: "最後まで完了", en: "it came to its end" },
  goal: { ja: "目標に到達", en: "it reached its goal" },
  left: { ja: "離脱", en: "an event ended it" },
  exited: { ja: "途中終了", en: "the lead was taken out" },
  merged: { ja: "別の方に統合", en: "the lead was merged into another one" },
  erased: { ja: "個人データを消去", en: "the lead was erased" },
};
