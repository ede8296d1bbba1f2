import { z } from "zod";
import { key } from "../playbooks/values.ts";

/** up: higher, or the rest of a series. cross: another kind of thing (seed article 002). */
export const nextKinds = ["up", "cross"] as const;
export type NextKind = (typeof nextKinds)[number];

export const nextRuleSchema = z.strictObject({
  after: key.describe("Offer that they own"),
  offer: key.describe("Offer that they do not own yet"),
  kind: z.enum(nextKinds).describe("`up`: higher, or the rest of a series. `cross`: another kind of thing"),
  wait: z
    .int()
    .min(0)
    .max(3_650)
    .default(0)
    .describe("Days from the end of the last delivery, or from the last purchase of what is not delivered"),
  sequence: key.describe("The sequence that offers it, of the category promotion"),
});
export type NextRule = z.infer<typeof nextRuleSchema>;

/** What follows what, and how a play runs (features.md K4, K7). */
export const playsSchema = z.strictObject({
  next: z
    .array(nextRuleSchema)
    .max(100)
    .default([])
    .describe("What follows what. Of several that are open to somebody, the first is offered"),
  revive: key.optional().describe("The sequence that only asks how they are, of the category care. Left out: who is dormant is left alone"),
  days: z.int().min(1).max(365).default(60).describe("How long a play runs"),
});
export type PlayPlan = z.infer<typeof playsSchema>;

export const DEFAULT_PLAYS: PlayPlan = playsSchema.parse({});
