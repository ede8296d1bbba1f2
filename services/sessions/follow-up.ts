import type { ConversionVerdict } from "../../domain/sessions/conversion.ts";
import type { FoundCause, SessionFigures } from "../../domain/sessions/likely-causes.ts";

/** What came after a session whose list is closed. */
export interface FollowUp {
  sessionId: string;
  offerKey: string;
  /** The next offer when the list was closed; null: there is none. */
  nextKey: string | null;
  /** In percent, as is `alarm`. */
  target: number;
  alarm: number;
  /** When the session started: from then on bookings of the next offer count. */
  startsAt: Date;
  /** Until then they count, and guests can say how it was. */
  judgeAt: Date;
  state: "waiting" | ConversionVerdict;
  came: number;
  /** Null while it is not judged. */
  wentOn: number | null;
  figures: SessionFigures | null;
  judgedAt: Date | null;
  /** Of an alarm: from then on it is shown. */
  visibleAt: Date | null;
  cause: FoundCause | null;
  note: string | null;
  acknowledgedBy: string | null;
  acknowledgedAt: Date | null;
}

export const followUpColumns = `f.session_id as "sessionId", s.offer_key as "offerKey", f.next_key as "nextKey", f.target, f.alarm,
  s.starts_at as "startsAt", f.judge_at as "judgeAt", f.state, f.came, f.went_on as "wentOn", f.figures, f.judged_at as "judgedAt",
  f.visible_at as "visibleAt", f.cause, f.note, f.acknowledged_by as "acknowledgedBy", f.acknowledged_at as "acknowledgedAt"`;
