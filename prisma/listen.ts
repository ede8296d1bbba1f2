import pg from "pg";
import type { Database } from "./client.ts";

export interface Listener {
  /** After the first try to listen, successful or not. */
  tried: Promise<void>;
  close(): Promise<void>;
}

/** Real ms before a lost connection is tried again. */
const AGAIN_MS = 500;

/**
 * Hears NOTIFY on these channels, on a connection of its own: a pooled one would lose its LISTEN. It comes back by itself when Postgres
 * does; meanwhile nothing is heard, so a poll must stand behind every channel.
 */
export function listenTo({ pool }: Pick<Database, "pool">, heard: Record<string, (payload: string) => void>): Listener {
  const listen = Object.keys(heard)
    .map((channel) => `listen ${pg.escapeIdentifier(channel)}`)
    .join("; ");
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(pool.options);
    client = fresh;
    fresh.on("notification", ({ channel, payload }) => heard[channel]?.(payload ?? ""));
    fresh.on("error", () => {});
    // Comes after a lost connection and after one that was never made: the one place to try again, or tries would double each time.
    fresh.once("end", () => {
      if (!closed) retry = setTimeout(() => void connect(), AGAIN_MS);
    });
    await fresh.connect().then(
      () =>
        fresh.query(listen).then(
          () => {},
          () => fresh.end(),
        ),
      () => {},
    );
  };
  const tried = connect();
  return {
    tried,
    async close() {
      closed = true;
      clearTimeout(retry);
      await tried;
      await client?.end().catch(() => {});
    },
  };
}
