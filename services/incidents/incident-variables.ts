import { z } from "zod";
import { dateWords } from "../../domain/time/date-words.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";

const schema = z.object({
  incident: z.object({
    /** The day on which the customer told it, in words. */
    told: z.string(),
    /** What staff answered. */
    apology: z.string(),
    /** What was done about it; empty in the letter of apology. */
    fix: z.string(),
  }),
});

type IncidentVariables = z.infer<typeof schema>;

/** What the letters about an incident may use. */
export const incidentVariables = defineVariables({
  schema,
  sample: {
    incident: {
      told: "2027年3月16日（火）",
      apology: "講座の資料を、お約束の日までにお届けできませんでした。私どもの確認が足りませんでした。",
      fix: "資料を本日お送りし、発送の前に二人で確かめる手順に改めました。",
    },
  },
  read: readIncidentVariables,
});

interface Row {
  id: string;
  toldAt: Date;
  apology: string;
  fix: string;
  language: Language;
  zone: string;
}

async function readIncidentVariables(
  tx: Transaction,
  _context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, IncidentVariables>> {
  const { rows } = await tx.query<Row>(
    `select i.id, i.told_at as "toldAt", i.apology, i.fix, l.language, l.zone from incident i join lead l on l.id = i.lead_id
     where i.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  const variables = rows.map(({ id, toldAt, apology, fix, language, zone }): [string, IncidentVariables] => [
    id,
    { incident: { told: dateWords(language, dateIn(zone, toldAt)), apology, fix } },
  ]);
  return byTouch(touches, new Map(variables));
}
