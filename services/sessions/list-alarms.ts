import { type LikelyCause, likelyCauses, type SessionFigures } from "../../domain/sessions/likely-causes.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";

/** A session after which few went on to the next offer, and nobody has said why. */
export interface ConversionAlarm {
  sessionId: string;
  title: Partial<Record<Language, string>>;
  startsAt: Date;
  zone: string;
  nextKey: string;
  nextTitle: Partial<Record<Language, string>> | null;
  /** The rates in percent. */
  target: number;
  alarm: number;
  visibleAt: Date;
  figures: SessionFigures;
  causes: LikelyCause[];
}

/** More than a person can answer in a day. */
const MOST_ALARMS = 20;

/** The alarms that are to be shown at `now`, the oldest first. */
export async function listAlarms(tx: Transaction, now: Date): Promise<ConversionAlarm[]> {
  const { rows } = await tx.query<Omit<ConversionAlarm, "causes">>(
    `select s.id as "sessionId", o.definition->'title' as title, s.starts_at as "startsAt", s.zone, f.next_key as "nextKey",
       next.definition->'title' as "nextTitle", f.target, f.alarm, f.visible_at as "visibleAt", f.figures
     from session_follow_up f join session s on s.id = f.session_id join offer o on o.key = s.offer_key left join offer next on next.key = f.next_key
     where f.state = 'alarm' and f.acknowledged_at is null and f.visible_at <= $1 order by f.visible_at, f.session_id limit ${MOST_ALARMS}`,
    [now],
  );
  return rows.map((row) => ({ ...row, causes: likelyCauses(row.figures, row.alarm) }));
}
