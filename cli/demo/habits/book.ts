import { bookingUrl } from "../../../services/sessions/session-variables.ts";
import type { Habit } from "../habit.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import { formWith, get, type Page, post } from "../web.ts";

/** Only an invitation leads to the seminar's page, and only the warm ones book. When all is full, half of them wait. */
export const book: Habit = {
  on: "click",
  async act(person, _links, town) {
    const leadId = await invitedLead(person, town);
    if (leadId === null || !person.whims.chance(0.4 + 0.6 * person.warmth)) return false;
    const url = seminarPage(leadId, town);
    const waits = person.whims.chance(0.5);
    const givesUp = person.whims.chance(0.12);
    town.later(person, 30, async () => {
      const shown = await get(url);
      const pressed = (await press(url, shown, "book")) ?? (waits ? await press(url, shown, "wait") : undefined);
      if (pressed !== undefined && givesUp) town.later(person, 2 * 1_440, async () => void (await press(url, await get(url), "cancel")));
    });
    return false;
  },
};

/** Who waits and gets a seat offered takes it, or says no, or lets it lapse. */
export const answerSeat: Habit = {
  on: "reading",
  async act(person, _links, town) {
    const leadId = await guestInLine(person, town);
    if (leadId === null) return false;
    const url = seminarPage(leadId, town);
    const answer = person.whims.pick(["book", "book", "leave", "nothing"] as const);
    if (answer !== "nothing") town.later(person, 60, async () => void (await press(url, await get(url), answer)));
    return false;
  },
};

/** The offer of the invitation. */
const OFFER = "five-hours";

/** On their own page: what a person finds behind the link of the message. */
function seminarPage(leadId: string, { context, address }: Town): string {
  return `${address}${new URL(bookingUrl(context, leadId, OFFER)).pathname}`;
}

async function invitedLead({ email, lineUserId }: Person, { context }: Town): Promise<string | null> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    `select l.id from contact c join lead l on l.id = c.lead_id join enrolment e on e.lead_id = l.id and e.state = 'running'
       join sequence q on q.id = e.sequence_id and q.key = 'seminar-invitation'
     where c.address_key in ($1, $2) limit 1`,
    [email.toLowerCase(), lineUserId],
  );
  return rows[0]?.id ?? null;
}

async function guestInLine({ email, lineUserId }: Person, { context }: Town): Promise<string | null> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    `select w.lead_id as id from contact c join wait_entry w on w.lead_id = c.lead_id and w.state = 'offered'
     where c.address_key in ($1, $2) limit 1`,
    [email.toLowerCase(), lineUserId],
  );
  return rows[0]?.id ?? null;
}

/** Presses the first button of the page that does this; undefined when the page has none. */
async function press(url: string, page: Page, act: string): Promise<Page | undefined> {
  const form = formWith(page, "act", act);
  return form && post(url, form);
}
