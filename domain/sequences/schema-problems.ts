import type * as z from "zod";
import { familyOf, schemasAt, sequenceJsonSchema } from "./json-schema.ts";
import { nearest } from "./nearest.ts";
import { type Found, mostProblems } from "./problem.ts";
import type { StepKind } from "./steps/step-kind.ts";

type Issue = z.core.$ZodIssue;

/** Turns the schema's issues into sentences for marketers, each with the path of its node. */
export function schemaProblems(issues: readonly Issue[], raw: unknown, kinds: readonly StepKind[]): Found[] {
  const problems = issues.slice(0, mostProblems).flatMap((issue) => problemsOf(issue, [], raw, kinds));
  const mistyped = problems.filter(({ code }) => code === "unknown-key");
  return problems.filter((problem) => !mistyped.some((unknown) => followsFrom(problem, unknown)));
}

/** A mistyped key also causes "key is missing" or "step does nothing". Only the mistyped key is reported. */
function followsFrom({ code, path }: Found, unknown: Found): boolean {
  const parent = unknown.path.slice(0, -1).join("\n");
  if (code === "no-kind") return path.join("\n") === parent;
  if (path.slice(0, -1).join("\n") !== parent) return false;
  return code === "misplaced-key" || (code === "missing-key" && unknown.hint === didYouMean(String(path.at(-1))));
}

function problemsOf(issue: Issue, prefix: readonly PropertyKey[], raw: unknown, kinds: readonly StepKind[]): Found[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(raw, path);
  const name = nameOf(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, mostProblems).map((key) => {
        const meant = nearest(key, knownKeys(path, value, kinds));
        return found(
          [...path, key],
          "unknown-key",
          `Unknown key "${key}"${path.length === 0 ? "" : ` in ${name}`}.`,
          didYouMean(meant),
          "key",
        );
      });
    case "invalid_type":
      if (value === undefined) return [found(path, "missing-key", `${name} is missing.`, null, "parent")];
      return [
        found(
          path,
          "wrong-type",
          `${name} must be ${typeWords[issue.expected] ?? issue.expected}, not ${kindWords(value)}.`,
          quoteHint(issue.expected, value),
        ),
      ];
    case "invalid_value": {
      if (value === undefined) return [found(path, "missing-key", `${name} is missing.`, null, "parent")];
      const options = issue.values.map(String);
      const message = `${name} must be ${options.join(", ").replace(/, ([^,]*)$/, " or $1")}, not ${kindWords(value)}.`;
      return [found(path, "wrong-value", message, didYouMean(nearest(String(value), options)))];
    }
    case "invalid_union": {
      const deepest = issue.errors.find(
        (branch) => branch.length > 0 && branch.every((inner) => inner.path.length > 0 || !isWholeMismatch(inner)),
      );
      if (deepest !== undefined) return deepest.flatMap((inner) => problemsOf(inner, path, raw, kinds));
      if (value === undefined) return [found(path, "missing-key", `${name} is missing.`, null, "parent")];
      const sentence = issue.message === "Invalid input" ? `${name} cannot be ${kindWords(value)}.` : issue.message;
      return [found(path, "wrong-value", sentence, null)];
    }
    case "too_small":
      if (typeof value === "number") return [found(path, "out-of-range", `${name} must be at least ${issue.minimum}.`, null)];
      return [found(path, "empty", `${name} is empty.`, null)];
    case "too_big":
      if (typeof value === "number") return [found(path, "out-of-range", `${name} must be at most ${issue.maximum}.`, null)];
      return [found(path, "too-long", `${name} is longer than ${issue.maximum}.`, null)];
    case "custom":
      return [found(path, String(issue.params?.code ?? "wrong-value"), issue.message, null, issue.params?.at === "key" ? "key" : "value")];
    default:
      return [found(path, "wrong-value", issue.message, null)];
  }
}

/** True if the value does not match this branch of a union at all. */
function isWholeMismatch(issue: Issue): boolean {
  return issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union";
}

function found(path: readonly PropertyKey[], code: string, message: string, hint: string | null, at: Found["at"] = "value"): Found {
  return { path, at, severity: "error", code, message, hint };
}

export function didYouMean(word: string | null): string | null {
  return word === null ? null : `Did you mean "${word}"?`;
}

const typeWords: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "keys with values",
  record: "keys with values",
  array: "a list",
};

function kindWords(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "keys with values";
  const text = String(value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function quoteHint(expected: string, value: unknown): string | null {
  return expected === "string" && (typeof value === "number" || typeof value === "boolean") ? `Put it in quotes: "${value}".` : null;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return "The sequence";
  if (typeof last !== "number") return `"${String(last)}"`;
  const list = path.findLast((key) => typeof key !== "number");
  return `item ${last + 1} of "${String(list)}"`;
}

/** The keys that are allowed where an unknown one was found. */
function knownKeys(path: readonly PropertyKey[], value: unknown, kinds: readonly StepKind[]): readonly string[] {
  const schemas = schemasAt(sequenceJsonSchema(kinds), path);
  const fixed = schemas.flatMap(({ properties = {} }) => Object.keys(properties));
  const families = schemas.flatMap(({ patternProperties = {} }) => Object.keys(patternProperties).map(familyOf));
  const written = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const dotted = written.flatMap((key) => {
    const [family, ...rest] = key.split(/[.:]/);
    const meant = nearest(family ?? "", families);
    return meant !== null && rest.length > 0 ? [`${meant}.${rest.join(".")}`] : [];
  });
  return [...fixed, ...dotted];
}
