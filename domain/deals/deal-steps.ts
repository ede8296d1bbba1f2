import type { LocalText } from "../words/local-text.ts";

export interface DealStep {
  readonly key: string;
  readonly title: LocalText;
}

/** Where a deal stands, for offers that name no steps of their own. */
export const dealSteps: readonly DealStep[] = [
  { key: "talk", title: { ja: "話を聞く", en: "Listening" } },
  { key: "presentation", title: { ja: "プレゼン", en: "Presentation" } },
  { key: "estimate", title: { ja: "見積もり", en: "Estimate" } },
  { key: "closing", title: { ja: "クロージング", en: "Closing" } },
  { key: "contract", title: { ja: "契約手続き", en: "Contract" } },
];
