import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import { AppError } from "../app-error.ts";
import { explainFullWidth, type FullWidth } from "../words/full-width.ts";
import { notYaml } from "../words/yaml-texts.ts";
import { checkSequence } from "./checks.ts";
import { compileSequence } from "./compile.ts";
import type { SequenceDefinition } from "./definition.ts";
import { checkFirstStep } from "./first-step.ts";
import { checkLoops } from "./loops.ts";
import { checkNames } from "./names.ts";
import { type Found, type Known, mostProblems, type Problem } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { schemaProblems } from "./schema-problems.ts";
import { type SequenceSource, sequenceSchema } from "./source.ts";
import type { StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

export type { Known, KnownOffer, Problem } from "./problem.ts";

/** In characters. A longer source is not a plan that a person can read. */
const longestSource = 200_000;
/**
 * The parser's cost grows with the characters that may begin something new, some ten microseconds each, so they are counted first (rules.md
 * SEC11). A sequence of 100 steps has some 1,500.
 */
const mostMarks = 5_000;
const marks = /[\n\t,:?!&*%{}[\]]|- /g;

/** All problems of a sequence's YAML, in the order of the text. Never throws, whatever the source. */
export function lintSequence(source: string, known: Known = {}, kinds: readonly StepKind[] = stepKinds): Problem[] {
  return readSequence(source, known, kinds).problems;
}

/**
 * The definition that the engine runs. Warnings are ignored. Throws AppError `sequence-invalid` with line, column and message of the first
 * error.
 */
export function parseSequence(source: string, known: Known = {}, kinds: readonly StepKind[] = stepKinds): SequenceDefinition {
  const { problems, definition } = readSequence(source, known, kinds);
  const first = problems.find(({ severity }) => severity === "error");
  if (first === undefined && definition !== null) return definition;
  const { line, column, message, hint } = first ?? { line: 1, column: 1, message: words.unreadable, hint: null };
  throw new AppError("invalid", "sequence-invalid", words.at(line, column, message, hint));
}

/** The definition of a source whose form is sound, whatever else is wrong with it; null for others. */
export function readDefinition(source: string, kinds: readonly StepKind[] = stepKinds): SequenceDefinition | null {
  return readSequence(source, {}, kinds).definition;
}

export interface SequenceReading {
  readonly problems: Problem[];
  /** As of `readDefinition`. */
  readonly definition: SequenceDefinition | null;
}

/** What `lintSequence` and `readDefinition` say, by one reading: to read a long source takes tens of milliseconds. */
export function readSequence(source: string, known: Known = {}, kinds: readonly StepKind[] = stepKinds): SequenceReading {
  const start = { line: 1, column: 1, severity: "error", hint: null } as const;
  if (source.length > longestSource) {
    return {
      problems: [{ ...start, code: "too-long", message: words.tooLong(longestSource) }],
      definition: null,
    };
  }
  if (hasMoreMarks(source)) return { problems: [{ ...start, code: "too-long", message: words.tooManyMarks }], definition: null };
  try {
    return readDocument(source, known, kinds);
  } catch (error) {
    // Parser and validation are recursive, so very deep nesting overflows the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ line: 1, column: 1, ...tooDeep }], definition: null };
  }
}

function hasMoreMarks(source: string): boolean {
  let count = 0;
  for (const _ of source.matchAll(marks)) if (++count > mostMarks) return true;
  return false;
}

function readDocument(source: string, known: Known, kinds: readonly StepKind[]): SequenceReading {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: "error",
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const syntax = [...document.errors, ...document.warnings].slice(0, mostProblems).map(({ pos, code, message }) => ({
    ...place(pos[0]),
    ...syntaxProblem(code, message),
  }));
  if (syntax.length > 0) return { problems: inOrder(explainFullWidth(source, syntax, wide)), definition: null };
  const shape = shapeOf(document);
  const misshapen = [
    ...shape.aliases.map((alias) => ({ ...place(startOf(alias) ?? 0), ...aliasProblem })),
    ...shape.doubles.map((key) => ({ ...place(startOf(key) ?? 0), ...duplicateKey })),
  ];
  if (misshapen.length > 0) return { problems: inOrder(misshapen), definition: null };

  const raw: unknown = document.toJS();
  const located = ({ path, at, ...problem }: Found): Problem => ({ ...place(offsetOf(document, path, at)), ...problem });
  if (!isMap(document.contents)) {
    const problem = { severity: "error", code: "not-a-sequence", message: words.notASequence, hint: null } as const;
    return { problems: explainFullWidth(source, [{ ...place(startOf(document.contents) ?? 0), ...problem }], wide), definition: null };
  }
  const parsed = sequenceSchema(kinds).safeParse(raw);
  const names = checkNames(raw, known, kinds);
  if (!parsed.success) {
    const form = schemaProblems(parsed.error.issues, raw, kinds);
    // A value with a wrong form is not also reported as an unknown name.
    const others = names.filter(({ path }) => !form.some((problem) => problem.path.join("\n") === path.join("\n")));
    return { problems: inOrder(explainFullWidth(source, [...form, ...others].map(located), wide)), definition: null };
  }
  // The raw value, because the parsed one does not keep the order of channels.
  const sequence = raw as SequenceSource;
  const definition = compileSequence(sequence, kinds);
  const problems = [
    ...checkSequence(sequence, kinds),
    ...names,
    ...checkFirstStep(sequence, known),
    ...checkLoops(definition, known.sequences ?? [], kinds),
  ].map(located);
  return { problems: inOrder(problems), definition };
}

function wide({ line, column, message }: FullWidth): Problem {
  return { line, column, severity: "error", code: "full-width", message, hint: null };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.slice(0, mostProblems).toSorted((one, other) => one.line - other.line || one.column - other.column);
}

function syntaxProblem(code: string, message: string): Omit<Problem, "line" | "column"> {
  if (/call stack|stack overflow/i.test(message)) return tooDeep;
  return { severity: "error", code: "yaml-syntax", message: notYaml(message, code), hint: null };
}

const tooDeep = { severity: "error", code: "too-deep", message: words.tooDeep, hint: null } as const;

/** Aliases can refer to themselves or multiply the size of a document without limit, so they are not allowed. */
const aliasProblem = {
  severity: "error",
  code: "alias",
  message: words.alias,
  hint: null,
} as const;

const duplicateKey = { severity: "error", code: "duplicate-key", message: words.duplicateKey, hint: null } as const;

/** The parser's own search for duplicate keys compares each key with all others, so many keys would take it seconds. */
function shapeOf(document: Document): { aliases: Node[]; doubles: Node[] } {
  const shape = { aliases: [] as Node[], doubles: [] as Node[] };
  visit(document, {
    Alias: (_, alias) => void shape.aliases.push(alias),
    Map: (_, { items }) => void shape.doubles.push(...doublesOf(items.map(({ key }) => key).filter(isScalar))),
  });
  return shape;
}

function doublesOf(keys: readonly Scalar[]): Scalar[] {
  const seen = new Set<unknown>();
  return keys.filter(({ value }) => seen.size === seen.add(value).size);
}

/** Offset of the node in the text, or of its nearest ancestor if it is not written. */
function offsetOf(document: Document, path: readonly PropertyKey[], at: Found["at"]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    if (!isCollection(node)) return offset;
    const isLast = depth === path.length - 1;
    const pair: unknown = isMap(node) ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key) : undefined;
    if (isPair(pair) && isLast && at === "key") return startOf(pair.key) ?? offset;
    node = isPair(pair) ? pair.value : node.get(key, true);
    const keyStart = isPair(pair) ? startOf(pair.key) : null;
    offset = startOf(node) ?? keyStart ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  return isNode(node) ? ((node as Node).range?.[0] ?? null) : null;
}
