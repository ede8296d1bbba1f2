import type { Language } from "../words/local-text.ts";
import type { ContractContent } from "./contract-content.ts";
import type { Article } from "./wording.ts";

interface WordingWords {
  heading: Record<
    | "purpose"
    | "delivery"
    | "price"
    | "application"
    | "withdrawal"
    | "termination"
    | "relatedGoods"
    | "advancePayment"
    | "specialTerms"
    | "seller",
    string
  >;
  purpose(title: string): string;
  period(from: string, to: string): string;
  price(gross: string, tax: string, rates: readonly string[]): string;
  /** Each with its date and amount. */
  instalments(all: readonly (readonly [on: string, amount: string])[]): string;
  application(until: string): string;
  seller(seller: ContractContent["seller"]): string;
  personInCharge(name: string): string;
  coolingOff: Article;
}

/** The sentences of contracts. A change is a change of wording: contracts that were offered keep theirs. */
export const wordingWords: Readonly<Record<Language, WordingWords>> = {
  ja: {
    heading: {
      purpose: "契約の内容",
      delivery: "提供の期間と方法",
      price: "対価とお支払い",
      application: "お申し込みの期限",
      withdrawal: "撤回と解除",
      termination: "中途解約",
      relatedGoods: "関連商品",
      advancePayment: "前受金の保全",
      specialTerms: "特約",
      seller: "事業者",
    },
    purpose: (title) => `甲（事業者）は、乙（契約者）に「${title}」を提供し、乙は甲に、その対価を支払います。`,
    period: (from, to) => `提供の期間は、${from}から${to}までです。`,
    price: (gross, tax, rates) =>
      rates.length === 0 ? `対価の総額は${gross}です。` : `対価の総額は${gross}です（うち消費税${tax}、税率${rates.join("・")}）。`,
    instalments: (all) => {
      const [first] = all;
      if (all.length === 1 && first) return `お支払いは一括で、期日は${first[0]}です。`;
      return `お支払いは${all.length}回です。${all.map(([on, amount], place) => `第${place + 1}回 ${on} ${amount}`).join("、")}。`;
    },
    application: (until) => `${until}までにご署名がないときは、この申し出は効力を失います。`,
    seller: ({ name, representative, address, phone, email }) =>
      [name, representative && `代表者 ${representative}`, address.join(" "), phone && `電話 ${phone}`, email]
        .filter((part) => part !== "")
        .join("\n"),
    personInCharge: (name) => `担当者 ${name}`,
    coolingOff: {
      heading: "クーリング・オフについて",
      paragraphs: [
        "この書面の内容を、十分にお読みください。",
        "この書面をお受け取りになった日を含めて8日を経過するまでは、書面または電磁的記録（電子メール、この契約のページ、LINE）により、理由を問わず、この契約を解除できます（クーリング・オフ）。",
        "解除の効力は、その通知を発したときに生じます。",
        "解除された場合、損害賠償や違約金をお支払いいただくことはありません。すでにサービスをお受けになっていても、その対価はいただきません。お支払い済みの金額は、速やかに全額をお返しします。物品の引き取りなどに要する費用は、甲が負担します。",
        "甲が事実と違うことを告げたために誤認し、または威迫されて困惑したことにより、期間内に解除をされなかったときは、あらためて甲がお渡しする書面をお受け取りになった日を含めて8日を経過するまで、解除できます。",
      ],
    },
  },
  en: {
    heading: {
      purpose: "What is agreed",
      delivery: "Period and delivery",
      price: "Price and payment",
      application: "Time to sign",
      withdrawal: "Withdrawal and cancellation",
      termination: "Termination before the end",
      relatedGoods: "Related goods",
      advancePayment: "Protection of advance payments",
      specialTerms: "Special terms",
      seller: "The provider",
    },
    purpose: (title) => `The provider gives the client “${title}”, and the client pays the price for it.`,
    period: (from, to) => `The service runs from ${from} to ${to}.`,
    price: (gross, tax, rates) =>
      rates.length === 0
        ? `The price is ${gross} in all.`
        : `The price is ${gross} in all, of which ${tax} is consumption tax (${rates.join(", ")}).`,
    instalments: (all) => {
      const [first] = all;
      if (all.length === 1 && first) return `It is paid at once, on ${first[0]}.`;
      return `It is paid in ${all.length} payments: ${all.map(([on, amount], place) => `${place + 1}. ${on}, ${amount}`).join("; ")}.`;
    },
    application: (until) => `If it is not signed by ${until}, this offer lapses.`,
    seller: ({ name, representative, address, phone, email }) =>
      [name, representative && `Representative: ${representative}`, address.join(", "), phone && `Telephone: ${phone}`, email]
        .filter((part) => part !== "")
        .join("\n"),
    personInCharge: (name) => `Person in charge: ${name}`,
    coolingOff: {
      heading: "Cooling-off",
      paragraphs: [
        "Please read this document carefully.",
        "Within eight days, counted from the day on which you received this document, you may cancel the agreement for any reason, by letter or electronically (e-mail, the page of this contract, LINE).",
        "The cancellation takes effect when you send the notice.",
        "You pay no damages and no penalty, and nothing for services that you have already received. All that you have paid is returned promptly. The provider bears the cost of taking back goods.",
        "If you did not cancel in time because the provider told you something untrue or pressed you, you may cancel within eight days of receiving another document from the provider that says so.",
      ],
    },
  },
};
