import type { LocalText, Words } from "../words/local-text.ts";

const example: LocalText = {
  ja: "「documentOpened{document=gift} 2h after hello」「linkClicked at 2027-01-15T10:00」「seminarBooked 3 days」のように書いてください",
  en: 'write it like "documentOpened{document=gift} 2h after hello", "linkClicked at 2027-01-15T10:00" or "seminarBooked 3 days"',
};

/** Why an act that the lead is supposed to do cannot be simulated. */
export const suppositionWords = {
  noEvent: (words: string) => ({
    ja: `「${words}」はイベントではありません。${example.ja}。`,
    en: `"${words}" is no event: ${example.en}.`,
  }),
  beforeEntry: (words: string) => ({
    ja: `「${words}」は参加より前です。もっと後の日時にするか、--from を前にしてください。`,
    en: `"${words}" lies before the entry; choose a later time, or an earlier --from.`,
  }),
  badDelay: (text: string, words: string) => ({
    ja: `「${words}」の「${text}」は期間として読み取れません。${example.ja}。`,
    en: `"${text}" in "${words}" is not a length of time: ${example.en}.`,
  }),
  badPair: (pair: string, words: string) => ({
    ja: `「${words}」の「${pair}」は「名前=値」になっていません。`,
    en: `"${pair}" in "${words}" is not key=value.`,
  }),
  noSend: (words: string, sequence: string, step: string, hint: LocalText) => ({
    ja: `「${words}」: シーケンス「${sequence}」に「${step}」という送信のステップはありません。${hint.ja}`,
    en: `"${words}": sequence "${sequence}" has no send "${step}". ${hint.en}`,
  }),
  sends: (steps: readonly string[]) => ({ ja: `あるのは ${steps.join("、")} です。`, en: `Its sends are ${steps.join(", ")}.` }),
} satisfies Words;
