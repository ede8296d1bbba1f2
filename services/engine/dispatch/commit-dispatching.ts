import type { Channel } from "../../../domain/touches/channel.ts";
import { LEASE_SECONDS, NEVER } from "../../../domain/touches/deadlines.ts";
import { judgeBrakes, type Verdict } from "../../../domain/touches/judge-touch.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { handleTogether } from "../context/handle-apart.ts";
import { isHeld } from "../journal/restore-hold.ts";
import { lockAddressesOf, lockLeads } from "../leads/lock-leads.ts";
import { writeDecisions } from "../touches/write-decision.ts";
import type { Fenced } from "./job.ts";
import { type BrakedTouch, readBrakeFacts } from "./read-touch-facts.ts";
import { setSendAside } from "./set-aside.ts";
import { settleTouches } from "./settle-touches.ts";

/**
 * The final check before bytes leave: reads the brakes once more under the leads' locks, and makes what may go `dispatching` (UNS4:
 * no such commit comes after the commit of an opt-out). Returns the sends that may go. The others are cancelled, or another claim
 * has taken them over since. One that cannot be judged holds up no other: it is set aside.
 */
export async function commitDispatching<Send extends Fenced>(context: Context, sends: Send[]): Promise<Set<Send>> {
  const going = await handleTogether(
    sends,
    (some) => commitTogether(context, some),
    (send, error) => setSendAside(context, send, "no", error),
  );
  return new Set(going);
}

async function commitTogether<Send extends Fenced>(context: Context, sends: Send[]): Promise<Send[]> {
  return context.database.transaction(async (tx) => {
    const [held, allowed] = await Promise.all([isHeld(tx, context), applyFinalCheck<Send, BrakedTouch>(tx, context, sends, brakesOnly)]);
    // They stay claimed until their lease runs out, and a claim is refused as long as the hold stands.
    if (held) return [];
    const { rows } = await tx.query<{ id: string; fence: string }>(
      `update send s set state = 'dispatching', lease_until = clock_timestamp() + make_interval(secs => $1)
       from unnest($2::uuid[], $3::uuid[]) as mine(id, fence) where s.id = mine.id and s.fence = mine.fence and s.state = 'claimed' returning s.id, s.fence`,
      [LEASE_SECONDS, allowed.map((send) => send.sendId), allowed.map((send) => send.fence)],
    );
    return allowed.filter((send) => rows.some(({ id, fence }) => id === send.sendId && fence === send.fence));
  });
}

/** What to read of the touches under the locks, and how to judge one of them by it. */
export interface FinalCheck<Send extends Fenced, One extends BrakedTouch> {
  read(tx: Transaction, context: Context, touchIds: string[]): Promise<One[]>;
  judge(one: One, send: Send, now: Date): Verdict;
}

const brakesOnly: FinalCheck<Fenced, BrakedTouch> = { read: readBrakeFacts, judge: ({ touch, facts }) => judgeBrakes(touch, facts) };

/** Locks the leads, judges each send, and stops those that may not go; returns the others. */
export async function applyFinalCheck<Send extends Fenced, One extends BrakedTouch>(
  tx: Transaction,
  context: Context,
  sends: Send[],
  finalCheck: FinalCheck<Send, One>,
): Promise<Send[]> {
  const now = context.clock.now();
  const [, , read] = await Promise.all([
    lockLeads(
      tx,
      sends.map((send) => send.leadId),
    ),
    lockAddressesOf(
      tx,
      sends.map((send) => send.sendId),
    ),
    finalCheck.read(
      tx,
      context,
      sends.map((send) => send.touchId),
    ),
  ]);
  const judged = new Map(read.map((one) => [one.row.id, one]));
  const allowed: Send[] = [];
  for (const send of sends) {
    const one = judged.get(send.touchId);
    if (!one) continue;
    const verdict = finalCheck.judge(one, send, now);
    if (verdict.verdict === "send" && verdict.channel === one.touch.channel && isStillAddressed(one)) allowed.push(send);
    else await stopSend(tx, send, one, verdict, now);
  }
  return allowed;
}

/** False when another address of the lead has taken the place of the one that is written in the send: a corrected or suppressed one. */
function isStillAddressed({ row, touch, contacts }: BrakedTouch): boolean {
  return row.addressedTo === (contacts.get(touch.channel)?.id ?? null);
}

async function stopSend(tx: Transaction, send: Fenced, one: BrakedTouch, verdict: Verdict, now: Date): Promise<void> {
  const reason = verdict.verdict === "send" ? changeOf(one, verdict.channel) : verdict.reason;
  const { rows } = await tx.query<{ state: string }>(
    `update send set state = case when past_dot > 0 then 'unknown' else 'cancelled' end, settled_at = $3, lease_until = null, retry_at = null, code = $4
     where id = $1 and fence = $2 and state in ('claimed', 'deferred') returning state`,
    [send.sendId, send.fence, now, reason],
  );
  const stopped = rows[0];
  if (!stopped) return;
  const { row } = one;
  if (stopped.state === "unknown") {
    // The provider may have accepted an earlier attempt, so a new message could be the second one (SND1).
    await settleTouches(tx, [{ id: row.id, state: "unknown", reason }], now);
  } else if (verdict.verdict === "skip") {
    const isOver = verdict.reason === "journey-over" || verdict.reason.startsWith("over:");
    const state = isOver ? "cancelled" : "skipped";
    await settleTouches(tx, [{ id: row.id, state, reason: verdict.reason }], now);
  } else {
    // A hold or pause defers it, or another channel or address is open now: it is due again, and a claim decides.
    const until = verdict.verdict === "defer" ? (verdict.until ?? NEVER) : now;
    await tx.query("update touch set state = 'due', not_before = $2 where id = $1 and state = 'claimed'", [row.id, until]);
  }
  await writeDecisions(
    tx,
    [
      {
        leadId: row.leadId,
        touchId: row.id,
        processId: row.originId,
        step: row.slot,
        verdict: "cancel",
        reason,
        until: verdict.verdict === "defer" ? verdict.until : null,
        inputs: { send: send.sendId, channel: row.channel },
        latest: null,
      },
    ],
    now,
  );
}

function changeOf({ touch }: BrakedTouch, channel: Channel): string {
  return channel === touch.channel ? "address-changed" : "channel-changed";
}
