import { z } from "zod";
import { dateWords } from "../../domain/time/date-words.ts";
import { signToken } from "../../domain/tokens/token.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";
import { ratingUrl } from "./rating-link.ts";

const schema = z.object({
  delivery: z.object({
    /** Of the offer. */
    title: z.string(),
    /** The day of the start, in words. */
    starts: z.string(),
    /** What is ahead, in the order of its days. */
    plan: z.array(z.object({ day: z.string(), title: z.string() })),
    /** The milestone that the letter is about; empty in others. */
    milestone: z.string(),
    day: z.string(),
    /** How long it is, in minutes; 0: not known. */
    minutes: z.number(),
    materials: z.array(z.object({ title: z.string(), url: z.string() })),
  }),
  urls: z.object({ rating: z.string() }),
});

type DeliveryVariables = z.infer<typeof schema>;

/** What the letters of a delivery may use. */
export const deliveryVariables = defineVariables({
  schema,
  sample: {
    delivery: {
      title: "半年の伴走コーチング",
      starts: "2027年4月5日（月）",
      plan: [
        { day: "2027年4月5日（月）", title: "第1回 会社の今を書き出す" },
        { day: "2027年4月19日（月）", title: "第2回 時間の使い方" },
      ],
      milestone: "第1回 会社の今を書き出す",
      day: "2027年4月5日（月）",
      minutes: 90,
      materials: [{ title: "棚おろしシート", url: "https://example.com/d/token" }],
    },
    urls: { rating: "https://example.com/v/token" },
  },
  read: readDeliveryVariables,
});

interface Row {
  id: string;
  leadId: string;
  title: Partial<LocalText>;
  startsOn: string;
  language: Language;
  milestones: { id: string; title: Partial<LocalText>; dueOn: string; minutes: number | null; materials: string[]; state: string }[];
}

async function readDeliveryVariables(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, DeliveryVariables>> {
  const { rows } = await tx.query<Row>(
    `select d.id, d.lead_id as "leadId", coalesce(o.definition->'title', '{}') as title, d.starts_on::text as "startsOn", l.language,
       coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'dueOn', m.due_on::text, 'minutes', m.minutes,
         'materials', m.materials, 'state', m.state) order by m.due_on, m.id) from delivery_milestone m where m.delivery_id = d.id), '[]') as milestones
     from delivery d join lead l on l.id = d.lead_id left join offer o on o.key = d.offer_key where d.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  const deliveries = new Map(rows.map((row) => [row.id, row]));
  const titles = await readTitles(
    tx,
    rows.flatMap(({ milestones }) => milestones.flatMap(({ materials }) => materials)),
  );
  return new Map(
    touches.flatMap((touch): [string, DeliveryVariables][] => {
      const row = deliveries.get(touch.originId);
      return row ? [[touch.id, variablesOf(context, row, touch, titles)]] : [];
    }),
  );
}

function variablesOf(context: Context, row: Row, touch: OriginTouch, titles: ReadonlyMap<string, string>): DeliveryVariables {
  const { language, milestones, startsOn, leadId } = row;
  const about = touch.slot.slice(touch.slot.indexOf("-") + 1);
  const milestone = milestones.find(({ id }) => id === about);
  return {
    delivery: {
      title: textIn(row.title, language),
      starts: dateWords(language, startsOn),
      plan: milestones
        .filter(({ state }) => state === "open")
        .map(({ dueOn, title }) => ({ day: dateWords(language, dueOn), title: textIn(title, language) })),
      milestone: milestone ? textIn(milestone.title, language) : "",
      day: milestone ? dateWords(language, milestone.dueOn) : "",
      minutes: milestone?.minutes ?? 0,
      materials: (milestone?.materials ?? []).flatMap((key) => {
        const title = titles.get(key);
        // The touch stands for the message: that the document was opened counts once for each.
        const url = `${context.publicUrl}/d/${signToken(context.keys.token, "document", [leadId, touch.id, key])}`;
        return title === undefined ? [] : [{ title, url }];
      }),
    },
    urls: { rating: touch.slot.startsWith("rate-") ? ratingUrl(context, about) : "" },
  };
}

async function readTitles(tx: Transaction, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ key: string; title: string }>("select key, title from document where key = any($1::text[])", [keys]);
  return new Map(rows.map(({ key, title }) => [key, title]));
}

function textIn(texts: Partial<LocalText>, language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}
