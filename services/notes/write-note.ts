import { v7 as uuidv7 } from "uuid";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

export interface NewNote {
  leadId: string;
  text: string;
  pinned: boolean;
  handOver: boolean;
  /** staff:<name> */
  actor: string;
}

/** Writes a note about a lead. Throws AppError not-found, gone. */
export async function writeNote(context: Context, { leadId, text, pinned, handOver, actor }: NewNote): Promise<{ noteId: string }> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const at = context.clock.now();
    const noteId = uuidv7();
    await tx.query(
      `insert into lead_note (id, lead_id, text, pinned, hand_over, author, created_at, updated_at, updated_by)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $6)`,
      [noteId, leadId, text, pinned, handOver, actor, at],
    );
    const data = { note: noteId, pinned, handOver };
    await writeAudit(tx, { at, actor, action: "note-written", target: "lead", refId: leadId, data });
    return { noteId };
  });
}
