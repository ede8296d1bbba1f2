import { setTimeout as delay } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../../domain/app-error.ts";
import type { Context } from "../context/context.ts";
import { type IdempotentRequest, keepAnswer, keptAs, oldestKept, readKept } from "./kept-answer.ts";

export interface Attempt {
  /** Has the effect and returns the answer. An AppError is a refusal before the effect: nothing is kept, and a repetition tries again. */
  perform(): Promise<string>;
  /** Of a repetition, when nobody knows what became of the first request: its process ended, or it failed half-way. */
  unknown: string;
  /** How long the first request may take; a repetition waits so long for its answer. Real milliseconds. */
  withinMs: number;
}

/** Real milliseconds. */
const LOOK_AGAIN_MS = 200;

/**
 * As `repeatOnce`, for an effect that no transaction can take back, such as a mail. The key is kept before the effect, so no repetition has
 * the effect again, whatever becomes of the first request. Throws AppError invalid `idempotency-key-reused` for another request with the key.
 */
export async function attemptOnce(
  context: Context,
  request: IdempotentRequest,
  { perform, unknown, withinMs }: Attempt,
): Promise<{ answer: string; repeated: boolean }> {
  if (request.key === undefined) return { answer: await perform(), repeated: false };
  const kept = keptAs(context, request);
  for (;;) {
    const now = new Date();
    if (await claim(context, kept, now)) return { answer: await performClaimed(context, kept.name, perform), repeated: false };
    const first = await readKept(context.database.pool, kept, now);
    if (first?.answer) return { answer: first.answer, repeated: true };
    if (first && first.at.getTime() + withinMs <= now.getTime()) return { answer: unknown, repeated: true };
    await delay(LOOK_AGAIN_MS);
  }
}

/** True for the first request with the key, also once an older one is kept no longer. */
async function claim({ database }: Context, { name, print }: { name: string; print: string }, now: Date): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `insert into kept_answer (key, print, made_id, at) values ($1, $2, $3, $4) on conflict (key) do update
     set print = excluded.print, made_id = excluded.made_id, lead_id = null, at = excluded.at, answer = null where kept_answer.at <= $5`,
    [name, print, uuidv7(), now, oldestKept(now)],
  );
  return rowCount === 1;
}

async function performClaimed(context: Context, name: string, perform: Attempt["perform"]): Promise<string> {
  try {
    return await keepAnswer(context, name, await perform());
  } catch (error) {
    if (error instanceof AppError) await context.database.pool.query("delete from kept_answer where key = $1", [name]);
    throw error;
  }
}
