import { isDeepStrictEqual } from "node:util";
import type { PlaybookEntry } from "../engine/modules/playbook-section.ts";

/** One value that publishing changes. Undefined: it is not there. */
export interface PlaybookChange {
  /** Such as `senders.mail.ratePerSecond` or `topics.newsletter`. */
  place: string;
  before: unknown;
  after: unknown;
}

/** The changes from `before` to `after`: of a thing that both hold, the values that differ; else the whole thing. */
export function changesBetween(before: readonly PlaybookEntry[], after: readonly PlaybookEntry[]): PlaybookChange[] {
  const old = new Map(before.map(({ place, value }) => [place, value]));
  const present = new Map(after.map(({ place, value }) => [place, value]));
  return [...new Set([...old.keys(), ...present.keys()])].sort().flatMap((place) => differences(place, old.get(place), present.get(place)));
}

function differences(place: string, before: unknown, after: unknown): PlaybookChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isPlainObject(before) || !isPlainObject(after)) return [{ place, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [old, present] = [before[key], after[key]];
    return differences(`${place}.${key}`, old ?? undefined, present ?? undefined);
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Places of things that the database holds and the file no longer names. */
export function leftBehind(entries: readonly PlaybookEntry[], manifest: object): string[] {
  const lists = new Map(
    Object.entries(manifest).flatMap(([list, things]) => (Array.isArray(things) ? [[list, new Set(things.map(keyOf))] as const] : [])),
  );
  return entries.flatMap(({ place }) => {
    const dot = place.indexOf(".");
    const known = lists.get(place.slice(0, dot));
    return dot > 0 && known && !known.has(place.slice(dot + 1)) ? [place] : [];
  });
}

function keyOf(thing: unknown): unknown {
  return isPlainObject(thing) ? thing.key : undefined;
}
