import type { PaperKind } from "../../domain/papers/paper.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { StoredPaper } from "./paper-row.ts";

const kindWords: Readonly<Record<PaperKind, LocalText>> = {
  proposal: { ja: "ご提案", en: "proposal" },
  estimate: { ja: "見積書", en: "estimate" },
  contract: { ja: "契約書", en: "contract" },
  invoice: { ja: "請求書", en: "invoice" },
  receipt: { ja: "領収書", en: "receipt" },
  "credit-note": { ja: "返還明細書", en: "credit-note" },
};

/** `請求書_INV-2027-000042.pdf`: what it is, and its number or the day on which it was made. It names nobody. */
export function paperFileName({ kind, language, number, madeAt }: Pick<StoredPaper, "kind" | "language" | "number" | "madeAt">): string {
  const name = number ?? madeAt.toISOString().slice(0, 10);
  return `${kindWords[kind][language]}_${name.replace(/[^\p{L}\p{N}.-]+/gu, "-")}.pdf`;
}
