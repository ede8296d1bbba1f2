import { type UseFormInput, type UseFormReturnType, useForm } from "@mantine/form";
import { useEffect, useRef } from "react";
import { type KeptPlace, keptValue } from "./kept.ts";

/** `useForm` of Mantine over fields that somebody types in. It begins with what was kept. */
export function useKeptForm<Values extends Record<string, unknown>>(
  place: KeptPlace,
  options: UseFormInput<Values> & { initialValues: Values },
): UseFormReturnType<Values> {
  const beginning = useRef(options.initialValues).current;
  const form = useForm<Values>({ ...options, onValuesChange: (values) => place.keep("form", values, beginning) });
  const latest = useRef(form);
  latest.current = form;
  const { key, drops } = place;
  useEffect(() => {
    const kept = keptValue<Values | null>(key, "form", null);
    if (kept !== null) latest.current.setValues(kept);
    else if (drops > 0) latest.current.reset();
  }, [key, drops]);
  return form;
}
