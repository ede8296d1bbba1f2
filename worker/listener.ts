import pg from "pg";

/** Hears NOTIFY on these channels, on a connection of its own that comes back by itself when Postgres does. */
export function listenTo(databaseUrl: string, heard: Record<string, (payload: string) => void>): { close(): Promise<void> } {
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const again = () => {
    if (!closed) retry = setTimeout(connect, 500);
  };
  const connect = () => {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client = fresh;
    fresh.on("notification", ({ channel, payload }) => heard[channel]?.(payload ?? ""));
    fresh.on("error", () => {});
    fresh.on("end", again);
    // A poll stands behind every channel, so a connection that is away for a while loses nothing.
    fresh.connect().then(
      () =>
        fresh
          .query(
            Object.keys(heard)
              .map((channel) => `listen ${pg.escapeIdentifier(channel)}`)
              .join("; "),
          )
          .catch(() => {}),
      again,
    );
  };
  connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
