import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { DEFAULT_REMINDERS } from "../../domain/sessions/reminders.ts";
import type { WaitingRules } from "../../domain/sessions/waiting-rules.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { requireOffer } from "../offers/module.ts";
import { SESSION } from "./session.ts";

export interface NewSession {
  offerKey: string;
  startsAt: Date;
  /** Left out, those of the offer. */
  minutes?: number | undefined;
  seats?: number | undefined;
  waiting?: WaitingRules | null | undefined;
  reminders?: readonly string[] | undefined;
  /** Default: the business's zone. */
  zone?: string | undefined;
  /** Default: at once. */
  opensAt?: Date | undefined;
  /** Default: the start. */
  closesAt?: Date | undefined;
  /** Default: the end of the bookings. */
  changeUntil?: Date | undefined;
  place?: string | undefined;
  joinUrl?: string | undefined;
  /** True: not shown before it is opened. */
  draft?: boolean | undefined;
  /** staff:<name> */
  actor: string;
}

/** A new date of an offer, and the process that looks after its seats. Throws AppError not-found, invalid for dates in a wrong order. */
export async function createSession(context: Context, input: NewSession): Promise<{ sessionId: string }> {
  const now = context.clock.now();
  return context.database.transaction(async (tx) => {
    const offer = await requireOffer(tx, input.offerKey);
    const { startsAt, zone = context.zone } = input;
    const minutes = input.minutes ?? offer.sessions?.minutes ?? 120;
    const opensAt = input.opensAt ?? now;
    const closesAt = input.closesAt ?? startsAt;
    const changeUntil = input.changeUntil ?? closesAt;
    requireOrder({ now, opensAt, closesAt, changeUntil, startsAt });
    const id = uuidv7();
    await tx.query(
      `insert into session (id, offer_key, starts_at, ends_at, zone, seats, opens_at, closes_at, change_until, waiting, reminders, place,
         join_url, state, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        id,
        offer.key,
        startsAt,
        new Date(startsAt.getTime() + minutes * 60_000),
        zone,
        input.seats ?? offer.sessions?.seats ?? 8,
        opensAt,
        closesAt,
        changeUntil,
        jsonOf(input.waiting === undefined ? offer.sessions?.waiting : input.waiting),
        input.reminders ?? offer.sessions?.reminders ?? DEFAULT_REMINDERS,
        input.place ?? "",
        input.joinUrl ?? "",
        input.draft ? "draft" : "open",
        now,
      ],
    );
    await beginProcesses(tx, SESSION, [{ id, leadId: null, wakeAt: closesAt }]);
    const data = { offer: offer.key, startsAt: startsAt.toISOString(), seats: input.seats ?? offer.sessions?.seats ?? 8 };
    await writeAudit(tx, { at: now, actor: input.actor, action: "session-created", target: "offer-session", refId: id, data });
    return { sessionId: id };
  });
}

function jsonOf(value: object | null | undefined): string | null {
  return value == null ? null : JSON.stringify(value);
}

interface Dates {
  now: Date;
  opensAt: Date;
  closesAt: Date;
  changeUntil: Date;
  startsAt: Date;
}

/** Throws AppError invalid, with the field that is wrong. */
export function requireOrder({ now, opensAt, closesAt, changeUntil, startsAt }: Dates): void {
  if (startsAt <= now) {
    throw new AppError("invalid", "session-past", {
      ja: "開始の日時が過ぎています。これからの日時を選んでください。",
      en: "The start is in the past. Choose a time that is still ahead.",
    });
  }
  if (closesAt > startsAt || changeUntil > startsAt || opensAt >= closesAt) {
    throw new AppError("invalid", "session-dates", {
      ja: "受付の開始、受付の締め切り、変更の期限は、この順で、開始の日時より前にしてください。",
      en: "Bookings must open before they close, and both they and changes must end by the start.",
    });
  }
}
