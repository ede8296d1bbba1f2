import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

/** What was done, as it was offered to be taken back. */
export interface Undoing {
  leadId: string;
  /** What it was like before, in the shape that the module gave. */
  before: unknown;
  /** staff:<name> */
  actor: string;
}

/**
 * Makes it as it was before, and writes the audit. The lead is locked and not erased. Throws AppError conflict when it has changed since, so
 * that nothing of somebody else's is lost.
 */
export type Inverse = (tx: Transaction, context: Context, undoing: Undoing) => Promise<void>;
