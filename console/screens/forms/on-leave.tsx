import { type ReactNode, useEffect, useRef } from "react";

/** Tells when a field inside of it is left. */
export function OnLeave({ left, children }: { left: () => unknown; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(left);
  latest.current = left;
  useEffect(() => {
    const element = place.current;
    const tell = () => void latest.current();
    element?.addEventListener("focusout", tell);
    return () => element?.removeEventListener("focusout", tell);
  }, []);
  return <div ref={place}>{children}</div>;
}
