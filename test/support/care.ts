import { v7 as uuidv7 } from "uuid";
import { type CarePlan, careSchema } from "../../domain/care/care-plan.ts";
import { type Care, type CheckIn, careColumns, readCheckIns } from "../../services/care/care.ts";
import { setTopic } from "../../services/consent/set-topic.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { setRelation } from "../../services/relation/set-relation.ts";

/** Letters of the small playbook: they only have to go. */
const plan = careSchema.parse({
  topic: "customers",
  checkIns: [
    { key: "word", title: { ja: "お声がけ" }, kind: "task", after: 6, every: 6, script: { ja: "お変わりないかを伺う" } },
    { key: "alumni", title: { ja: "修了生の勉強会" }, kind: "study-group", after: 7, template: "notes/mail-only" },
    { key: "news", title: { ja: "近況のお便り" }, kind: "letter", after: 8, template: "notes/three" },
  ],
  dormancy: {
    letters: [
      { after: 0, template: "notes/one" },
      { after: 14, template: "notes/two" },
      { after: 44, template: "notes/one" },
    ],
  },
  anniversary: "notes/two",
});

/** The topic for customers, and how they are cared for. */
export async function setCare(context: Context, change: Partial<CarePlan> = {}): Promise<void> {
  const title = { ja: "お客様だけのお便り", en: "Letters for customers" };
  await setTopic(context, { key: "customers", title, customersOnly: true }, { actor: "staff:test", ifMatch: undefined });
  await writeSetting(context.database.pool, "care", { ...plan, ...change });
}

export async function makeCustomer(context: Context, leadId: string, relation: "customer" | "lead" = "customer"): Promise<void> {
  await setRelation(context, { leadId, relation, reason: "test", actor: "staff:test" });
}

/** The newest care of a lead. */
export async function careOf({ database: { pool } }: Context, leadId: string): Promise<Care> {
  const { rows } = await pool.query<Care>(
    `select ${careColumns} from care c where c.lead_id = $1 order by c.created_at desc, c.id desc limit 1`,
    [leadId],
  );
  if (rows[0]) return rows[0];
  throw new Error("nobody cares for this lead");
}

/** A word that waits for a person since a day; one of several has its own occurrence. Returns its id. */
export async function addCheckIn(
  { database: { pool } }: Context,
  { id: careId, leadId }: Pick<Care, "id" | "leadId">,
  { dueOn, occurrence = 0 }: { dueOn: string; occurrence?: number },
): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into check_in (id, care_id, lead_id, key, kind, title, occurrence, due_on, state)
     values ($1, $2, $3, 'word', 'task', '{"ja": "お声がけ", "en": "a word"}', $4, $5, 'given')`,
    [id, careId, leadId, occurrence, dueOn],
  );
  return id;
}

/** Key, occurrence and state, the oldest first. */
export async function checkInsOf(context: Context, leadId: string): Promise<[string, number, CheckIn["state"]][]> {
  const { id } = await careOf(context, leadId);
  return (await readCheckIns(context.database.pool, id)).toReversed().map(({ key, occurrence, state }) => [key, occurrence, state]);
}

/** Slots of the letters that went, with their instants. */
export async function careLettersOf({ database: { pool } }: Context, leadId: string): Promise<[string, Date][]> {
  const { rows } = await pool.query<{ slot: string; at: Date }>(
    `select t.slot, s.settled_at as at from send s join touch t on t.id = s.touch_id
     where s.lead_id = $1 and s.state = 'sent' and t.origin_kind = 'care' order by s.settled_at, s.id`,
    [leadId],
  );
  return rows.map(({ slot, at }) => [slot, at]);
}
