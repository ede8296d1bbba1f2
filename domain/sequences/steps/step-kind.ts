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

/** A step as it is written, once the schema accepts it: its id and the keys of its kind. */
export interface StepSource {
  readonly id: string;
}

/** A step as the engine runs it: plain JSON, stored with its published version. Old ones run for years, so its shape only grows. */
export interface StepDefinition {
  readonly kind: string;
  readonly id: string;
}

/**
 * All that the language knows about one kind of step. Only the list in step-kinds.ts names every kind. The functions are written as
 * methods: TypeScript then lets one list hold kinds with different steps. Each gets steps of its own kind only.
 */
export interface StepKind<Source extends StepSource = StepSource, Definition extends StepDefinition = StepDefinition> {
  /** Its key in YAML, and the `kind` of its published definitions: it never changes. */
  readonly kind: Definition["kind"];
  /** The sentences about it; a kind that gives no reasons needs none. */
  readonly words?: StepWords;
  /**
   * The step's own keys: a required one with the name of the kind, and optional ones beside it. No other kind may have the same key.
   * Texts given to `.describe()` become the reference page.
   */
  shape(nested: Nested): z.ZodRawShape;
  /** Makes the engine's form of a source that the schema accepts. */
  compile(source: Source, compiling: Compiling): Definition;
  /**
   * Does what is due at `run.now`: adds effects and moves the run's position (`leave` goes on to the next step). Answers when to come
   * back, or null when the run goes on at once. Must not read a clock.
   */
  take(run: Run, position: Standing, place: IndexedStep<Definition>): Next | null;
  /** The lists of steps within the step. */
  within?(step: Definition): readonly (readonly Step[])[];
  /** Event kinds that it asks about. */
  events?(step: Definition): readonly string[];
  /** Passes each name that the step mentions to `names`. Gets every step as it is written, valid or not, of any kind. */
  names?(step: Readonly<Record<string, unknown>>, at: Path, names: Names): void;
  /** Reports what the schema cannot see. Answers whether the journey may go on behind the step; true when left out. */
  check?(source: Source, at: Path, checking: Checking): boolean;
}

export interface StepWords {
  /**
   * The words, without a full stop, for each reason that the kind gives. The key is the reason, or `verdict reason` where the reason has
   * another meaning with that verdict. Ways are sentences; what a touch or a step is held back or left out for can follow "because", and
   * ends with ため in Japanese.
   */
  readonly reasons: Readonly<Record<string, LocalText>>;
  /** Lines about it under "How time is counted" in the reference page, in Markdown. */
  readonly time?: readonly string[];
  /** Sections of its own in the reference page. */
  readonly sections?: readonly ReferenceSection[];
}

export interface ReferenceSection {
  readonly title: string;
  readonly text: string;
  /** The table: the keys of the schema with this id, or rows of words and meaning. */
  readonly table: { readonly keysOf: string } | { readonly rows: readonly (readonly [words: string, meaning: string])[] };
}

export interface Nested {
  /** A list of one or more steps. Call it in a getter: the schema of a step does not exist yet while shapes are made. */
  steps(): z.ZodArray<z.ZodType<StepSource>>;
}

/** The source that a kind's shape accepts. */
export type SourceOf<Shape extends (nested: Nested) => z.ZodRawShape> = StepSource & z.infer<z.ZodObject<ReturnType<Shape>>>;

export interface Compiling {
  /** The sequence's own rule for touches found late; null for the default. */
  readonly late: LatenessRule | null;
  /** Compiles nested steps. */
  steps(sources: readonly StepSource[] | undefined): readonly Step[];
}

export interface Checking {
  readonly sequence: SequenceSource;
  readonly report: Report;
  /** Checks nested steps; answers whether the journey may go on behind them. */
  steps(sources: readonly StepSource[] | undefined, path: Path): boolean;
}

/** The kind of a step; undefined when the list has none of that name. */
export function kindOf(step: StepDefinition, kinds: readonly StepKind[]): StepKind | undefined {
  return kinds.find(({ kind }) => kind === step.kind);
}

/** The kind of a step as it is written. Throws RangeError for a step of no kind, which the schema refuses. */
export function writtenKind(source: StepSource, kinds: readonly StepKind[]): StepKind {
  const found = kinds.find(({ kind }) => Object.hasOwn(source, kind));
  if (found === undefined) throw new RangeError(`step ${JSON.stringify(source.id)} is of no kind`);
  return found;
}
