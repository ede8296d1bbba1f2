import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const invoiceActs: Readonly<Record<string, ActWords>> = {
  "invoice-issued": (who) => ({ ja: `${who.ja}が請求書を発行しました`, en: `${who.en} issued an invoice` }),
  "invoice-voided": (who) => ({ ja: `${who.ja}が請求書を取り消しました`, en: `${who.en} voided the invoice` }),
  "invoice-written-off": (who) => ({ ja: `${who.ja}が請求書を貸倒れにしました`, en: `${who.en} wrote the invoice off` }),
  "payment-promised": (who) => ({ ja: `${who.ja}が、お支払いの約束の日を記録しました`, en: `${who.en} noted a promise to pay` }),
};

export const invoiceReasons: Readonly<Record<string, LocalText>> = {
  "invoice-void": { ja: "請求が取り消されたため", en: "the invoice was voided" },
};

/** What people call the messages about an invoice, by slot. */
export const invoiceMessages: Readonly<Record<string, LocalText>> = {
  issued: { ja: "請求書のご案内", en: "the invoice" },
};

/** Why a message about an invoice is void, by what became of what it asks for. */
export const invoiceOutcomes: Readonly<Record<string, LocalText>> = {
  paid: { ja: "すでにお支払いいただいたため", en: "it was paid" },
  void: { ja: "請求が取り消されたため", en: "the invoice was voided" },
};

/** Script of the task when the letters of the ladder are used up. */
export function speakOfPayment(overdueOn: string): LocalText {
  return {
    ja: `お支払い（期日 ${overdueOn}）が済んでいません。督促の文面はお送りしました。お電話で、ご事情とお支払いの予定を伺い、約束の日を記録してください。責めないでください。`,
    en: `A payment (due ${overdueOn}) has not come, and the letters have been sent. Call, ask what happened and when they can pay, and note the promised day. Do not reproach them.`,
  };
}
