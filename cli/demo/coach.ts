import { z } from "zod";
import { type Desk, dayOf, WORKING_DAYS } from "./desk.ts";
import { random } from "./random.ts";
import type { Town } from "./town.ts";

const EVENING = { hour: 18, minute: 0 };
const DAY = 86_400_000;
/** Of a hundred sessions so many are missed. */
const MISSED = 0.06;
/** Whoever drifts away comes so often, and is then away so long. */
const BEFORE_DRIFTING = 2;
const AWAY_DAYS = 195;

const listSchema = z.object({
  items: z.array(z.object({ id: z.string(), leadId: z.string(), nextOn: z.string().nullable() })),
  next: z.string().nullable(),
});
const detailSchema = z.object({
  leadId: z.string(),
  plan: z.array(z.object({ id: z.string(), kind: z.string(), state: z.string(), dueOn: z.string() })),
});
type Running = z.infer<typeof listSchema>["items"][number];

/** In the evening the coach notes what became of the day's sessions, and completes what is whole. */
export function keepDeliveries(desk: Desk, town: Pick<Town, "whoIs">): void {
  desk.each(WORKING_DAYS, EVENING, async (now) => {
    const today = dayOf(now);
    for (const { id, nextOn } of await runningOf(desk)) {
      if (nextOn === null) await desk.write(`/deliveries/${id}/complete`, {});
      else if (nextOn <= today) await noteDay(desk, town, { id, now });
    }
  });
}

async function runningOf(desk: Desk): Promise<Running[]> {
  const found: Running[] = [];
  for (let cursor = ""; ; ) {
    const { items, next } = listSchema.parse(await desk.read(`/deliveries?state=running&limit=200${cursor}`));
    found.push(...items);
    if (next === null) return found;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

async function noteDay(desk: Desk, town: Pick<Town, "whoIs">, { id, now }: { id: string; now: Date }): Promise<void> {
  const { leadId, plan } = detailSchema.parse(await desk.read(`/deliveries/${id}`));
  const today = dayOf(now);
  const person = await town.whoIs(leadId);
  const came = plan.filter(({ kind, state }) => kind === "session" && state === "attended").length;
  if (person?.buyer.drifts && came >= BEFORE_DRIFTING) person.awayUntil ??= new Date(now.getTime() + AWAY_DAYS * DAY);
  const isAway = person != null && person.awayUntil !== null && now < person.awayUntil;
  for (const milestone of plan.filter(({ state, dueOn }) => state === "open" && dueOn <= today)) {
    const isMissed = isAway || random(Number.parseInt(milestone.id.slice(-6), 16)).chance(MISSED);
    const mark = milestone.kind === "session" ? (isMissed ? "absent" : "attended") : "reached";
    await desk.write(`/deliveries/${id}/milestones/${milestone.id}/mark`, { mark });
  }
}
