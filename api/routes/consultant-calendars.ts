import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { key } from "../../domain/playbooks/values.ts";
import { readOwnCalendar } from "../../services/consultations/busy-feed.ts";
import { renewCalendarFeed } from "../../services/consultations/calendar-feed.ts";
import { removeBusyFeed, setBusyFeed } from "../../services/consultations/set-busy-feed.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, staff } from "../access.ts";
import { problems } from "./listing.ts";

const tags = ["consultations"];
const params = z.strictObject({ key: key.max(100) });

const busyFeed = z
  .object({
    seenAt: z.date().nullable().describe("When it last answered; what it said then still counts. Null: not yet"),
    failingSince: z.date().nullable().describe("Since when it is out of reach or unreadable"),
    code: z.string().nullable().describe("Why, such as `http-404`, `ECONNREFUSED`, `not-a-calendar`"),
    isAlarm: z.boolean().describe("It has been so for half an hour"),
  })
  .describe("How their own calendar is read; its address is a secret and not told")
  .meta({ id: "BusyFeed" });

const ownCalendar = z
  .object({ busyFeed: busyFeed.nullable(), hasFeed: z.boolean().describe("A link to their consultations was made") })
  .meta({ id: "OwnCalendar" });

/** The consultants' own calendars: what they say, and what they are told. */
export async function consultantCalendarRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/consultants/:key/calendars",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "Read how a consultant's own calendar is read, and whether it subscribes to their consultations",
        params,
        response: { 200: ownCalendar, ...problems },
      },
    },
    async (request) => readOwnCalendar(context, request.params.key),
  );

  app.put(
    "/consultants/:key/busy-feed",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Read a consultant's own calendar, so that times at which they are busy are not offered",
        description:
          "The address of the calendar as iCalendar (`https:` or `webcal:`). It is kept sealed and never told again. A worker fetches it at once and then every ten minutes; while it is out of reach, what it said last counts.",
        params,
        body: z.strictObject({ address: z.string().min(1).max(2_000) }),
        response: { 204: z.null().describe("It is read from now on"), ...problems },
      },
    },
    async (request, reply) => {
      await setBusyFeed(context, { ...request.params, ...request.body, actor: actorOf(request) });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/consultants/:key/busy-feed",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Stop reading a consultant's own calendar. Again, it changes nothing.",
        params,
        response: { 204: z.null().describe("It counts no longer"), ...problems },
      },
    },
    async (request, reply) => {
      await removeBusyFeed(context, { ...request.params, actor: actorOf(request) });
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/consultants/:key/feed",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Make the link to a consultant's consultations for their own calendar",
        description: "A link that was made before is dead from then on, so a repetition makes a new one.",
        params,
        response: {
          200: z.object({ url: z.string().describe("Shown once; whoever knows it can read the feed") }).meta({ id: "CalendarFeed" }),
          ...problems,
        },
      },
    },
    async (request) => renewCalendarFeed(context, { ...request.params, actor: actorOf(request) }),
  );
}
