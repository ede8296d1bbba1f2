import { DateTime } from "luxon";
import { z } from "zod";
import type { DeskParts } from "./desk.ts";
import { random } from "./random.ts";
import { getJson, postJson } from "./web.ts";

const DAY = 86_400_000;
/** The first seminar comes when the first invitations have gone out. */
const FIRST_DAY = 20;
const EVERY_DAYS = 7;
/** Few seats, so that some must wait. */
const SEATS = 8;
/** How many of those who booked come. */
const COMING = 0.85;

const sessionSchema = z.object({
  id: z.string(),
  endsAt: z.coerce.date(),
  guests: z.array(z.object({ bookingId: z.string(), state: z.string() })),
});

/** Staff announce a seminar every Wednesday evening, and afterwards say who came. */
export async function holdSeminars({ address, apiKey, agenda, seed, from, until }: DeskParts): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}` };
  const whims = random(seed * 7_919);
  const api = `${address}/api/v1/sessions`;
  const first = DateTime.fromJSDate(from, { zone: "Asia/Tokyo" }).plus({ days: FIRST_DAY });
  for (let day = first.plus({ days: (3 - first.weekday + 7) % 7 }); day.toJSDate() < until; day = day.plus({ days: EVERY_DAYS })) {
    const startsAt = day.set({ hour: 20, minute: 0 });
    const body = { offer: "five-hours", startsAt: startsAt.toISO(), seats: SEATS, joinUrl: "https://meet.example.com/five-hours" };
    const made = sessionSchema.parse(await postJson(api, body, { ...headers, "idempotency-key": `seminar-${day.toISODate()}` }));
    const closing = new Date(made.endsAt.getTime() + DAY / 48);
    if (closing >= until) continue;
    agenda.add(closing, async () => {
      const { guests } = sessionSchema.parse(await getJson(`${api}/${made.id}`, headers));
      const marks = guests.filter(({ state }) => state === "booked").map(({ bookingId }) => ({ bookingId, came: whims.chance(COMING) }));
      if (marks.length > 0) await postJson(`${api}/${made.id}/attendance`, { marks }, headers);
      await postJson(`${api}/${made.id}/count`, {}, headers);
    });
  }
}
