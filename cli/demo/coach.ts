import { z } from "zod";
import { type Desk, dayOf, WORKING_DAYS } from "./desk.ts";
import { random } from "./random.ts";

const EVENING = { hour: 18, minute: 0 };
/** Of a hundred sessions so many are missed. */
const MISSED = 0.06;

const listSchema = z.object({
  items: z.array(z.object({ id: z.string(), state: z.string(), nextOn: z.string().nullable() })),
  next: z.string().nullable(),
});
const detailSchema = z.object({
  plan: z.array(z.object({ id: z.string(), kind: z.string(), state: z.string(), dueOn: z.string() })),
});

/** In the evening the coach notes what became of the day's sessions, and completes what is whole. */
export function keepDeliveries(desk: Desk): void {
  desk.each(WORKING_DAYS, EVENING, async (now) => {
    const today = dayOf(now);
    for (const { id, nextOn } of await runningOf(desk)) {
      if (nextOn === null) await desk.write(`/deliveries/${id}/complete`, {});
      else if (nextOn <= today) await noteDay(desk, id, today);
    }
  });
}

async function runningOf(desk: Desk): Promise<{ id: string; nextOn: string | null }[]> {
  const found: { id: string; nextOn: string | null }[] = [];
  for (let cursor = ""; ; ) {
    const { items, next } = listSchema.parse(await desk.read(`/deliveries?state=running&limit=200${cursor}`));
    found.push(...items);
    if (next === null) return found;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

async function noteDay(desk: Desk, id: string, today: string): Promise<void> {
  const { plan } = detailSchema.parse(await desk.read(`/deliveries/${id}`));
  for (const milestone of plan.filter(({ state, dueOn }) => state === "open" && dueOn <= today)) {
    const isMissed = milestone.kind === "session" && random(Number.parseInt(milestone.id.slice(-6), 16)).chance(MISSED);
    const mark = milestone.kind === "session" ? (isMissed ? "absent" : "attended") : "reached";
    await desk.write(`/deliveries/${id}/milestones/${milestone.id}/mark`, { mark });
  }
}
