import type { LocalText } from "../words/local-text.ts";

export interface OfferedOutcome {
  code: string;
  words: LocalText;
}

/** The event of a task that is done. Its data has the `outcome`, and the `step` that gave the task: the sequence's key and the slot. */
export const TASK_COMPLETED = "taskCompleted";
/** The lead said no. */
export const NOT_INTERESTED = "not-interested";

const reached: OfferedOutcome = { code: "reached", words: { ja: "話せた", en: "Reached" } };
const booked: OfferedOutcome = { code: "booked", words: { ja: "予約が取れた", en: "Booked" } };
const noAnswer: OfferedOutcome = { code: "no-answer", words: { ja: "応答なし", en: "No answer" } };
const callLater: OfferedOutcome = { code: "call-later", words: { ja: "後日かけ直す", en: "Call again later" } };
const wrongNumber: OfferedOutcome = { code: "wrong-number", words: { ja: "番号違い", en: "Wrong number" } };
const notInterested: OfferedOutcome = { code: NOT_INTERESTED, words: { ja: "関心なし", en: "Not interested" } };
const sent: OfferedOutcome = { code: "sent", words: { ja: "送った", en: "Sent" } };
const notPossible: OfferedOutcome = { code: "not-possible", words: { ja: "対応できなかった", en: "Not possible" } };
const met: OfferedOutcome = { code: "met", words: { ja: "会えた", en: "Met" } };
const absent: OfferedOutcome = { code: "absent", words: { ja: "不在だった", en: "Absent" } };
const checked: OfferedOutcome = { code: "checked", words: { ja: "確認した", en: "Checked" } };
const problem: OfferedOutcome = { code: "problem-found", words: { ja: "問題があった", en: "Problem found" } };
const done: OfferedOutcome = { code: "done", words: { ja: "済んだ", en: "Done" } };

/** What the console offers when a task is completed, by its kind. Any other short code is accepted, too: sequences may ask for their own. */
const outcomesOfKind: Readonly<Record<string, readonly OfferedOutcome[]>> = {
  phone: [reached, booked, noAnswer, callLater, wrongNumber, notInterested],
  message: [sent, notPossible],
  visit: [met, booked, absent, notInterested],
  letter: [sent, notPossible],
  check: [checked, problem],
};

/** What people call an outcome; null for a code that the console does not offer. */
export function outcomeWords(code: string | null): LocalText | null {
  const all = [...Object.values(outcomesOfKind).flat(), done];
  return all.find((one) => one.code === code)?.words ?? null;
}

export function outcomesOf(kind: string): readonly OfferedOutcome[] {
  return outcomesOfKind[kind] ?? [done, notPossible];
}
