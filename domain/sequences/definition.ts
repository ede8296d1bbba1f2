import type { Duration } from "../time/duration.ts";
import type { Window } from "../time/window.ts";
import type { Channel } from "./channel.ts";
import type { Condition, Scalar } from "./condition.ts";
import type { Wait } from "./wait.ts";

export type { Channel } from "./channel.ts";

export const categories = ["verification", "transactional", "nurture", "promotion", "care"] as const;
export type Category = (typeof categories)[number];

export const latenessAnswers = ["send", "shift", "collapse", "drop"] as const;
export type LatenessAnswer = (typeof latenessAnswers)[number];

/** What to do with a touch found late by more than `after` minutes (features.md D7). */
export interface LatenessRule {
  /** Minutes. */
  readonly after: number;
  readonly then: LatenessAnswer;
}

/** Used where neither the step nor the sequence says otherwise. */
export const defaultLateness: LatenessRule = { after: 1_440, then: "shift" };

/** May someone who was in the sequence enter again? `after` counts from the last entry. */
export type Again = { readonly kind: "never" } | { readonly kind: "always" } | { readonly kind: "after"; readonly after: Duration };

/** A manual entry is a person's own decision and has no rule against repeating it. */
export type Entry =
  | { readonly kind: "event"; readonly on: string; readonly where: Readonly<Record<string, Scalar>>; readonly again: Again }
  | { readonly kind: "manual"; readonly again: Again };

/** One way to make a touch; a plan lists them in the order of wish. */
export interface PlannedMessage {
  readonly channel: Channel;
  /** Template key, `folder/name`. */
  readonly template: string;
}

/** What an update step changes: tags, score points to add, stage, and field values (null clears). */
export interface Changes {
  readonly tag: readonly string[];
  readonly untag: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  readonly stage: string | null;
  readonly fields: Readonly<Record<string, Scalar | null>>;
}

export interface SendStep {
  readonly kind: "send";
  readonly id: string;
  /** The best reachable channel, in this order. */
  readonly plan: readonly PlannedMessage[];
  /** The step's own rule, else the sequence's, else null for the default. */
  readonly late: LatenessRule | null;
}

export interface WaitStep {
  readonly kind: "wait";
  readonly id: string;
  readonly wait: Wait;
}

export interface WaitForStep {
  readonly kind: "waitFor";
  readonly id: string;
  readonly event: string;
  /** Every key must equal the event's data. */
  readonly where: Readonly<Record<string, Scalar>>;
  readonly within: Duration;
  readonly satisfied: readonly Step[];
  readonly otherwise: readonly Step[];
}

export interface BranchArm {
  /** All must hold; an arm without conditions always does. */
  readonly when: readonly Condition[];
  readonly steps: readonly Step[];
}

export interface BranchStep {
  readonly kind: "branch";
  readonly id: string;
  /** The first arm that holds is taken; when none does, the journey goes on behind the branch. */
  readonly arms: readonly BranchArm[];
}

export interface UpdateStep {
  readonly kind: "update";
  readonly id: string;
  readonly changes: Changes;
}

export const taskKinds = ["phone", "message", "visit", "letter", "check"] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface TaskStep {
  readonly kind: "task";
  readonly id: string;
  /** Role of the people who may do it. */
  readonly role: string;
  readonly taskKind: TaskKind;
  /** Template key of the script. */
  readonly script: string;
  readonly due: Wait;
}

export interface ExitStep {
  readonly kind: "exit";
  readonly id: string;
  readonly outcome: string | null;
}

export type Step = SendStep | WaitStep | WaitForStep | BranchStep | UpdateStep | TaskStep | ExitStep;

/** A sequence as the engine runs it: plain data, stored with its published version. Made by `parseSequence`. */
export interface SequenceDefinition {
  readonly sequence: string;
  readonly title: string;
  readonly category: Category;
  /** The subscription it needs; null only for verification and transactional ones. */
  readonly topic: string | null;
  readonly enter: Entry;
  /** Event kinds that end it as a success. */
  readonly goals: readonly string[];
  /** Event kinds that end it without success. */
  readonly leaves: readonly string[];
  readonly window: Window | null;
  readonly steps: readonly Step[];
}
