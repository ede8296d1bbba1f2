import { v7 as uuidv7 } from "uuid";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { giveTask } from "../tasks/module.ts";
import { auditEstimate } from "./audit-estimate.ts";
import { leadOfEstimate, lockEstimate } from "./estimate.ts";
import { leadCommented } from "./words.ts";

/** Most characters of a comment, and most comments of an estimate: a page that anybody with the link can post to. */
export const MOST_COMMENTED = 2_000;
const MOST_COMMENTS = 100;

export interface NewComment {
  id: string;
  variant?: string | undefined;
  text: string;
  /** lead · staff:<name> */
  author: string;
}

/**
 * Keeps what the lead, or staff, writes about an estimate. A lead's comment is a person's task. The same words again change nothing. Throws
 * AppError not-found, gone.
 */
export async function commentEstimate(
  context: Context,
  { id, variant, text, author }: NewComment,
): Promise<"kept" | "kept-already" | "too-many"> {
  return context.database.transaction(async (tx) => {
    const leadId = await leadOfEstimate(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { variants } = await lockEstimate(tx, id);
    const about = variants.find(({ key }) => key === variant)?.key ?? null;
    const { rows } = await tx.query<{ count: number; last: string | null }>(
      `select count(*)::int as count, (select text from estimate_comment where estimate_id = $1 and author = $2 order by at desc, id desc limit 1) as last
       from estimate_comment where estimate_id = $1`,
      [id, author],
    );
    if (rows[0]?.last === text) return "kept-already";
    if ((rows[0]?.count ?? 0) >= MOST_COMMENTS) return "too-many";
    const at = context.clock.now();
    await tx.query(
      "insert into estimate_comment (id, estimate_id, lead_id, variant, at, author, text) values ($1, $2, $3, $4, $5, $6, $7)",
      [uuidv7(), id, leadId, about, at, author, text],
    );
    if (author === "lead") await giveTask(tx, { leadId, kind: "message", role: "sales", script: leadCommented, dueAt: at, at });
    await auditEstimate(tx, { at, actor: author, action: "estimate-commented", estimateId: id, leadId });
    return "kept";
  });
}
