import { Liquid, LiquidError, type Template } from "liquidjs";
import { LRUCache } from "lru-cache";
import { DateTime } from "luxon";
import { nearest } from "../domain/sequences/nearest.ts";
import type { LocalText } from "../domain/words/local-text.ts";
import { placeAt } from "./liquid-slots.ts";
import type { Problem } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { encodeLinkPart } from "./web-links.ts";

/** `html` escapes every output. `text` (text parts, subjects, LINE, scripts) escapes nothing. */
export type Escaping = "html" | "text";

/** Real milliseconds. Stops a template that loops without end; long enough for a process on a busy machine. */
const renderLimit = 1_000;
const memoryLimit = 2_000_000;
const parseLimit = 400_000;

/** Tags that read other files. */
const fileTags = ["include", "render", "layout", "block"];
/** Filters that would undo the escaping, or give different output when the same message is rendered again (rules.md SND3). */
const unsafeFilters = ["raw", "sample", "inspect", "date", "date_to_xmlschema", "date_to_rfc822", "date_to_string", "date_to_long_string"];

const linkSchemes = /^(?:https?:\/\/|mailto:|tel:|line:\/\/)/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:/i;

function createEngine(escaping: Escaping): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    // {% if lead.company %} is false for an empty text, as authors expect.
    jsTruthy: true,
    strictFilters: true,
    strictVariables: false,
    relativeReference: false,
    dynamicPartials: false,
    timezoneOffset: 0,
    renderLimit,
    memoryLimit,
    parseLimit,
    ...(escaping === "html" ? { outputEscape: "escape" as const } : {}),
  });
  for (const tag of fileTags) delete engine.tags[tag];
  for (const filter of unsafeFilters) delete engine.filters[filter];
  // {{ lead.fields.birthday | date: "M月d日" }}: an ISO date in a Luxon format; empty if the value is not a date.
  engine.registerFilter("date", (value: unknown, format: unknown = "yyyy-MM-dd") => {
    const date = typeof value === "string" ? DateTime.fromISO(value, { setZone: true }) : DateTime.invalid("no text");
    return date.isValid ? date.toFormat(String(format)) : "";
  });
  engine.registerFilter("safe_url", safeUrl);
  engine.registerFilter("link_part", encodeLinkPart);
  return engine;
}

const engines = { html: createEngine("html"), text: createEngine("text") };
const parsed = { html: new LRUCache<string, Template[]>({ max: 1_000 }), text: new LRUCache<string, Template[]>({ max: 1_000 }) };

/** The link if it is a web, mail, telephone or LINE link, else `#`. For `href` and `src`. */
export function safeUrl(value: unknown): string {
  const url = String(value ?? "").trim();
  return linkSchemes.test(url) ? url : "#";
}

/** True if the text begins with a scheme that links must not have (`javascript:`, `data:` …), with any spacing. */
export function isForbiddenLink(text: string): boolean {
  // Browsers ignore control characters and white space inside a scheme.
  const bare = [...text].filter((character) => character > " ").join("");
  return anyScheme.test(bare) && !linkSchemes.test(bare);
}

/** Parses a template and caches it by its source. Throws LiquidError. */
export function parseLiquid(source: string, escaping: Escaping): Template[] {
  const known = parsed[escaping].get(source);
  if (known) return known;
  const template = engines[escaping].parse(source);
  parsed[escaping].set(source, template);
  return template;
}

/** Renders leniently: a missing variable is empty, never "undefined". Throws LiquidError when a limit is exceeded. */
export function renderLiquid(template: Template[], variables: object, escaping: Escaping): string {
  return String(engines[escaping].renderSync(template, variables));
}

/** The variables that a text uses in any branch, each up to its first computed name. Throws LiquidError. */
export function liquidGlobals(source: string, escaping: Escaping): string[][] {
  const uses = Object.values(engines[escaping].analyzeSync(parseLiquid(source, escaping)).globals).flat();
  return uses.map(({ segments }) => {
    const computed = segments.findIndex((segment) => typeof segment !== "string" && typeof segment !== "number");
    return (computed < 0 ? segments : segments.slice(0, computed)).map(String);
  });
}

