import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { bookSession } from "../../services/sessions/book-session.ts";
import { cancelBooking } from "../../services/sessions/cancel-booking.ts";
import { changeBooking } from "../../services/sessions/change-booking.ts";
import { joinWaitList } from "../../services/sessions/join-wait-list.ts";
import { leaveWaitList } from "../../services/sessions/leave-wait-list.ts";
import { listLeadBookings } from "../../services/sessions/list-lead-bookings.ts";
import { seatRefused } from "../../services/sessions/seat-refused.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, problems, reasonInput } from "./listing.ts";
import { bookedSchema, leadBookingSchema } from "./session-schemas.ts";

const tags = ["sessions"];
const ofLead = z.strictObject({ leadId: z.uuid() });

/** What staff do for a guest. All are harmless when repeated, so they need no Idempotency-Key. */
export async function bookingRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads/:id/bookings",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List the seats of a lead and their places in waiting lists",
        params: idParams,
        response: { 200: z.object({ items: z.array(leadBookingSchema) }), ...problems },
      },
    },
    async (request) => ({ items: await listLeadBookings(context, request.params.id) }),
  );

  app.post(
    "/sessions/:id/bookings",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Book a seat for a lead. Who has one keeps it. 409 with the reason when none is free.",
        params: idParams,
        body: ofLead,
        response: { 200: bookedSchema, ...problems },
      },
    },
    async (request) => {
      const booked = await bookSession(context, { sessionId: request.params.id, leadId: request.body.leadId, actor: actorOf(request) });
      if (booked.kind === "refused") throw seatRefused(booked.reason);
      return booked;
    },
  );

  app.post(
    "/bookings/:id/cancel",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Cancel a booking. Its seat goes to the next in line at once.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput.optional() }),
        response: {
          200: z.object({ cancelled: z.boolean().describe("False: it was over already") }).meta({ id: "CancelledBooking" }),
          ...problems,
        },
      },
    },
    async (request) => cancelBooking(context, { bookingId: request.params.id, reason: request.body.reason, actor: actorOf(request) }),
  );

  app.post(
    "/bookings/:id/change",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Move a booking to another date of the same offer. The old seat is kept when the new date has none.",
        params: idParams,
        body: z.strictObject({ sessionId: z.uuid() }),
        response: { 200: bookedSchema, ...problems },
      },
    },
    async (request) => {
      const booked = await changeBooking(context, {
        bookingId: request.params.id,
        toSessionId: request.body.sessionId,
        actor: actorOf(request),
      });
      if (booked.kind === "refused") throw seatRefused(booked.reason);
      return booked;
    },
  );

  app.post(
    "/sessions/:id/wait-list",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Put a lead at the end of the waiting list. Who waits already keeps their place.",
        params: idParams,
        body: ofLead,
        response: {
          200: z.object({ entryId: z.uuid(), before: z.int().describe("How many wait before them") }).meta({ id: "JoinedList" }),
          ...problems,
        },
      },
    },
    async (request) => {
      const joined = await joinWaitList(context, { sessionId: request.params.id, leadId: request.body.leadId, actor: actorOf(request) });
      if (joined.kind === "refused") throw seatRefused(joined.reason);
      return joined;
    },
  );

  app.post(
    "/sessions/:id/wait-list/leave",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Take a lead off the waiting list. A seat that was offered to them goes on to the next.",
        params: idParams,
        body: ofLead,
        response: { 200: z.object({ left: z.boolean() }).meta({ id: "LeftList" }), ...problems },
      },
    },
    async (request) => leaveWaitList(context, { sessionId: request.params.id, leadId: request.body.leadId, actor: actorOf(request) }),
  );
}
