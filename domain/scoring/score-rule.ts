import { z } from "zod";
import { matchesWhere } from "../events/matches-where.ts";

/** Recorded when a mail is opened, as far as that can be told. */
export const OPEN_EVENT = "emailOpened";

/** Points for one dimension when an event happens (L1). No rule is for opens: an open alone never scores (L5). */
export const scoreRuleSchema = z.strictObject({
  on: z.string().min(1),
  where: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  dimension: z.enum(["fit", "interest", "trust", "readiness"]),
  points: z.int(),
});
export type ScoreRule = z.infer<typeof scoreRuleSchema>;

export const DEFAULT_SCORE_RULES: ScoreRule[] = [
  { on: "subscriptionConfirmed", dimension: "trust", points: 10 },
  { on: "lineFollowed", dimension: "trust", points: 10 },
  { on: "linkClicked", dimension: "interest", points: 5 },
  { on: "documentOpened", dimension: "trust", points: 10 },
  { on: "lineMessageReceived", dimension: "interest", points: 5 },
  { on: "seminarBooked", dimension: "readiness", points: 20 },
];

/** The score changes by dimension for the events of one lead. */
export function scoreOf(events: { kind: string; data: Record<string, unknown> }[], rules: ScoreRule[]): Map<string, number> {
  const points = new Map<string, number>();
  for (const event of events) {
    for (const rule of rules) {
      if (rule.on !== event.kind || !matchesWhere(event.data, rule.where)) continue;
      points.set(rule.dimension, (points.get(rule.dimension) ?? 0) + rule.points);
    }
  }
  return points;
}
