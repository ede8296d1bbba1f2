import { bookingUrl } from "../../../services/sessions/session-variables.ts";
import type { Habit } from "../habit.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import { get, type Page, post } from "../web.ts";

/** The offer to which the sessions lead. */
const OFFER = "talk";
const DAY = 1_440;

/** Whoever came to a seminar and follows the invitation may ask for a consultation. Some move it, some cancel, some never finish. */
export const talk: Habit = {
  on: "click",
  async act(person, _links, town) {
    const leadId = await guestWhoCame(person, town);
    if (leadId === null || person.memory.has("asked to talk") || !person.whims.chance(0.6 + 0.4 * person.warmth)) return false;
    person.memory.add("asked to talk");
    const url = `${town.address}${new URL(bookingUrl(town.context, leadId, OFFER)).pathname}`;
    const [finishes, moves, cancels] = [person.whims.chance(0.92), person.whims.chance(0.25), person.whims.chance(0.12)];
    const wanted = person.whims.next();
    town.later(person, 30, async () => {
      const isBooked = await book(url, { wanted, finishes });
      if (!isBooked) return;
      if (moves) town.later(person, 600, () => move(url, wanted));
      if (cancels) town.later(person, DAY, () => cancel(url));
    });
    return false;
  },
};

/** Takes a time and answers. Who was too slow takes another one. Whether it is booked then. */
async function book(url: string, { wanted, finishes }: { wanted: number; finishes: boolean }): Promise<boolean> {
  let page = await get(url);
  for (let tries = 0; tries < 3; tries += 1) {
    const time = timeOf(page, "take", wanted);
    if (time === undefined) return false;
    page = await post(url, new URLSearchParams({ take: time }));
    if (page.status !== 200) continue;
    // Somebody is called away from the questions: the time is kept for ten minutes, and then free again.
    if (!finishes) return false;
    const answers = { "answer.worry": "人に任せきれず、いつも自分が最後まで残ってしまう", "answer.wish": "日曜日に休めている" };
    page = await post(url, new URLSearchParams({ ...answers, book: time }));
    if (page.status === 200) return true;
  }
  return false;
}

async function move(url: string, wanted: number): Promise<void> {
  const page = await get(`${url}?change=1`);
  const [time, own] = [timeOf(page, "move", (wanted + 0.37) % 1), valueIn(page, "consultation")];
  if (time !== undefined && own !== undefined) await post(url, new URLSearchParams({ move: time, consultation: own }));
}

async function cancel(url: string): Promise<void> {
  const own = valueIn(await get(url), "cancel");
  if (own !== undefined) await post(url, new URLSearchParams({ cancel: own }));
}

/** One of the times of the page. */
function timeOf({ text }: Page, button: "take" | "move", wanted: number): string | undefined {
  const times = [...text.matchAll(new RegExp(`name="${button}" value="([^"]+)"`, "g"))].map(([, time]) => time);
  return times[Math.floor(wanted * times.length)];
}

function valueIn({ text }: Page, name: string): string | undefined {
  return new RegExp(` name="${name}" value="([^"]+)"`).exec(text)?.[1];
}

async function guestWhoCame({ email, lineUserId }: Person, { context }: Town): Promise<string | null> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    `select b.lead_id as id from contact c join booking b on b.lead_id = c.lead_id and b.state = 'attended'
     where c.address_key in ($1, $2) limit 1`,
    [email.toLowerCase(), lineUserId],
  );
  return rows[0]?.id ?? null;
}
