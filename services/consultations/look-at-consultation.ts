import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { setProcess } from "../engine/processes/set-process.ts";

/** How long after the end staff are asked what became of it (BOK11). */
const ASK_AFTER_MS = 2 * 60 * 60_000;

/** What a consultation needs now; `wakeAt` is business time, null: only a person can change anything. */
export type ConsultationPhase =
  | { phase: "over"; outcome: string }
  /** A time that was kept while somebody answered the questions, and was not booked. */
  | { phase: "hold-lapsed" }
  /** It has ended, and nobody has said what became of it. */
  | { phase: "unmarked" }
  | { phase: "waiting"; wakeAt: Date | null };

/** Reads what is due for a consultation and writes down when it next wakes, so that the reconciler can repeat a lost timer. */
export async function lookAtConsultation(context: Context, id: string): Promise<ConsultationPhase> {
  return context.database.transaction(async (tx) => {
    const found = await readPhase(tx, id, context.clock.now());
    if (found.phase === "waiting") await setProcess(tx, id, { state: "live", wakeAt: found.wakeAt });
    return found;
  });
}

async function readPhase(tx: Transaction, id: string, now: Date): Promise<ConsultationPhase> {
  const { rows } = await tx.query<{
    state: string;
    endsAt: Date;
    heldUntil: Date | null;
    isAsked: boolean;
    processState: string;
    outcome: string | null;
  }>(
    `select c.state, c.ends_at as "endsAt", c.held_until as "heldUntil", c.asked_at is not null as "isAsked", p.state as "processState", p.outcome
     from consultation c join process p on p.id = c.id where c.id = $1 for update of c, p`,
    [id],
  );
  const [row] = rows;
  if (!row) return { phase: "over", outcome: "gone" };
  if (row.processState === "over") return { phase: "over", outcome: row.outcome ?? row.state };
  if (row.state === "expired") return { phase: "hold-lapsed" };
  if (row.state === "held")
    return row.heldUntil === null || row.heldUntil <= now ? { phase: "hold-lapsed" } : { phase: "waiting", wakeAt: row.heldUntil };
  if (row.isAsked) return { phase: "waiting", wakeAt: null };
  const askAt = new Date(row.endsAt.getTime() + ASK_AFTER_MS);
  return askAt <= now ? { phase: "unmarked" } : { phase: "waiting", wakeAt: askAt };
}
