import { useEffect, useId, useReducer, useRef } from "react";
import { queries } from "../app/queries.ts";
import { sessionQuery, useSession } from "../app/session.ts";
import { forgetKept, holdUnkept, type KeptFields, keyOfPlace, readKept, writeKept } from "./kept-store.ts";

/** Where a form keeps what is typed in it, until the server has it or its person drops it. */
export interface KeptPlace {
  key: string;
  /** Goes up when what was kept is forgotten: each field then shows its beginning. */
  drops: number;
  hasTyped: boolean;
  /** True: what stands in the fields was typed before this form was opened, and nobody has dropped it. */
  isRestored: boolean;
  keep: (field: string, value: unknown, beginning: unknown) => void;
  forget: () => void;
  /** The server has it: nothing is left to keep, and the fields stay as they are. */
  settle: () => void;
  /** The form is shown no more. What was typed stays if its person did not choose that: the session ended, or they left the screen. */
  closed: () => void;
}

/** `name`: of the form, among all that this screen can show. */
export function useKeptPlace(name: string): KeptPlace {
  const { id } = useSession();
  const path = useRef(window.location.pathname).current;
  const key = keyOfPlace(id, path, name);
  const [drops, drop] = useReducer((count: number) => count + 1, 0);
  const [, show] = useReducer((count: number) => count + 1, 0);
  const fields = useRef<{ key: string; kept: KeptFields; isRestored: boolean } | null>(null);
  if (fields.current?.key !== key) {
    const kept = readKept(key);
    fields.current = { key, kept, isRestored: Object.keys(kept).length > 0 };
  }
  const now = fields.current;
  const settle = () => {
    forgetKept(key);
    now.kept = {};
    now.isRestored = false;
    show();
  };
  const forget = () => {
    settle();
    drop();
  };
  return {
    key,
    drops,
    hasTyped: Object.keys(now.kept).length > 0,
    isRestored: now.isRestored && Object.keys(now.kept).length > 0,
    keep: (field, value, beginning) => {
      const { [field]: _, ...others } = now.kept;
      const before = Object.keys(now.kept).length;
      now.kept = isSame(value, beginning) ? others : { ...others, [field]: value };
      writeKept(key, now.kept);
      if (before > 0 !== Object.keys(now.kept).length > 0) show();
    },
    forget,
    settle,
    closed: () => {
      if (queries.getQueryData(sessionQuery.queryKey) && window.location.pathname === path && !wentBack()) forget();
    },
  };
}

/** `useState` for a field that somebody types in. It begins with what was kept. */
export function useKept<Value>(
  place: KeptPlace,
  field: string,
  initial: Value,
): [Value, (next: Value | ((before: Value) => Value)) => void] {
  const [, show] = useReducer((count: number) => count + 1, 0);
  const latest = useRef<{ key: string; drops: number; value: Value; beginning: Value } | null>(null);
  if (latest.current?.key !== place.key || latest.current.drops !== place.drops) {
    const { key, drops } = place;
    latest.current = { key, drops, value: keptValue(key, field, initial), beginning: initial };
  }
  const now = latest.current;
  const set = (next: Value | ((before: Value) => Value)) => {
    now.value = typeof next === "function" ? (next as (before: Value) => Value)(now.value) : next;
    place.keep(field, now.value, now.beginning);
    show();
  };
  return [now.value, set];
}

/** For what no browser keeps, such as a chosen file: it then asks before the page is left. */
export function useUnkept(isThere: boolean): void {
  const id = useId();
  useEffect(() => {
    holdUnkept(id, isThere);
    return () => holdUnkept(id, false);
  }, [id, isThere]);
}

/** What a place keeps of a field, else how it begins. */
export function keptValue<Value>(key: string, field: string, initial: Value): Value {
  const kept = readKept(key)[field];
  // Of an older console it may be something else.
  const isAlike = kept !== undefined && (initial === null || kept === null || typeof kept === typeof initial);
  return isAlike ? (kept as Value) : initial;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** When the browser's "back" was pressed last: on a telephone it closes a dialog, which nobody means as "drop it". */
let backAt = Number.NEGATIVE_INFINITY;
if (typeof window !== "undefined") window.addEventListener("popstate", () => void (backAt = performance.now()), true);

const wentBack = () => performance.now() - backAt < 1_000;
