import type { TransactionKind } from "./transaction-kind.ts";

/** The items of a statutory document in the order in which it shows them. */
export const documentItems = [
  "seller-name",
  "seller-representative",
  "seller-address",
  "seller-phone",
  "person-in-charge",
  "contracted-on",
  "content",
  "quantity",
  "price",
  "payment",
  "delivery",
  "special-terms",
  "service-period",
  "termination",
  "related-goods",
  "advance-payment-protection",
  "read-carefully",
  "cooling-off",
] as const;
export type DocumentItem = (typeof documentItems)[number];

/** Only documents of specified continuous services have these. */
const continuousOnly: ReadonlySet<DocumentItem> = new Set(["service-period", "termination", "related-goods", "advance-payment-protection"]);

/** What must stand in a red frame, in red letters of at least 8 points. */
const framed: readonly DocumentItem[] = ["read-carefully", "cooling-off"];
const LEAST_POINTS = 8;

export interface StatutoryDocument {
  /** The text of each item. "There is none" is a text too: `related-goods`, `special-terms`. Left out or blank: the document lacks it. */
  texts: Readonly<Partial<Record<DocumentItem, string>>>;
  /** How the items in the frame are set. */
  frame: { isRed: boolean; lettersAreRed: boolean };
  /** The smallest letters of the document. */
  points: number;
}

/** Something that keeps a document from being complete: an item that it lacks, or how it is set. */
export type DocumentFault = DocumentItem | "red-frame" | "red-letters" | "small-letters";

/** The items that a contract of this kind must have in its statutory document; none for business and mail order. */
export function itemsOf(transactionKind: TransactionKind): readonly DocumentItem[] {
  switch (transactionKind) {
    case "business":
    case "mailOrder":
      return [];
    case "telephone":
    case "visit":
      return documentItems.filter((item) => !continuousOnly.has(item));
    case "specifiedContinuous":
      return documentItems;
  }
}

/**
 * What the document lacks. Only a complete one, received, begins the days of cooling-off (processes.md CON3; Specified Commercial
 * Transactions Act, art. 4 and 5, 18 and 19, 42, with the regulation's rules on the frame and the letters).
 */
export function missingFromDocument(transactionKind: TransactionKind, { texts, frame, points }: StatutoryDocument): DocumentFault[] {
  const items = itemsOf(transactionKind);
  const missing: DocumentFault[] = items.filter((item) => !texts[item]?.trim());
  if (items.some((item) => framed.includes(item))) {
    if (!frame.isRed) missing.push("red-frame");
    if (!frame.lettersAreRed) missing.push("red-letters");
    if (!(points >= LEAST_POINTS)) missing.push("small-letters");
  }
  return missing;
}
