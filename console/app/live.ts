import { useEffect, useState } from "react";
import { queries } from "./queries.ts";

/**
 * Follows `/api/v1/live`: each message carries keys of what changed, never data. Returns false while the connection is lost; when it is back,
 * everything shown is read again.
 */
export function useLive(): boolean {
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource("/api/v1/live");
    let lost: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    source.onopen = () => {
      clearTimeout(lost);
      lost = undefined;
      setConnected(true);
      if (wasLost) void queries.invalidateQueries();
      wasLost = false;
    };
    source.onerror = () => {
      wasLost = true;
      // A short break, as at a restart, is not worth a banner.
      lost ??= setTimeout(() => setConnected(false), 3_000);
    };
    source.addEventListener("changed", (event) => {
      for (const key of keysOf(event.data)) void queries.invalidateQueries({ queryKey: key.split(":") });
    });
    source.addEventListener("refetch", () => void queries.invalidateQueries());
    return () => {
      clearTimeout(lost);
      source.close();
    };
  }, []);
  return connected;
}

function keysOf(data: unknown): string[] {
  const keys: unknown = typeof data === "string" ? JSON.parse(data) : [];
  return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
}
