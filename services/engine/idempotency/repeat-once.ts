import { createHash } from "node:crypto";
import { AppError } from "../../../domain/app-error.ts";
import type { Context } from "../context/context.ts";

export interface IdempotentRequest {
  /** Whose request it is, so that two callers' keys never meet. */
  caller: string;
  /** As sent in `Idempotency-Key`; undefined does the work each time. */
  key: string | undefined;
  /** What is asked: the same key for something else is refused. */
  request: unknown;
}

/**
 * Does `work`, which makes one thing and returns its id, and remembers the id under the caller's key, so that a repeated request is
 * answered with the same thing. Two rows of `event_key` hold it: the request's print, written first, and the id, written after.
 * A crash between the work and the second row leaves the work to refuse its repetition, which all our use cases do.
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

/** 128 bits of a hash in the form of a UUID, as the column wants. */
function printOf(request: unknown): string {
  const hex = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
