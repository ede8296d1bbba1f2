import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { pricesSchema } from "../../domain/billing/prices.ts";
import { taxKinds } from "../../domain/money/tax-rates.ts";
import { languages } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readPriceList } from "../../services/estimates/read-price-list.ts";
import { staff } from "../access.ts";
import { problems } from "./listing.ts";

const priceListSchema = z
  .object({
    ...pricesSchema.shape,
    items: z
      .array(
        z.object({
          offerKey: z.string(),
          side: z.enum(["front-end", "back-end"]),
          title: z.string(),
          quantity: z.string(),
          unitMinor: z.number().describe("Smallest unit of the currency, with the tax or without it as `priceMode` says"),
          taxKind: z.enum(taxKinds),
        }),
      )
      .describe("Each offer that has a price, and after it what comes with it, free of charge"),
  })
  .meta({ id: "PriceList" });

/** What forms pick lines from. */
export async function priceRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/prices",
    {
      config: staff("deals:read"),
      schema: {
        tags: ["estimates"],
        summary: "Read how prices are stated, and the catalogue of offers as lines of an estimate",
        querystring: z.strictObject({ language: z.enum(languages).default("ja").describe("Of the titles: that of the lead") }),
        response: { 200: priceListSchema, ...problems },
      },
    },
    async (request) => readPriceList(context, request.query.language),
  );
}
