import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { consultantSchema } from "../../domain/consultations/consultant.ts";
import { key } from "../../domain/playbooks/values.ts";
import { retireConsultant } from "../../services/consultations/retire-consultant.ts";
import { listConsultants, setConsultant } from "../../services/consultations/set-consultant.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, staff } from "../access.ts";
import { problems } from "./listing.ts";
import { definitionHeaders, etagIn, etagSchema, settingProblems } from "./setting-answer.ts";

const consultantView = consultantSchema.extend({ etag: etagSchema }).meta({ id: "Consultant" });
const tags = ["consultations"];
const keyParams = z.strictObject({ key: key.max(100) });

/** Who gives consultations, and when. */
export async function consultantRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/consultants",
    {
      config: staff("definitions:read"),
      schema: { tags, summary: "List the consultants", response: { 200: z.object({ items: z.array(consultantView) }), ...problems } },
    },
    async () => ({ items: await listConsultants(context) }),
  );

  app.put(
    "/consultants/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Make a consultant, or change them",
        description: "What is booked stays booked, also outside the new hours. A consultant who was retired comes back.",
        params: keyParams,
        headers: definitionHeaders,
        body: consultantSchema.omit({ key: true }),
        response: { 200: consultantView, ...settingProblems, ...problems },
      },
    },
    async (request) => {
      const consultant = { key: request.params.key, ...request.body };
      await setConsultant(context, consultant, { actor: actorOf(request), ifMatch: etagIn(request) });
      const written = (await listConsultants(context)).find((one) => one.key === consultant.key);
      if (!written) throw new Error("what was written is not there");
      return written;
    },
  );

  app.post(
    "/consultants/:key/retire",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Take a consultant out. What they gave stays theirs.",
        description:
          "409 `consultant-booked` while consultations of theirs are ahead, unless `handOver`: then each goes, at its time, to a colleague who is free, and its guest is told; where nobody is free, a person gets a task to find another time. Again, it changes nothing.",
        params: keyParams,
        body: z.strictObject({ handOver: z.boolean().describe("Colleagues take over what is ahead") }),
        response: {
          200: z
            .object({
              handedOver: z.int().describe("Consultations that a colleague has taken over"),
              tasks: z.int().describe("Those at whose time nobody else is free: a person finds another time"),
            })
            .meta({ id: "RetiredConsultant" }),
          ...problems,
        },
      },
    },
    async (request) => retireConsultant(context, { key: request.params.key, ...request.body, actor: actorOf(request) }),
  );
}
