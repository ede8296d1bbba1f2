import { AppError } from "../../domain/app-error.ts";
import type { CheckInKind } from "../../domain/care/care-plan.ts";
import type { CareOutcome, CheckInAnswer, CheckInState, LeavingReason } from "../../domain/care/care-states.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

/** Kind of the process, and of what plans touches. */
export const CARE = "care";

export interface Care {
  id: string;
  leadId: string;
  purchaseId: string | null;
  /** ISO date. */
  anchorOn: string;
  createdAt: Date;
  beganAt: Date | null;
  lastSignAt: Date;
  lastSignKind: string;
  dormantSince: Date | null;
  dormancies: number;
  asked: number;
  revivedAt: Date | null;
  revivedBy: string | null;
  offersFrom: Date | null;
  referralAskedAt: Date | null;
  endedAt: Date | null;
  outcome: CareOutcome | null;
  leftReason: LeavingReason | null;
  leftWords: string;
  /** Increases with every change. */
  revision: number;
}

export const careColumns = `c.id, c.lead_id as "leadId", c.purchase_id as "purchaseId", c.anchor_on::text as "anchorOn", c.created_at as "createdAt",
  c.began_at as "beganAt", c.last_sign_at as "lastSignAt", c.last_sign_kind as "lastSignKind", c.dormant_since as "dormantSince", c.dormancies,
  c.asked, c.revived_at as "revivedAt", c.revived_by as "revivedBy", c.offers_from as "offersFrom", c.referral_asked_at as "referralAskedAt",
  c.ended_at as "endedAt", c.outcome, c.left_reason as "leftReason", c.left_words as "leftWords", c.revision`;

export interface CheckIn {
  id: string;
  key: string;
  kind: CheckInKind;
  title: Partial<LocalText>;
  /** 0 is the first. */
  occurrence: number;
  /** ISO date. */
  dueOn: string;
  state: CheckInState;
  givenAt: Date | null;
  taskId: string | null;
  answer: CheckInAnswer | null;
  words: string;
  answeredAt: Date | null;
  answeredBy: string | null;
}

/** Of one care, the newest first. */
export async function readCheckIns(tx: Transaction, careId: string): Promise<CheckIn[]> {
  const { rows } = await tx.query<CheckIn>(
    `select id, key, kind, title, occurrence, due_on::text as "dueOn", state, given_at as "givenAt", task_id as "taskId", answer, words,
       answered_at as "answeredAt", answered_by as "answeredBy"
     from check_in where care_id = $1 order by due_on desc, id desc`,
    [careId],
  );
  return rows;
}

/** What staff want to do with a care. */
export interface ActOnCare {
  id: string;
  /** As the caller read it; left out, whatever it is now. */
  revision?: number | undefined;
  /** staff:<name> */
  actor: string;
}

interface Doing {
  /** Leads that are locked as well. */
  besides?: readonly string[];
  /** True when exactly this was done already: then nothing happens, whatever the revision and the state. */
  isDone(tx: Transaction, care: Care): Promise<boolean>;
  work(tx: Transaction, care: Care, at: Date): Promise<void>;
}

/** Locks the lead and then the care (COM2), for an act of staff. Throws AppError not-found, gone, conflict when it is over; ChangedMeanwhile. */
export async function withCare(context: Context, { id, revision }: ActOnCare, { besides = [], isDone, work }: Doing): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfCare(tx, id);
    await lockLeads(tx, [leadId, ...besides]);
    await requireLead(tx, leadId);
    const { rows } = await tx.query<Care>(`select ${careColumns} from care c where c.id = $1 for update`, [id]);
    const [care] = rows;
    if (!care) throw careUnknown();
    if (await isDone(tx, care)) return;
    const now = context.clock.now();
    if (revision !== undefined && revision !== care.revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: CARE, refId: id, now }));
    if (care.endedAt !== null) throw careOver();
    await work(tx, care, now);
    await tx.query("update care set revision = revision + 1 where id = $1", [id]);
  });
}

export async function leadOfCare(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from care where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw careUnknown();
}

export function careUnknown(): AppError {
  return new AppError("not-found", "care-unknown", { ja: "そのアフターフォローは見つかりません。", en: "There is no such care." });
}

function careOver(): AppError {
  return new AppError("conflict", "care-over", {
    ja: "このアフターフォローは、すでに終わっています。",
    en: "This care is over.",
  });
}
