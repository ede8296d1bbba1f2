import { useEffect, useRef, useState } from "react";

/** Text as it is typed, and `commit` once the typing rests: a search is not asked for each letter. Follows `value` when it changes elsewhere. */
export function useTyped(value: string, commit: (text: string) => void, restMs = 250): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(text.trim()), restMs);
  };
  return [typed, change];
}
