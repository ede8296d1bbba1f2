import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../../prisma/client.ts";

export interface AuditEntry {
  at: Date;
  /** lead · staff:<name> · system */
  actor: string;
  /** Verb and noun, e.g. "enrolment-paused". */
  action: string;
  target: string;
  refId: string;
  reason?: string | undefined;
  data?: Record<string, unknown>;
  /**
   * Values of the lead before and after, by field: names, addresses, words of a note. An erasure finds them by `refId`, which must be the lead,
   * a process of theirs, or a task of theirs.
   */
  personal?: { before: Readonly<Record<string, unknown>>; after: Readonly<Record<string, unknown>> } | undefined;
}

/**
 * Records who did what, in the transaction that did it. `reason` is text that staff wrote; `data` holds ids and codes, and values of settings:
 * nothing of a lead. What is the lead's own goes into `personal`.
 */
export async function writeAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into audit (id, at, actor, action, target, ref_id, reason, data, personal) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      uuidv7(),
      entry.at,
      entry.actor,
      entry.action,
      entry.target,
      entry.refId,
      entry.reason ?? null,
      entry.data ?? {},
      entry.personal ?? null,
    ],
  );
}
