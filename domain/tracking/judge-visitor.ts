/** What is known of the visitor of a link, by agent and network together, from visits that people made. */
export interface VisitorFacts {
  /** Leads, other than that of the link, whose messages this visitor acted on. */
  othersOfVisitor: number;
  /** Whether the visitor acted on another message of this lead. */
  knownToLead: boolean;
  /** Whether another visitor did. */
  leadHasOther: boolean;
}

/**
 * Whether a person who follows a link is not the lead whose link it is, but another lead: somebody to whom the mail was forwarded (TRK1).
 * True only where that can be told: the visitor is known as exactly one other lead, and this lead by another visitor. Colleagues who share
 * agent and network are known as several, and a lead's new telephone as nobody.
 */
export function isStranger({ othersOfVisitor, knownToLead, leadHasOther }: VisitorFacts): boolean {
  return othersOfVisitor === 1 && !knownToLead && leadHasOther;
}
