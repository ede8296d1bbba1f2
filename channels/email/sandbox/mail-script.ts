import { z } from "zod";
import { openChance } from "../../script-chance.ts";

const isRegExp = (source: string) => {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
};
const pattern = z.string().refine(isRegExp, "not a regular expression");

/**
 * Where in the SMTP session a rule plays. `data`: instead of the 354. `body`: after the 354. `dot`: the whole message was read but not yet
 * stored. `answer`: it is stored (and in the journal) but not yet answered.
 */
const stages = ["connect", "auth", "mail", "rcpt", "data", "body", "dot", "answer"] as const;
export type Stage = (typeof stages)[number];

/** A fault to play. All of `match` must hold. `nth` counts (from 1) the events that match everything else. */
export const mailRuleSchema = z
  .strictObject({
    match: z
      .strictObject({
        /** Regular expression, case-insensitive, for the envelope recipient; known from `rcpt` on. */
        to: pattern.optional(),
        /** For a header of the message; known at `dot` and `answer`. */
        header: z.strictObject({ name: z.string(), matches: pattern }).optional(),
        nth: z.number().int().positive().optional(),
        /**
         * 0 to 1. Drawn for each event from `seed`, the recipient, and how many of the recipient's events came before
         * (channels/script-chance.ts).
         */
        probability: z.number().min(0).max(1).optional(),
        seed: z.number().int().default(1),
      })
      .default({ seed: 1 }),
    at: z.enum(stages),
    /**
     * `drop` cuts the connection · `reply` answers `code` · `delay` continues after `ms` · `hang` never answers · `refuse` (at connect)
     * stops listening for `ms`.
     */
    action: z.enum(["drop", "reply", "delay", "hang", "refuse"]),
    code: z.number().int().min(200).max(599).default(451),
    enhanced: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .optional(),
    text: z.string().default("scripted answer"),
    ms: z.number().int().min(0).max(3_600_000).default(1_000),
    /** For `drop` at `body`: cut after this many bytes of the message. 0: at once, before any is read. */
    afterBytes: z.number().int().min(0).default(0),
    /** How many times it plays. Default: without limit. */
    times: z.number().int().positive().optional(),
  })
  .refine((rule) => rule.match.to === undefined || stages.indexOf(rule.at) >= stages.indexOf("rcpt"), "the recipient is known from rcpt on")
  .refine((rule) => !rule.match.header || rule.at === "dot" || rule.at === "answer", "headers are known at dot and answer")
  .refine((rule) => rule.afterBytes === 0 || (rule.at === "body" && rule.action === "drop"), "afterBytes is for drop at body")
  .refine((rule) => rule.action !== "refuse" || rule.at === "connect", "refuse is for connect");

export type MailRule = z.infer<typeof mailRuleSchema>;

export interface MailEvent {
  to?: string;
  header?: (name: string) => string | undefined;
}

export interface MailScript {
  add(rule: MailRule): void;
  clear(): void;
  /** Each rule, with the number of times it has played. */
  list(): (MailRule & { played: number })[];
  /** The first rule that matches at this stage. Every rule counts every event that matches it, even when an earlier rule plays. */
  play(stage: Stage, event: MailEvent): MailRule | undefined;
}

export function openMailScript(): MailScript {
  let rules: { rule: MailRule; seen: number; played: number; chance: (whom: string) => number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, seen: 0, played: 0, chance: openChance(rule.match.seed) }),
    clear: () => {
      rules = [];
    },
    list: () => rules.map(({ rule, played }) => ({ ...rule, played })),
    play(stage, event) {
      let chosen: MailRule | undefined;
      for (const entry of rules) {
        const { match, at, times } = entry.rule;
        if (at !== stage) continue;
        if (match.to !== undefined && !new RegExp(match.to, "i").test(event.to ?? "")) continue;
        if (match.header && !new RegExp(match.header.matches, "i").test(event.header?.(match.header.name) ?? "")) continue;
        entry.seen++;
        const drawn = match.probability === undefined || entry.chance(event.to?.toLowerCase() ?? "") < match.probability;
        if (chosen || !drawn || (match.nth !== undefined && entry.seen !== match.nth)) continue;
        if (times !== undefined && entry.played >= times) continue;
        entry.played++;
        chosen = entry.rule;
      }
      return chosen;
    },
  };
}
