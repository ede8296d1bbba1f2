import type { Window } from "../time/window.ts";
import type { Category } from "../touches/category.ts";
import type { Channel } from "../touches/channel.ts";
import type { LatenessRule } from "../touches/lateness.ts";
import type { PlannedMessage } from "../touches/planned-message.ts";
import type { Changes } from "./changes.ts";
import type { Scalar } from "./condition.ts";
import type { JourneyOutcome, Position } from "./position.ts";
import type { TaskKind } from "./steps/task/shape.ts";

/** An event of the lead's timeline, as far as a sequence can ask about it. */
export interface FactEvent {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  /** `lead` when it is the lead's own act: only such an event makes the next touch prompt. */
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is known about the lead when a decision is made. */
export interface Facts {
  /** IANA zone of the lead. */
  readonly zone: string;
  /** Own days off, ISO dates, on top of the Japanese holidays. */
  readonly holidays?: readonly string[];
  /** Dates are ISO dates. */
  readonly fields: Readonly<Record<string, Scalar | null | undefined>>;
  readonly tags: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  readonly stage: string;
  readonly relation: string;
  readonly reachable: readonly Channel[];
  /** Events since the entry of the kinds that `eventKinds(definition)` names, in any order. */
  readonly events: readonly FactEvent[];
}

export type Effect =
  /** Make this touch now; unique by (slot, occurrence) within the enrolment (rules.md SND1). */
  | {
      readonly kind: "touch";
      readonly slot: string;
      readonly occurrence: number;
      readonly plan: readonly PlannedMessage[];
      readonly dueAt: Date;
      readonly prompt: boolean;
      /** The declared rule; null when the default rules. */
      readonly late: LatenessRule | null;
      readonly window: Window | null;
      readonly category: Category;
      readonly topic: string | null;
    }
  | { readonly kind: "update"; readonly step: string; readonly occurrence: number; readonly changes: Changes }
  | {
      readonly kind: "task";
      readonly step: string;
      readonly occurrence: number;
      readonly role: string;
      readonly taskKind: TaskKind;
      readonly script: string;
      readonly dueAt: Date;
    }
  /** A step was left, once per (step, occurrence). */
  | {
      readonly kind: "stepDone";
      readonly step: string;
      readonly occurrence: number;
      readonly outcome: "done" | "skipped";
      readonly reason: string | null;
      readonly at: Date;
    }
  /** Why the journey went this way: `choose` an arm, `defer` a touch, `skip` a step. Inputs hold ids, codes and numbers. */
  | {
      readonly kind: "explanation";
      readonly step: string;
      readonly verdict: "choose" | "defer" | "skip";
      readonly reason: string;
      readonly until: Date | null;
      readonly inputs: Readonly<Record<string, unknown>>;
    };

export type Next =
  /** Come back at `wakeAt` (null while frozen: only when told), or when an event of these kinds comes. */
  | { readonly kind: "wait"; readonly wakeAt: Date | null; readonly waitsFor: readonly string[] }
  | { readonly kind: "over"; readonly outcome: JourneyOutcome; readonly detail: string | null }
  /** Park it: the position stays at the step, and the same call after the mend goes on from there. */
  | { readonly kind: "fault"; readonly step: string | null; readonly code: string; readonly message: string };

export interface Decision {
  readonly position: Position;
  readonly effects: readonly Effect[];
  readonly next: Next;
}
