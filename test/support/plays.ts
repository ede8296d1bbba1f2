import { v7 as uuidv7 } from "uuid";
import { playsSchema } from "../../domain/plays/play-plan.ts";
import type { MemberState } from "../../domain/plays/play-states.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { makeCustomer } from "./care.ts";
import { addPerson, type Person } from "./people.ts";
import { publish, sequenceYaml } from "./sequences.ts";

const DAYTIME = 'window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }';

/**
 * The course, what comes after it, and the sequences that offer it. Letters go in the daytime of weekdays; without `letters` nobody is written to,
 * for a world without templates.
 */
export async function setPlays(context: Context, { letters = true }: { letters?: boolean } = {}): Promise<void> {
  for (const key of ["course", "club", "masters"]) {
    const definition = { title: { ja: `商品${key}` }, side: "back-end", kind: "course", format: "online", bonuses: [] };
    await context.database.pool.query("insert into offer (key, definition) values ($1, $2) on conflict (key) do nothing", [
      key,
      JSON.stringify(definition),
    ]);
  }
  const rest = "{ id: rest, wait: 5 days }";
  const letter = (id: string, template: string) => (letters ? [`{ id: ${id}, send: { email: ${template} } }`] : []);
  const offering = [...letter("one", "notes/one"), rest, ...letter("two", "notes/two")];
  await publish(context, sequenceYaml("masters", offering, { category: "promotion", extra: [DAYTIME] }));
  await publish(context, sequenceYaml("club", offering, { category: "promotion", extra: [DAYTIME] }));
  await publish(context, sequenceYaml("revive", [...letter("ask", "notes/one"), rest], { category: "care", extra: [DAYTIME] }));
  const plan = playsSchema.parse({
    next: [
      { after: "course", offer: "masters", kind: "up", wait: 30, sequence: "masters" },
      { after: "masters", offer: "club", kind: "cross", sequence: "club" },
    ],
    revive: "revive",
  });
  await writeSetting(context.database.pool, "plays", plan);
}

/** A customer who bought this many days ago, with letters of the topic `newsletter`. */
export async function addBuyer(
  context: Context,
  { offer = "course", days = 60, topic }: { offer?: string | null; days?: number; topic?: string | null } = {},
): Promise<Person> {
  const person = await addPerson(context, topic === undefined ? {} : { topic });
  await makeCustomer(context, person.leadId);
  await addPurchase(context, person.leadId, { offer, at: new Date(context.clock.now().getTime() - days * 86_400_000) });
  return person;
}

/** A paid order. */
export async function addPurchase(
  { database: { pool } }: Context,
  leadId: string,
  { offer, at, minor = 110_000 }: { offer: string | null; at: Date; minor?: number },
): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into invoice (id, lead_id, offer_key, series, number, state, issued_on, supplied_on, issuer, buyer, lines, pricing, totals, currency,
       gross_minor, created_at, created_by)
     values ($1, $2, $3, 'test', (select count(*) from invoice) + 1, 'issued', $4::timestamptz, $4::timestamptz, '{}', '{}', '[]', '{}', '{}', 'JPY', $5, $4::timestamptz, 'staff:test')`,
    [id, leadId, offer, at, minor],
  );
  await pool.query("insert into purchase (id, lead_id, kind, offer_key, at) values ($1, $2, 'order', $3, $4)", [id, leadId, offer, at]);
  return id;
}

/** State and code of a lead in their plays, the newest first. */
export async function membershipsOf(
  { database: { pool } }: Context,
  leadId: string,
): Promise<{ state: MemberState; code: string | null }[]> {
  const { rows } = await pool.query<{ state: MemberState; code: string | null }>(
    `select m.state, m.code from play_member m join play p on p.id = m.play_id where m.lead_id = $1 order by p.started_at desc, p.id desc`,
    [leadId],
  );
  return rows;
}
