import type * as z from "zod";
import type { LatenessRule } from "../../touches/lateness.ts";
import type { LocalText } from "../../words/local-text.ts";
import type { Next } from "../decision.ts";
import type { Step } from "../definition.ts";
import type { Names } from "../names.ts";
import type { Path, Report } from "../problem.ts";
import type { Run, Standing } from "../run.ts";
import type { SequenceSource } from "../source.ts";
import type { IndexedStep } from "../step-index.ts";

/** A step as written, after the schema accepted it: its id and the keys of its kind. */
export interface StepSource {
  readonly id: string;
}

/**
 * A step as the engine runs it: plain JSON, stored with its published version. Old versions run for years, so the shape may only be
 * extended.
 */
export interface StepDefinition {
  readonly kind: string;
  readonly id: string;
}

/**
 * Everything about one kind of step. Only the list in step-kinds.ts names every kind. The functions are methods, so that TypeScript allows
 * one list of kinds with different steps. Each gets only steps of its own kind.
 */
export interface StepKind<Source extends StepSource = StepSource, Definition extends StepDefinition = StepDefinition> {
  /** Its key in YAML, and the `kind` of its published definitions: it never changes. */
  readonly kind: Definition["kind"];
  /** Texts about the kind. Not needed by a kind without reasons. */
  readonly words?: StepWords;
  /**
   * The step's own keys: a required one with the name of the kind, and optional ones beside it. No other kind may have the same key, except
   * those in `sharedKeys`.
   * The texts in `.describe()` become the reference page.
   */
  shape(nested: Nested): z.ZodRawShape;
  /** Compiles a source that the schema accepts into the form that the engine runs. */
  compile(source: Source, compiling: Compiling): Definition;
  /**
   * Does what is due at `run.now`: adds effects and moves the run's position (`leave` goes to the next step). Returns when to come back, or
   * null if the run continues at once. Must not read a clock.
   */
  take(run: Run, position: Standing, place: IndexedStep<Definition>): Next | null;
  /** What the step does, for people who see the sequence as a picture; no full stop. Without it: the name of the kind. */
  sentence?(step: Definition): LocalText;
  /** The lists of nested steps. */
  within?(step: Definition): readonly (readonly Step[])[];
  /** When the journey goes into each list of `within`, in the same order; no full stop. Without it: they have numbers. */
  ways?(step: Definition): readonly LocalText[];
  /** What it does one after the other, if each has its own touch and its own numbers. */
  parts?(step: Definition): readonly StepPart[];
  /** Whether a journey passes the step at once. Without it: always. */
  passage?(step: Definition, within: (steps: readonly Step[]) => Passage): Passage;
  /** Event kinds that the step uses. */
  events?(step: Definition): readonly string[];
  /** Passes each name in the step to `names`. Gets every step as written, valid or not, of any kind. */
  names?(step: Readonly<Record<string, unknown>>, at: Path, names: Names): void;
  /** Reports problems that the schema cannot find. Returns whether the enrolment may continue after the step. Without it: true. */
  check?(source: Source, at: Path, checking: Checking): boolean;
}

/** A part of a step. Its id is the slot of its touches: the step's id, a slash, and a name. */
export interface StepPart {
  readonly id: string;
  readonly sentence: LocalText;
}

/** `never`: the journey waits there or ends. `sometimes`: it depends on the lead. */
export type Passage = "always" | "sometimes" | "never";

export interface StepWords {
  /**
   * A text without a full stop for each reason of the kind. The key is the reason, or `verdict reason` where the verdict changes the
   * meaning. Ways are sentences. Reasons of deferred or skipped touches and steps can follow "because", and end with ため in Japanese.
   */
  readonly reasons: Readonly<Record<string, LocalText>>;
  /** Lines about it under "How time is counted" in the reference page, in Markdown. */
  readonly time?: readonly string[];
  /** Its own sections in the reference page. */
  readonly sections?: readonly ReferenceSection[];
}

export interface ReferenceSection {
  readonly title: string;
  readonly text: string;
  /** The table of the section: the keys of the schema with this id, or rows of words and their meaning. */
  readonly table: { readonly keysOf: string } | { readonly rows: readonly (readonly [words: string, meaning: string])[] };
}

export interface Nested {
  /** A list of one or more steps. Call it in a getter: the schema of a step does not exist yet while shapes are made. */
  steps(): z.ZodArray<z.ZodType<StepSource>>;
}

/** Keys that several kinds have, always with the same shape and meaning: the steps when what a step waits for came, and when not. */
export const sharedKeys: readonly string[] = ["then", "otherwise"];

/** The keys that several kinds have. Their schemas are made late, as steps are. */
export function outcomeKeys(nested: Nested) {
  return {
    get then() {
      return nested.steps().optional().describe("Steps when what was waited for came: the event of `waitFor`, a booking after `invite`.");
    },
    get otherwise() {
      return nested.steps().optional().describe("Steps when it did not come: no event in time, nobody won by the invitation.");
    },
  };
}

/** The source that a kind's shape accepts. */
export type SourceOf<Shape extends (nested: Nested) => z.ZodRawShape> = StepSource & z.infer<z.ZodObject<ReturnType<Shape>>>;

export interface Compiling {
  /** The sequence's own lateness rule; null: the default. */
  readonly late: LatenessRule | null;
  /** Compiles nested steps. */
  steps(sources: readonly StepSource[] | undefined): readonly Step[];
}

export interface Checking {
  readonly sequence: SequenceSource;
  readonly report: Report;
  /** Checks nested steps. Returns whether the enrolment may continue after them. */
  steps(sources: readonly StepSource[] | undefined, path: Path): boolean;
}

/** The kind of a step; undefined if the list does not have it. */
export function kindOf(step: StepDefinition, kinds: readonly StepKind[]): StepKind | undefined {
  return kinds.find(({ kind }) => kind === step.kind);
}

/** The kind of a step as written. Throws RangeError for a step without a kind, which the schema refuses. */
export function writtenKind(source: StepSource, kinds: readonly StepKind[]): StepKind {
  const found = kinds.find(({ kind }) => Object.hasOwn(source, kind));
  if (found === undefined) throw new RangeError(`step ${JSON.stringify(source.id)} is of no kind`);
  return found;
}
