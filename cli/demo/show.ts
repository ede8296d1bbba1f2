import { z } from "zod";
import type { Agenda } from "./agenda.ts";
import { type Desk, dayOf } from "./desk.ts";
import type { Person } from "./person.ts";

const HOUR = 3_600_000;
/** The show is on the first day, and there staff book a consultation with whoever leaves a card. */
const SHOW_HOUR = 6;
/** Days within which the consultations are. */
const DAYS = 30;

const madeSchema = z.object({ id: z.string() });
const slotsSchema = z.object({ items: z.array(z.object({ slots: z.array(z.object({ start: z.string(), refusal: z.unknown() })) })) });

/** The people of the trade show: the playbook declares that they may talk about the offer without a seminar. */
export function meetAtShow(desk: Desk, { people, agenda, from }: { people: readonly Person[]; agenda: Agenda; from: Date }): void {
  const guests = people.filter(({ door }) => door === "show");
  if (guests.length === 0) return;
  agenda.add(new Date(from.getTime() + SHOW_HOUR * HOUR), async () => {
    for (const guest of guests) await meet(desk, guest, from);
  });
}

async function meet(desk: Desk, { familyName, givenName, email, language }: Person, from: Date): Promise<void> {
  const card = { familyName, givenName, email, language, basis: "card", topics: ["newsletter"], source: "trade-show" };
  const lead = madeSchema.parse(await desk.write("/leads", card));
  const query = new URLSearchParams({ offer: "talk", from: `${dayOf(from, 2)}T00:00:00+09:00`, to: `${dayOf(from, DAYS)}T00:00:00+09:00` });
  const { items } = slotsSchema.parse(await desk.read(`/consultation-slots?${query}`));
  const startsAt = items.flatMap(({ slots }) => slots).find(({ refusal }) => refusal === null)?.start;
  if (startsAt !== undefined) await desk.write("/consultations", { leadId: lead.id, offer: "talk", startsAt });
}
