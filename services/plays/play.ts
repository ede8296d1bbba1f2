import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { NextKind } from "../../domain/plays/play-plan.ts";
import type { MemberState, PlayPart, PlayState } from "../../domain/plays/play-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";

/** Target of the audit. */
export const PLAY = "play";

export interface Play {
  id: string;
  state: PlayState;
  reason: string;
  /** staff:<name> */
  actor: string;
  startedAt: Date;
  until: Date;
  endedAt: Date | null;
  /** Increases when it ends. */
  revision: number;
}

export const playColumns = `p.id, p.state, p.reason, p.actor, p.started_at as "startedAt", p.until, p.ended_at as "endedAt", p.revision`;

export interface Member {
  position: number;
  leadId: string;
  part: PlayPart;
  after: string | null;
  offer: string | null;
  kind: NextKind | null;
  sequence: string | null;
  state: MemberState;
  code: string | null;
  dueAt: Date | null;
  askedAt: Date | null;
  awakeAt: Date | null;
  invitedAt: Date | null;
  closedAt: Date | null;
}

export const memberColumns = `m.position, m.lead_id as "leadId", m.part, m.after_key as after, m.offer_key as offer, m.kind, m.sequence, m.state, m.code,
  m.due_at as "dueAt", m.asked_at as "askedAt", m.awake_at as "awakeAt", m.invited_at as "invitedAt", m.closed_at as "closedAt"`;

/** Locks the play. Throws AppError not-found; ChangedMeanwhile by the revision. */
export async function lockPlay(
  tx: Transaction,
  { id, revision, now }: { id: string; revision: number | undefined; now: Date },
): Promise<Play> {
  const { rows } = await tx.query<Play>(`select ${playColumns} from play p where p.id = $1 for update`, [id]);
  const [play] = rows;
  if (!play) throw playUnknown();
  if (revision !== undefined && revision !== play.revision)
    throw new ChangedMeanwhile(await lastChange(tx, { target: PLAY, refId: id, now }));
  return play;
}

export function playUnknown(): AppError {
  return new AppError("not-found", "play-unknown", {
    ja: "その「いますぐ売上」の記録は見つかりません。",
    en: "There is no such play.",
  });
}
