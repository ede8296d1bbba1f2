import { z } from "zod";
import { yearsSince } from "../../domain/care/cadence.ts";
import { dateWords } from "../../domain/time/date-words.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";

const schema = z.object({
  care: z.object({
    /** The day of the contract, in words. */
    since: z.string(),
    /** Whole years since. */
    years: z.number(),
    /** What they bought first; empty when nobody noted it. */
    title: z.string(),
  }),
});

type CareVariables = z.infer<typeof schema>;

/** What the letters of care may use. */
export const careVariables = defineVariables({
  schema,
  sample: { care: { since: "2027年3月10日（水）", years: 1, title: "半年の伴走コーチング" } },
  read: readCareVariables,
});

interface Row {
  id: string;
  anchorOn: string;
  title: Partial<LocalText>;
  language: Language;
  zone: string;
}

async function readCareVariables(
  tx: Transaction,
  { clock }: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, CareVariables>> {
  const { rows } = await tx.query<Row>(
    `select c.id, c.anchor_on::text as "anchorOn", coalesce(o.definition->'title', '{}') as title, l.language, l.zone
     from care c join lead l on l.id = c.lead_id left join purchase p on p.id = c.purchase_id left join offer o on o.key = p.offer_key
     where c.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  const variables = rows.map(({ id, anchorOn, title, language, zone }): [string, CareVariables] => [
    id,
    {
      care: {
        since: dateWords(language, anchorOn),
        years: yearsSince(anchorOn, dateIn(zone, clock.now())),
        title: title[language] ?? Object.values(title)[0] ?? "",
      },
    },
  ]);
  return byTouch(touches, new Map(variables));
}
