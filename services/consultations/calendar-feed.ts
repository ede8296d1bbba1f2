import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { CalendarEntry } from "../../templates/pages/calendar-file.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { requireConsultant } from "./read-consultants.ts";

const DAY_MS = 86_400_000;
/** What is older is not in the feed. */
const DAYS_BACK = 90;

/**
 * Makes the link to the feed of a consultant's consultations, for their own calendar; a link that was made before is dead from here on.
 * Returns its address, a secret that is shown once. Throws AppError not-found.
 */
export async function renewCalendarFeed(context: Context, { key, actor }: { key: string; actor: string }): Promise<{ url: string }> {
  const version = await context.database.transaction(async (tx) => {
    await requireConsultant(tx, key);
    const { rows } = await tx.query<{ version: number }>(
      "update consultant set feed_version = feed_version + 1 where key = $1 returning feed_version as version",
      [key],
    );
    await writeAudit(tx, { at: context.clock.now(), actor, action: "calendar-feed-renewed", target: "consultant", refId: key });
    return rows[0]?.version ?? 0;
  });
  const token = signToken(context.keys.token, "calendar", [key, String(version)]);
  return { url: `${context.publicUrl}/calendars/${token}.ics` };
}

interface Row extends Omit<CalendarEntry, "title" | "about" | "url" | "isCancelled"> {
  leadId: string;
  titles: Partial<Record<Language, string>>;
}

/**
 * A consultant's consultations as calendar entries: who comes, and where staff find them; nothing that the lead wrote. The UID is the one of
 * the guest's own entry; a cancelled one is no longer there. Throws AppError not-found, gone when the link was renewed.
 */
export async function readCalendarFeed(context: Context, token: string): Promise<{ name: string; entries: CalendarEntry[] }> {
  const [key, version] = readToken(context.keys.token, "calendar", token) ?? [];
  if (key === undefined || version === undefined) throw linkUnknown();
  const { pool } = context.database;
  const { rows: consultants } = await pool.query<{ name: string; zone: string }>(
    `select coalesce(definition->>'name', key) as name, coalesce(definition->>'zone', 'UTC') as zone from consultant
     where key = $1 and feed_version::text = $2 and retired_at is null`,
    [key, version],
  );
  const [consultant] = consultants;
  if (!consultant) throw linkGone();
  const { rows } = await pool.query<Row>(
    `select c.ics_uid as uid, c.ics_sequence as sequence, c.starts_at as "startsAt", c.ends_at as "endsAt", $2::text as zone,
       coalesce(nullif(k.definition->>'joinUrl', ''), k.definition->>'place', '') as place, coalesce(c.booked_at, c.created_at) as "changedAt",
       c.lead_id as "leadId", o.definition->'title' as titles
     from consultation c join offer o on o.key = c.offer_key join consultant k on k.key = c.consultant_key
     where c.consultant_key = $1 and c.state in ('booked', 'done', 'absent') and c.starts_at > $3 order by c.starts_at, c.id limit 2000`,
    [key, consultant.zone, new Date(context.clock.now().getTime() - DAYS_BACK * DAY_MS)],
  );
  const names = await nameLeads(
    pool,
    rows.map(({ leadId }) => leadId),
  );
  return {
    name: consultant.name,
    entries: rows.map(({ leadId, titles, ...row }) => entryOf(context, leadId, titles, names.get(leadId), row)),
  };
}

function entryOf(
  { publicUrl }: Context,
  leadId: string,
  titles: Row["titles"],
  name: string | undefined,
  row: Omit<Row, "leadId" | "titles">,
): CalendarEntry {
  const url = `${publicUrl}/people/${leadId}`;
  const title = Object.values(titles)[0] ?? "";
  return { ...row, isCancelled: false, title: name === undefined ? title : `${name} – ${title}`, about: url, url };
}
