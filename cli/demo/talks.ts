import { DateTime } from "luxon";
import { type Outcome, outcomes, type Presence } from "../../domain/consultations/outcome.ts";
import { listConsultations } from "../../services/consultations/list-consultations.ts";
import { type Marked, markConsultation } from "../../services/consultations/mark-consultation.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Agenda } from "./agenda.ts";
import { type Random, random } from "./random.ts";

interface Desk {
  context: Context;
  agenda: Agenda;
  seed: number;
  from: Date;
  until: Date;
}

/** How many of those who booked come. */
const COMING = 0.8;
/** How many the consultant marks on the same day; the others a day late, when the task has reminded them. */
const ON_TIME = 0.75;

/** At the end of each working day the consultants write down what became of their consultations. */
export function markTalks({ context, agenda, seed, from, until }: Desk): void {
  const whims = random(seed * 6_007);
  const late = new Set<string>();
  const first = DateTime.fromJSDate(from, { zone: "Asia/Tokyo" }).set({ hour: 18, minute: 30 });
  for (let evening = first; evening.toJSDate() < until; evening = evening.plus({ days: 1 })) {
    if (evening.weekday > 5) continue;
    agenda.add(evening.toJSDate(), async () => {
      const { items } = await listConsultations(context, { unmarked: true, limit: 100 });
      for (const { id } of items) {
        if (!late.has(id) && !whims.chance(ON_TIME)) {
          late.add(id);
          continue;
        }
        await markConsultation(context, { id, ...whatBecame(whims), actor: "staff:ayumi" });
      }
    });
  }
}

function whatBecame(whims: Random): Marked {
  if (!whims.chance(COMING)) return { came: false };
  const presence = whims.pick<Presence>(["alone", "alone", "couple", "decision-maker"]);
  return { came: true, presence, outcome: whims.pick<Outcome>(["interested", ...outcomes]) };
}
