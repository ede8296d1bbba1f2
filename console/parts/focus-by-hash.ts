import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** For the field where a link such as `/settings/staff#invite` ends. */
export function useFocusByHash<Field extends HTMLElement>(name: string): React.RefObject<Field | null> {
  const field = useRef<Field>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === name) field.current?.focus();
  }, [hash, name]);
  return field;
}
