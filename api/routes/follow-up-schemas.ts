import { z } from "zod";
import { causes, foundCauses } from "../../domain/sessions/likely-causes.ts";
import { aloneAnswers } from "../../domain/sessions/ratings.ts";
import { leadNameSchema } from "./listing.ts";
import { titleSchema } from "./session-schemas.ts";

const ratingCounts = z.object({
  count: z.int(),
  average: z.number().nullable().describe("Of the satisfaction, 1 to 5; null without an answer"),
  alone: z.int().describe("How many say that they can solve it alone now"),
  partly: z.int(),
  notAlone: z.int(),
});

const figuresSchema = z
  .object({
    seats: z.int(),
    booked: z.int().describe("Guests at the start: those who came and those who did not"),
    came: z.int(),
    wentOn: z.int(),
    ratings: ratingCounts,
    sources: z
      .array(z.object({ source: z.string().nullable(), came: z.int(), wentOn: z.int() }))
      .describe("Those who came, by where they first came from"),
    belowThreshold: z.int().nullable().describe("Of those who came, with scores below the threshold of the offer; null: it has none"),
    invited: z
      .object({ followed: z.int(), booked: z.int() })
      .describe("People who followed a link to the offer's page before the session, and how many of them booked"),
    before: z.object({ came: z.int(), wentOn: z.int() }).describe("The same offer's last sessions that were judged before, at most three"),
  })
  .meta({ id: "SessionFigures" });

const causesSchema = z
  .array(z.object({ cause: z.enum(causes), speaks: z.boolean().describe("Whether the numbers speak for it") }))
  .describe("Likely causes of an alarm, the likeliest first");

const rate = z.int().describe("In percent");

export const followUpSchema = z
  .object({
    sessionId: z.uuid(),
    nextKey: z.string().nullable().describe("The next offer when the list was closed; null: there is none"),
    nextTitle: titleSchema.nullable(),
    target: rate,
    alarm: rate,
    judgeAt: z.date().describe("Until then bookings of the next offer count, and guests can say how it was"),
    state: z
      .enum(["waiting", "no-next", "nobody-came", "good", "remark", "alarm"])
      .describe("An alarm is `waiting` until the next business hour"),
    came: z.int(),
    wentOn: z.int().describe("So far, while it is `waiting`"),
    judgedAt: z.date().nullable(),
    figures: figuresSchema.nullable().describe("As they were when it was judged"),
    causes: causesSchema,
    ratings: ratingCounts.extend({
      items: z.array(
        z.object({
          bookingId: z.uuid(),
          leadId: z.uuid(),
          leadName: leadNameSchema,
          satisfaction: z.int(),
          alone: z.enum(aloneAnswers),
          comment: z.string(),
          at: z.date(),
        }),
      ),
    }),
    cause: z.enum(foundCauses).nullable().describe("What a person found"),
    note: z.string().nullable(),
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: z.date().nullable(),
  })
  .meta({ id: "SessionFollowUp" });

export const acknowledgementSchema = z.strictObject({
  cause: z.enum(foundCauses),
  note: z.string().trim().min(1).max(500).describe("What was seen, and what will be done. It is kept in the audit log."),
});

export const conversionAlarmSchema = z
  .object({
    sessionId: z.uuid(),
    title: titleSchema.describe("Of the offer"),
    startsAt: z.date(),
    zone: z.string(),
    nextKey: z.string(),
    nextTitle: titleSchema.nullable(),
    target: rate,
    alarm: rate,
    visibleAt: z.date(),
    figures: figuresSchema,
    causes: causesSchema,
  })
  .meta({ id: "ConversionAlarm" });