/** Variables that exist, but not in the messages of this template: path → sentence that says where they exist. */
export type ForeignVariables = ReadonlyMap<string, LocalText>;

/**
 * All problems of a Liquid text: syntax errors, variables in any branch that `sample` does not have, and errors when it is rendered. A
 * `null` in `sample` allows any name below it (free fields).
 */
export function checkLiquid(source: string, escaping: Escaping, sample: object, where: string, foreign?: ForeignVariables): Problem[] {
  const braces = checkBraces(source, where);
  if (braces.length > 0) return braces;
  let template: Template[];
  try {
    template = engines[escaping].parse(source);
  } catch (error) {
    return [liquidProblem(error, where)];
  }
  const problems: Problem[] = [];
  for (const uses of Object.values(engines[escaping].analyzeSync(template).globals)) {
    for (const use of uses) {
      const names = use.segments.filter((segment) => typeof segment === "string" || typeof segment === "number").map(String);
      if (isKnown(sample, names)) continue;
      const owner = ownerOf(names, foreign);
      const meant = owner === undefined ? nearest(names.join("."), pathsIn(sample)) : null;
      problems.push({
        code: owner === undefined ? "unknown-variable" : "foreign-variable",
        message: owner ?? words.unknownVariable(names.join(".")),
        where,
        line: use.location.row,
        column: use.location.col,
        ...(meant === null ? {} : { suggestion: meant }),
      });
    }
  }
  if (problems.length > 0) return problems;
  try {
    renderLiquid(template, sample, escaping);
  } catch (error) {
    problems.push(liquidProblem(error, where));
  }
  return problems;
}

/** The syntax error of a Liquid text, as a list; empty when it can be parsed. */
export function checkLiquidSyntax(source: string, escaping: Escaping, where: string): Problem[] {
  try {
    parseLiquid(source, escaping);
    return [];
  } catch (error) {
    return [liquidProblem(error, where)];
  }
}

/**
 * Braces that do not match: `{{ x }`, `{ x }}`, `{% if x }`. The parser would read on to the next closing braces and complain about what
 * lies between, or leave the text as it is.
 */
export function checkBraces(source: string, where: string): Problem[] {
  const broken = [
    { pattern: /\{\{[^{}\n"']*\}(?!\})/g, say: (piece: string) => words.notClosed(piece, "}}") },
    { pattern: /\{%[^{}%\n"']*\}/g, say: (piece: string) => words.notClosed(piece, "%}") },
    { pattern: /(?<![{%])\{\s*[A-Za-z_][\w.]*\s*(?:\|[^{}\n]*)?\}\}/g, say: words.notOpened },
  ];
  return broken
    .flatMap(({ pattern, say }) => [...source.matchAll(pattern)].map((match) => ({ at: match.index, message: say(match[0]) })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, message }) => ({ code: "braces", message, where, ...placeAt(source, at) }));
}

/** All names of a sample, such as `lead.fields.renewal`. */
export function pathsIn(sample: object): string[] {
  return Object.entries(sample).flatMap(([name, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? pathsIn(value).map((path) => `${name}.${path}`) : [name],
  );
}

function ownerOf(names: readonly string[], foreign: ForeignVariables | undefined): LocalText | undefined {
  return names.map((_, index) => foreign?.get(names.slice(0, index + 1).join("."))).find((sentence) => sentence !== undefined);
}

function isKnown(sample: object, names: readonly string[]): boolean {
  let value: unknown = sample;
  for (const name of names) {
    if (value === null || Array.isArray(value)) return true;
    if (typeof value !== "object" || !Object.hasOwn(value, name)) return typeof value === "string" && name === "size";
    value = (value as Record<string, unknown>)[name];
  }
  return true;
}

function liquidProblem(error: unknown, where: string): Problem {
  // The library asserts its limits with an error of another class, which has no place.
  if (error instanceof Error && error.name === "AssertionError") return { code: "liquid", message: words.liquid(error.message), where };
  if (!LiquidError.is(error)) throw error;
  const [line, column] = error.token?.getPosition() ?? [];
  // The library appends ", line:1, col:2"; the problem has properties for them.
  const message = words.liquid(error.message.replace(/, line:\d+, col:\d+$/, ""));
  return {
    code: "liquid",
    message,
    where,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}
