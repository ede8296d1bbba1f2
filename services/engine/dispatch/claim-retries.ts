import { LEASE_SECONDS } from "../../../domain/touches/deadlines.ts";
import { judgeBrakes, judgeRetry } from "../../../domain/touches/judge-touch.ts";
import { fitLanes } from "../../../domain/touches/lanes.ts";
import { GIVE_UP_MS } from "../../../domain/touches/retry.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { handleApart } from "../context/handle-apart.ts";
import { isUnavailable } from "../context/is-unavailable.ts";
import { isHeld } from "../journal/restore-hold.ts";
import { lockFreeLeads } from "../leads/lock-leads.ts";
import { alarmSilence } from "./alarm-silence.ts";
import { applyFinalCheck, type FinalCheck } from "./commit-dispatching.ts";
import type { Fenced, Job } from "./job.ts";
import { type JudgedTouch, readTouchFacts } from "./read-touch-facts.ts";
import { setSendAside } from "./set-aside.ts";
import { settleTouches } from "./settle-touches.ts";

interface Row extends Job {
  oldFence: string;
  pastDot: number;
  claimedAt: Date;
}

/**
 * A message that the provider may have accepted is repeated as soon as possible, at any hour: only brakes stop it. Of the others
 * nothing has left yet, so lateness and the window may stop them, too.
 */
const finalCheck: FinalCheck<Row, JudgedTouch> = {
  read: readTouchFacts,
  judge: ({ touch, facts }, { pastDot }, now) => (pastDot > 0 ? judgeBrakes(touch, facts) : judgeRetry(touch, facts, now)),
};

interface RetryInput {
  senderId: string;
  room: number[];
  fence: string;
}

/**
 * Claims deferred sends that are due again, with the same bytes (SND3), unless a brake, lateness or a closed window stops them. One that
 * cannot be judged holds up no other: it is set aside.
 */
export async function claimRetries(context: Context, input: RetryInput): Promise<Job[]> {
  try {
    return await claimTogether(context, input, (tx, now) => findDue(tx, input, now));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return handleApart(
      await findDue(context.database.pool, input, context.clock.now()),
      (sends) => claimTogether(context, input, async () => sends),
      (send, fault) => setSendAside(context, send, "no", fault),
    );
  }
}

async function claimTogether(
  context: Context,
  input: RetryInput,
  find: (tx: Transaction, now: Date) => Promise<DueSend[]>,
): Promise<Job[]> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const [held, due] = await Promise.all([isHeld(tx, context), find(tx, now).then((found) => lockDue(tx, found, input.fence))]);
    if (held) return [];
    const tooOld = due.filter((row) => retryKeyExpired(row, now));
    await endUnknown(tx, tooOld, now);
    const rows = due.filter((row) => !retryKeyExpired(row, now));
    if (rows.length === 0) return [];
    const allowed = await applyFinalCheck(
      tx,
      context,
      rows.map((row) => ({ ...row, fence: row.oldFence })),
      finalCheck,
    );
    const ids = new Set(allowed.map((send) => send.sendId));
    await tx.query(
      `update send set state = 'claimed', fence = $2, attempts = attempts + 1, retry_at = null,
         lease_until = clock_timestamp() + make_interval(secs => $3) where id = any($1::uuid[])`,
      [[...ids], input.fence, LEASE_SECONDS],
    );
    return rows.filter((row) => ids.has(row.sendId)).map(({ oldFence: _, pastDot: __, claimedAt: ___, ...job }) => job);
  });
}

/** A send with the fence of its former claim. */
type DueSend = Fenced;

/** Higher lanes first: many retries after an outage must not delay a verification mail. */
async function findDue(tx: Transaction, input: RetryInput, now: Date): Promise<DueSend[]> {
  const { rows: found } = await tx.query<DueSend & { lane: number }>(
    `select due.id as "sendId", due.touch_id as "touchId", due.lead_id as "leadId", due.fence, due.lane
     from unnest($3::int[]) with ordinality as lane(room, position),
       lateral (select s.id, s.touch_id, s.lead_id, s.fence, t.lane from send s join touch t on t.id = s.touch_id
                where s.sender_id = $1 and s.state = 'deferred' and s.retry_at <= $2 and t.lane = lane.position - 1
                order by s.retry_at limit lane.room) due`,
    [input.senderId, now, input.room],
  );
  const lanes = input.room.map((_, lane) => found.filter((row) => row.lane === lane));
  const fitting = fitLanes(
    input.room,
    lanes.map((lane) => lane.length),
  );
  return lanes.flatMap((lane, index) => lane.slice(0, fitting[index]));
}

/** Leads are locked before sends, as everywhere; a lead that another transaction has locked is left for the next claim. */
async function lockDue(tx: Transaction, chosen: DueSend[], fence: string): Promise<Row[]> {
  if (chosen.length === 0) return [];
  const free = await lockFreeLeads(
    tx,
    chosen.map((row) => row.leadId),
  );
  const { rows } = await tx.query<Row>(
    `select s.id as "sendId", s.touch_id as "touchId", s.lead_id as "leadId", s.channel, s.category, t.lane, s.attempts + 1 as attempt,
       s.fence as "oldFence", s.template_version_id as "templateVersionId", s.variables as snapshot, s.message_id as "messageId",
       s.dated_at as "datedAt", s.retry_key as "retryKey", s.past_dot as "pastDot", s.claimed_at as "claimedAt", $2::uuid as fence
     from send s join touch t on t.id = s.touch_id
     where s.id = any($1::uuid[]) and s.state = 'deferred' order by t.lane, s.retry_at for update of s skip locked`,
    [chosen.filter((row) => free.has(row.leadId)).map((row) => row.sendId), fence],
  );
  return rows;
}

/** LINE forgets a retry key after 24 h. From then on, a repetition of what LINE may have accepted could arrive twice (LIN4). */
function retryKeyExpired(row: Row, now: Date): boolean {
  return row.channel === "line" && row.pastDot > 0 && now.getTime() - row.claimedAt.getTime() >= GIVE_UP_MS.line;
}

async function endUnknown(tx: Transaction, rows: Row[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    "update send set state = 'unknown', settled_at = $2, retry_at = null, code = 'retry-key-expired' where id = any($1::uuid[])",
    [rows.map((row) => row.sendId), now],
  );
  await settleTouches(
    tx,
    rows.map((row) => ({ id: row.touchId, state: "unknown" as const, reason: "retry-key-expired" })),
    now,
  );
  await alarmSilence(
    tx,
    rows.map((row) => row.sendId),
    "retry-key-expired",
    now,
  );
}
