import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { businessSchema } from "../../domain/playbooks/sections/engine.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readBusinessSetting, setBusiness } from "../../services/engine/settings/set-business.ts";
import { actorOf, staff } from "../access.ts";
import { problems } from "./listing.ts";
import { answerTagged, etagIn, settingHeaders, settingProblems } from "./setting-answer.ts";

/** As stored: an older release may have kept what this one would refuse. */
const view = z
  .object({
    name: z.string(),
    legalName: z.string(),
    postalAddress: z.string(),
    complaints: z.string(),
    website: z.string(),
    privacy: z.string().optional(),
    zone: z.string(),
  })
  .nullable()
  .describe("Null before the business was ever set")
  .meta({ id: "Business" });

const tags = ["settings"];

export async function businessRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/settings/business",
    {
      config: staff("settings:read"),
      schema: { tags, summary: "Read the business as messages name it (LAW3)", response: { 200: view, ...problems } },
    },
    async (_request, reply) => answerTagged(reply, await readBusinessSetting(context)),
  );

  app.put(
    "/settings/business",
    {
      config: staff("settings:write"),
      schema: {
        tags,
        summary: "Change the business as messages name it (LAW3)",
        description:
          "Messages that go out from now on name it so. Worker and API read the zone when they start. A playbook sets all of it again at each publish.",
        headers: settingHeaders,
        body: businessSchema,
        response: { 200: view, ...settingProblems, ...problems },
      },
    },
    async (request, reply) =>
      answerTagged(reply, await setBusiness(context, request.body, { actor: actorOf(request), ifMatch: etagIn(request) })),
  );
}
