import type { messagingApi } from "@line/bot-sdk";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { explainFullWidth, type FullWidth } from "../domain/words/full-width.ts";
import { issueText, valueAt } from "../domain/words/schema-issues.ts";
import { notYaml } from "../domain/words/yaml-texts.ts";
import { type LineMessage, lineMessagesSchema, lineMessageTexts } from "./line-message.ts";
import { checkLiquid, isForbiddenLink, parseLiquid, renderLiquid, safeUrl } from "./liquid.ts";
import { type Problem, TemplateError } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { trackLink, trackLinks } from "./tracked-links.ts";
import { type Category, type KnownNames, type OriginVariables, sampleVariables, type Variables } from "./variables.ts";
import { encodeLinkPart, encodeValues } from "./web-links.ts";

/**
 * As written by the author: YAML (or JSON) with `messages:`, a list of LINE messages with Liquid in their texts. A plain string is a text
 * message.
 */
export interface LineSource {
  messages: string;
}

/** Plain data, stored with the template's version. Texts are Liquid. */
export interface CompiledLine {
  kind: "line";
  messages: LineMessage[];
  /** Targets of tracked links. `track.links[n]` is the tracked URL of the n-th. */
  links: string[];
}

type Path = (string | number)[];
/** Leads from the list of messages to a part of it: `[0, "template", "text"]`. */
export type LinePath = readonly (string | number)[];
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** LINE's hard limit in UTF-16 units, checked again after rendering. */
const maxText = 5_000;

