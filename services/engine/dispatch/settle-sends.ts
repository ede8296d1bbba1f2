import { v7 as uuidv7 } from "uuid";
import type { Outcome } from "../../../channels/outcome.ts";
import { backoff, GIVE_UP_MS, mayRepeatPastDot } from "../../../domain/touches/retry.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { handleTogether } from "../context/handle-apart.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import { alarmSilence } from "./alarm-silence.ts";
import type { Job } from "./job.ts";
import { releaseFromLimit } from "./park-refused.ts";
import { forgetSoftBounces, giveUpSend, moveSend, noteRejection, type Refused, rejectSend } from "./reject-send.ts";
import { setSendAside, type Taken } from "./set-aside.ts";
import { type SettledTouch, settleTouches } from "./settle-touches.ts";

export interface Result {
  job: Job;
  outcome: Outcome;
  startedAt: Date;
  endedAt: Date;
  /** The provider refused the sender before this message ended, so a refusal of the sender says nothing about the message. */
  refusedBefore?: boolean;
}

interface SendEnd {
  id: string;
  state: "sent" | "deferred" | "failed" | "unknown" | "cancelled";
  code: string;
  retryAt: Date | null;
  pastDot: boolean;
}

/** Doublings by which a message that was refused as a probe waits longer than the next probes: these try other messages. */
const PROBES_BETWEEN = 4;

/**
 * Writes the results of attempts, many in one transaction. Only the worker whose fence the send has may settle it (SND4). A
 * result that comes after another worker took the send over is dropped; the ledger keeps what that worker found. One that cannot be
 * written holds up no other: its send is set aside.
 */
export async function settleSends(context: Context, results: Result[]): Promise<void> {
  await handleTogether(
    results,
    (some) => settleTogether(context, some),
    ({ job, outcome }, error) => setSendAside(context, job, takenBy(job, outcome), error),
  );
}

async function settleTogether(context: Context, results: Result[]): Promise<never[]> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const [, own] = await Promise.all([
      lockLeads(
        tx,
        results.map((result) => result.job.leadId),
      ),
      readOwnSends(tx, results),
    ]);
    const ends: SendEnd[] = [];
    const touches: SettledTouch[] = [];
    for (const [result, send] of own) {
      const end = await applyOutcome(tx, context, result, send, now);
      if (!end) continue;
      ends.push(end.send);
      if (end.touch) touches.push(end.touch);
    }
    await Promise.all([
      writeEnds(tx, ends, now),
      forgetSoftBounces(
        tx,
        ends.filter((end) => end.state === "sent").map((end) => end.id),
      ),
      settleTouches(tx, touches, now),
      writeAttempts(tx, [...own.keys()]),
      releaseFromLimit(
        tx,
        [...own.keys()].filter(wasPushed).map(({ job }) => job.sendId),
        now,
      ),
    ]);
  });
  return [];
}

function takenBy(job: Job, outcome: Outcome): Taken {
  switch (outcome.kind) {
    case "accepted":
      return "yes";
    case "unknown":
      return "maybe";
    case "deferred":
      return mayBeTaken(job, outcome) ? "maybe" : "no";
    case "rejected":
    case "cancelled":
      return "no";
  }
}

/** A push counts towards the monthly limit; a reply does not, so it says nothing of it. */
function wasPushed({ job, outcome }: Result): boolean {
  return job.channel === "line" && outcome.kind === "accepted" && !job.snapshot.replyToken;
}

/** The results whose send still has the fence of their claim. */
async function readOwnSends(tx: Transaction, results: Result[]): Promise<Map<Result, { pastDot: number; firstAt: Date }>> {
  const { rows } = await tx.query<{ id: string; fence: string; pastDot: number; firstAt: Date }>(
    `select s.id, s.fence, s.past_dot as "pastDot", s.claimed_at as "firstAt" from unnest($1::uuid[], $2::uuid[]) as mine(id, fence)
     join send s on s.id = mine.id and s.fence = mine.fence and s.state in ('claimed', 'dispatching')`,
    [results.map((result) => result.job.sendId), results.map((result) => result.job.fence)],
  );
  return new Map(
    results.flatMap((result) => {
      const row = rows.find(({ id, fence }) => id === result.job.sendId && fence === result.job.fence);
      return row ? [[result, { pastDot: row.pastDot, firstAt: row.firstAt }] as const] : [];
    }),
  );
}

