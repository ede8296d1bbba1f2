/** Years for which the evidence of a consent is kept after the last message that relied on it (rules.md LAW2). */
const EVIDENCE_YEARS = 3;

/** When the evidence may be deleted: three calendar years after the last send, in UTC. 29 February becomes 1 March, the later day. */
export function evidenceUntil(lastSendAt: Date): Date {
  const until = new Date(lastSendAt);
  until.setUTCFullYear(until.getUTCFullYear() + EVIDENCE_YEARS);
  return until;
}
