import { AppError } from "../../domain/app-error.ts";
import type { WaitingRules } from "../../domain/sessions/waiting-rules.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Kind of the process. */
export const SESSION = "session";
/** Kinds of what plans touches. */
export const BOOKING = "booking";
export const WAIT_ENTRY = "wait-entry";

export interface Session {
  id: string;
  offerKey: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  seats: number;
  opensAt: Date;
  closesAt: Date;
  changeUntil: Date;
  waitingList: WaitingRules | null;
  reminders: string[];
  place: string;
  joinUrl: string;
  state: "draft" | "open" | "closed" | "done" | "cancelled";
  /** How often the time or the place changed: the occurrence of its messages. */
  moves: number;
  /** Increases with every change. */
  revision: number;
  countedAt: Date | null;
}

export const sessionColumns = `s.id, s.offer_key as "offerKey", s.starts_at as "startsAt", s.ends_at as "endsAt", s.zone, s.seats, s.opens_at as "opensAt",
  s.closes_at as "closesAt", s.change_until as "changeUntil", s.waiting as "waitingList", s.reminders, s.place, s.join_url as "joinUrl", s.state, s.moves, s.revision,
  s.counted_at as "countedAt"`;

/** The states in which a booking has its seat. */
export const SEATED = "('held', 'booked', 'attended', 'absent')";

/** Locks the row, after the leads' locks (COM2). Throws AppError not-found. */
export async function lockSession(tx: Transaction, id: string): Promise<Session> {
  const { rows } = await tx.query<Session>(`select ${sessionColumns} from session s where s.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw sessionUnknown();
}

export function sessionUnknown(): AppError {
  return new AppError("not-found", "session-unknown", {
    ja: "その日程は見つかりません。一覧から選び直してください。",
    en: "There is no such session. Choose one from the list.",
  });
}
