import { z } from "zod";
import { type Desk, dayOf, WORKING_DAYS } from "./desk.ts";
import type { Person } from "./person.ts";
import type { Town } from "./town.ts";

const AFTERNOON = { hour: 16, minute: 0 };
/** What those go on with who want to. */
const NEXT = { offer: "membership", title: "みちしるべ会員（月会費）", priceMinor: 5_500, months: 6 };
/** Of a hundred calls so many reach nobody. */
const UNREACHED = 0.15;

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), leadId: z.string() })) });
const careSchema = z.object({
  beganAt: z.coerce.date().nullable(),
  checkIns: z.array(z.object({ id: z.string(), kind: z.string(), state: z.string() })),
});

/** Staff ring the customers who need a word, note what they hear, and write the order of those who want to go on. Nothing is sold by the call. */
export function keepInTouch(desk: Desk, town: Pick<Town, "whoIs">): void {
  desk.each(WORKING_DAYS, AFTERNOON, async (now) => {
    const { items } = listSchema.parse(await desk.read("/care?need=word&limit=200"));
    for (const { id, leadId } of items) {
      const person = await town.whoIs(leadId);
      if (person) await ring(desk, { careId: id, leadId, person, now });
    }
  });
}

interface Call {
  careId: string;
  leadId: string;
  person: Person;
  now: Date;
}

async function ring(desk: Desk, { careId, leadId, person, now }: Call): Promise<void> {
  const { beganAt, checkIns } = careSchema.parse(await desk.read(`/care/${careId}`));
  const isAway = person.awayUntil !== null && now < person.awayUntil;
  const wishes = beganAt !== null && person.buyer.goesOn && !person.memory.has("went on");
  for (const { id } of checkIns.filter(({ kind, state }) => kind === "task" && state === "given")) {
    const answer = isAway || person.whims.chance(UNREACHED) ? "no-answer" : wishes ? "wish" : "well";
    const words = { "no-answer": "", wish: "このまま続けたいとのこと。", well: "決めたことを続けていらっしゃいます。" }[answer];
    await desk.write(`/care/${careId}/check-ins/${id}/answer`, { answer, words });
    if (answer === "wish") await order(desk, { leadId, person, now });
  }
}

async function order(desk: Desk, { leadId, person, now }: Omit<Call, "careId">): Promise<void> {
  person.memory.add("went on");
  await desk.write("/invoices", {
    leadId,
    offer: NEXT.offer,
    lines: [{ title: NEXT.title, quantity: "1", unitMinor: NEXT.priceMinor, taxKind: "standard" }],
    plan: { kind: "monthly", months: NEXT.months },
    suppliedOn: dayOf(now),
    dueOn: dayOf(now, 4),
  });
}
