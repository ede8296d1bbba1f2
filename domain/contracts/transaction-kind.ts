/** How the Specified Commercial Transactions Act sees a contract (processes.md CON1). */
export const transactionKinds = ["business", "mailOrder", "telephone", "visit", "specifiedContinuous"] as const;
export type TransactionKind = (typeof transactionKinds)[number];

/** How the seller approached the buyer before the order. `none`: they ordered by themselves, from a page or a letter. */
export const solicitations = ["none", "phone", "web-meeting", "in-person"] as const;
export type Solicitation = (typeof solicitations)[number];

export interface Approach {
  isConsumer: boolean;
  solicitation: Solicitation;
  /** By specified-continuous.ts. */
  isSpecifiedContinuous: boolean;
}

/**
 * The kind that a contract gets unless the owner overrides it: the one that protects the buyer more. A web meeting counts as a telephone
 * call (METI Chubu, case page; its reach is disputed), a meeting in person as a visit, also where the law would except the seller's own
 * premises.
 */
export function defaultTransactionKind({ isConsumer, solicitation, isSpecifiedContinuous }: Approach): TransactionKind {
  if (!isConsumer) return "business";
  if (isSpecifiedContinuous) return "specifiedContinuous";
  switch (solicitation) {
    case "none":
      return "mailOrder";
    case "phone":
    case "web-meeting":
      return "telephone";
    case "in-person":
      return "visit";
  }
}
