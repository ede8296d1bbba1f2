import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

/** What staff wrote about a lead. */
export interface Note {
  id: string;
  leadId: string;
  text: string;
  /** Shown above the others. */
  pinned: boolean;
  /** For whoever takes the lead over. */
  handOver: boolean;
  /** staff:<name> */
  author: string;
  createdAt: Date;
  updatedAt: Date;
  /** Increases with every change. */
  revision: number;
}

/** Of a row of `lead_note`. */
export const noteColumns = `id, lead_id as "leadId", text, pinned, hand_over as "handOver", author, created_at as "createdAt",
  updated_at as "updatedAt", revision`;

interface LockedNote extends Note {
  updatedBy: string;
  deletedAt: Date | null;
}

/** Locks the lead, then reads the note; also one that was deleted and can be restored. Throws AppError not-found, gone. */
export async function lockNote(tx: Transaction, id: string): Promise<LockedNote> {
  const { rows: leads } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from lead_note where id = $1', [id]);
  const leadId = leads[0]?.leadId;
  if (leadId === undefined) throw noteUnknown();
  await lockLeads(tx, [leadId]);
  const { rows } = await tx.query<LockedNote>(
    `select id, lead_id as "leadId", text, pinned, hand_over as "handOver", author, created_at as "createdAt", updated_at as "updatedAt",
       revision, updated_by as "updatedBy", deleted_at as "deletedAt" from lead_note where id = $1`,
    [id],
  );
  if (!rows[0]) throw noteUnknown();
  await requireLead(tx, leadId);
  return rows[0];
}

export function noteUnknown(): AppError {
  return new AppError("not-found", "note-unknown", { ja: "このメモはありません。", en: "There is no such note." });
}
