import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { estimateUnknown } from "./estimate.ts";
import { estimateUrl } from "./estimate-link.ts";
import { type EstimateRow, type ListedEstimate, listedEstimateSql } from "./list-estimates.ts";

/** Who opened the page. Machines and strangers count for nobody (EST4). */
interface Opens {
  byLead: number;
  byMachines: number;
  byStrangers: number;
  /** By the lead. */
  firstAt: Date | null;
  lastAt: Date | null;
}

interface Comment {
  id: string;
  /** Key of the variant that it is about; null: of all. */
  variant: string | null;
  at: Date;
  /** lead · staff:<name> */
  author: string;
  text: string;
}

export interface EstimateDetail extends ListedEstimate {
  leadZone: string;
  leadLanguage: Language;
  /** Of the deal. */
  dealState: "open" | "won" | "lost" | "void";
  opens: Opens;
  comments: Comment[];
  /** The lead's page; null for a draft, which has none. */
  url: string | null;
}

/** One estimate with all that staff look at. Throws AppError not-found. */
export async function readEstimateDetail(context: Context, id: string): Promise<EstimateDetail> {
  const { pool } = context.database;
  const { rows } = await pool.query<EstimateRow>(`${listedEstimateSql} where e.id = $1`, [id]);
  const [listed] = (await withLeadNames(pool, { items: rows, next: null })).items;
  if (!listed) throw estimateUnknown();
  const { rows: about } = await pool.query<Pick<EstimateDetail, "leadZone" | "leadLanguage" | "dealState">>(
    `select l.zone as "leadZone", l.language as "leadLanguage", d.state as "dealState" from deal d join lead l on l.id = d.lead_id where d.id = $1`,
    [listed.dealId],
  );
  const { leadZone = context.zone, leadLanguage = "ja", dealState = "void" } = about[0] ?? {};
  const [opens, comments] = [await readOpens(pool, listed), await readComments(pool, id)];
  return { ...listed, leadZone, leadLanguage, dealState, opens, comments, url: listed.state === "draft" ? null : estimateUrl(context, id) };
}

async function readOpens(tx: Transaction, { id, leadId }: { id: string; leadId: string }): Promise<Opens> {
  const { rows } = await tx.query<Opens>(
    `select count(*) filter (where label = 'human')::int as "byLead", count(*) filter (where label = 'machine')::int as "byMachines",
       count(*) filter (where label = 'stranger')::int as "byStrangers", min(at) filter (where label = 'human') as "firstAt",
       max(at) filter (where label = 'human') as "lastAt"
     from hit where lead_id = $1 and kind = 'page' and target = $2`,
    [leadId, id],
  );
  return rows[0] ?? { byLead: 0, byMachines: 0, byStrangers: 0, firstAt: null, lastAt: null };
}

async function readComments(tx: Transaction, id: string): Promise<Comment[]> {
  const { rows } = await tx.query<Comment>(
    "select id, variant, at, author, text from estimate_comment where estimate_id = $1 order by at, id",
    [id],
  );
  return rows;
}
