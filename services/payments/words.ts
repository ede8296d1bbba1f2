import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

/** Script of the task of giving money back that did not come by card. */
export const payBack: LocalText = {
  ja: "契約が取り消されたため、お預かりした代金をお返しします。振込先を伺って振り込み、返金の画面に記録してください。手数料は差し引かないでください。",
  en: "The contract was cancelled, so what was paid goes back. Ask for the bank account, transfer the money, and record it. Do not deduct any fee.",
};

/** Script of the task when a line of the bank pays what was cancelled. */
export function paidForClosed(bookedOn: string): LocalText {
  return {
    ja: `取り消し済みの請求に、お振込（${bookedOn}）がありました。入金の画面で、ご本人のものか確かめ、お返しするかほかのお支払いに充てるかを伺ってください。`,
    en: `A transfer (${bookedOn}) came for an invoice that was cancelled. Check on the screen of payments whether it is theirs, and ask whether to give it back or to use it for something else.`,
  };
}

/** Script of the task when the bank has taken a payment back. */
export function bankTookBack(amountMinor: number): LocalText {
  const yen = amountMinor.toLocaleString("en-US");
  return {
    ja: `お振込${yen}円を、銀行が取り消しました。お支払いは済んでいない扱いに戻っています。ご本人の手違いとは限りません。事情を伺ってください。`,
    en: `The bank took back a transfer of ${yen} yen, so it counts as unpaid again. It need not be their mistake: ask what happened.`,
  };
}

export const paymentActs: Readonly<Record<string, ActWords>> = {
  "payment-recorded": (who) => ({ ja: `${who.ja}が入金を記録しました`, en: `${who.en} recorded a payment` }),
  "refund-done": (who) => ({ ja: `${who.ja}が返金を記録しました`, en: `${who.en} recorded a refund` }),
  "bank-line-accepted": (who) => ({ ja: `${who.ja}が振込の候補を確定しました`, en: `${who.en} accepted the suggestion for a bank line` }),
  "bank-line-split": (who) => ({ ja: `${who.ja}が振込を割り振りました`, en: `${who.en} distributed a bank line` }),
  "bank-line-undone": (who) => ({ ja: `${who.ja}が振込の消込を取り消しました`, en: `${who.en} took back what a bank line was booked for` }),
};
