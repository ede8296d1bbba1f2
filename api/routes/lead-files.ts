import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { copyEvidence } from "../../services/erasure/copy-evidence.ts";
import { discloseLead } from "../../services/erasure/disclose-lead.ts";
import { disclosureArchive } from "../../services/erasure/disclosure-archive.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, reasonInput } from "./listing.ts";

const tags = ["leads"];
const querystring = z.strictObject({ reason: reasonInput.optional() });

/** Files with what is kept about one living lead. The audit keeps who took them. */
export async function leadFileRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads/:id/evidence",
    {
      config: staff("people:export"),
      schema: {
        tags,
        summary: "The evidence of a lead's consents as a JSON file: addresses, consents, the texts that were shown, the last send",
        description: "What the vault would keep of them after an erasure. For an erased lead: 410; `hagukumi evidence` opens the vault.",
        params: idParams,
        querystring,
      },
    },
    async (request, reply) => {
      const leadId = request.params.id;
      const evidence = await copyEvidence(context, { leadId, reason: request.query.reason, actor: actorOf(request) });
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="evidence-${leadId}.json"`)
        .send(`${JSON.stringify(evidence, null, 2)}\n`);
    },
  );

  app.get(
    "/leads/:id/disclosure",
    {
      config: staff("people:export"),
      handlerTimeout: 120_000,
      schema: {
        tags,
        summary: "All data about one person as one ZIP file",
        description: "Each kind as JSON and CSV, the messages as they were sent, and a README in Japanese and English.",
        params: idParams,
        querystring,
      },
    },
    async (request, reply) => {
      const leadId = request.params.id;
      const disclosure = await discloseLead(context, { leadId, reason: request.query.reason, actor: actorOf(request) });
      return reply
        .type("application/zip")
        .header("content-disposition", `attachment; filename="disclosure-${leadId}.zip"`)
        .send(await disclosureArchive(context, disclosure));
    },
  );
}
