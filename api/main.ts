import type { Settings } from "../config/settings.ts";
import { openDatabase } from "../prisma/client.ts";
import { openClock } from "../services/engine/clock/open-clock.ts";
import type { Context } from "../services/engine/context/context.ts";
import { describeError } from "../services/engine/observation/describe-error.ts";
import { endOnUncaught, openLog } from "../services/engine/observation/open-log.ts";
import { tracedDatabase } from "../services/engine/observation/traced-database.ts";
import { openTracing } from "../services/engine/observation/tracing.ts";
import { forgetRequests } from "../services/engine/throttle/forget-requests.ts";
import { buildServer } from "./server.ts";

/** Connections of this process; requests beyond them wait up to five seconds and are then told to come back. */
const CONNECTIONS = 20;
/** No statement of a request holds its connection for longer. Milliseconds. */
const STATEMENT_TIMEOUT_MS = 10_000;
const HOUR_MS = 3_600_000;
/** In live mode balancers get this long to see `/readyz` before the port closes. Milliseconds. */
const NOT_READY_MS = 2_000;

/** Serves until SIGTERM or SIGINT, then ends in good order: not ready, requests finished, pool closed. */
export async function runApi(settings: Settings): Promise<void> {
  const log = openLog("api", settings.logLevel);
  endOnUncaught(log);
  const tracing = settings.traces && (await openTracing("api", settings.traces));
  const opened = openDatabase(withStatementTimeout(settings.databaseUrl), CONNECTIONS);
  const database = tracing ? tracedDatabase(opened) : opened;
  const clock = await openClock(database, { sandbox: settings.sandbox, speed: settings.clockSpeed });
  const { keys, publicUrl, zone, sandbox } = settings;
  const context: Context = {
    database,
    clock,
    keys,
    log,
    publicUrl,
    zone,
    sandbox,
    lineChannelSecret: settings.line?.channelSecret ?? null,
  };
  let closing = false;
  const app = buildServer(context, { closing: () => closing, sandboxUrl: settings.sandboxUrl });
  const housekeeping = setInterval(() => {
    forgetRequests(context).catch((error: unknown) => log.warn({ error: describeError(error) }, "old request counts were not deleted"));
  }, HOUR_MS);

  const stopped = untilStopped();
  await app.listen({ host: settings.host, port: settings.port });
  const place = app.server.address();
  log.info({ port: typeof place === "object" ? place?.port : settings.port }, "api ready");
  await stopped;
  closing = true;
  log.info("api stopping");
  clearInterval(housekeeping);
  if (!sandbox) await new Promise((resolve) => setTimeout(resolve, NOT_READY_MS));
  await app.close();
  await clock.close();
  await database.close();
  await tracing?.close();
  log.info("api stopped");
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    // Not `once`: one Ctrl-C may come twice, and the second would end us in the middle.
    process.on("SIGTERM", () => resolve());
    process.on("SIGINT", () => resolve());
  });
}

function withStatementTimeout(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (!url.searchParams.has("statement_timeout")) url.searchParams.set("statement_timeout", String(STATEMENT_TIMEOUT_MS));
  return url.href;
}
