import { AppError } from "../../domain/app-error.ts";
import { type LikelyCause, likelyCauses } from "../../domain/sessions/likely-causes.ts";
import { type AloneAnswer, countRatings, type RatingCounts } from "../../domain/sessions/ratings.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type FollowUp, followUpColumns } from "./follow-up.ts";
import { countWentOn } from "./read-figures.ts";

export interface GuestRating {
  bookingId: string;
  leadId: string;
  leadName: string | null;
  satisfaction: number;
  alone: AloneAnswer;
  comment: string;
  at: Date;
}

/** What came after a session, as people of the business see it. An alarm is `waiting` until its business hour. */
export interface ShownFollowUp extends FollowUp {
  /** So far, while it waits. */
  wentOn: number;
  nextTitle: Partial<Record<Language, string>> | null;
  /** Of an alarm, the likeliest first. */
  causes: LikelyCause[];
  ratings: RatingCounts & { items: GuestRating[] };
}

/** Most ratings that one answer names. */
const MOST_RATINGS = 2_000;

/** Throws AppError not-found while the list of the session is not closed, and for one that was closed before ratings were asked for. */
export async function readFollowUp(context: Context, sessionId: string): Promise<ShownFollowUp> {
  const { pool } = context.database;
  const { rows } = await pool.query<FollowUp & { nextTitle: ShownFollowUp["nextTitle"] }>(
    `select ${followUpColumns}, next.definition->'title' as "nextTitle"
     from session_follow_up f join session s on s.id = f.session_id left join offer next on next.key = f.next_key where f.session_id = $1`,
    [sessionId],
  );
  const found = rows[0];
  if (!found) throw followUpUnknown();
  const items = await readRatings(pool, sessionId);
  const isHidden = found.visibleAt !== null && found.visibleAt > context.clock.now();
  const { figures } = found;
  return {
    ...found,
    ...(isHidden && { state: "waiting" as const, judgedAt: null, figures: null }),
    wentOn: found.wentOn ?? (found.state === "waiting" ? await countWentOn(pool, found) : 0),
    causes: found.state === "alarm" && !isHidden && figures !== null ? likelyCauses(figures, found.alarm) : [],
    ratings: { ...countRatings(items), items },
  };
}

async function readRatings(tx: Transaction, sessionId: string): Promise<GuestRating[]> {
  const { rows } = await tx.query<Omit<GuestRating, "leadName">>(
    `select id as "bookingId", lead_id as "leadId", satisfaction, alone, coalesce(comment, '') as comment, rated_at as at
     from booking where session_id = $1 and state = 'attended' and rated_at is not null order by rated_at desc, id limit ${MOST_RATINGS}`,
    [sessionId],
  );
  return (await withLeadNames(tx, { items: rows, next: null })).items;
}

export function followUpUnknown(): AppError {
  return new AppError("not-found", "follow-up-unknown", {
    ja: "この会の出欠はまだ締め切られていません。締め切ると、会のあとの様子が表示されます。",
    en: "The attendance list of this session is not closed yet. What came after it is shown then.",
  });
}
