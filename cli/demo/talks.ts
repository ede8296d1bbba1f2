import { DateTime } from "luxon";
import { z } from "zod";
import { type Outcome, outcomes, type Presence } from "../../domain/consultations/outcome.ts";
import type { DeskParts } from "./desk.ts";
import { type Random, random } from "./random.ts";
import { getJson, postJson } from "./web.ts";

/** How many of those who booked come. */
const COMING = 0.8;
/** How many the consultant marks on the same day; the others a day late, when the task has reminded them. */
const ON_TIME = 0.75;

const unmarkedSchema = z.object({ items: z.array(z.object({ id: z.string(), leadId: z.string() })) });

/** At the end of each working day the consultants write down what became of their consultations. With whoever may buy, a deal begins. */
export function markTalks({ address, apiKey, agenda, seed, from, until }: DeskParts, openDeal: (leadId: string) => void): void {
  const headers = { authorization: `Bearer ${apiKey}` };
  const api = `${address}/api/v1/consultations`;
  const whims = random(seed * 6_007);
  const late = new Set<string>();
  const first = DateTime.fromJSDate(from, { zone: "Asia/Tokyo" }).set({ hour: 18, minute: 30 });
  for (let evening = first; evening.toJSDate() < until; evening = evening.plus({ days: 1 })) {
    if (evening.weekday > 5) continue;
    agenda.add(evening.toJSDate(), async () => {
      const { items } = unmarkedSchema.parse(await getJson(`${api}?unmarked=true&limit=100`, headers));
      for (const { id, leadId } of items) {
        if (!late.has(id) && !whims.chance(ON_TIME)) {
          late.add(id);
          continue;
        }
        const came = whatBecame(whims);
        await postJson(`${api}/${id}/${came === null ? "absent" : "came"}`, came ?? {}, headers);
        if (came?.outcome === "interested" || came?.outcome === "thinking") openDeal(leadId);
      }
    });
  }
}

/** Who came, and what they answered; null: nobody came. */
function whatBecame(whims: Random): { presence: Presence; outcome: Outcome } | null {
  if (!whims.chance(COMING)) return null;
  const presence = whims.pick<Presence>(["alone", "alone", "couple", "decision-maker"]);
  return { presence, outcome: whims.pick<Outcome>(["interested", ...outcomes]) };
}