/** Throws TemplateError with every problem and its position. */
export function compileLine(source: LineSource): CompiledLine {
  const lines = new LineCounter();
  const document = parseDocument(source.messages, {
    lineCounter: lines,
    uniqueKeys: true,
  });
  const problems: Problem[] = document.errors.map((error) => ({
    code: "yaml",
    message: notYaml(error.message, error.code),
    where: "messages",
    ...(error.linePos ? { line: error.linePos[0].line, column: error.linePos[0].col } : {}),
  }));
  if (problems.length > 0) throw new TemplateError(explainFullWidth(source.messages, problems, wide));

  const root: unknown = document.toJS({ maxAliasCount: 20 });
  const base: Path = Array.isArray(root) ? [] : ["messages"];
  const list: unknown = Array.isArray(root) ? root : root && typeof root === "object" && "messages" in root ? root.messages : undefined;
  const written = Array.isArray(list)
    ? list.map((message: unknown) => (typeof message === "string" ? { type: "text", text: message } : message))
    : list;
  const parsed = lineMessagesSchema.safeParse(written);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
      problems.push({
        code: "line-message",
        message: issueText(issue, { value: valueAt(written, path), texts: lineMessageTexts }),
        where: placeName(path),
        ...positionOf(document, lines, [...base, ...path]),
      });
    }
    throw new TemplateError(explainFullWidth(source.messages, problems, wide));
  }

  const links: string[] = [];
  const messages = mapTexts(parsed.data as unknown as Json, [], (text, path) => {
    const key = path.at(-1);
    if (isFlexMedia(path) && !/^(?:https:\/\/|\{\{)/.test(text)) {
      problems.push({
        code: "not-https",
        message: words.mediaNotHttps(text.slice(0, 40)),
        where: placeName(path),
        ...positionOf(document, lines, [...base, ...path]),
      });
    }
    if (key === "uri" && isForbiddenLink(text)) {
      problems.push({
        code: "unsafe-link",
        message: words.forbiddenLink(text.slice(0, 40), ["https:", "tel:", "line:"]),
        where: placeName(path),
        ...positionOf(document, lines, [...base, ...path]),
      });
    }
    // A URL as a whole, whatever it contains: nothing is searched in it.
    if (key === "uri") return /^https?:/i.test(text.trim()) && !/\{[{%]/.test(text) ? trackLink(text.trim(), links) : encodeValues(text);
    return key === "text" && path.length === 2 ? trackLinks(text, links) : text;
  }) as unknown as LineMessage[];
  if (problems.length > 0) throw new TemplateError(problems);
  return { kind: "line", messages, links };
}

/** All messages with these variables, in the order of the template, also texts that come out empty. Throws LiquidError. */
export function fillLine(compiled: CompiledLine, variables: Variables): LineMessage[] {
  const links = compiled.links.map((url, index) => variables.track?.links[index] ?? url);
  const scope = { ...variables, track: { ...variables.track, links } };
  const filled = mapTexts(compiled.messages as unknown as Json, [], (text, path) => {
    if (!text.includes("{")) return text;
    const value = renderLiquid(parseLiquid(text, "text"), scope, "text");
    if (path.at(-1) === "uri") return encodeLinkPart(safeUrl(value));
    return path.at(-1) === "altText" ? value.trim().slice(0, 1500) : value;
  }) as unknown as LineMessage[];
  return filled.map((message) =>
    message.type === "text" ? { ...message, text: message.text.replace(/\n{3,}/g, "\n\n").trim() } : message,
  );
}

/**
 * The messages for one lead. Leaves out text messages that are empty after rendering. Throws TemplateError if no message remains or a text
 * is too long for LINE.
 */
export function renderLine(compiled: CompiledLine, variables: Variables): messagingApi.Message[] {
  const messages = fillLine(compiled, variables).filter((message) => message.type !== "text" || message.text !== "");
  const long = messages.findIndex((message) => message.type === "text" && message.text.length > maxText);
  if (long >= 0)
    throw new TemplateError([
      {
        code: "too-long",
        message: words.tooLong(maxText),
        where: placeName([long, "text"]),
      },
    ]);
  if (messages.length === 0)
    throw new TemplateError([
      {
        code: "empty",
        message: words.allEmpty,
        where: "messages",
      },
    ]);
  return messages as messagingApi.Message[];
}

/** All problems that prevent publishing this template; empty if there are none. */
export function checkLine(
  source: LineSource,
  options: { category: Category; known?: KnownNames; language?: string; origin?: OriginVariables },
): Problem[] {
  let compiled: CompiledLine;
  try {
    compiled = compileLine(source);
  } catch (error) {
    if (error instanceof TemplateError) return [...error.problems];
    throw error;
  }
  const sample = sampleVariables(options.known ?? {}, options.language ?? "ja", options.category, options.origin);
  const placeOf = linePlaces(source);
  const problems: Problem[] = [];
  mapTexts(compiled.messages as unknown as Json, [], (text, path) => {
    if (!text.includes("{")) return text;
    const place = placeOf(path);
    for (const problem of checkLiquid(text, "text", sample, place.where, options.origin?.foreign)) problems.push({ ...problem, ...place });
    return text;
  });
  return problems;
}

/** Tells where a part of the messages is written. */
export function linePlaces(source: LineSource): (path: LinePath) => Pick<Problem, "where" | "line" | "column"> {
  const lines = new LineCounter();
  const document = parseDocument(source.messages, { lineCounter: lines });
  const base: Path = Array.isArray(document.toJS()) ? [] : ["messages"];
  return (path) => ({ where: placeName(path), ...positionOf(document, lines, [...base, ...path]) });
}

/** LINE loads pictures and videos of a Flex message by https only. */
function isFlexMedia(path: LinePath): boolean {
  const key = path.at(-1);
  return path[1] === "contents" && (key === "url" || key === "previewUrl");
}

function wide({ line, column, message }: FullWidth): Problem {
  return { code: "full-width", message, where: "messages", line, column };
}

function mapTexts(value: Json, path: Path, change: (text: string, path: Path) => string): Json {
  if (typeof value === "string") return change(value, path);
  if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, [...path, index], change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, [...path, key], change)]));
}

/** `messages[0].template.actions[1].uri` */
function placeName(path: LinePath): string {
  return `messages${path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("")}`;
}

/** Position of the deepest part of `path` that exists in the source. */
function positionOf(document: Document, lines: LineCounter, path: LinePath): { line?: number; column?: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return {};
}
