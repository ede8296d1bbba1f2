import { z } from "zod";
import { type Desk, WORKING_DAYS } from "./desk.ts";
import type { Person } from "./person.ts";
import type { Town } from "./town.ts";

const AFTERNOON = { hour: 15, minute: 0 };
const DAY = 86_400_000;
/** Of those whose contract is older than this. */
const AFTER_DAYS = 20;
/** The next delivery, after the fix. */
const DELIVERY_DAYS = 7;
/** Whom the recovery has not convinced stays a customer, or is lost. */
const COLD = 0.3;

const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
const contractsSchema = page(z.object({ leadId: z.string(), state: z.string(), signedAt: z.coerce.date().nullable() }));
const incidentSchema = z.object({
  id: z.string(),
  leadId: z.string(),
  state: z.string(),
  openedAt: z.coerce.date(),
  fixedAt: z.coerce.date().nullable(),
  rating: z.string().nullable(),
});
type Incident = z.infer<typeof incidentSchema>;

/** Some customers complain once; staff apologise, put it right, exceed what they expected, and ask how they feel now. */
export function answerComplaints(desk: Desk, town: Pick<Town, "whoIs">): void {
  desk.each(WORKING_DAYS, AFTERNOON, async (now) => {
    const { items: live } = page(incidentSchema).parse(await desk.read("/incidents?state=live&limit=200"));
    for (const incident of live) {
      const person = await town.whoIs(incident.leadId);
      if (person) await goOn(desk, incident, { person, now });
    }
    for (const state of ["delivered", "inForce"]) {
      const { items } = contractsSchema.parse(await desk.read(`/contracts?state=${state}&limit=200`));
      for (const { leadId, signedAt } of items) {
        const person = await town.whoIs(leadId);
        if (!person || signedAt === null || now.getTime() - signedAt.getTime() < AFTER_DAYS * DAY) continue;
        const severity = person.buyer.complains;
        if (severity === null || person.memory.has("complained")) continue;
        person.memory.add("complained");
        await desk.write("/incidents", { leadId, severity, what: "今月の資料が、お約束の日に届きませんでした。" });
      }
    }
  });
}

/** The next step of a recovery, one a day. */
async function goOn(desk: Desk, incident: Incident, { person, now }: { person: Person; now: Date }): Promise<void> {
  const { id, state, openedAt, fixedAt, rating } = incident;
  switch (state) {
    case "open":
      // Answered the next day at the earliest: some in time, some not.
      if (now.getTime() - openedAt.getTime() < DAY / 2) return;
      await desk.write(`/incidents/${id}/answer`, { words: "発送の確認が漏れておりました。明日までに、必ずお届けします。", letter: true });
      return;
    case "apologised":
      await desk.write(`/incidents/${id}/fix`, { words: "資料をお届けしました。これからは二人で確かめて発送します。", letter: true });
      return;
    default:
      if (fixedAt === null || now.getTime() - fixedAt.getTime() < DELIVERY_DAYS * DAY) return;
      if (rating === null) await desk.write(`/incidents/${id}/rating`, { rating: person.warmth < COLD ? "below" : "exceeded" });
      else await desk.write(`/incidents/${id}/close`, { outcome: rating === "exceeded" ? "fan" : "lost" });
  }
}
