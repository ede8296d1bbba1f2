import type { Context } from "../context/context.ts";
import { inTransaction } from "../context/in-transaction.ts";
import { type IdempotentRequest, keepAnswer, keptAs, type Made, readKept } from "./kept-answer.ts";

export interface IdempotentWork {
  /** All its transactions on the given Context are one, which also keeps the key. */
  perform(context: Context): Promise<Made>;
  /** The answer to the caller, once the work is committed. */
  answer(made: Made): Promise<string>;
  /** False: the answer holds a secret, or names people whom an erasure could not find in it. A repetition is answered anew. Default: true. */
  isKept?: boolean;
}

/**
 * Does the work once per key and gives every repetition the first answer, also while the first request still runs: they wait for each other
 * by a lock. Work and key are one transaction, so a crash leaves both or neither. What fails keeps nothing, so a repetition tries again.
 * Throws AppError invalid `idempotency-key-reused` for another request with the key.
 */
export async function repeatOnce(
  context: Context,
  request: IdempotentRequest,
  { perform, answer, isKept = true }: IdempotentWork,
  now = new Date(),
): Promise<{ answer: string; repeated: boolean }> {
  if (request.key === undefined) return { answer: await answer(await perform(context)), repeated: false };
  const { name, print } = keptAs(context, request);
  const kept = await context.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 2))", [name]);
    const known = await readKept(tx, { name, print }, now);
    if (known) return { ...known, repeated: true };
    const made = await perform(inTransaction(context, tx));
    await tx.query(
      `insert into kept_answer (key, print, made_id, lead_id, at) values ($1, $2, $3, $4, $5) on conflict (key) do update
       set print = excluded.print, made_id = excluded.made_id, lead_id = excluded.lead_id, at = excluded.at, answer = null`,
      [name, print, made.madeId, made.leadId, now],
    );
    return { ...made, answer: null, repeated: false };
  });
  const { repeated } = kept;
  if (!isKept) return { answer: await answer(kept), repeated };
  return { answer: kept.answer ?? (await keepAnswer(context, name, await answer(kept))), repeated };
}
