import { Socket } from "node:net";
import pg from "pg";
import type { Database } from "./client.ts";

export interface Listener {
  /** Resolves after the first try to listen, successful or not. */
  tried: Promise<void>;
  close(): Promise<void>;
}

/** Real ms before reconnecting. */
const AGAIN_MS = 500;
/** A server that does not end the connection in this time is not waited for: whoever shuts down would hang with it. Real ms. */
const LEAVE_MS = 2_000;

/**
 * Listens for NOTIFY on these channels, on its own connection: a pooled one would lose its LISTEN. Reconnects by itself when Postgres is
 * back. Notifications in between are lost, so every channel also needs a poll, or `again`: called when it listens again after a break.
 */
export function listenTo(
  { pool }: Pick<Database, "pool">,
  heard: Record<string, (payload: string) => void>,
  again: () => void = () => {},
): Listener {
  const listen = Object.keys(heard)
    .map((channel) => `listen ${pg.escapeIdentifier(channel)}`)
    .join("; ");
  let closed = false;
  let current: { client: pg.Client; socket: Socket } | undefined;
  let retry: NodeJS.Timeout | undefined;
  let missed = false;
  const connect = async (): Promise<void> => {
    const socket = new Socket();
    const fresh = new pg.Client({ ...pool.options, stream: () => socket });
    current = { client: fresh, socket };
    fresh.on("notification", ({ channel, payload }) => heard[channel]?.(payload ?? ""));
    fresh.on("error", () => {});
    // Emitted after a lost connection and after a failed connect. Retry only here, otherwise the number of retries would double each time.
    fresh.once("end", () => {
      missed = true;
      if (!closed) retry = setTimeout(() => void connect(), AGAIN_MS);
    });
    await fresh.connect().then(
      () =>
        fresh.query(listen).then(
          () => {
            if (missed) again();
            missed = false;
          },
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
      if (!current) return;
      const { client, socket } = current;
      const unanswered = setTimeout(() => socket.destroy(), LEAVE_MS);
      await client.end().catch(() => {});
      clearTimeout(unanswered);
    },
  };
}
