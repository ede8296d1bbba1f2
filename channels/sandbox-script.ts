import { z } from "zod";
import { openChance } from "./script-chance.ts";

/** A fault that a stand-in plays on requests to its API. All of `match` must hold. `nth` counts (from 1) the requests that match everything else. */
export const scriptRuleSchema = z.strictObject({
  match: z
    .strictObject({
      /** The path, or its end: "push", "/v2/bot/message/push", "/v1/refunds". */
      path: z.string().optional(),
      /** LINE: user id of a receiver. The receiver of a reply is the person whom its token answers. Stripe: our id of the attempt or refund. */
      to: z.string().optional(),
      nth: z.number().int().positive().optional(),
      /**
       * 0 to 1. Drawn for each request from `seed`, the receivers, and how many of their requests came before (channels/script-chance.ts).
       */
      probability: z.number().min(0).max(1).optional(),
      seed: z.number().int().default(1),
    })
    .default({ seed: 1 }),
  /**
   * `status`: answer it, accept nothing · `drop-before`: cut, accept nothing · `drop-after`: accept, then cut · `delay`: continue after
   * `ms`.
   */
  action: z.enum(["status", "drop-before", "drop-after", "delay"]),
  /** For `status`. */
  status: z.number().int().min(400).max(599).default(500),
  /** For `status`: the message of the answer. Default: the provider's own. */
  message: z.string().optional(),
  /** For `status`: the request is accepted anyway; only the answer is an error. */
  accepted: z.boolean().default(false),
  /** For `delay`. */
  ms: z.number().int().min(0).max(60_000).default(1_000),
  /** How many times it plays. Default: without limit. */
  times: z.number().int().positive().optional(),
});

export type ScriptRule = z.infer<typeof scriptRuleSchema>;

export type Script = {
  add(rule: ScriptRule): void;
  clear(): void;
  /** Each rule, with the number of times it has played. */
  list(): (ScriptRule & { played: number })[];
  /** The first rule that matches this request. Every rule counts every request that matches it, even when an earlier rule plays. */
  play(request: { path: string; to: readonly string[] }): ScriptRule | undefined;
};

export function openScript(): Script {
  let rules: { rule: ScriptRule; seen: number; played: number; chance: (whom: string) => number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, seen: 0, played: 0, chance: openChance(rule.match.seed) }),
    clear: () => {
      rules = [];
    },
    list: () => rules.map(({ rule, played }) => ({ ...rule, played })),
    play({ path, to }) {
      let chosen: ScriptRule | undefined;
      for (const entry of rules) {
        const { match, times } = entry.rule;
        if (match.path !== undefined && !path.endsWith(match.path)) continue;
        if (match.to !== undefined && !to.includes(match.to)) continue;
        entry.seen += 1;
        const drawn = match.probability === undefined || entry.chance(to.join()) < match.probability;
        if (chosen !== undefined || !drawn || (match.nth !== undefined && entry.seen !== match.nth)) continue;
        if (times !== undefined && entry.played >= times) continue;
        entry.played += 1;
        chosen = entry.rule;
      }
      return chosen;
    },
  };
}
