import { createHmac } from "node:crypto";
import { AppError } from "../../../domain/app-error.ts";
import type { Context } from "../context/context.ts";

/** At most `limit` within a window of `seconds` of real time. */
export interface Cap {
  limit: number;
  seconds: number;
}

/**
 * Counts one request of `subject` (an address, a network) for `what` and throws AppError too-many above the cap (rules.md SEC6).
 * One atomic upsert, so that parallel requests cannot slip past each other. Only a keyed hash of the subject is kept.
 */
export async function countRequest(context: Context, what: string, subject: string, cap: Cap, now = new Date()): Promise<void> {
  const span = cap.seconds * 1_000;
  const windowAt = new Date(Math.floor(now.getTime() / span) * span);
  const digest = createHmac("sha256", context.keys.suppression).update(`throttle\n${what}\n${subject}`).digest("base64url");
  const { rows } = await context.database.pool.query<{ count: number }>(
    `insert into throttle (key, window_at, count) values ($1, $2, 1)
     on conflict (key, window_at) do update set count = throttle.count + 1
     returning count`,
    [`${what}:${digest.slice(0, 22)}`, windowAt],
  );
  if ((rows[0]?.count ?? 0) <= cap.limit) return;
  const waitMs = windowAt.getTime() + span - now.getTime();
  throw new TooManyRequests(Math.max(1, Math.ceil(waitMs / 1_000)));
}

/** Carries the seconds until the window ends, for `Retry-After`. */
export class TooManyRequests extends AppError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super("too-many", "too-many-requests", {
      ja: "短い時間にリクエストが集中しました。しばらくしてから、もう一度お試しください。",
      en: "There were too many requests in a short time. Please try again later.",
    });
    this.name = "TooManyRequests";
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
