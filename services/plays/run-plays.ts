import { AppError } from "../../domain/app-error.ts";
import { codeOf } from "../../domain/code-of.ts";
import type { PlayPlan } from "../../domain/plays/play-plan.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { inTransaction } from "../engine/context/in-transaction.ts";
import { isUnavailable } from "../engine/context/is-unavailable.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { endEnrolments } from "../enrolments/module.ts";
import { closeMember, type LiveMember, liveColumns } from "./close-member.ts";
import { endPlay } from "./end-play.ts";
import { joinPlay } from "./join-play.ts";
import { type Play, playColumns } from "./play.ts";
import { readCustomers } from "./read-customers.ts";
import { readPlayPlan } from "./read-plan.ts";
import { readReach } from "./read-reach.ts";
import { playReasons } from "./words.ts";

/** Leads in one transaction: so long do their locks last. */
const BATCH = 50;

/**
 * Does what is due in the plays: enrols who waits, makes the offer to who answered, ends the enrolments of a play that was stopped, and ends a
 * play whose time is over. A batch is one transaction, so a crash leaves nobody half done. Any number of workers may call it. Returns how much it did.
 */
export async function runPlays(context: Context): Promise<number> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    `select p.id from play p where p.state = 'running' and (p.until <= $1
         or exists (select 1 from play_member m where m.play_id = p.id and m.state = 'waiting')
         or exists (select 1 from play_member m where m.play_id = p.id and m.state = 'awake' and m.due_at <= $1))
       or p.state <> 'running' and exists (select 1 from play_member m where m.play_id = p.id and m.is_exiting)
     order by p.started_at, p.id limit 20`,
    [context.clock.now()],
  );
  let settled = 0;
  for (const { id } of rows) settled += await runBatch(context, id);
  return settled;
}

async function runBatch(context: Context, id: string): Promise<number> {
  return context.database.transaction(async (tx) => {
    // Whoever stops it waits for this batch, and another worker leaves this play to us.
    const { rows } = await tx.query<Play>(`select ${playColumns} from play p where p.id = $1 for update skip locked`, [id]);
    const [play] = rows;
    if (!play) return 0;
    if (play.state !== "running") return exitBatch(tx, context, id);
    const now = context.clock.now();
    return play.until <= now ? endPlay(tx, id, now) : joinBatch(tx, context, play, now);
  });
}

async function joinBatch(tx: Transaction, context: Context, play: Play, now: Date): Promise<number> {
  const { rows: found } = await tx.query<{ leadId: string }>(
    `select lead_id as "leadId" from play_member where play_id = $1 and (state = 'waiting' or state = 'awake' and due_at <= $2)
     order by position limit ${BATCH}`,
    [play.id, now],
  );
  const leadIds = found.map(({ leadId }) => leadId);
  await lockLeads(tx, leadIds);
  const { rows: members } = await tx.query<LiveMember>(
    `select ${liveColumns} from play_member m where m.play_id = $1 and m.lead_id = any($3::uuid[])
       and (m.state = 'waiting' or m.state = 'awake' and m.due_at <= $2) order by m.position for update`,
    [play.id, now, leadIds],
  );
  const plan = await readPlayPlan(tx);
  const [customers, reach] = [await readCustomers(tx, context, leadIds, play.id), await readReach(tx, context, leadIds, plan)];
  for (const member of members) {
    const facts = customers.get(member.leadId);
    if (facts) await settle(tx, context, { play, member, facts, reach: reach(member.leadId), plan: ownPlan(plan, member) });
  }
  return members.length;
}

/** Only what was shown before the start is offered; the playbook may have changed since. */
function ownPlan(plan: PlayPlan, { after, offer }: LiveMember): PlayPlan {
  return { ...plan, next: plan.next.filter((rule) => rule.after === after && rule.offer === offer) };
}

/** What is refused leaves nothing behind, and holds up nobody else. */
async function settle(tx: Transaction, context: Context, joining: Parameters<typeof joinPlay>[2]): Promise<void> {
  await tx.query("savepoint member");
  try {
    await joinPlay(tx, inTransaction(context, tx), joining);
    await tx.query("release savepoint member");
  } catch (error) {
    if (isUnavailable(error)) throw error;
    await tx.query("rollback to savepoint member");
    if (!(error instanceof AppError)) context.log.error({ lead: joining.member.leadId, code: codeOf(error) }, "a member of a play failed");
    const code = error instanceof AppError && Object.hasOwn(playReasons, error.code) ? error.code : "not-enrolled";
    await closeMember(tx, context, joining.member, code);
  }
}

async function exitBatch(tx: Transaction, context: Context, id: string): Promise<number> {
  const { rows: members } = await tx.query<{ position: number; leadId: string; enrolled: string[] }>(
    `select position, lead_id as "leadId", enrolled from play_member where play_id = $1 and is_exiting order by position limit ${BATCH}`,
    [id],
  );
  await lockLeads(
    tx,
    members.map(({ leadId }) => leadId),
  );
  await endEnrolments(
    tx,
    context,
    members.flatMap(({ enrolled }) => enrolled.map((enrolment) => ({ id: enrolment, outcome: "exited" as const }))),
  );
  await tx.query("update play_member set is_exiting = false where play_id = $1 and position = any($2::int[])", [
    id,
    members.map(({ position }) => position),
  ]);
  return members.length;
}
