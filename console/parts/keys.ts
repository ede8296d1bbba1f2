import { useEffect, useRef } from "react";
import { type KeyName, keyList, keyNames } from "../app/key-list.ts";

/** When the last composition of an input method ended; WebKit fires it before the `keydown` that ended it. */
let composedAt = Number.NEGATIVE_INFINITY;
if (typeof window !== "undefined") window.addEventListener("compositionend", () => void (composedAt = performance.now()), true);

/**
 * True when this key press belongs to an input method: Enter then takes the conversion and must do nothing else. The one helper for every
 * field that acts on Enter (console.md rule 9).
 */
export function isComposing(event: { nativeEvent?: KeyboardEvent } | KeyboardEvent): boolean {
  const native = "nativeEvent" in event && event.nativeEvent ? event.nativeEvent : (event as KeyboardEvent);
  return native.isComposing || native.keyCode === 229 || performance.now() - composedAt < 20;
}

/** Handler for `onKeyDown`: acts on Enter that ends no composition. */
export function onEnter(act: () => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    act();
  };
}

/** Handler for `onKeyDownCapture` of a part that acts on Enter by itself: the Enter that ends a composition does not reach it. */
export function keepComposingEnter(event: React.KeyboardEvent): void {
  if (event.key === "Enter" && isComposing(event)) event.stopPropagation();
}

/** True where somebody types: single letters are text there. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** True for what acts on Enter by itself when it has the focus. */
function actsOnEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a[href], button, summary, [role="button"]') !== null;
}

/** A letter counts as it does without Shift and Caps Lock. */
function pressOf(event: { key: string; altKey: boolean }): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.altKey ? `alt+${key}` : key;
}

const pressesOf = (name: KeyName): readonly string[] => keyList[name].presses;

/** Whether this is the key of that name, for a part that hears keys while it has the focus itself. */
export function isKey(event: { key: string; altKey: boolean }, name: KeyName): boolean {
  return pressesOf(name).includes(pressOf(event));
}

/**
 * What the keys of app/key-list.ts do, by their names: single ones, and two in a row such as "g t", outside of fields and dialogs. A key with
 * Ctrl, Alt or Meta is the browser's. An act is told which of its presses it was.
 */
export function useKeys(acts: Readonly<Partial<Record<KeyName, ((press: string) => void) | undefined>>>): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    let before = "";
    let beforeAt = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || isField(event.target) || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"]') !== null || (event.key === "Enter" && actsOnEnter(event.target))) return;
      const one = pressOf(event);
      const two = performance.now() - beforeAt < 1_000 ? `${before} ${one}` : "";
      before = one;
      beforeAt = performance.now();
      const bound = keyNames.filter((name) => current.current[name] !== undefined);
      for (const wanted of [two, one]) {
        const name = bound.find((known) => pressesOf(known).includes(wanted));
        if (name === undefined) continue;
        event.preventDefault();
        current.current[name]?.(wanted);
        return;
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
