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
}

/** Records who did what, in the transaction that did it. `reason` is text that staff wrote; `data` holds ids and codes, and values of settings: nothing of a lead. */
export async function writeAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.query(`insert into audit (id, at, actor, action, target, ref_id, reason, data) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    uuidv7(),
    entry.at,
    entry.actor,
    entry.action,
    entry.target,
    entry.refId,
    entry.reason ?? null,
    entry.data ?? {},
  ]);
}
