import { formatMoney } from "../../domain/money/format-money.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const contractActs: Readonly<Record<string, ActWords>> = {
  "contract-created": (who) => ({ ja: `${who.ja}が契約書を作りました`, en: `${who.en} wrote a contract` }),
  "contract-kind-overridden": (who) => ({
    ja: `${who.ja}が、契約の取引の区分を自動の判定から変えました`,
    en: `${who.en} chose another kind of transaction for the contract`,
  }),
  "contract-offered": (who) => ({ ja: `${who.ja}が契約を提示しました`, en: `${who.en} offered the contract` }),
  "contract-withdrawn": (who) => ({ ja: `${who.ja}が契約の提示を取り下げました`, en: `${who.en} withdrew the contract` }),
  "contract-consent-recorded": (who) => ({
    ja: `${who.ja}が、電子交付の承諾の手順を記録しました`,
    en: `${who.en} recorded a step of the consent to documents as files`,
  }),
  "contract-delivered": (who) => ({
    ja: `${who.ja}が契約の書面の交付を記録しました`,
    en: `${who.en} recorded the delivery of the documents`,
  }),
  "contract-cooled-off": (who) => ({
    ja: `${who.ja}がクーリング・オフの通知を記録しました`,
    en: `${who.en} recorded a cancellation within the cooling-off period`,
  }),
  "contract-terminated": (who) => ({ ja: `${who.ja}が契約を終了しました`, en: `${who.en} terminated the contract` }),
  "kept-contracts-read": (who) => ({
    ja: `${who.ja}が、消去後も法令により保管している契約の記録を開きました`,
    en: `${who.en} opened contracts that the law makes us keep after the erasure`,
  }),
  "selling-resumed": (who) => ({
    ja: `${who.ja}が、クーリング・オフのあとのご案内の再開を認めました`,
    en: `${who.en} allowed promotions again after the cancellation`,
  }),
};

/** What people call the messages about a contract, by slot. */
export const contractMessages: Readonly<Record<string, LocalText>> = {
  offered: { ja: "契約のご案内", en: "the contract" },
  code: { ja: "署名の確認コード", en: "the code for the signature" },
  signed: { ja: "契約の控え", en: "the copy of the contract" },
  documents: { ja: "契約の書面（ファイル）", en: "the documents as files" },
  cooledOff: { ja: "クーリング・オフの受付の控え", en: "the receipt of the cancellation" },
  ended: { ja: "契約の終了のお知らせ", en: "the end of the contract" },
};

/** Why a message about a contract is void, by what became of the contract. */
export const contractOutcomes: Readonly<Record<string, LocalText>> = {
  signed: { ja: "ご本人がすでに署名したため", en: "the lead has signed" },
  delivered: { ja: "ご本人がすでに署名したため", en: "the lead has signed" },
  inForce: { ja: "契約がすでに確定したため", en: "the contract is final" },
  declined: { ja: "ご本人が契約を見送ったため", en: "the lead declined" },
  expired: { ja: "署名の期限が過ぎたため", en: "the time to sign is over" },
  withdrawn: { ja: "契約の提示を取り下げたため", en: "the contract was withdrawn" },
  superseded: { ja: "新しい契約に替わったため", en: "a newer contract took its place" },
  cooledOff: { ja: "クーリング・オフにより契約が解除されたため", en: "the contract was cancelled within the cooling-off period" },
  terminated: { ja: "契約が終了したため", en: "the contract was terminated" },
  "code-renewed": { ja: "新しい確認コードを送ったため", en: "a newer code was sent" },
};

export const hasSigned: LocalText = {
  ja: "契約に署名されました。お礼をお伝えし、これからの進め方をご案内ください。契約の控えは書類の一覧にあります。",
  en: "They signed the contract. Thank them, and tell them what comes next. The copy is in the list of papers.",
};

export const hasDeclined: LocalText = {
  ja: "契約を見送られました。理由は契約の画面にあります。責めずに、いまのお気持ちを伺ってください。",
  en: "They declined the contract. The reason is on its page. Ask how they feel about it, without reproach.",
};

export const offerExpired: LocalText = {
  ja: "署名の期限が過ぎました。ご署名がない理由をお電話で伺い、必要なら期限を改めた契約をお作りください。",
  en: "The time to sign is over. Call and ask why, and make a new contract if they want one.",
};

export const hasCooledOff: LocalText = {
  ja: "クーリング・オフの通知を受けました。サービスの提供を止め、引き止めずに、お預かりした金額をお返ししてください。",
  en: "They cancelled within the cooling-off period. Stop the service, do not talk them out of it, and return what they paid.",
};

export function correctionAsked(wish: string): LocalText {
  return {
    ja: `契約の内容の訂正を希望されています。確認のうえ、必要なら契約を作り直してください。\n\n${wish}`,
    en: `They wish a correction of the contract. Check it, and make a new contract if needed.\n\n${wish}`,
  };
}

/** Script of the task of sending the documents. */
export function sendPaper(number: string): LocalText {
  return {
    ja: `契約 ${number} の書面（契約書の控え）を印刷し、署名から遅れないよう、紙でお送りください。お受け取りになった日を、契約の画面に記録してください。その日からクーリング・オフの日数を数えます。`,
    en: `Print the copy of contract ${number} and send it on paper without delay. Record on its page the day on which they received it: the days of cooling-off count from it.`,
  };
}

export function sealingFails(number: string): LocalText {
  return {
    ja: `契約 ${number} の控え（PDF）を作れません。署名は有効です。事業者名などの設定と、印刷できない文字がないかをご確認ください。直れば自動で作られます。`,
    en: `The copy (PDF) of contract ${number} cannot be made. The signature stands. Check the data of the business, and whether a text holds characters that cannot be printed. Then it is made by itself.`,
  };
}

export function hasTerminated(capMinor: number | null, currency: string): LocalText {
  if (capMinor === null) {
    return {
      ja: "契約を終了しました。ご請求は取り消されています。提供した分の精算（返金または請求）を行ってください。",
      en: "The contract was terminated and its invoices are void. Settle what was delivered: return or bill the difference.",
    };
  }
  return {
    ja: `契約を中途解約しました。ご請求は取り消されています。お客様にご負担いただけるのは、合わせて${formatMoney(capMinor, currency, "ja")}までです。差額を精算してください。`,
    en: `The contract was terminated and its invoices are void. The client owes at most ${formatMoney(capMinor, currency, "en")} in all: return or bill the difference.`,
  };
}
