import { z } from "zod";
import { openChance } from "../../script-chance.ts";

/** A fault to play. All of `match` must hold; `nth` counts the requests (from 1) that match the rest of it. */
export const scriptRuleSchema = z.strictObject({
  match: z
    .strictObject({
      /** The path, or its end: "push", "/v2/bot/message/push". */
      path: z.string().optional(),
      /** User id of a receiver; of a reply, whoever its token answers. */
      to: z.string().optional(),
      nth: z.number().int().positive().optional(),
      /** 0 to 1, drawn anew for each request by `seed`, its receivers, and how many of theirs came before (channels/script-chance.ts). */
      probability: z.number().min(0).max(1).optional(),
      seed: z.number().int().default(1),
    })
    .default({ seed: 1 }),
  /** `status`: answer so, nothing accepted · `drop-before`: cut, nothing accepted · `drop-after`: accept, then cut · `delay`: go on after `ms`. */
  action: z.enum(["status", "drop-before", "drop-after", "delay"]),
  /** For `status`. */
  status: z.number().int().min(400).max(599).default(500),
  /** For `status`: the sentence of the answer; LINE's own by default. */
  message: z.string().optional(),
  /** For `status`: it is accepted all the same, only the answer is wrong. */
  accepted: z.boolean().default(false),
  /** For `delay`. */
  ms: z.number().int().min(0).max(60_000).default(1_000),
  /** How many requests it plays on; without end by default. */
  times: z.number().int().positive().optional(),
});

export type ScriptRule = z.infer<typeof scriptRuleSchema>;

export type Script = {
  add(rule: ScriptRule): void;
  clear(): void;
  /** With how often each has been played. */
  list(): (ScriptRule & { played: number })[];
  /** The first rule that holds for this request. Every rule counts every request that it sees. */
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
