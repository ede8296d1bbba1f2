import type { LocalText } from "../words/local-text.ts";

export interface BuyingPhase {
  readonly key: string;
  readonly title: LocalText;
}

/** The ten phases of a purchase (seed article 003), for offers that name none of their own. */
export const buyingPhases: readonly BuyingPhase[] = [
  { key: "planning", title: { ja: "企画立案", en: "Planning" } },
  { key: "enquiry", title: { ja: "資料請求、問合せ", en: "Enquiry" } },
  { key: "details", title: { ja: "詳細資料請求", en: "Detailed material" } },
  { key: "explanation", title: { ja: "商品説明希望", en: "Wants an explanation" } },
  { key: "seminar", title: { ja: "セミナー参加", en: "Seminar" } },
  { key: "selection", title: { ja: "選考（機能/コスト）", en: "Selection (functions, cost)" } },
  { key: "comparison", title: { ja: "競合との比較", en: "Comparison with rivals" } },
  { key: "budget", title: { ja: "最終予算化", en: "Final budget" } },
  { key: "consensus", title: { ja: "社内コンセンサス", en: "Consensus inside" } },
  { key: "contract", title: { ja: "契約調整", en: "Terms of the contract" } },
];
