import { fileURLToPath } from "node:url";
import { type FastifyInstance, fastify, LogController } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { openAuth } from "../services/access/open-auth.ts";
import type { Context } from "../services/engine/context/context.ts";
import type { Till } from "../services/payments/till.ts";
import type { StandIns } from "../services/sandbox/stand-ins.ts";
import type { TestWays } from "../services/templates/test-ways.ts";
import { type DeclaredRoute, guardRoutes } from "./access.ts";
import { refuseBrokenRequests, requireHost } from "./broken-requests.ts";
import { checkInputs } from "./check-input.ts";
import { consolePages } from "./console.ts";
import { limitHandlers } from "./deadline.ts";
import { answerErrors, answerFrameworkErrors } from "./errors.ts";
import { addSecurityHeaders } from "./headers.ts";
import { lineHook } from "./hooks/line.ts";
import { stripeHook } from "./hooks/stripe.ts";
import type { ApiLimits } from "./limits.ts";
import { logResponses, quietLogger } from "./logging.ts";
import { openMetrics } from "./metrics.ts";
import { publicPages } from "./pages/public-pages.ts";
import { unsubscribePages } from "./pages/unsubscribe.ts";
import { healthRoutes } from "./routes/health.ts";
import { staffRoutes } from "./routes/staff-routes.ts";
import { closeSpareConnections } from "./spare-connections.ts";
import { traceRequests } from "./tracing.ts";
import { refuseUnrouted } from "./unrouted.ts";

export interface ApiOptions {
  /** True once the process has been asked to stop; `/readyz` then fails. */
  closing?: () => boolean;
  /** Proxies whose X-Forwarded-For is trusted, for the caps per network. Default: those on this machine and in private networks. */
  trustProxy?: string[];
  /** Folder of the built console. */
  consoleFolder?: string;
  /** Signs the webhooks of the default LINE account. Without it, no webhook is accepted. */
  lineChannelSecret?: string | undefined;
  /** Signs the webhooks of the Stripe account. Without it, no webhook is accepted. */
  stripeWebhookSecret?: string | undefined;
  /** Where invoices are paid by card and at konbinis. Without it, they are paid by transfer. */
  till?: Till | undefined;
  /** Left out, nobody's requests are counted. */
  limits?: ApiLimits;
  /** By which tests of templates go out. Without it, none can be sent. */
  testWays?: TestWays;
  /** Of a sandbox: what arrived, for the console. */
  standIns?: StandIns | undefined;
  /** Called with each route and its declared access. */
  declared?: (route: DeclaredRoute) => void;
}

/** Made by console/build.ts. */
const builtConsole = fileURLToPath(new URL("../dist/console", import.meta.url));
/** A request that takes longer is answered with 503. Real milliseconds. */
const HANDLER_TIMEOUT_MS = 15_000;
/** Of bodies whose route names no limit of its own. Bytes. */
const BODY_LIMIT = 256 * 1024;

/** The whole HTTP server: public pages, staff API, provider webhooks, health. Does not listen yet. */
export function buildServer(context: Context, options: ApiOptions = {}): FastifyInstance {
  const broken = refuseBrokenRequests();
  const app = fastify({
    loggerInstance: quietLogger(context.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    trustProxy: options.trustProxy ?? ["loopback", "linklocal", "uniquelocal"],
    requestTimeout: 120_000,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 1_000, ignoreTrailingSlash: true },
    frameworkErrors: answerFrameworkErrors(context),
    clientErrorHandler: broken.clientErrorHandler,
    // Without it, Node answers itself.
    http: { requireHostHeader: false },
  });
  broken.watch(app);
  closeSpareConnections(app);
  traceRequests(app);
  limitHandlers(app, HANDLER_TIMEOUT_MS);
  // Before what may refuse a request, so that refusals have them, too.
  addSecurityHeaders(app, { https: context.publicUrl.startsWith("https:") });
  requireHost(app);
  const auth = openAuth(context);
  guardRoutes(app, context, auth, options.declared);
  logResponses(app);
  answerErrors(app, context);
  refuseUnrouted(app);
  checkInputs(app);
  const metrics = openMetrics(app, context);
  app.register(healthRoutes, { context, metrics, closing: options.closing ?? (() => false) });
  app.register(lineHook, { context, channelSecret: options.lineChannelSecret ?? null });
  app.register(stripeHook, { context, webhookSecret: options.stripeWebhookSecret ?? null });
  app.register(publicPages, { context, till: options.till ?? null });
  app.register(unsubscribePages, { context });
  const ways = options.testWays ?? { mail: null, line: null };
  app.register(staffRoutes, { context, auth, ways, standIns: options.standIns ?? null, limits: options.limits });
  app.register(consolePages, { context, folder: options.consoleFolder ?? builtConsole });
  return app;
}
