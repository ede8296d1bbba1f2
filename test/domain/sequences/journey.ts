import { applyChanges } from "../../../domain/sequences/changes.ts";
import { type Decision, decide, type Effect, type FactEvent, type Facts, start } from "../../../domain/sequences/decide.ts";
import type { SequenceDefinition } from "../../../domain/sequences/definition.ts";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import type { Position } from "../../../domain/sequences/position.ts";

export const tokyoFacts: Facts = {
  zone: "Asia/Tokyo",
  fields: {},
  tags: [],
  scores: {},
  stage: "later",
  relation: "lead",
  reachable: ["email", "line"],
  events: [],
};

/** A nurture sequence in the weekday window of scenarios.md with these steps (YAML list items). */
export function sequenceOf(steps: string, more = ""): SequenceDefinition {
  return parseSequence(`
sequence: example
title: 例
category: nurture
topic: newsletter
enter: { on: subscriptionConfirmed }
window: { days: weekdays, from: "08:00", to: "20:00" }
${more}
steps:
${steps}
`);
}

export function event(kind: string, at: string, more: Partial<FactEvent> = {}): FactEvent {
  return { id: `${kind} ${at}`, kind, at: new Date(at), actor: "lead", data: {}, ...more };
}

export type Touch = Extract<Effect, { kind: "touch" }>;
export type StepDone = Extract<Effect, { kind: "stepDone" }>;

export const touchesOf = (effects: readonly Effect[]): Touch[] => effects.filter((effect) => effect.kind === "touch");
export const stepsOf = (effects: readonly Effect[]): StepDone[] => effects.filter((effect) => effect.kind === "stepDone");

/** A journey that remembers what `decide` asked for, as the services do. */
export function travel(definition: SequenceDefinition, position: Position, facts: Facts) {
  const effects: Effect[] = [];
  let last: Decision = { position, effects: [], next: { kind: "wait", wakeAt: null, waitsFor: [] } };
  let known = facts;
  return {
    effects,
    get last() {
      return last;
    },
    replace(moved: Position) {
      last = { ...last, position: moved };
    },
    /** Asks at `now`, when only events up to then are known. */
    ask(now: Date): Decision {
      last = decide(definition, last.position, { ...known, events: known.events.filter(({ at }) => at <= now) }, now);
      effects.push(...last.effects);
      for (const effect of last.effects) if (effect.kind === "update") known = applyChanges(known, effect.changes);
      return last;
    },
    /** Wakes exactly when told, and at each event, until it is over or `until`. */
    run(from: Date, until: Date): void {
      let now = from;
      while (now <= until) {
        const { next } = this.ask(now);
        if (next.kind !== "wait") return;
        const instants = [next.wakeAt, ...known.events.map(({ at }) => at)].flatMap((at) =>
          at !== null && at > now ? [at.getTime()] : [],
        );
        if (instants.length === 0) return;
        now = new Date(Math.min(...instants));
      }
    },
  };
}

/** Steps of an example, as YAML list items. */
export const send = (id: string, more = "") => `  - { id: ${id}, send: { email: example/${id} }${more} }`;
export const wait = (id: string, words: string) => `  - { id: ${id}, wait: "${words}" }`;
export const steps = (...lines: string[]) => lines.join("\n");

export const farOff = new Date("2040-01-01T00:00Z");

/** `yyyy-mm-dd hh:mm` in Tokyo. */
export function inTokyo(instant: Date): string {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

/** The slots of the touches of a whole journey, with their due instants in Tokyo. */
export function touchDates(
  definition: SequenceDefinition,
  entered: string,
  prompt: boolean,
  facts: Facts = tokyoFacts,
): [string, string][] {
  const at = new Date(entered);
  const journey = travel(definition, start(definition, { at, prompt }), facts);
  journey.run(at, farOff);
  return touchesOf(journey.effects).map(({ slot, dueAt }) => [slot, inTokyo(dueAt)]);
}
