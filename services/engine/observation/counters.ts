import { Counter, Histogram, Registry } from "prom-client";

/**
 * What this process counts as it works; every process serves its own at `/metrics`, and a query adds them up. Names and labels hold no
 * personal data (rules.md SEC8), and each label has few values: what a provider may answer freely is reduced to its class.
 */
export const counters = new Registry();

const registers = [counters];

/** Touches that ended: `lane` and `channel` as planned last, `outcome` sent, skipped, failed, unknown or cancelled. */
const settledTouches = new Counter({
  name: "hagukumi_touches_settled_total",
  help: "Touches that ended",
  labelNames: ["lane", "channel", "outcome"],
  registers,
});

const attempts = new Histogram({
  name: "hagukumi_attempt_duration_seconds",
  help: "From handing a message to its provider to the answer",
  labelNames: ["channel", "outcome", "code"],
  buckets: [0.01, 0.05, 0.2, 1, 5, 20],
  registers,
});

const steps = new Histogram({
  name: "hagukumi_step_duration_seconds",
  help: "One piece of work in the background, done or failed",
  labelNames: ["step", "result"],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers,
});

const stepItems = new Counter({
  name: "hagukumi_step_items_total",
  help: "What these pieces of work held: sends claimed, allowed, settled, nudges delivered, events processed",
  labelNames: ["step"],
  registers,
});

const overdueNudges = new Counter({
  name: "hagukumi_reconciled_total",
  help: "Journeys and opt-ins that had overslept and were woken by the reconciler",
  registers,
});

const faultyRounds = new Counter({
  name: "hagukumi_round_failures_total",
  help: "Rounds of a background loop that failed and were rested over",
  labelNames: ["loop"],
  registers,
});

const LANES = ["verification", "transactional", "sequence", "broadcast"] as const;

/** The lane's name, as it stands in labels (domain/touches/category.ts `laneOf`). */
export function laneName(lane: number): string {
  return LANES[lane] ?? "broadcast";
}

/** Counted as it is written: a transaction that is rolled back afterwards has counted, too. */
export function countSettledTouches(touches: readonly { lane: number; channel: string; state: string }[]): void {
  for (const { lane, channel, state } of touches) settledTouches.inc({ lane: laneName(lane), channel, outcome: state });
}

export function countAttempt({ channel, outcome, code, seconds }: CountedAttempt): void {
  attempts.observe({ channel, outcome, code: codeClass(code) }, seconds);
}

export interface CountedAttempt {
  channel: string;
  outcome: string;
  /** As the ledger has it; empty when nothing was answered. */
  code: string;
  seconds: number;
}

export function countStep(step: string, result: "done" | "failed", seconds: number): void {
  steps.observe({ step, result }, seconds);
}

export function countItems(step: string, count: number): void {
  stepItems.inc({ step }, count);
}

export function countReconciled(count: number): void {
  overdueNudges.inc(count);
}

export function countFaultyRound(loop: string): void {
  faultyRounds.inc({ loop });
}

/** `250` and `250 2.0.0` are 2xx, `http 429` is 4xx; what is no status (ECONNRESET, a deadline) is `none`. */
export function codeClass(code: string): string {
  const status = /^(?:http )?([1-5])\d\d\b/.exec(code);
  return status ? `${status[1]}xx` : "none";
}
