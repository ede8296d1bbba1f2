import type { Duration } from "../time/duration.ts";
import type { Window } from "../time/window.ts";
import type { Category } from "../touches/category.ts";
import type { LatenessRule } from "../touches/lateness.ts";
import type { PlannedMessage } from "../touches/planned-message.ts";
import type { Changes } from "./changes.ts";
import type { Condition, Scalar } from "./condition.ts";
import type { Wait } from "./wait.ts";

/** May someone who was in the sequence enter again? `after` counts from the last entry. */
export type Again = { readonly kind: "never" } | { readonly kind: "always" } | { readonly kind: "after"; readonly after: Duration };

/** A manual entry is a person's own decision and has no rule against repeating it. */
export type Entry =
  | { readonly kind: "event"; readonly on: string; readonly where: Readonly<Record<string, Scalar>>; readonly again: Again }
  | { readonly kind: "manual"; readonly again: Again };

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
