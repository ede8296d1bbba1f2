import type { LocalText, Words } from "../../domain/words/local-text.ts";
import type { UpcomingThing } from "../../services/explain/read-upcoming.ts";
import { COMMAND } from "./command.ts";

/** The sandbox's clock, at the terminal and on the sandbox's pages. */
export const clockWords = {
  description: {
    ja: "練習環境の時計と、次に起こることを示し、時計を進めます",
    en: "show the sandbox's clock and what happens next, and move the clock",
  },
  next: {
    ja: "次に何かが起こるときまで進めます。同じ時刻のものは、すべて済ませます",
    en: "move to the next thing that happens; everything in that minute is done",
  },
  day: {
    ja: "一日進めます。途中で期限の来るものは、それぞれの時刻に済ませます",
    en: "move by a day; what is due on the way happens at its own time",
  },
  help: {
    ja: `
本番の時計は進められません。進めた時計は、もとに戻せません。

例:
  $ ${COMMAND} clock
  $ ${COMMAND} clock --next
  $ ${COMMAND} clock --day`,
    en: `
Live mode runs on real time. The clock does not go back.

Examples:
  $ ${COMMAND} clock
  $ ${COMMAND} clock --next
  $ ${COMMAND} clock --day`,
  },
  oneOnly: {
    ja: "--next と --day は、どちらか一つだけ指定してください。",
    en: "Give either --next or --day.",
  },
  notRunning: (folder: string) => ({
    ja: `練習環境が動いていません（${folder}）。\`npm start\` で起動してから、もう一度お試しください。`,
    en: `No sandbox is running in ${folder}: start it with \`npm start\`, then try again.`,
  }),
  now: (at: LocalText, zone: string) => ({ ja: `練習環境の時計: ${at.ja}（${zone}）`, en: `The sandbox's clock: ${at.en} (${zone})` }),
  moving: { ja: "時計を進めています…", en: "Moving the clock…" },
  failed: {
    ja: `時計を進められませんでした。\`${COMMAND} doctor\` で確かめてください。`,
    en: `The clock could not be moved. Examine the installation with \`${COMMAND} doctor\`.`,
  },
  moved: (at: LocalText, zone: string) => ({ ja: `${at.ja}（${zone}）まで進めました。`, en: `Moved to ${at.en} (${zone}).` }),
  upcoming: { ja: "次に起こること:", en: "Next:" },
  nothing: {
    ja: "予定されていることはありません。誰かが登録したり、クリックしたりすると、次の予定ができます。",
    en: "Nothing is planned. When somebody signs up or clicks, something will be.",
  },
  stayed: { ja: "予定されていることがないので、時計はそのままです。", en: "Nothing is planned, so the clock stays as it is." },
  happened: { ja: "途中で起こったこと:", en: "On the way:" },
  nothingHappened: { ja: "途中で起こったことはありません。", en: "Nothing happened on the way." },
  sent: (count: number) => ({
    ja: count === 0 ? "送ったメッセージはありません。" : `メッセージを${count}通送りました。`,
    en: count === 0 ? "No message went out." : `${count} ${count === 1 ? "message" : "messages"} went out.`,
  }),
  more: (count: number) => ({ ja: `ほか${count}件`, en: `and ${count} more` }),
  somebody: { ja: "（名前なし）", en: "(no name)" },
  goesOn: (what: LocalText, step: LocalText | null) => ({
    ja: `${what.ja}が${step === null ? "" : `ステップ ${step.ja} から`}先へ進みます`,
    en: `${what.en} goes on${step === null ? "" : ` from step ${step.en}`}`,
  }),
  wentOn: (what: LocalText, step: LocalText | null) => ({
    ja: `${what.ja}が${step === null ? "" : `ステップ ${step.ja} から`}先へ進みました`,
    en: `${what.en} went on${step === null ? "" : ` from step ${step.en}`}`,
  }),
  isSent: (what: LocalText, step: LocalText | null) => ({
    ja: `${what.ja}のメッセージ${step === null ? "" : `（${step.ja}）`}を送ります。止める理由があれば送りません`,
    en: `a message of ${what.en}${step === null ? "" : ` (${step.en})`} goes out, unless a rule objects`,
  }),
  wasDue: (what: LocalText, step: LocalText | null) => ({
    ja: `${what.ja}のメッセージ${step === null ? "" : `（${step.ja}）`}を送る時刻になりました`,
    en: `a message of ${what.en}${step === null ? "" : ` (${step.en})`} was due`,
  }),
  isRetried: (what: LocalText, step: LocalText | null) => ({
    ja: `${what.ja}のメッセージ${step === null ? "" : `（${step.ja}）`}を、もう一度送ってみます`,
    en: `a message of ${what.en}${step === null ? "" : ` (${step.en})`} is tried again`,
  }),
  wasRetried: (what: LocalText, step: LocalText | null) => ({
    ja: `${what.ja}のメッセージ${step === null ? "" : `（${step.ja}）`}を、もう一度送ってみました`,
    en: `a message of ${what.en}${step === null ? "" : ` (${step.en})`} was tried again`,
  }),
} satisfies Words;

/** What one thing is, without its time and its lead; `tense` says whether it is still to come. */
export function thingText({ kind, what, step }: UpcomingThing, tense: "future" | "past"): LocalText {
  const name: LocalText = typeof what === "string" ? { ja: `「${what}」`, en: `"${what}"` } : what;
  const at: LocalText | null = typeof step === "string" ? { ja: step, en: step } : step;
  const isPast = tense === "past";
  switch (kind) {
    case "process":
      return isPast ? clockWords.wentOn(name, at) : clockWords.goesOn(name, at);
    case "message":
      return isPast ? clockWords.wasDue(name, at) : clockWords.isSent(name, at);
    case "retry":
      return isPast ? clockWords.wasRetried(name, at) : clockWords.isRetried(name, at);
    case "other":
      return name;
  }
}

/** Whom a thing concerns; empty when it belongs to nobody. */
export function leadText({ kind, lead }: UpcomingThing): LocalText {
  if (lead !== null) return { ja: lead, en: lead };
  return kind === "other" ? { ja: "", en: "" } : clockWords.somebody;
}
