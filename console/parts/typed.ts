import { useEffect, useRef, useState } from "react";

/**
 * Text as it is typed, and `commit` once the typing rests: a search is not asked for each letter. Follows `value` when it changes elsewhere,
 * but not when it is what was committed: meanwhile more may have been typed, and the space at the end of a word is not committed.
 */
export function useTyped(value: string, commit: (text: string) => void, restMs = 250): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(commit);
  latest.current = commit;
  const committed = useRef<string[]>([]);
  useEffect(() => {
    const own = committed.current.indexOf(value);
    committed.current.splice(0, own + 1);
    if (own === -1) setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const next = text.trim();
      if (next !== (committed.current.at(-1) ?? value)) committed.current.push(next);
      latest.current(next);
    }, restMs);
  };
  return [typed, change];
}
