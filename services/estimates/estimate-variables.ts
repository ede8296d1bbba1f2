import { z } from "zod";
import { rangeOf } from "../../domain/estimates/variant.ts";
import { formatMoney } from "../../domain/money/format-money.ts";
import { dateWords } from "../../domain/time/date-words.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";
import { type Estimate, estimateColumns } from "./estimate.ts";
import { estimateUrl } from "./estimate-link.ts";

const schema = z.object({
  estimate: z.object({
    title: z.string(),
    greeting: z.string(),
    /** The last day, in words. */
    expires: z.string(),
    /** From the cheapest to the dearest variant. */
    price: z.string(),
    variants: z.array(z.object({ title: z.string(), price: z.string() })),
    /** Title of the variant that was chosen; empty before. */
    chosen: z.string(),
  }),
  urls: z.object({ estimate: z.string() }),
});

type EstimateVariables = z.infer<typeof schema>;

/** What the messages about an estimate may use. */
export const estimateVariables = defineVariables({
  schema,
  sample: {
    estimate: {
      title: "経営棚おろし講座のお見積もり",
      greeting: "先日は、採用のお悩みを率直にお話しくださり、ありがとうございました。",
      expires: "2027年3月31日（水）",
      price: "220,000円〜366,000円",
      variants: [
        { title: "基本プラン", price: "220,000円" },
        { title: "伴走プラン", price: "366,000円" },
      ],
      chosen: "伴走プラン",
    },
    urls: { estimate: "https://example.com/e/token" },
  },
  read: readEstimateVariables,
});

async function readEstimateVariables(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, EstimateVariables>> {
  const { rows } = await tx.query<Estimate & { language: Language }>(
    `select ${estimateColumns}, l.language from estimate e join lead l on l.id = e.lead_id where e.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  return byTouch(touches, new Map(rows.map((row) => [row.id, variablesOf(context, row)])));
}

function variablesOf(context: Context, row: Estimate & { language: Language }): EstimateVariables {
  const { id, title, greeting, variants, currency, expiresOn, chosenVariant, language } = row;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const { fromMinor, toMinor } = rangeOf(variants);
  return {
    estimate: {
      title,
      greeting,
      expires: dateWords(language, expiresOn),
      price: fromMinor === toMinor ? money(fromMinor) : `${money(fromMinor)}${language === "ja" ? "〜" : " to "}${money(toMinor)}`,
      variants: variants.map((variant) => ({ title: variant.title, price: money(variant.totals.grossMinor) })),
      chosen: variants.find(({ key }) => key === chosenVariant)?.title ?? "",
    },
    urls: { estimate: estimateUrl(context, id) },
  };
}
