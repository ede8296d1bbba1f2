import type { Duration } from "../time/duration.ts";
import type { Window } from "../time/window.ts";
import type { Category } from "../touches/category.ts";
import type { Scalar } from "./condition.ts";
import type { StepKind } from "./steps/step-kind.ts";
import type { stepKinds } from "./steps/step-kinds.ts";

/** Whether a lead who was in the sequence may enter again. `after` counts from the last entry. */
export type Again = { readonly kind: "never" } | { readonly kind: "always" } | { readonly kind: "after"; readonly after: Duration };

/** A manual entry is a decision of staff, so no rule limits repeating it. */
export type Entry =
  | { readonly kind: "event"; readonly on: string; readonly where: Readonly<Record<string, Scalar>>; readonly again: Again }
  | { readonly kind: "manual"; readonly again: Again };

type DefinitionOf<Kind> = Kind extends StepKind<infer _, infer Definition> ? Definition : never;

/** A step of any kind in the language. */
export type Step = DefinitionOf<(typeof stepKinds)[number]>;

/** A sequence as the engine runs it: plain data, stored with its published version. Made by `parseSequence`. */
export interface SequenceDefinition {
  readonly sequence: string;
  readonly title: string;
  readonly category: Category;
  /** The subscription that it needs. Null only for verification and transactional sequences. */
  readonly topic: string | null;
  readonly enter: Entry;
  /** Event kinds that end it as a success. */
  readonly goals: readonly string[];
  /** Event kinds that end it without success. */
  readonly leaves: readonly string[];
  readonly window: Window | null;
  readonly steps: readonly Step[];
}
