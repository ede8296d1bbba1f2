import { LEASE_SECONDS, NEVER } from "../../../domain/touches/deadlines.ts";
import { judgeBrakes, type Verdict } from "../../../domain/touches/judge-touch.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { lockAddressesOf, lockLeads } from "../leads/lock-leads.ts";
import { writeDecisions } from "../touches/write-decision.ts";
import { type BrakedTouch, readBrakeFacts } from "./read-touch-facts.ts";
import { settleTouches } from "./settle-touches.ts";

export interface Fenced {
  sendId: string;
  touchId: string;
  leadId: string;
  fence: string;
}

/**
 * The last word before bytes leave: under the leads' locks the brakes are read once more, and what may go becomes
 * `dispatching` (UNS4: no such commit is later than an opt-out's). Returns those that may go; the others are cancelled, or belong to
 * another claim by now, of which this may be an earlier attempt that was given up too soon.
 */
export async function commitDispatching<Send extends Fenced>(context: Context, sends: Send[]): Promise<Set<Send>> {
  return context.database.transaction(async (tx) => {
    const allowed = await applyLastWord<Send, BrakedTouch>(tx, context, sends, brakesAlone);
    const { rows } = await tx.query<{ id: string; fence: string }>(
      `update send s set state = 'dispatching', lease_until = clock_timestamp() + make_interval(secs => $1)
       from unnest($2::uuid[], $3::uuid[]) as mine(id, fence) where s.id = mine.id and s.fence = mine.fence and s.state = 'claimed' returning s.id, s.fence`,
      [LEASE_SECONDS, allowed.map((send) => send.sendId), allowed.map((send) => send.fence)],
    );
    return new Set(allowed.filter((send) => rows.some(({ id, fence }) => id === send.sendId && fence === send.fence)));
  });
}

/** What is read of the touches, behind the locks, and what it says to one of them. */
export interface LastWord<Send extends Fenced, One extends BrakedTouch> {
  read(tx: Transaction, touchIds: string[], now: Date): Promise<One[]>;
  judge(one: One, send: Send, now: Date): Verdict;
}

const brakesAlone: LastWord<Fenced, BrakedTouch> = { read: readBrakeFacts, judge: ({ touch, facts }) => judgeBrakes(touch, facts) };

/** Locks, asks for the last word, cancels what it stops; returns the sends that it lets through. */
export async function applyLastWord<Send extends Fenced, One extends BrakedTouch>(
  tx: Transaction,
  context: Context,
  sends: Send[],
  lastWord: LastWord<Send, One>,
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
    lastWord.read(
      tx,
      sends.map((send) => send.touchId),
      now,
    ),
  ]);
  const judged = new Map(read.map((one) => [one.row.id, one]));
  const allowed: Send[] = [];
  for (const send of sends) {
    const one = judged.get(send.touchId);
    if (!one) continue;
    const verdict = lastWord.judge(one, send, now);
    if (verdict.verdict === "send" && verdict.channel === one.touch.channel) allowed.push(send);
    else await stop(tx, send, one, verdict, now);
  }
  return allowed;
}

async function stop(tx: Transaction, send: Fenced, one: BrakedTouch, verdict: Verdict, now: Date): Promise<void> {
  const { rows } = await tx.query<{ state: string }>(
    `update send set state = case when past_dot > 0 then 'unknown' else 'cancelled' end, settled_at = $3, lease_until = null, retry_at = null, code = $4
     where id = $1 and fence = $2 and state in ('claimed', 'deferred') returning state`,
    [send.sendId, send.fence, now, verdict.reason],
  );
  const stopped = rows[0];
  if (!stopped) return;
  const { row } = one;
  if (stopped.state === "unknown") {
    // An earlier attempt may have been taken: planned again, with a new message, it might come twice (SND1).
    await settleTouches(tx, [{ id: row.id, state: "unknown", reason: verdict.reason }], now);
  } else if (verdict.verdict === "skip") {
    const state = verdict.reason === "journey-over" ? "cancelled" : "skipped";
    await settleTouches(tx, [{ id: row.id, state, reason: verdict.reason }], now);
  } else {
    // Held back, or another channel is the open one now: planned again, for a claim to decide.
    const until = verdict.verdict === "defer" ? (verdict.until ?? NEVER) : now;
    await tx.query("update touch set state = 'due', not_before = $2 where id = $1 and state = 'claimed'", [row.id, until]);
  }
  await writeDecisions(
    tx,
    [
      {
        leadId: row.leadId,
        touchId: row.id,
        enrolmentId: row.originKind === "enrolment" ? row.originId : null,
        step: row.slot,
        verdict: "cancel",
        reason: verdict.verdict === "send" ? "channel-changed" : verdict.reason,
        until: verdict.verdict === "defer" ? verdict.until : null,
        inputs: { send: send.sendId, channel: row.channel },
        latest: null,
      },
    ],
    now,
  );
}
