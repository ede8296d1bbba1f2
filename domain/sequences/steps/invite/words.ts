import { durationText } from "../../../time/duration-text.ts";
import type { LocalText, Words } from "../../../words/local-text.ts";
import { waitText } from "../../wait-text.ts";
import type { StepWords } from "../step-kind.ts";
import type { InviteStep } from "./shape.ts";

export const inviteTexts = {
  won: { ja: "申し込んだ場合", en: "They booked" },
  notWon: { ja: "申し込みがなかった場合", en: "They did not book" },
} satisfies Words;

export function inviteSentence({ offer, messages, every, person, within }: InviteStep): LocalText {
  const [pause, length] = [waitText(every), durationText(within)];
  const number = messages.length;
  return {
    ja: `「${offer}」に${number}回まで招待する（次は${pause.ja}。${person === null ? "" : `最後に ${person.role} にタスクを頼む。`}スコアが届くまで最長${length.ja}待つ）`,
    en: `Invite to "${offer}" by up to ${number} ${number === 1 ? "touch" : "touches"} (each next one ${pause.en}${person === null ? "" : `; then ask ${person.role} to do a task`}; wait for the scores at most ${length.en})`,
  };
}

export const notRepeatable = (text: string): LocalText => ({
  ja: `「${text}」は決まった日付なので、招待の間隔（every）には使えません。「4 days」や「monday, at 09:00」のように書いてください。`,
  en: `"${text}" is a fixed date, so it cannot stand between touches; write one like "4 days" or "monday, at 09:00".`,
});

export const inviteWords: StepWords = {
  reasons: {
    "already-booked": {
      ja: "すでに申し込んでいる商品なので、招待しませんでした",
      en: "they have booked the offer already, so they are not invited",
    },
    "below-threshold": {
      ja: "スコアが商品の招待の基準に届いていないので、届くまで待ちます",
      en: "the scores are below the offer's threshold, so it waits for them",
    },
    "threshold-reached": { ja: "スコアが商品の招待の基準に届きました", en: "the scores reach the offer's threshold" },
    "threshold-waived": {
      ja: "担当者が進めたので、基準に届かないまま招待します",
      en: "staff let it go on, so the lead is invited below the threshold",
    },
    "threshold-missed": {
      ja: "スコアが期限までに招待の基準に届きませんでした",
      en: "the scores did not reach the offer's threshold in time",
    },
    "invitation-accepted": { ja: "招待した商品に申し込みました", en: "they booked what they were invited to" },
    "invitation-declined": { ja: "担当者が声をかけ、関心がないとのことでした", en: "a person asked, and they are not interested" },
    "not-booked": { ja: "招待しましたが、申し込みはありませんでした", en: "they were invited and did not book" },
    "invitation-over": { ja: "招待が終わったため", en: "the invitation was over" },
  },
  time: [
    "`invite` begins when the scores reach the offer's threshold, as the offer has it at that moment. The first touch goes as a `send` there would; each next one goes the wait of `every` after the one before it, in the window. A booking, or a place in the waiting list, ends the step in the same moment: a message that is claimed already is stopped, too. After the person's task it waits once more, from its completion, or from its due time. The outcome `not-interested` ends it at once.",
  ],
};
