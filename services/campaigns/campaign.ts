import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

/** What the audit calls it. */
const CAMPAIGN = "campaign";

export interface Campaign {
  id: string;
  name: string;
  goal: string;
  note: string;
  /** In the smallest unit of `currency`; null: none was set. */
  budgetMinor: number | null;
  currency: string;
  /** ISO dates. */
  startsOn: string;
  endsOn: string;
  countsUntil: string;
  ownerId: string | null;
  /** Keys. */
  source: string;
  sequence: string | null;
  cancelledAt: Date | null;
  createdAt: Date;
  createdBy: string;
  /** Increases with every change, also of costs and checklist. */
  revision: number;
}

export const campaignColumns = `c.id, c.name, c.goal, c.note, c.budget_minor::float8 as "budgetMinor", c.currency, c.starts_on::text as "startsOn",
  c.ends_on::text as "endsOn", c.counts_until::text as "countsUntil", c.owner_id as "ownerId", c.source_key as source, c.sequence_key as sequence,
  c.cancelled_at as "cancelledAt", c.created_at as "createdAt", c.created_by as "createdBy", c.revision`;

export interface ActOnCampaign {
  id: string;
  /** As the caller read it; left out, whatever it is now. */
  revision?: number | undefined;
  /** staff:<name> */
  actor: string;
}

interface Done {
  action: string;
  /** Ids and codes for the audit. */
  data?: Record<string, unknown>;
}

/**
 * Locks a campaign and changes it. `work` answers what it did for the audit, or null when nothing was to be done. Throws AppError not-found;
 * ChangedMeanwhile by the revision.
 */
export async function withCampaign(
  context: Context,
  { id, revision, actor }: ActOnCampaign,
  work: (tx: Transaction, campaign: Campaign, now: Date) => Promise<Done | null>,
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<Campaign>(`select ${campaignColumns} from campaign c where c.id = $1 for update`, [id]);
    const [campaign] = rows;
    if (!campaign) throw campaignUnknown();
    const now = context.clock.now();
    if (revision !== undefined && revision !== campaign.revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: CAMPAIGN, refId: id, now }));
    const done = await work(tx, campaign, now);
    if (done === null) return;
    await tx.query("update campaign set revision = revision + 1 where id = $1", [id]);
    await auditCampaign(tx, id, { ...done, at: now, actor });
  });
}

export async function auditCampaign(
  tx: Transaction,
  id: string,
  { action, data, at, actor }: Done & { at: Date; actor: string },
): Promise<void> {
  await writeAudit(tx, { at, actor, action, target: CAMPAIGN, refId: id, data: data ?? {} });
}

export function campaignUnknown(): AppError {
  return new AppError("not-found", "campaign-unknown", {
    ja: "そのキャンペーンは見つかりません。",
    en: "There is no such campaign.",
  });
}
