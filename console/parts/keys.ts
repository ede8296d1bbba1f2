import { useEffect, useRef } from "react";

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

/**
 * Single keys, and two in a row such as "g t", outside of fields and dialogs. A key with Ctrl, Alt or Meta is the browser's.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    let before = "";
    let beforeAt = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || isField(event.target) || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const two = performance.now() - beforeAt < 1_000 ? `${before} ${event.key}` : "";
      const act = current.current[two] ?? current.current[event.key];
      before = event.key;
      beforeAt = performance.now();
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
