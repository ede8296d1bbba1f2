import type * as z from "zod";
import type { LocalText } from "../words/local-text.ts";
import { issueText, valueAt } from "../words/schema-issues.ts";
import { familyOf, schemasAt, sequenceJsonSchema } from "./json-schema.ts";
import { nearest } from "./nearest.ts";
import { type Found, mostProblems } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { sequenceTexts } from "./schema-parts.ts";
import type { StepKind } from "./steps/step-kind.ts";

type Issue = z.core.$ZodIssue;

/** Turns the schema's issues into sentences for marketers, each with the path of its node. */
export function schemaProblems(issues: readonly Issue[], raw: unknown, kinds: readonly StepKind[]): Found[] {
  const problems: Found[] = [];
  for (const issue of issues) {
    problems.push(...problemsOf(issue, [], raw, kinds).slice(0, mostProblems - problems.length));
    if (problems.length === mostProblems) break;
  }
  const mistyped = problems.filter(({ code }) => code === "unknown-key");
  return problems.filter((problem) => !mistyped.some((unknown) => followsFrom(problem, unknown)));
}

/** A mistyped key also causes "key is missing" or "step does nothing". Only the mistyped key is reported. */
function followsFrom({ code, path }: Found, unknown: Found): boolean {
  const parent = unknown.path.slice(0, -1).join("\n");
  if (code === "no-kind") return path.join("\n") === parent;
  if (path.slice(0, -1).join("\n") !== parent) return false;
  return code === "misplaced-key" || (code === "missing-key" && unknown.hint?.en === words.didYouMean(String(path.at(-1))).en);
}

function problemsOf(issue: Issue, prefix: readonly PropertyKey[], raw: unknown, kinds: readonly StepKind[]): Found[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(raw, path);
  const name = nameOf(path);
  const message = issueText(issue, { value, name, texts: sequenceTexts });
  const isMissing = value === undefined;
  switch (issue.code) {
    case "unrecognized_keys": {
      const place = path.length === 0 ? null : name;
      const known = knownKeys(path, kinds);
      return issue.keys.slice(0, mostProblems).map((key) => {
        const meant = key.normalize("NFKC");
        return found([...path, key], "unknown-key", words.unknownKey(key, place), didYouMean(nearest(meant, known(meant))), "key");
      });
    }
    case "invalid_type":
      if (isMissing) return [found(path, "missing-key", message, null, "parent")];
      return [found(path, "wrong-type", message, quoteHint(issue.expected, value))];
    case "invalid_value":
      if (isMissing) return [found(path, "missing-key", message, null, "parent")];
      return [found(path, "wrong-value", message, didYouMean(nearest(String(value).normalize("NFKC"), issue.values.map(String))))];
    case "invalid_union": {
      const deepest = issue.errors.find(
        (branch) => branch.length > 0 && branch.every((inner) => inner.path.length > 0 || !isWholeMismatch(inner)),
      );
      if (deepest !== undefined) return deepest.flatMap((inner) => problemsOf(inner, path, raw, kinds));
      return [isMissing ? found(path, "missing-key", message, null, "parent") : found(path, "wrong-value", message, null)];
    }
    case "too_small":
      return [found(path, typeof value === "number" ? "out-of-range" : "empty", message, null)];
    case "too_big":
      return [found(path, typeof value === "number" ? "out-of-range" : "too-long", message, null)];
    case "custom":
      return [
        found(path, String(issue.params?.code ?? "wrong-value"), message, narrowed(value), issue.params?.at === "key" ? "key" : "value"),
      ];
    default:
      return [found(path, "wrong-value", message, null)];
  }
}

/** True if the value does not match this branch of a union at all. */
function isWholeMismatch(issue: Issue): boolean {
  return issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union";
}

function found(path: readonly PropertyKey[], code: string, message: LocalText, hint: LocalText | null, at: Found["at"] = "value"): Found {
  return { path, at, severity: "error", code, message, hint };
}

export function didYouMean(word: string | null): LocalText | null {
  return word === null ? null : words.didYouMean(word);
}

/** A value in full-width characters, as it should have been typed. */
function narrowed(value: unknown): LocalText | null {
  if (typeof value !== "string" || /\p{L}/u.test(value.normalize("NFKC").replace(/[A-Za-z]/g, ""))) return null;
  const narrow = value.normalize("NFKC").trim();
  return narrow === value ? null : words.inHalfWidth(narrow);
}

function quoteHint(expected: string, value: unknown): LocalText | null {
  return expected === "string" && (typeof value === "number" || typeof value === "boolean") ? words.putInQuotes(String(value)) : null;
}

function nameOf(path: readonly PropertyKey[]): LocalText {
  const last = path.at(-1);
  if (last === undefined) return words.wholeSequence;
  if (typeof last !== "number") return words.keyName(String(last));
  return words.itemName(last + 1, String(path.findLast((key) => typeof key !== "number")));
}

/** The keys that are allowed at a place, with those that an unknown key may have meant there, such as `score.trust` for `scor.trust`. */
function knownKeys(path: readonly PropertyKey[], kinds: readonly StepKind[]): (unknown: string) => readonly string[] {
  const schemas = schemasAt(sequenceJsonSchema(kinds), path);
  const fixed = schemas.flatMap(({ properties = {} }) => Object.keys(properties));
  const families = schemas.flatMap(({ patternProperties = {} }) => Object.keys(patternProperties).map(familyOf));
  return (key) => {
    const [family, ...rest] = key.split(/[.:]/);
    const meant = nearest(family ?? "", families);
    return meant !== null && rest.length > 0 ? [...fixed, `${meant}.${rest.join(".")}`] : fixed;
  };
}
