import { v7 as uuidv7 } from "uuid";
import { createSession } from "../../services/sessions/create-session.ts";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import type { Site } from "./site.ts";

const DAY = 86_400_000;

/** A session of the offer `tea` in 30 days. */
export async function openTea(site: Site, seats: number, reminders: readonly string[] = []): Promise<string> {
  const startsAt = new Date(site.context.clock.now().getTime() + 30 * DAY);
  const { sessionId } = await createSession(site.context, { offerKey: "tea", startsAt, seats, reminders, actor: "staff:faults" });
  return sessionId;
}

/** Leads who are reachable by mail, made at once. */
export async function manyGuests({ context }: Site, count: number, name: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  const now = context.clock.now();
  await context.database.transaction(async (tx) => {
    await tx.query(
      "insert into lead (id, zone, language, created_at, updated_at) select id, 'Europe/London', 'en', $2, $2 from unnest($1::uuid[]) as id",
      [ids, now],
    );
    await tx.query(
      `insert into contact (id, lead_id, channel, address, address_key, address_hash, state, state_at, created_at)
       select gen_random_uuid(), id, 'email', $3 || '-' || id || '@faults.example', $3 || '-' || id || '@faults.example', md5(id::text), 'reachable', $2, $2
       from unnest($1::uuid[]) as id`,
      [ids, now, name],
    );
  });
  return ids;
}

/** Presses a button of a lead's booking page. Returns the status: 200 done, 409 refused. */
export async function press(site: Site, leadId: string, fields: Record<string, string>): Promise<number> {
  const { pathname } = new URL(bookingUrl(site.context, leadId, "tea"));
  const answer = await fetch(`${site.stack.address}${pathname}`, { method: "POST", body: new URLSearchParams(fields) });
  await answer.body?.cancel();
  return answer.status;
}

export interface SeatCounts {
  booked: number;
  held: number;
  offered: number;
  waiting: number;
}

export async function seatsOf({ context }: Site, sessionId: string): Promise<SeatCounts> {
  const { rows } = await context.database.pool.query<SeatCounts>(
    `select count(*) filter (where state = 'booked')::int as booked, count(*) filter (where state = 'held')::int as held,
       (select count(*)::int from wait_entry where session_id = $1 and state = 'offered') as offered,
       (select count(*)::int from wait_entry where session_id = $1 and state = 'waiting') as waiting
     from booking where session_id = $1`,
    [sessionId],
  );
  return rows[0] ?? { booked: 0, held: 0, offered: 0, waiting: 0 };
}
