import { type CustomerFacts, placeCustomer, type Reach } from "../../domain/plays/next-offers.ts";
import type { PlayPlan } from "../../domain/plays/play-plan.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readDormancies } from "../care/module.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { enrolLead } from "../enrolments/module.ts";
import { closeMember, type LiveMember } from "./close-member.ts";
import type { Play } from "./play.ts";
import { nextOffered, revivalBegun } from "./play-events.ts";

export interface Joining {
  play: Pick<Play, "id" | "reason" | "actor">;
  member: LiveMember;
  facts: CustomerFacts;
  reach: Reach;
  /** With the rules of this member only. */
  plan: PlayPlan;
}

/**
 * Enrols a customer in the sequence that is theirs now: what they may be offered is judged once more. The caller has locked the lead. Throws
 * AppError when they cannot be enrolled.
 */
export async function joinPlay(tx: Transaction, context: Context, joining: Joining): Promise<void> {
  const { member, facts, reach, plan } = joining;
  const placing = placeCustomer(facts, reach, plan, context.clock.now());
  switch (placing.part) {
    case "now":
      return invite(tx, context, joining, placing.rule.sequence);
    case "revive":
      // Who answered and is silent again is left alone.
      return member.state === "awake" ? closeMember(tx, context, member, "dormant") : ask(tx, context, joining, plan.revive ?? "");
    case "not-now":
      // They woke by themselves: the offer waits for the end of the quiet days.
      return placing.reason === "quiet" ? waitForQuiet(tx, context, member) : closeMember(tx, context, member, placing.reason);
  }
}

async function invite(tx: Transaction, context: Context, { play, member }: Joining, sequenceKey: string): Promise<void> {
  const enrolmentId = await enrol(context, play, member.leadId, sequenceKey);
  const at = context.clock.now();
  await tx.query(
    `update play_member set state = 'invited', sequence = $3, invited_at = $4, enrolled = enrolled || $5::uuid where play_id = $1 and position = $2`,
    [play.id, member.position, sequenceKey, at, enrolmentId],
  );
  await recordEvents(tx, context, [happened(nextOffered, happening(play, member, at))]);
}

async function ask(tx: Transaction, context: Context, { play, member }: Joining, sequenceKey: string): Promise<void> {
  const enrolmentId = await enrol(context, play, member.leadId, sequenceKey);
  const at = context.clock.now();
  await tx.query(
    "update play_member set state = 'asked', asked_at = $3, enrolled = enrolled || $4::uuid where play_id = $1 and position = $2",
    [play.id, member.position, at, enrolmentId],
  );
  await recordEvents(tx, context, [happened(revivalBegun, happening(play, member, at))]);
}

async function enrol(context: Context, { reason, actor }: Joining["play"], leadId: string, sequenceKey: string): Promise<string> {
  return (await enrolLead(context, { leadId, sequenceKey, reason, actor })).enrolmentId;
}

function happening({ id, actor }: Joining["play"], { leadId, offer, after, kind }: LiveMember, at: Date) {
  return { leadId, at, actor, data: { play: id, offer, after, kind } };
}

/** From now on the offer waits only for the end of the days of quiet. The caller has locked the lead. */
export async function waitForQuiet(tx: Transaction, context: Context, member: LiveMember): Promise<void> {
  const now = context.clock.now();
  const dormancy = (await readDormancies(tx, [member.leadId], now)).get(member.leadId);
  const dueAt = dormancy?.kind === "quiet" ? dormancy.offersFrom : now;
  await tx.query(
    "update play_member set state = 'awake', due_at = $3, awake_at = coalesce(awake_at, $4) where play_id = $1 and position = $2",
    [member.playId, member.position, dueAt, now],
  );
  member.state = "awake";
}
