import { z } from "zod";

/** A fault to play. All of `match` must hold; `nth` counts the requests (from 1) that match the rest of it. */
export const scriptRuleSchema = z.strictObject({
  match: z
    .strictObject({
      /** The path, or its end: "push", "/v2/bot/message/push". */
      path: z.string().optional(),
      to: z.string().optional(),
      nth: z.number().int().positive().optional(),
      /** 0 to 1, drawn from a sequence that `seed` fixes. */
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
  /** The first rule that holds for this request. Every rule counts every request that it sees. */
  play(request: { path: string; to: readonly string[] }): ScriptRule | undefined;
};

export function openScript(): Script {
  let rules: { rule: ScriptRule; seen: number; played: number; random: () => number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, seen: 0, played: 0, random: seededRandom(rule.match.seed) }),
    clear: () => {
      rules = [];
    },
    play({ path, to }) {
      let chosen: ScriptRule | undefined;
      for (const entry of rules) {
        const { match, times } = entry.rule;
        if (match.path !== undefined && !path.endsWith(match.path)) continue;
        if (match.to !== undefined && !to.includes(match.to)) continue;
        entry.seen += 1;
        const drawn = match.probability === undefined || entry.random() < match.probability;
        if (chosen !== undefined || !drawn || (match.nth !== undefined && entry.seen !== match.nth)) continue;
        if (times !== undefined && entry.played >= times) continue;
        entry.played += 1;
        chosen = entry.rule;
      }
      return chosen;
    },
  };
}

/** Mulberry32: small, fast, the same everywhere. Not for secrets. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
