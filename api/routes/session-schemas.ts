import { z } from "zod";
import { aloneAnswers } from "../../domain/sessions/ratings.ts";
import { reminderSchema } from "../../domain/sessions/reminders.ts";
import { waitingRulesSchema } from "../../domain/sessions/waiting-rules.ts";
import { isZone } from "../../domain/time/zoned.ts";
import { boundInput, leadNameSchema, zoneText } from "./listing.ts";

export const titleSchema = z.object({ ja: z.string().optional(), en: z.string().optional() });

export const sessionSchema = z
  .object({
    id: z.uuid(),
    offerKey: z.string(),
    title: titleSchema.describe("Of the offer"),
    startsAt: z.date(),
    endsAt: z.date(),
    zone: z.string(),
    seats: z.int(),
    opensAt: z.date(),
    closesAt: z.date(),
    changeUntil: z.date().describe("Until then guests may change or cancel by themselves; staff always may"),
    waitingList: waitingRulesSchema.nullable().describe("How a freed seat is offered; null: no waiting list"),
    reminders: z.array(z.string()),
    place: z.string(),
    joinUrl: z.string(),
    state: z.enum(["draft", "open", "closed", "done", "cancelled"]),
    moves: z.int().describe("How often the time or the place changed"),
    revision: z.int().describe("Increases with every change. `ETag` has it, too"),
    countedAt: z.date().nullable().describe("When the attendance list was closed"),
    taken: z.int().describe("Seats that are booked or held. More than `seats`: over by that many"),
    offered: z.int().describe("Seats that are offered to somebody in line"),
    waiting: z.int(),
    came: z.int(),
    uncounted: z.boolean().describe("A day after the end nobody has said who came"),
  })
  .meta({ id: "OfferSession" });

export const sessionDetailSchema = sessionSchema
  .extend({
    guests: z.array(
      z.object({
        bookingId: z.uuid(),
        leadId: z.uuid(),
        leadName: leadNameSchema,
        state: z.enum(["held", "booked", "attended", "absent", "cancelled", "expired"]),
        code: z.string().describe("Shown at the door"),
        heldUntil: z.date().nullable(),
        createdAt: z.date(),
        endedAt: z.date().nullable(),
      }),
    ),
    line: z.array(
      z.object({
        entryId: z.uuid(),
        leadId: z.uuid(),
        leadName: leadNameSchema,
        state: z.enum(["waiting", "offered"]),
        joinedAt: z.date(),
        offeredUntil: z.date().nullable(),
      }),
    ),
    standsStill: z
      .enum(["over", "cancelled", "not-open", "closed", "no-time-left"])
      .nullable()
      .describe("Why a list does not move although somebody waits; null when it does"),
  })
  .meta({ id: "OfferSessionWithGuests" });

const seats = z.int().min(1).max(10_000);
const minutes = z.int().min(5).max(1_440);
const place = z.string().trim().max(500);
const joinUrl = z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(1_000)]).describe("Only those who booked get it");
const zone = z.string().max(100).refine(isZone, zoneText);

export const newSessionSchema = z.strictObject({
  offer: z.string().max(100),
  startsAt: boundInput,
  minutes: minutes.optional().describe("Left out, as the offer says; so are seats, waiting list and reminders"),
  seats: seats.optional(),
  waitingList: waitingRulesSchema.nullable().optional(),
  reminders: z.array(reminderSchema).max(10).optional(),
  zone: zone.optional(),
  opensAt: boundInput.optional(),
  closesAt: boundInput.optional(),
  changeUntil: boundInput.optional(),
  place: place.optional(),
  joinUrl: joinUrl.optional(),
  draft: z.boolean().optional(),
});

export const sessionChangeSchema = z.strictObject({
  startsAt: boundInput.optional(),
  minutes: minutes.optional(),
  seats: seats.optional(),
  opensAt: boundInput.optional(),
  closesAt: boundInput.optional(),
  changeUntil: boundInput.optional(),
  place: place.optional(),
  joinUrl: joinUrl.optional(),
  state: z.enum(["draft", "open"]).optional(),
  reason: z.string().trim().max(500).optional(),
});

/** What came of a wish for a seat; a refusal is 409 with its reason. */
export const bookedSchema = z.object({ bookingId: z.uuid() }).meta({ id: "Booked" });

export const leadBookingSchema = z
  .object({
    id: z.uuid(),
    sessionId: z.uuid(),
    offerKey: z.string(),
    title: titleSchema,
    startsAt: z.date(),
    endsAt: z.date(),
    zone: z.string(),
    state: z.string().describe("held · booked · attended · absent · cancelled · expired · waiting · offered · lapsed · declined · removed"),
    at: z.date(),
    satisfaction: z.int().nullable().describe("What they said of the session, 1 to 5"),
    alone: z.enum(aloneAnswers).nullable().describe("Whether they can solve it alone now"),
    comment: z.string().nullable(),
  })
  .meta({ id: "LeadBooking" });
