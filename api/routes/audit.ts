import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { exportAudit } from "../../services/explain/export-audit.ts";
import { type ListedAudit, listAudit, readAuditEntry } from "../../services/explain/list-audit.ts";
import { actorOf, callerOf, staff } from "../access.ts";
import { boundInput, directionInput, idParams, pageOf, pageQuery, problems } from "./listing.ts";

const entrySchema = z
  .object({
    id: z.uuid(),
    at: z.date(),
    actor: z.string().describe("staff:<id> · staff:<name of a key> · lead · system"),
    actorName: z.string().nullable().describe("What people call them now; null where the actor is no member of staff"),
    action: z.string().describe("Such as lead-held"),
    target: z.string().describe("Such as lead, enrolment, staff"),
    refId: z.string().describe("Id of the target"),
    leadName: z.string().nullable(),
    leadId: z.uuid().nullable().describe("Whom it was done to, or to what is theirs; null where it concerns no single lead"),
    reason: z.string().nullable(),
    sentence: z
      .object({ ja: z.string(), en: z.string() })
      .nullable()
      .describe("Null for an act of a module that this release does not know"),
    before: z
      .unknown()
      .describe("Values before the act; absent where it changed none. Values of a lead only for those who may read people"),
    after: z.unknown(),
    hidden: z.boolean().describe("True: there are values of a lead, which this caller may not read"),
    data: z.record(z.string(), z.unknown()).describe("Ids, codes and values of settings"),
  })
  .meta({ id: "AuditEntry" });

const filterQuery = z.strictObject({
  actor: z.string().min(1).max(100).optional(),
  action: z.string().min(1).max(100).optional(),
  target: z.string().min(1).max(100).optional().describe("Kind of the target, such as lead"),
  from: boundInput.optional(),
  to: boundInput.optional().describe("Before this instant"),
  leadId: z.uuid().optional().describe("What was done to this lead and to what is theirs"),
});

const tags = ["audit"];

/** Who did what, when and why. */
export async function auditRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/audit",
    {
      config: staff("audit:read"),
      schema: {
        tags,
        summary: "List what people and the system did, newest first",
        querystring: filterQuery.extend(pageQuery.shape).extend({ direction: directionInput("from the oldest on") }),
        response: { 200: pageOf(entrySchema), ...problems },
      },
    },
    async (request) => {
      const { items, next } = await listAudit(context, request.query);
      return { items: items.map((entry) => withValues(entry, request)), next };
    },
  );

  app.get(
    "/audit/:id",
    {
      config: staff("audit:read"),
      schema: { tags, summary: "Read one entry of the audit", params: idParams, response: { 200: entrySchema, ...problems } },
    },
    async (request) => withValues(await readAuditEntry(context, request.params.id), request),
  );

  app.get(
    "/audit.csv",
    {
      config: staff("audit:read"),
      schema: {
        tags,
        summary: "The same as a CSV file. The audit keeps who made it.",
        querystring: filterQuery.extend({ language: z.enum(["ja", "en"]).default("ja").describe("Of the header and the sentences") }),
      },
    },
    async (request, reply) => {
      const { language, ...filter } = request.query;
      const text = await exportAudit(context, { language, filter, actor: actorOf(request) });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="audit.csv"')
        .send(Readable.from(text));
    },
  );
}

/** Puts what the lead's values were beside the other ones, for a caller who may read people. */
function withValues({ personal, ...entry }: ListedAudit, request: FastifyRequest) {
  const { before, after } = entry.data;
  const isHidden = personal !== null && !callerOf(request).scopes.has("people:read");
  if (personal === null || isHidden) return { ...entry, before, after, hidden: isHidden };
  return { ...entry, before: joined(before, personal.before), after: joined(after, personal.after), hidden: false };
}

function joined(values: unknown, personal: Record<string, unknown>): Record<string, unknown> {
  return typeof values === "object" && values !== null ? { ...values, ...personal } : personal;
}
