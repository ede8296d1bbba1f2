import type { FastifyInstance } from "fastify";
import { readCalendarFeed } from "../../services/consultations/calendar-feed.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countRequest } from "../../services/engine/throttle/count-request.ts";
import { calendarFile } from "../../templates/pages/calendar-file.ts";
import { networkOf } from "./network.ts";
import { tokenRoute } from "./token-route.ts";

/** Calendars ask every few minutes at most; many consultants may share a network. */
const networkCap = { limit: 120, seconds: 60 };

/** `/calendars/:token.ics`: a consultant's consultations, for a calendar that subscribes to them. */
export function calendarFeeds(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: { file: string } }>("/calendars/:file", tokenRoute, async (request, reply) => {
    await countRequest(context, "calendar-network", networkOf(request.ip), networkCap);
    const { name, entries } = await readCalendarFeed(context, request.params.file.replace(/\.ics$/, ""));
    return reply.type("text/calendar; charset=utf-8").header("cache-control", "private, no-store").send(calendarFile(name, entries));
  });
}
