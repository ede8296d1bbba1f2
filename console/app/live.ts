import { useEffect, useState } from "react";
import { queries } from "./queries.ts";
import { sessionQuery } from "./session.ts";

/** Until the connection is opened anew after the server refused it. */
const AGAIN_MS = 5_000;
/** Today sums up all of the installation. While messages go out without a pause, it is read again this often. */
const TODAY_MS = 5_000;
/** The server says every 25 s that it is there. A network that is gone says nothing at all. */
const SILENT_MS = 60_000;

/**
 * Follows `/api/v1/live`: each message carries keys of what changed, never data. Returns false while the connection is lost; when it is back,
 * everything shown is read again.
 */
export function useLive(): boolean {
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let source: EventSource;
    let lost: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let silent: ReturnType<typeof setTimeout> | undefined;
    let today: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const connectAnew = () => {
      source.close();
      clearTimeout(again);
      wasLost = true;
      connect();
    };
    const hear = () => {
      clearTimeout(silent);
      silent = setTimeout(connectAnew, SILENT_MS);
    };
    const lose = () => {
      wasLost = true;
      setConnected(false);
    };
    const readTodayAgain = () => {
      today = undefined;
      void queries.invalidateQueries({ queryKey: ["today"] });
    };
    const connect = () => {
      source = new EventSource("/api/v1/live");
      hear();
      source.onopen = () => {
        hear();
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
        if (source.readyState !== EventSource.CLOSED) return;
        // An answer that is an error, as of a server that is starting: the browser does not try again by itself. The session may have ended, too.
        void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
        again = setTimeout(connect, AGAIN_MS);
      };
      source.addEventListener("alive", hear);
      source.addEventListener("changed", (event) => {
        hear();
        for (const key of keysOf(event.data)) {
          if (key === "today") today ??= setTimeout(readTodayAgain, TODAY_MS);
          else void queries.invalidateQueries({ queryKey: key.split(":") });
        }
      });
      source.addEventListener("refetch", () => void queries.invalidateQueries());
    };
    connect();
    // The browser keeps an open connection for minutes after its network is gone.
    window.addEventListener("offline", lose);
    window.addEventListener("online", connectAnew);
    return () => {
      window.removeEventListener("offline", lose);
      window.removeEventListener("online", connectAnew);
      clearTimeout(lost);
      clearTimeout(silent);
      clearTimeout(again);
      clearTimeout(today);
      source.close();
    };
  }, []);
  return connected;
}

function keysOf(data: unknown): string[] {
  const keys: unknown = typeof data === "string" ? JSON.parse(data) : [];
  return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
}
