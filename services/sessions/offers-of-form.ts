import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { bookingUrl } from "./session-variables.ts";

/** An offer whose dates take bookings now, with the lead's own page of it. */
export interface BookableOffer {
  title: Partial<Record<Language, string>>;
  url: string;
}

/** The offers that send people whom we do not know yet to this form, and have a date to book. */
export async function offersOfForm(context: Context, { formKey, leadId }: { formKey: string; leadId: string }): Promise<BookableOffer[]> {
  const { rows } = await context.database.pool.query<{ key: string; title: BookableOffer["title"] }>(
    `select o.key, o.definition->'title' as title from offer o where o.definition->>'form' = $1
       and exists (select 1 from session s where s.offer_key = o.key and s.state = 'open' and s.opens_at <= $2 and s.closes_at > $2)
     order by o.key`,
    [formKey, context.clock.now()],
  );
  return rows.map(({ key, title }) => ({ title, url: bookingUrl(context, leadId, key) }));
}