/** What one outcome means for its send and touch; records refusals. Null when the `dispatching` commit has ended the send already. */
async function applyOutcome(
  tx: Transaction,
  context: Context,
  { job, outcome, refusedBefore = false }: Result,
  send: { pastDot: number; firstAt: Date },
  now: Date,
): Promise<{ send: SendEnd; touch?: SettledTouch } | null> {
  const id = job.sendId;
  const touch = (state: SettledTouch["state"], reason: string): SettledTouch => ({ id: job.touchId, state, reason });
  const retry = (code: string, pastDot: boolean, afterMs = backoff(job.attempt, Math.random())) => ({
    send: {
      id,
      state: "deferred" as const,
      code,
      pastDot,
      retryAt: new Date(now.getTime() + afterMs),
    },
  });
  const refused = (code: string, { state, touch }: Refused) => ({
    send: { id, state, code, retryAt: null, pastDot: false },
    ...(touch && { touch }),
  });
  switch (outcome.kind) {
    case "cancelled":
      return null;
    case "accepted":
      return {
        send: { id, state: "sent", code: outcome.code, retryAt: null, pastDot: true },
        touch: touch("sent", job.channel),
      };
    case "deferred": {
      const taken = mayBeTaken(job, outcome);
      const afterMs = outcome.retryAfterMs ?? backoff(job.attempt, Math.random(), outcome.scope);
      if (now.getTime() - send.firstAt.getTime() < GIVE_UP_MS[job.channel]) return retry(outcome.code, taken, afterMs);
      if (taken || send.pastDot > 0) {
        await alarmSilence(tx, [id], outcome.code, now);
        return {
          send: { id, state: "unknown", code: outcome.code, retryAt: null, pastDot: taken },
          touch: touch("unknown", "gave-up"),
        };
      }
      return refused(outcome.code, await giveUpSend(tx, context, job, outcome));
    }
    case "unknown":
      if (mayRepeatPastDot(job.category, send.pastDot + 1)) return retry(outcome.code, true);
      return {
        send: { id, state: "unknown", code: outcome.code, retryAt: null, pastDot: true },
        touch: touch("unknown", outcome.code),
      };
    case "rejected":
      if (send.pastDot > 0) {
        // The provider may have accepted an earlier attempt, so on another channel it could be the second message (SND1).
        await noteRejection(tx, context, job, outcome);
        return {
          send: { id, state: "unknown", code: outcome.code, retryAt: null, pastDot: false },
          touch: touch("unknown", outcome.cause),
        };
      }
      if (outcome.cause === "policy" && refusedBefore && now.getTime() - send.firstAt.getTime() < GIVE_UP_MS[job.channel]) {
        if (!(await moveSend(tx, context, job, outcome)))
          return retry(outcome.code, false, backoff(job.attempt + PROBES_BETWEEN, Math.random()));
        return { send: { id, state: "failed", code: outcome.code, retryAt: null, pastDot: false } };
      }
      return refused(outcome.code, await rejectSend(tx, context, job, outcome));
  }
}

/** LINE may have accepted a push that got no answer or a 5xx. Its retry key makes a repetition harmless, but no other channel may follow (LIN4). */
function mayBeTaken(job: Job, outcome: Extract<Outcome, { kind: "deferred" }>): boolean {
  return job.channel === "line" && outcome.scope === "message" && (outcome.phase === "answer" || outcome.phase === "status");
}

async function writeEnds(tx: Transaction, ends: SendEnd[], now: Date): Promise<void> {
  if (ends.length === 0) return;
  await tx.query(
    `update send s set state = e.state, code = e.code, retry_at = e.retry_at, lease_until = null, past_dot = s.past_dot + e.past_dot::int,
       settled_at = case when e.state = 'deferred' then null else $1::timestamptz end
     from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::bool[]) as e(id, state, code, retry_at, past_dot) where s.id = e.id`,
    [now, ends.map((e) => e.id), ends.map((e) => e.state), ends.map((e) => e.code), ends.map((e) => e.retryAt), ends.map((e) => e.pastDot)],
  );
}

async function writeAttempts(tx: Transaction, results: Result[]): Promise<void> {
  await tx.query(
    `insert into attempt (id, send_id, number, started_at, ended_at, phase, outcome, code)
     select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[], $8::text[])
     on conflict (send_id, number) do nothing`,
    [
      results.map(() => uuidv7()),
      results.map((r) => r.job.sendId),
      results.map((r) => r.job.attempt),
      results.map((r) => r.startedAt),
      results.map((r) => r.endedAt),
      results.map((r) => (r.outcome.kind === "deferred" ? r.outcome.phase : "end")),
      results.map((r) => r.outcome.kind),
      results.map((r) => ("code" in r.outcome ? r.outcome.code : null)),
    ],
  );
}
