import { AppError } from "../../domain/app-error.ts";
import type { Outcome, Presence } from "../../domain/consultations/outcome.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Kind of the process, and of what plans touches. */
export const CONSULTATION = "consultation";

export interface Answer {
  /** Key of the question. */
  key: string;
  answer: string;
}

export interface Consultation {
  id: string;
  leadId: string;
  offerKey: string;
  consultantKey: string;
  startsAt: Date;
  endsAt: Date;
  state: "held" | "booked" | "done" | "absent" | "cancelled" | "expired";
  heldUntil: Date | null;
  /** How often it moved: the occurrence of its messages. */
  moves: number;
  /** Increases with every change. */
  revision: number;
  answers: Answer[];
  createdAt: Date;
  bookedAt: Date | null;
  endedAt: Date | null;
  presence: Presence | null;
  outcome: Outcome | null;
  rootIssue: string;
  worries: string;
  notes: string;
  closingAnswer: string;
  listened: number | null;
}

export const consultationColumns = `c.id, c.lead_id as "leadId", c.offer_key as "offerKey", c.consultant_key as "consultantKey", c.starts_at as "startsAt",
  c.ends_at as "endsAt", c.state, c.held_until as "heldUntil", c.moves, c.revision, c.answers, c.created_at as "createdAt", c.booked_at as "bookedAt",
  c.ended_at as "endedAt", c.presence, c.outcome, c.root_issue as "rootIssue", c.worries, c.notes, c.closing_answer as "closingAnswer", c.listened`;

/** Whose consultation it is, to lock the lead before the row (COM2). Throws AppError not-found. */
export async function ownerOf(tx: Transaction, id: string): Promise<{ leadId: string; offerKey: string }> {
  const { rows } = await tx.query<{ leadId: string; offerKey: string }>(
    'select lead_id as "leadId", offer_key as "offerKey" from consultation where id = $1',
    [id],
  );
  if (rows[0]) return rows[0];
  throw consultationUnknown();
}

/** Locks the row, after the lead's lock. Throws AppError not-found. */
export async function lockConsultation(tx: Transaction, id: string): Promise<Consultation> {
  const { rows } = await tx.query<Consultation>(`select ${consultationColumns} from consultation c where c.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw consultationUnknown();
}

export function consultationUnknown(): AppError {
  return new AppError("not-found", "consultation-unknown", {
    ja: "その個別相談は見つかりません。",
    en: "There is no such consultation.",
  });
}

/** Of a consultation that was cancelled or has taken place. */
export function consultationOver(): AppError {
  return new AppError("conflict", "consultation-over", {
    ja: "この個別相談は、すでに取り消されているか、終わっています。",
    en: "This consultation is cancelled or over.",
  });
}
