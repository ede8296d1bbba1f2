import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Pair, parseDocument, visit, type YAMLMap } from "yaml";
import { edit, type Path, put, unlessUnresolved } from "./step-source.ts";

/** The keys of a sequence in the order in which people write them. */
const order = ["sequence", "title", "category", "topic", "enter", "goal", "leave", "window", "late", "steps"];

/** What stands above the steps as it is written, also where it has errors. What is not written is empty. */
export interface WrittenHead {
  key: string;
  title: string;
  category: string;
  topic: string;
  /** Null when leads enter by hand only. */
  enter: WrittenEntry | null;
  goal: readonly string[];
  leave: readonly string[];
  window: WrittenWindow | null;
  late: { after: string; then: string } | null;
}

export interface WrittenEntry {
  on: string;
  /** What the event's data must be, as text. */
  where: Readonly<Record<string, string>>;
  again: "never" | "always" | { after: string };
}

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

export interface WrittenWindow {
  days: readonly Weekday[];
  from: string;
  to: string;
  holidays: "skip" | "ignore";
}

export function readHead(source: string): WrittenHead {
  const head = mapOf(unlessUnresolved((): unknown => parseDocument(source).toJS()));
  const { enter, window, late } = head;
  return {
    key: textOf(head.sequence),
    title: textOf(head.title),
    category: textOf(head.category),
    topic: textOf(head.topic),
    enter: isObject(enter) ? entryOf(enter) : null,
    goal: textsOf(head.goal),
    leave: textsOf(head.leave),
    window: isObject(window) ? windowOf(window) : null,
    late: isObject(late) ? { after: textOf(late.after), then: textOf(late.then) } : null,
  };
}

function entryOf({ on, where, again }: Record<string, unknown>): WrittenEntry {
  return {
    on: textOf(on),
    where: Object.fromEntries(Object.entries(mapOf(where)).map(([key, value]) => [key, textOf(value)])),
    again: isObject(again) ? { after: textOf(again.after) } : again === "always" ? "always" : "never",
  };
}

function windowOf({ days, from, to, holidays }: Record<string, unknown>): WrittenWindow {
  return {
    days:
      days === "everyday" ? weekdays : days === "weekdays" ? weekdays.slice(0, 5) : weekdays.filter((day) => textsOf(days).includes(day)),
    from: textOf(from),
    to: textOf(to),
    holidays: holidays === "ignore" ? "ignore" : "skip",
  };
}

/** The days as short as the language writes them. */
export function writeDays(days: readonly Weekday[]): "weekdays" | "everyday" | Weekday[] {
  const chosen = weekdays.filter((day) => days.includes(day));
  if (chosen.length === weekdays.length) return "everyday";
  return chosen.join() === weekdays.slice(0, 5).join() ? "weekdays" : chosen;
}

/** A value of a condition as YAML reads it: `true` and `12` are no texts. */
export function readScalar(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(text) ? Number(text) : text;
}

/**
 * The source with another value above the steps; undefined takes it away. A new key stands where people look for it, and a comment above a
 * key that goes stays.
 */
export function setInHead(source: string, path: Path, value: unknown): string {
  return edit(source, (document) => {
    const head = document.contents;
    if (!isMap(head)) return;
    const key = path[0];
    const index = head.items.findIndex((pair) => keyOf(pair) === key);
    if (value === undefined) takeAway(document, head, index, path);
    else if (index === -1) {
      const made = document.createPair(key, undefined);
      head.items.splice(placeOf(head, String(key)), 0, made);
      put(document, path, value);
    } else put(document, path, value);
    quoteTimes(document, path);
  });
}

/** A place above the steps and what it gets; undefined takes it away. */
export type HeadEdit = readonly [path: Path, value: unknown];

export function setAllInHead(source: string, edits: readonly HeadEdit[]): string {
  return edits.reduce((text, [path, value]) => setInHead(text, path, value), source);
}

/** The source with other events as its goal or as what ends it early. Those that stay keep their comments. */
export function setEvents(source: string, key: "goal" | "leave", events: readonly string[]): string {
  const list = parseDocument(source).get(key, true);
  if (events.length === 0) return setInHead(source, [key], undefined);
  if (!isSeq(list)) return setInHead(source, [key], events.length === 1 ? events[0] : events);
  return edit(source, (document) => {
    const own = document.get(key, true);
    if (!isSeq(own)) return;
    const written = own.items.map((item) => textOf(isScalar(item) ? item.value : item));
    const added = events.filter((event) => !written.includes(event)).map((event) => document.createNode(event));
    own.items = [...own.items.filter((_, place) => events.includes(written[place] ?? "")), ...added];
  });
}

/** The keys of the value that stands at a place of the source, from the outside in: `enter`, `on`. Empty outside of any. */
export function headPathAt(source: string, position: number): readonly string[] {
  const path: string[] = [];
  let node: unknown = parseDocument(source).contents;
  while (isMap(node)) {
    const pair: Pair | undefined = node.items.find((one) => {
      const [from, to] = [startOf(one.key), endOf(one.value) ?? endOf(one.key)];
      return from !== null && to !== null && from <= position && position <= to;
    });
    if (pair === undefined) break;
    path.push(keyOf(pair));
    node = pair.value;
  }
  return path;
}

function takeAway(document: Document, head: YAMLMap, index: number, path: Path): void {
  if (index === -1) return;
  if (path.length > 1) {
    document.deleteIn(path);
    const outer = document.getIn(path.slice(0, -1));
    // Such as the conditions of an entry without any.
    if (isMap(outer) && outer.items.length === 0) takeAway(document, head, index, path.slice(0, -1));
    return;
  }
  const above = commentAbove(head.items[index]);
  head.items.splice(index, 1);
  const next = head.items[index]?.key;
  if (above !== null && isNode(next)) next.commentBefore = [above, next.commentBefore].filter(Boolean).join("\n");
}

function commentAbove(pair: Pair | undefined): string | null {
  return pair !== undefined && isNode(pair.key) ? (pair.key.commentBefore ?? null) : null;
}

/** Before the first key that people write later. */
function placeOf(head: YAMLMap, key: string): number {
  const later = order.slice(order.indexOf(key) + 1);
  const place = head.items.findIndex((pair) => later.includes(keyOf(pair)));
  return place === -1 ? head.items.length : place;
}

/** People write times of day in quotes, and so does lint ask for them. */
function quoteTimes(document: Document, [key]: Path): void {
  const own = document.get(key, true);
  if (key !== "window" || !isNode(own)) return;
  visit(own, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && /^\d\d:\d\d$/.test(scalar.value)) scalar.type = "QUOTE_DOUBLE";
    },
  });
}

function keyOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : "";
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function endOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[1] ?? null) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function textsOf(value: unknown): string[] {
  return [value ?? []].flat().map(textOf).filter(Boolean);
}
