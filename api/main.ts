import type { Settings } from "../config/settings.ts";
import { forgetSessions } from "../services/access/forget-sessions.ts";
import { openContext } from "../services/engine/context/open-context.ts";
import { forgetAnswers } from "../services/engine/idempotency/forget-answers.ts";
import { noticeRestore } from "../services/engine/journal/compare-marker.ts";
import { describeError } from "../services/engine/observation/describe-error.ts";
import { endOnUncaught, openLog } from "../services/engine/observation/open-log.ts";
import { openTracing } from "../services/engine/observation/tracing.ts";
import { forgetRequests } from "../services/engine/throttle/forget-requests.ts";
import { modules } from "../services/modules.ts";
import { openTill } from "../services/payments/till.ts";
import { openTestWays } from "../services/templates/test-ways.ts";
import { buildServer } from "./server.ts";

/** Database connections of this process. Requests beyond them wait up to five seconds, then get 503. */
const CONNECTIONS = 20;
/** PostgreSQL cancels a longer statement of a request. Milliseconds. */
const STATEMENT_TIMEOUT_MS = 10_000;
const HOUR_MS = 3_600_000;
/** In live mode, load balancers have this long to notice `/readyz` before the port closes. Milliseconds. */
const NOT_READY_MS = 2_000;

/** Serves until SIGTERM or SIGINT. Then it reports not ready, finishes running requests, and closes the pool. */
export async function runApi(settings: Settings): Promise<void> {
  const log = openLog("api", settings.logLevel);
  endOnUncaught(log);
  const tracing = settings.traces && (await openTracing("api", settings.traces));
  const { context, close } = await openContext(
    { ...settings, databaseUrl: withStatementTimeout(settings.databaseUrl) },
    { modules, log, connections: CONNECTIONS, traced: tracing !== undefined },
  );
  await noticeRestore(context);
  const testWays = openTestWays(settings);
  let closing = false;
  const app = buildServer(context, {
    closing: () => closing,
    lineChannelSecret: settings.line?.channelSecret,
    stripeWebhookSecret: settings.stripe?.webhookSecret,
    till: openTill(settings),
    testWays,
    standIns:
      settings.sandboxUrl === undefined
        ? undefined
        : { mail: `${settings.sandboxUrl}/mail`, line: `${settings.sandboxUrl}/line`, stripe: `${settings.sandboxUrl}/stripe` },
    limits: settings.apiLimits,
  });
  const housekeeping = setInterval(() => {
    Promise.all([forgetRequests(context), forgetAnswers(context), forgetSessions(context)]).catch((error: unknown) =>
      log.warn({ error: describeError(error) }, "old request counts, answers and sessions were not deleted"),
    );
  }, HOUR_MS);

  const stopped = untilStopped();
  await app.listen({ host: settings.host, port: settings.port });
  const address = app.server.address();
  log.info({ port: typeof address === "object" ? address?.port : settings.port }, "api ready");
  await stopped;
  closing = true;
  log.info("api stopping");
  clearInterval(housekeeping);
  if (!settings.sandbox) await new Promise((resolve) => setTimeout(resolve, NOT_READY_MS));
  await app.close();
  await testWays.close();
  await close();
  await tracing?.close();
  log.info("api stopped");
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    // Not `once`: one Ctrl-C may send two signals, and the second would kill the process during its shutdown.
    process.on("SIGTERM", () => resolve());
    process.on("SIGINT", () => resolve());
  });
}

function withStatementTimeout(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (!url.searchParams.has("statement_timeout")) url.searchParams.set("statement_timeout", String(STATEMENT_TIMEOUT_MS));
  return url.href;
}
