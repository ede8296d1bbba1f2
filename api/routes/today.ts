import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { readToday } from "../../services/today/read-today.ts";
import { staff } from "../access.ts";
import { consultationSchema } from "./consultation-schemas.ts";
import { conversionAlarmSchema } from "./follow-up-schemas.ts";
import { problems } from "./listing.ts";
import { senderSchema } from "./senders.ts";
import { taskSchema } from "./tasks.ts";

const list = z
  .object({ path: z.string().describe("Path below /api/v1"), query: z.record(z.string(), z.string()) })
  .describe("The list that has exactly these");

const counted = z
  .object({ count: z.int(), more: z.boolean().describe("There are more than `count`: it is not counted further"), list })
  .meta({ id: "Counted" });

const todaySchema = z
  .object({
    at: z.date(),
    from: z.date().describe("Begin of the day in the zone of the installation"),
    to: z.date(),
    needs: z.object({
      overdue: counted.describe("Open tasks that were due before today"),
      dueToday: counted,
      tasks: z.array(taskSchema).describe("The first of both"),
      parked: z.array(
        z.object({
          sequence: z.string().describe("Key"),
          title: z.string(),
          step: z.string().nullable().describe("Where they stand"),
          faultStep: z.string().nullable().describe("The step that cannot be carried out; null when it is not the same for all"),
          fault: z.string().nullable().describe("Code of the cause"),
          sentence: z.object({ ja: z.string(), en: z.string() }).nullable(),
          count: z.int(),
          list,
        }),
      ),
      unknown: counted.describe("Messages of which nobody knows whether they arrived, and no person has decided"),
      alarms: z.array(senderSchema),
      feeds: z
        .array(
          z.object({
            consultant: z.string().describe("Key"),
            name: z.string(),
            code: z.string().describe("Why, such as `http-404`, `ECONNREFUSED`, `not-a-calendar`"),
            since: z.date(),
            seenAt: z.date().nullable().describe("When it last answered; what it said then still counts"),
          }),
        )
        .describe("Consultants whose own calendar has been out of reach for half an hour"),
      imports: counted.describe("Imports of the last seven days with rows that were not imported"),
      sessions: counted.describe("Sessions of which nobody has said who came, a day after their end"),
      conversions: z.array(conversionAlarmSchema).describe("Sessions after which few went on to the next offer, and nobody has said why"),
      consultations: counted.describe("Consultations that have ended and of which nobody has said what became"),
      incidents: counted.describe("Failures of ours that nobody has answered"),
      care: counted.describe("Customers with whom a person should get in touch"),
      campaigns: counted.describe("Campaigns with something in the checklist that is late"),
      lateItems: z
        .array(
          z.object({
            id: z.uuid(),
            campaignId: z.uuid(),
            campaign: z.string(),
            title: z.string(),
            dueOn: z.string(),
            ownerId: z.uuid().nullable(),
            ownerName: z.string().nullable(),
          }),
        )
        .describe("The first of what is late there, tasks of those who are in charge"),
      restoreHold: z
        .object({ since: z.date(), databaseAt: z.date(), seenAt: z.date() })
        .nullable()
        .describe("Nothing is sent while it stands"),
    }),
    consultations: z.array(consultationSchema).describe("Of the day: those that stand or have taken place"),
    goesOut: z.array(counted.extend({ channel: z.string() }).meta({ id: "PlannedCount" })).describe("Planned until the end of the day"),
    cameIn: z.array(
      counted.extend({ what: z.string().describe("sign-ups · confirmations · opt-outs · bounces · replies") }).meta({ id: "ArrivedCount" }),
    ),
  })
  .meta({ id: "Today" });

export async function todayRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  scope.withTypeProvider<ZodTypeProvider>().get(
    "/today",
    {
      config: staff("people:read"),
      schema: {
        tags: ["today"],
        summary: "Read what needs a person, what goes out and what came in today. Each number names the list behind it.",
        response: { 200: todaySchema, ...problems },
      },
    },
    async () => readToday(context),
  );
}
