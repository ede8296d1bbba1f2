import { v7 as uuidv7 } from "uuid";
import { openDeal } from "../../services/deals/open-deal.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import { offerTalk } from "./consultants.ts";
import { addPerson, type Person } from "./people.ts";
import { happen } from "./sequences.ts";

/** The back-end offer `course`, and the consultation that comes before it. */
export async function offerCourse(context: Context): Promise<void> {
  await offerTalk(context);
  await setOffer(
    context,
    {
      key: "course",
      title: { ja: "経営棚おろし講座", en: "The course" },
      side: "back-end",
      kind: "course",
      format: "online",
      bonuses: [],
      price: { amount: 366_000, taxRate: 10, taxIncluded: true },
    },
    { actor: "staff:test", ifMatch: undefined },
  );
}

/** An open deal about the course, of a lead who has had their consultation. */
export async function openCourseDeal(context: Context, leadId: string): Promise<string> {
  await offerCourse(context);
  await happen(context, leadId, "consultationHeld", { data: { offer: "talk" } });
  const { dealId } = await openDeal(context, { leadId, offerKey: "course", ownerId: null, actor: "staff:test" });
  return dealId;
}

/** A member of staff, by name. */
export async function addSeller({ database: { pool } }: Context, name: string): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into staff (id, name, mail, role, language, created_at, updated_at) values ($1, $2, $3, 'sales', 'ja', now(), now())`,
    [id, name, `${id}@shop.test`],
  );
  return id;
}

/** A customer with an open deal about the course. */
export async function addDeal(
  context: Context,
  { ownerId = null, zone = "Asia/Tokyo", channels }: { ownerId?: string | null; zone?: string; channels?: ("email" | "line")[] } = {},
): Promise<Person & { dealId: string }> {
  const person = await addPerson(context, { zone, ...(channels && { channels }) });
  await context.database.pool.query("update lead set relation = 'customer' where id = $1", [person.leadId]);
  const { dealId } = await openDeal(context, {
    leadId: person.leadId,
    offerKey: "course",
    ownerId,
    nextAction: "お電話",
    nextOn: "2027-01-20",
    actor: "staff:test",
  });
  return { ...person, dealId };
}

export interface GivenTask {
  kind: string;
  role: string;
  script: string;
  dueAt: Date;
}

/** The tasks of a lead, in the order in which they were given. */
export async function tasksOf({ database: { pool } }: Context, leadId: string): Promise<GivenTask[]> {
  const { rows } = await pool.query<GivenTask>(
    'select kind, role, script, due_at as "dueAt" from task where lead_id = $1 order by created_at, id',
    [leadId],
  );
  return rows;
}
