import { AppError } from "../../../domain/app-error.ts";
import { keyedHash } from "../../../domain/keyed-hash.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { inTransaction } from "../context/in-transaction.ts";

/** How long an answer is kept. Real hours, since callers are other systems. */
export const KEPT_HOURS = 24;

export interface IdempotentRequest {
  /** Who asks, so that the keys of two callers never collide. */
  caller: string;
  /** As sent in `Idempotency-Key`; undefined does the work each time. */
  key: string | undefined;
  /** The request itself: the same key with another request is refused. */
  request: unknown;
}

/** What a request made (its id or key), and the lead whom it is about; null when it is about no one lead. */
export interface Made {
  madeId: string;
  leadId: string | null;
}

export interface IdempotentWork {
  /** All its transactions on the given Context are one, which also keeps the key. */
  perform(context: Context): Promise<Made>;
  /** The answer to the caller, once the work is committed. */
  answer(made: Made): Promise<string>;
  /** False: the answer names people whom an erasure could not find in it. A repetition is answered anew. Default: true. */
  isKept?: boolean;
}

/**
 * Does the work once per key and gives every repetition the first answer, also while the first request still runs: they wait for each other
 * by a lock. Work and key are one transaction, so a crash leaves both or neither. What fails keeps nothing, so a repetition tries again.
 * Throws AppError invalid `idempotency-key-reused` for another request with the key.
 */
export async function repeatOnce(
  context: Context,
  { caller, key, request }: IdempotentRequest,
  { perform, answer, isKept = true }: IdempotentWork,
  now = new Date(),
): Promise<{ answer: string; repeated: boolean }> {
  if (key === undefined) return { answer: await answer(await perform(context)), repeated: false };
  const name = hashOf(context, [caller, key]);
  const print = hashOf(context, request);
  const kept = await context.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 2))", [name]);
    const known = await readKept(tx, name, now);
    if (known && known.print !== print) throw keyReused();
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

async function readKept(tx: Transaction, name: string, now: Date): Promise<(Made & { print: string; answer: string | null }) | undefined> {
  const { rows } = await tx.query<Made & { print: string; answer: string | null }>(
    `select print, made_id as "madeId", lead_id as "leadId", answer from kept_answer where key = $1 and at > $2`,
    [name, oldestKept(now)],
  );
  return rows[0];
}

/** The first answer that is kept counts, since requests that waited may each have made one. */
async function keepAnswer({ database }: Context, name: string, answer: string): Promise<string> {
  const { rows } = await database.pool.query<{ answer: string }>(
    "update kept_answer set answer = coalesce(answer, $2) where key = $1 returning answer",
    [name, answer],
  );
  return rows[0]?.answer ?? answer;
}

export function oldestKept(now: Date): Date {
  return new Date(now.getTime() - KEPT_HOURS * 3_600_000);
}

/** Keyed, since keys and requests may hold names and addresses that somebody could try out. */
function hashOf({ keys }: Context, value: unknown): string {
  return keyedHash(keys.suppression, `idempotency\n${JSON.stringify(value, inOrder)}`).toString("base64url");
}

/** Sorts the keys of objects, which JSON may give in any order. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function keyReused(): AppError {
  return new AppError("invalid", "idempotency-key-reused", {
    ja: "この Idempotency-Key は別のリクエストで使われています。新しいものを使ってください。",
    en: "This Idempotency-Key was used for another request: take a new one.",
  });
}
