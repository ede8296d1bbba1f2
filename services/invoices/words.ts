import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";
import type { InvoiceState } from "./list-invoices.ts";

export const invoiceActs: Readonly<Record<string, ActWords>> = {
  "invoice-issued": (who) => ({ ja: `${who.ja}が請求書を発行しました`, en: `${who.en} issued an invoice` }),
  "invoice-voided": (who) => ({ ja: `${who.ja}が請求書を取り消しました`, en: `${who.en} voided the invoice` }),
  "invoice-written-off": (who) => ({ ja: `${who.ja}が請求書を貸倒れにしました`, en: `${who.en} wrote the invoice off` }),
  "credit-applied": (who) => ({ ja: `${who.ja}が、お預かり金を請求書に充てました`, en: `${who.en} let credit pay the invoice` }),
  "payment-promised": (who) => ({ ja: `${who.ja}が、お支払いの約束の日を記録しました`, en: `${who.en} noted a promise to pay` }),
};

/** How far an invoice is, in files. */
export const stateWords: Readonly<Record<InvoiceState, LocalText>> = {
  open: { ja: "未入金", en: "open" },
  partly: { ja: "一部入金", en: "partly paid" },
  paid: { ja: "入金済み", en: "paid" },
  void: { ja: "取消", en: "void" },
  writtenOff: { ja: "貸倒れ", en: "written off" },
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

/** Why a contract's end voids its invoices, as a credit note says it to the lead; what staff wrote stands as it is. */
const voidReasons: Readonly<Record<string, LocalText>> = {
  "cooling-off": { ja: "クーリング・オフによる契約の解除", en: "cancellation within the cooling-off period" },
  terminated: { ja: "契約の中途解約", en: "termination of the contract" },
};

/** The reason of a credit note in the lead's language. */
export function voidReason(reason: string, language: Language): string {
  return voidReasons[reason]?.[language] ?? (reason || "—");
}

/** What a receipt is for. */
export function paidForWords(title: string, parts: readonly number[]): LocalText {
  const list = parts.join("・");
  return { ja: `${title}の代金（第${list}回分）`, en: `${title} (part ${parts.join(", ")})` };
}

const methods: Readonly<Record<string, LocalText>> = {
  card: { ja: "クレジットカード", en: "Card" },
  konbini: { ja: "コンビニ払い", en: "Convenience store" },
  transfer: { ja: "銀行振込", en: "Bank transfer" },
  cash: { ja: "現金", en: "Cash" },
};

export function methodWords(method: string): LocalText {
  return methods[method] ?? { ja: method, en: method };
}
