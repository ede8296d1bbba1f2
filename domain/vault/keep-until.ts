/** Years for which the evidence of a consent is kept after the last message that relied on it (rules.md LAW2). */
const EVIDENCE_YEARS = 3;

/** When the evidence may be deleted: three calendar years after the last send, in UTC. 29 February becomes 1 March, the later day. */
export function evidenceUntil(lastSendAt: Date): Date {
  const until = new Date(lastSendAt);
  until.setUTCFullYear(until.getUTCFullYear() + EVIDENCE_YEARS);
  return until;
}

/** Years for which the tax law makes us keep invoices, receipts and contracts. */
const PAPER_YEARS = 7;

/**
 * When a paper may be deleted. The seven years begin two months after the end of the tax period that it belongs to. The period is not known
 * here, and ends a year after the paper at the latest; so eight years and two months after it was made, in UTC.
 */
export function paperUntil(madeAt: Date): Date {
  const until = new Date(madeAt);
  until.setUTCFullYear(until.getUTCFullYear() + PAPER_YEARS + 1, until.getUTCMonth() + 2);
  return until;
}
