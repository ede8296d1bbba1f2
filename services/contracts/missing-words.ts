import { AppError } from "../../domain/app-error.ts";
import type { ConfirmationItem } from "../../domain/contracts/last-confirmation.ts";
import type { DocumentFault } from "../../domain/contracts/statutory-document.ts";
import type { LocalText } from "../../domain/words/local-text.ts";

export type MissingItem = DocumentFault | ConfirmationItem;

const words: Readonly<Record<MissingItem, LocalText>> = {
  "seller-name": { ja: "事業者名", en: "the seller's name" },
  "seller-representative": { ja: "代表者名（設定の契約条件）", en: "the seller's representative (settings, terms of contracts)" },
  "seller-address": { ja: "事業者の住所", en: "the seller's address" },
  "seller-phone": { ja: "事業者の電話番号（設定の契約条件）", en: "the seller's telephone (settings, terms of contracts)" },
  "person-in-charge": { ja: "担当者", en: "the person in charge" },
  "contracted-on": { ja: "契約の日", en: "the date" },
  content: { ja: "サービスの内容", en: "what the service is" },
  quantity: { ja: "数量", en: "quantities" },
  price: { ja: "金額", en: "the price" },
  payment: { ja: "支払方法", en: "how to pay" },
  delivery: { ja: "提供の方法", en: "how it is delivered" },
  "special-terms": { ja: "特約（なければ「なし」）", en: 'special terms ("none" if there are none)' },
  "service-period": { ja: "提供の期間", en: "the period" },
  termination: { ja: "中途解約", en: "termination before the end" },
  "related-goods": { ja: "関連商品（なければ「なし」）", en: 'related goods ("none" if there are none)' },
  "advance-payment-protection": { ja: "前受金の保全", en: "protection of advance payments" },
  "read-carefully": { ja: "よく読むようにとの注意", en: "the request to read carefully" },
  "cooling-off": { ja: "クーリング・オフの説明", en: "the notice on cooling-off" },
  "red-frame": { ja: "赤枠", en: "the red frame" },
  "red-letters": { ja: "赤字", en: "red letters" },
  "small-letters": { ja: "8ポイント以上の文字", en: "letters of 8 points or more" },
  instalments: { ja: "各回の支払期日と金額", en: "date and amount of each payment" },
  "application-period": { ja: "申込みの期限", en: "the time to sign" },
  withdrawal: { ja: "撤回・解除の条件", en: "terms of withdrawal and cancellation" },
  correction: { ja: "訂正の方法", en: "how to correct it" },
};

/** What people call it. */
export const wordOfMissing = (item: MissingItem): LocalText => words[item];

/** For a contract that may not be offered because it lacks what the law asks for (CON3, CON8). */
export function contractIncomplete(missing: readonly MissingItem[]): AppError {
  const [ja, en] = [missing.map((item) => words[item].ja), missing.map((item) => words[item].en)];
  return new AppError("invalid", "contract-incomplete", {
    ja: `法令で契約に必要な事項が足りません。次を補ってください：${ja.join("、")}。`,
    en: `The contract lacks what the law asks for. Add: ${en.join(", ")}.`,
  });
}
