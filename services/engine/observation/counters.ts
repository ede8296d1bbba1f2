import { Counter, Histogram, Registry } from "prom-client";
import { laneNames } from "../../../domain/touches/lanes.ts";

/**
 * Counters of this operating-system process; each process serves its own at `/metrics`, and a query adds them up. Names and labels hold
 * no personal data (rules.md SEC8). Each label has few values, so the code of a provider's answer is reduced to its class.
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
  help: "One step of background work, done or failed",
  labelNames: ["step", "result"],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers,
});

const stepItems = new Counter({
  name: "hagukumi_step_items_total",
  help: "Items that these steps handled: sends claimed, allowed, settled, nudges delivered, events processed",
  labelNames: ["step"],
  registers,
});

const reconciledProcesses = new Counter({
  name: "hagukumi_reconciled_total",
  help: "Overdue processes that the reconciler woke",
  registers,
});

const faultyRounds = new Counter({
  name: "hagukumi_round_failures_total",
  help: "Rounds of a background loop that failed",
  labelNames: ["loop"],
  registers,
});

/** The lane's name, for labels. */
export function laneName(lane: number): string {
  return laneNames[lane] ?? "broadcast";
}

/** Counts at the write, so touches of a transaction that is rolled back later count, too. */
export function countSettledTouches(touches: readonly { lane: number; channel: string; state: string }[]): void {
  for (const { lane, channel, state } of touches) settledTouches.inc({ lane: laneName(lane), channel, outcome: state });
}

export function countAttempt({ channel, outcome, code, seconds }: CountedAttempt): void {
  attempts.observe({ channel, outcome, code: codeClass(code) }, seconds);
}

export interface CountedAttempt {
  channel: string;
  outcome: string;
  /** As in the ledger; empty when there was no answer. */
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
  reconciledProcesses.inc(count);
}

export function countFaultyRound(loop: string): void {
  faultyRounds.inc({ loop });
}

/** `250` and `250 2.0.0` are 2xx, `http 429` is 4xx; what is no status (ECONNRESET, a deadline) is `none`. */
export function codeClass(code: string): string {
  const status = /^(?:http )?([1-5])\d\d\b/.exec(code);
  return status ? `${status[1]}xx` : "none";
}
