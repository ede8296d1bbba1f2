import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { sendTest, TEST_DEADLINE_MS } from "../../services/templates/send-test.ts";
import type { TestWays } from "../../services/templates/test-ways.ts";
import { actorOf, staff } from "../access.ts";
import { answerAttempt } from "./answer-once.ts";
import { idempotencyHeaders, problems } from "./listing.ts";
import { contentOrKey, needsContentOrKey, previewed } from "./template-preview.ts";
import { supposedLead } from "./template-schemas.ts";

const testInput = z
  .strictObject({
    ...previewed,
    lead: supposedLead.optional().describe("A made-up lead with sample values if omitted"),
    to: z.string().trim().min(1).max(320).describe("A mail address; by LINE the id of a user"),
  })
  .refine(contentOrKey, needsContentOrKey);

const outcomeSchema = z
  .object({
    outcome: z
      .enum(["accepted", "deferred", "rejected", "unknown"])
      .describe("What the mail server or LINE said; `deferred`: not now, and it is not tried again; `unknown`: nobody knows"),
    code: z
      .string()
      .describe("Its code, such as `250` or `550 5.1.1`; `no-answer`: the first request with the `Idempotency-Key` ended without one"),
  })
  .meta({ id: "TemplateTestOutcome" });

/** What comes before the sending. Real milliseconds. */
const PREPARING_MS = 2_000;
/** Holds the longest content, in any script. Bytes. */
const bodyLimit = 1024 * 1024;

export async function templateTestRoutes(scope: FastifyInstance, { context, ways }: { context: Context; ways: TestWays }): Promise<void> {
  scope.withTypeProvider<ZodTypeProvider>().post(
    "/templates/test-send",
    {
      config: staff("definitions:write"),
      bodyLimit,
      schema: {
        tags: ["templates"],
        summary: "Send a template to one address, to see it as it arrives",
        description:
          "The subject is marked as a test. It is no message to a lead: nothing is tracked or scored, and its links belong to nobody. At most 60 an hour for each caller and 20 for each address (429). A suppressed address is refused (403).",
        headers: idempotencyHeaders,
        body: testInput,
        response: { 200: outcomeSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { key = null, lead = null, ...rest } = request.body;
      return answerAttempt(context, request, reply, {
        perform: () => sendTest(context, ways, { key, lead, ...rest, actor: actorOf(request) }),
        unknown: { outcome: "unknown", code: "no-answer" } as const,
        withinMs: TEST_DEADLINE_MS + PREPARING_MS,
      });
    },
  );
}
