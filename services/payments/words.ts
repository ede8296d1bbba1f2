import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

/** Script of the task of giving money back that did not come by card. */
export const payBack: LocalText = {
  ja: "契約が取り消されたため、お預かりした代金をお返しします。振込先を伺って振り込み、返金の画面に記録してください。手数料は差し引かないでください。",
  en: "The contract was cancelled, so what was paid goes back. Ask for the bank account, transfer the money, and record it. Do not deduct any fee.",
};

/** Script of the task of giving credit back that did not come by card. */
export const payBackCredit: LocalText = {
  ja: "お預かりしている前受金をお返しします。振込先を伺って振り込み、返金の画面に記録してください。",
  en: "Credit goes back to the lead. Ask for the bank account, transfer the money, and record it.",
};

/** Script of the task when a contract is cancelled and money of the lead stands for nothing. */
export const askAboutCredit: LocalText = {
  ja: "契約が取り消されましたが、どの請求にも充てていない前受金が残っています。ご本人に伺い、入金の画面からお返しください。",
  en: "The contract was cancelled, but money of the lead is left that stands for no invoice. Ask them, and give it back from the payment.",
};

/** Script of the task when a saved card was refused and no template tells the lead. */
export const speakOfFailedCharge: LocalText = {
  ja: "ご登録のカードで決済できませんでした。カード会社の本人確認が必要な場合もあります。請求書のページからお支払いいただけることを、ご案内してください。",
  en: "The saved card could not be charged; the bank may want to see its owner. Tell them that they can pay on the page of the invoice.",
};

/** Script of the task when the provider did not give money back. */
export const refundFailed: LocalText = {
  ja: "カード会社を通じた返金ができませんでした。振込先を伺って振り込み、返金の画面に記録してください。",
  en: "The refund by the provider failed. Ask for the bank account, transfer the money, and record it.",
};

/** Script of the task when somebody gave money back at the provider, not here. */
export const refundedElsewhere: LocalText = {
  ja: "決済会社の管理画面から返金されています。請求をどうするか確かめ、必要なら請求書を取り消してください。",
  en: "Money was given back on the provider's own site. Check what is still owed, and void the invoice if nothing is.",
};

/** Script of the task when a payment was charged back. */
export const chargedBack: LocalText = {
  ja: "カード会社から支払いの取り消し（チャージバック）がありました。代金は未払いに戻っています。ご本人に事情を伺い、決済会社の期限までに回答してください。",
  en: "A payment was charged back, and what it paid is open again. Ask the lead what happened, and answer the provider before its deadline.",
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
  "payment-withdrawn": (who) => ({ ja: `${who.ja}が入金の記録を取り消しました`, en: `${who.en} took back a recorded payment` }),
  "refund-done": (who) => ({ ja: `${who.ja}が返金を記録しました`, en: `${who.en} recorded a refund` }),
  "bank-line-accepted": (who) => ({ ja: `${who.ja}が振込の候補を確定しました`, en: `${who.en} accepted the suggestion for a bank line` }),
  "credit-refunded": (who) => ({ ja: `${who.ja}が前受金の返金を決めました`, en: `${who.en} decided to give credit back` }),
  "bank-line-joined": (who) => ({
    ja: `${who.ja}が振込を手入力の入金と結び付けました`,
    en: `${who.en} joined a bank line to a recorded payment`,
  }),
  "bank-line-split": (who) => ({ ja: `${who.ja}が振込を割り振りました`, en: `${who.en} distributed a bank line` }),
  "bank-line-undone": (who) => ({ ja: `${who.ja}が振込の消込を取り消しました`, en: `${who.en} took back what a bank line was booked for` }),
};
