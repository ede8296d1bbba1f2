import type { NextKind } from "../../domain/plays/play-plan.ts";
import type { MemberState } from "../../domain/plays/play-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { endEnrolments } from "../enrolments/module.ts";
import { nextOfferClosed } from "./play-events.ts";

/** A member to whom something was or is to be offered. */
export interface LiveMember {
  playId: string;
  position: number;
  leadId: string;
  after: string;
  offer: string;
  kind: NextKind;
  state: MemberState;
  enrolled: string[];
}

export const liveColumns = `m.play_id as "playId", m.position, m.lead_id as "leadId", m.after_key as after, m.offer_key as offer, m.kind, m.state, m.enrolled`;

/** Ends the play for one customer with a code, and with it what it had begun, at once. The caller has locked the lead. */
export async function closeMember(tx: Transaction, context: Context, member: LiveMember, code: string): Promise<void> {
  const { playId, leadId, offer, enrolled } = member;
  const now = context.clock.now();
  await tx.query("update play_member set state = 'closed', code = $3, closed_at = $4 where play_id = $1 and position = $2", [
    playId,
    member.position,
    code,
    now,
  ]);
  member.state = "closed";
  if (enrolled.length === 0) return;
  await endEnrolments(
    tx,
    context,
    enrolled.map((id) => ({ id, outcome: "left" as const })),
  );
  const data = { play: playId, offer, reason: code };
  await recordEvents(tx, context, [happened(nextOfferClosed, { leadId, at: now, data })]);
}

/** They bought. The caller has locked the lead. */
export async function memberBought(tx: Transaction, context: Context, member: LiveMember): Promise<void> {
  await tx.query("update play_member set state = 'bought', closed_at = $3 where play_id = $1 and position = $2", [
    member.playId,
    member.position,
    context.clock.now(),
  ]);
  member.state = "bought";
  await endEnrolments(
    tx,
    context,
    member.enrolled.map((id) => ({ id, outcome: "goal" as const })),
  );
}
