import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { recordPageOpen, type Visit } from "../tracking/module.ts";
import { type Estimate, estimateColumns } from "./estimate.ts";
import { estimateOpened } from "./estimate-events.ts";
import { estimateOfToken, estimateUrl } from "./estimate-link.ts";

export interface EstimatePage {
  estimate: Estimate;
  language: Language;
  zone: string;
  /** As the lead is addressed on papers. */
  name: { familyName: string | null; givenName: string | null; displayName: string | null; honorific: string; company: string | null };
  comments: { at: Date; byLead: boolean; variant: string | null; text: string }[];
  /** Where the newer one is, when this one was revised (EST2). */
  newerUrl: string | null;
}

/**
 * A lead's page of an estimate. A draft has none. With `visit`, the open is counted; a machine's and a stranger's are told apart and score
 * nobody. Throws AppError not-found for a link that is not ours, gone for an erased lead.
 */
export async function readEstimatePage(context: Context, token: string, visit?: Visit): Promise<EstimatePage> {
  const id = estimateOfToken(context, token);
  const { pool } = context.database;
  const { rows } = await pool.query<Estimate & Omit<EstimatePage, "estimate" | "comments" | "newerUrl">>(
    `select ${estimateColumns}, l.language, l.zone, jsonb_build_object('familyName', l.family_name, 'givenName', l.given_name,
       'displayName', l.display_name, 'honorific', l.honorific, 'company', l.company) as name
     from estimate e join lead l on l.id = e.lead_id where e.id = $1 and e.state <> 'draft' and l.erased_at is null`,
    [id],
  );
  const [row] = rows;
  if (!row) throw linkGone();
  const { language, zone, name, ...estimate } = row;
  if (visit) await countOpen(context, estimate, visit);
  const { rows: comments } = await pool.query<EstimatePage["comments"][number]>(
    `select at, author = 'lead' as "byLead", variant, text from estimate_comment where estimate_id = $1 order by at, id`,
    [id],
  );
  return { estimate, language, zone, name, comments, newerUrl: estimate.supersededBy && estimateUrl(context, estimate.supersededBy) };
}

async function countOpen(context: Context, { id, leadId, offerKey, dealId, sentAt }: Estimate, visit: Visit): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    const visitor = await recordPageOpen(tx, context, { leadId, pageId: id, sentAt, visit });
    if (visitor !== "human") return;
    const data = { offer: offerKey, deal: dealId, estimate: id };
    await recordEvents(tx, context, [happened(estimateOpened, { leadId, at: context.clock.now(), data, key: `estimate:${id}` })]);
  });
}
