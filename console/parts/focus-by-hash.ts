import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** A new screen takes the focus first, and the palette gives it back to where it was. */
const AFTER_OTHERS_MS = 100;

/** For the field where a link such as `/settings/staff#invite` ends. */
export function useFocusByHash<Field extends HTMLElement>(name: string): React.RefObject<Field | null> {
  const field = useRef<Field>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== name) return;
    const timer = setTimeout(() => field.current?.focus(), AFTER_OTHERS_MS);
    return () => clearTimeout(timer);
  }, [hash, name]);
  return field;
}
