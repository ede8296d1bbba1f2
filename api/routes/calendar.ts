import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { openingHoursSchema } from "../../domain/time/opening-hours.ts";
import { capSchema } from "../../domain/touches/caps.ts";
import { quietHoursSchema, sendingTimesShape } from "../../domain/touches/sending-times.ts";
import { readCalendar } from "../../services/calendar/read-calendar.ts";
import { setCalendar } from "../../services/calendar/set-calendar.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { tag } from "../../services/engine/settings/change-setting.ts";
import { actorOf, staff } from "../access.ts";
import { problems } from "./listing.ts";
import { answerTagged, etagIn, settingHeaders, settingProblems } from "./setting-answer.ts";

const calendarSchema = z
  .object({
    daysOff: z.array(z.string()).describe("Own days off: `2027-08-11`, `2027-08-11 to 2027-08-16`, each year `12-29 to 01-03`"),
    quietHours: quietHoursSchema.describe("When advertising without a window of its own is not sent, in the lead's zone"),
    caps: z.array(capSchema).describe("How many messages a lead gets at most"),
    openingHours: openingHoursSchema.describe(
      "When somebody is there, in the zone of the business: deadlines of complaints count these hours. A day that no span names is closed",
    ),
  })
  .meta({ id: "Calendar" });

const change = z.strictObject({
  daysOff: sendingTimesShape.daysOff.nullable(),
  quietHours: sendingTimesShape.quietHours.nullable(),
  caps: sendingTimesShape.caps.nullable(),
  openingHours: openingHoursSchema.optional().nullable(),
});

const tags = ["calendar"];

export async function calendarRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/calendar",
    {
      config: staff("settings:read"),
      schema: {
        tags,
        summary: "Read days off, quiet hours, caps and opening hours; their ETag is for the change",
        response: { 200: calendarSchema, ...problems },
      },
    },
    async (_request, reply) => answerTagged(reply, tag(calendarOf(await readCalendar(context.database.pool)))),
  );

  app.put(
    "/calendar",
    {
      config: staff("settings:write"),
      schema: {
        tags,
        summary: "Change days off, quiet hours, caps or opening hours",
        description:
          "A part that is left out stays as it is; null goes back to the default. A part that the playbook names is set again at each publish. Deadlines that begin later count the new hours.",
        headers: settingHeaders,
        body: change,
        response: { 200: calendarSchema, ...settingProblems, ...problems },
      },
    },
    async (request, reply) => {
      const times = await setCalendar(context, request.body, actorOf(request), etagIn(request));
      return answerTagged(reply, tag(calendarOf(times)));
    },
  );
}

function calendarOf({ daysOff, quietHours, caps, openingHours }: Awaited<ReturnType<typeof readCalendar>>) {
  return { daysOff: [...daysOff], quietHours, caps: [...caps], openingHours };
}
