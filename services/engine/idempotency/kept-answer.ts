import { AppError } from "../../../domain/app-error.ts";
import { keyedHash } from "../../../domain/keyed-hash.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

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

/** A row of `kept_answer`, as far as repetitions need it. */
export interface KeptAnswer extends Made {
  answer: string | null;
  at: Date;
}

/** What a request made (its id or key), and the lead whom it is about; null when it is about no one lead. */
export interface Made {
  madeId: string;
  leadId: string | null;
}

/** Under which a request with a key is kept: `name` is that of the key, `print` of the request. */
export function keptAs(context: Context, { caller, key, request }: IdempotentRequest): { name: string; print: string } {
  return { name: hashOf(context, [caller, key]), print: hashOf(context, request) };
}

/** What is kept of the first request with the key. Throws AppError invalid `idempotency-key-reused` when it was another request. */
export async function readKept(
  tx: Transaction,
  { name, print }: { name: string; print: string },
  now: Date,
): Promise<KeptAnswer | undefined> {
  const { rows } = await tx.query<KeptAnswer & { print: string }>(
    `select print, made_id as "madeId", lead_id as "leadId", answer, at from kept_answer where key = $1 and at > $2`,
    [name, oldestKept(now)],
  );
  const [known] = rows;
  if (known && known.print !== print) throw keyReused();
  return known;
}

/** The first answer that is kept counts, since requests that waited may each have made one. */
export async function keepAnswer({ database }: Context, name: string, answer: string): Promise<string> {
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
