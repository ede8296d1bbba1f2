import { createHash } from "node:crypto";
import { AppError } from "../../../domain/app-error.ts";
import type { Context } from "../context/context.ts";

export interface IdempotentRequest {
  /** Who asks, so that the keys of two callers never collide. */
  caller: string;
  /** As sent in `Idempotency-Key`; undefined does the work each time. */
  key: string | undefined;
  /** The request itself: the same key with another request is refused. */
  request: unknown;
}

/**
 * Does `work`, which makes one thing and returns its id, once per key: a repeated request gets the same id. Two rows of `event_key`
 * hold this: a fingerprint of the request, written before the work, and the id, written after it. After a crash in between, a repeated
 * request runs the work again, which must then refuse to make the thing twice; all our use cases do.
 */
export async function repeatOnce(
  context: Context,
  { caller, key, request }: IdempotentRequest,
  work: () => Promise<string>,
): Promise<{ id: string; repeated: boolean }> {
  if (key === undefined) return { id: await work(), repeated: false };
  const name = `api:${caller}:${createHash("sha256").update(key).digest("base64url").slice(0, 22)}`;
  const known = await readOrWrite(context, `${name}:request`, printOf(request));
  if (known !== printOf(request)) {
    throw new AppError("conflict", "idempotency-key-reused", {
      ja: "この Idempotency-Key は別のリクエストで使われています。新しいものを使ってください。",
      en: "This Idempotency-Key was used for another request: take a new one.",
    });
  }
  const { rows } = await context.database.pool.query<{ id: string }>("select event_id as id from event_key where key = $1", [
    `${name}:result`,
  ]);
  if (rows[0]) return { id: rows[0].id, repeated: true };
  const id = await work();
  return { id: await readOrWrite(context, `${name}:result`, id), repeated: false };
}

async function readOrWrite(context: Context, key: string, value: string): Promise<string> {
  const { rows } = await context.database.pool.query<{ value: string }>(
    `insert into event_key (key, event_id, at) values ($1, $2, $3)
     on conflict (key) do update set key = excluded.key returning event_id as value`,
    [key, value, context.clock.now()],
  );
  return rows[0]?.value ?? value;
}

/** Fingerprint of a request: 128 bits of a hash as a UUID, which the column requires. */
function printOf(request: unknown): string {
  const hex = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
