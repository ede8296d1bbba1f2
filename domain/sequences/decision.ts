import type { Threshold } from "../offers/threshold.ts";
import type { Window } from "../time/window.ts";
import type { Category } from "../touches/category.ts";
import type { Channel } from "../touches/channel.ts";
import type { LatenessRule } from "../touches/lateness.ts";
import type { PlannedMessage } from "../touches/planned-message.ts";
import type { Changes } from "./changes.ts";
import type { Scalar } from "./condition.ts";
import type { JourneyOutcome, Position } from "./position.ts";
import type { TaskKind } from "./steps/task/shape.ts";

/** An event of the lead's timeline, with the parts that a sequence can use. */
export interface FactEvent {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  /** `lead` if it is the lead's own act. Only such an event makes the next touch prompt. */
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is known about an offer and the lead at the time of a decision. */
export interface OfferFacts {
  readonly threshold: Threshold;
  /** The lead has a seat, an appointment or a place in a waiting list that is still to come. */
  readonly booked: boolean;
}

/** What is known about the lead at the time of a decision. */
export interface Facts {
  /** IANA zone of the lead. */
  readonly zone: string;
  /** The business's own days off, in addition to Japanese holidays: ISO dates and spans (time/days-off.ts). */
  readonly holidays?: readonly string[];
  /** Dates are ISO dates. */
  readonly fields: Readonly<Record<string, Scalar | null | undefined>>;
  readonly tags: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  readonly stage: string;
  readonly relation: string;
  /** Purchases that stand; left out: none. */
  readonly orders?: number;
  readonly reachable: readonly Channel[];
  /** The offers that the sequence invites to, by key. One that is missing has no threshold, and the lead has not booked it. */
  readonly offers?: Readonly<Record<string, OfferFacts>>;
  /** Events since the entry, of the kinds in `eventKinds(definition)`, in any order. */
  readonly events: readonly FactEvent[];
}

export type Effect =
  /** Plan this touch now. Unique by (slot, occurrence) within the enrolment (rules.md SND1). */
  | {
      readonly kind: "touch";
      readonly slot: string;
      readonly occurrence: number;
      readonly plan: readonly PlannedMessage[];
      readonly dueAt: Date;
      readonly prompt: boolean;
      /** The declared rule; null: the default rule. */
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
  /** The lead has reached the threshold and is invited from now on, until the step is left or they book. */
  | { readonly kind: "invitation"; readonly step: string; readonly occurrence: number; readonly offer: string; readonly at: Date }
  /** What these parts of a step planned and nobody has sent yet has lost its reason. */
  | { readonly kind: "withdraw"; readonly slots: readonly string[]; readonly occurrence: number; readonly reason: string }
  /** A step or a part of one was finished; once per (step, occurrence). */
  | {
      readonly kind: "stepDone";
      readonly step: string;
      readonly occurrence: number;
      readonly outcome: "done" | "skipped";
      readonly reason: string | null;
      readonly at: Date;
    }
  /** Why the journey went this way: `choose` an arm, `defer` a touch, `skip` a step. Inputs contain ids, codes and numbers. */
  | {
      readonly kind: "explanation";
      readonly step: string;
      readonly verdict: "choose" | "defer" | "skip";
      readonly reason: string;
      readonly until: Date | null;
      readonly inputs: Readonly<Record<string, unknown>>;
    };

export type Next =
  /** Come back at `wakeAt`, or when an event of these kinds comes. `wakeAt` is null while paused: then only a resume continues it. */
  | { readonly kind: "wait"; readonly wakeAt: Date | null; readonly waitsFor: readonly string[] }
  | { readonly kind: "over"; readonly outcome: JourneyOutcome; readonly detail: string | null }
  /** Park it. The position stays at the step; after the fault is corrected, the same call continues from there. */
  | { readonly kind: "fault"; readonly step: string | null; readonly code: string; readonly message: string };

export interface Decision {
  readonly position: Position;
  readonly effects: readonly Effect[];
  readonly next: Next;
}
