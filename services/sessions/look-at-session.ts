import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { setProcess } from "../engine/processes/set-process.ts";

/** What a session needs now; `wakeAt` is business time, null: only an event or a person can change anything. */
export type SessionPhase =
  | { phase: "over"; outcome: string }
  /** A hold has ended, or somebody in line was given a seat or lost one and nobody has recorded it yet. */
  | { phase: "seats-due" }
  | { phase: "bookings-end" }
  /** It is to be judged how many of those who came went on to the next offer. */
  | { phase: "follow-up-due" }
  | { phase: "waiting"; wakeAt: Date | null };

/** Reads what is due for a session and writes down when it next wakes, so that the reconciler can repeat a lost timer. */
export async function lookAtSession(context: Context, id: string): Promise<SessionPhase> {
  return context.database.transaction(async (tx) => {
    const found = await readMoments(tx, id, context.clock.now());
    if (found.phase === "waiting") await setProcess(tx, id, { state: "live", wakeAt: found.wakeAt });
    return found;
  });
}

async function readMoments(tx: Transaction, id: string, now: Date): Promise<SessionPhase> {
  const { rows } = await tx.query<{
    state: string;
    closesAt: Date;
    heldUntil: Date | null;
    untold: boolean;
    processState: string;
    outcome: string | null;
    judgeAt: Date | null;
  }>(
    `select s.state, s.closes_at as "closesAt", p.state as "processState", p.outcome,
       (select f.judge_at from session_follow_up f where f.session_id = s.id and f.state = 'waiting') as "judgeAt",
       (select min(b.held_until) from booking b where b.session_id = s.id and b.state = 'held') as "heldUntil",
       exists (select 1 from wait_entry w where w.session_id = s.id and w.state in ('offered', 'lapsed') and w.told <> w.state) as untold
     from session s join process p on p.id = s.id where s.id = $1 for update of s, p`,
    [id],
  );
  const session = rows[0];
  if (!session) return { phase: "over", outcome: "gone" };
  if (session.processState === "over") return { phase: "over", outcome: session.outcome ?? "done" };
  if (session.judgeAt !== null) return session.judgeAt <= now ? { phase: "follow-up-due" } : { phase: "waiting", wakeAt: session.judgeAt };
  if (session.untold || (session.heldUntil !== null && session.heldUntil <= now)) return { phase: "seats-due" };
  const ends = session.state === "open" || session.state === "draft" ? session.closesAt : null;
  if (ends !== null && ends <= now) return { phase: "bookings-end" };
  return { phase: "waiting", wakeAt: earlier(session.heldUntil, ends) };
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
