import { type FastifyInstance, fastify, LogController } from "fastify";
import { v7 as uuidv7 } from "uuid";
import type { Context } from "../services/engine/context/context.ts";
import { type DeclaredRoute, guardRoutes } from "./access.ts";
import { answerErrors, answerFrameworkError } from "./errors.ts";
import { addSecurityHeaders } from "./headers.ts";
import { lineHook } from "./hooks/line.ts";
import { logResponses, quietLogger } from "./logging.ts";
import { openMetrics } from "./metrics.ts";
import { publicPages } from "./pages/public-pages.ts";
import { unsubscribePages } from "./pages/unsubscribe.ts";
import { healthRoutes } from "./routes/health.ts";
import { staffRoutes } from "./routes/staff-routes.ts";
import { traceRequests } from "./tracing.ts";

export interface ApiOptions {
  /** True from the moment on that the process is asked to end; `/readyz` says so. */
  closing?: () => boolean;
  /** Proxies whose X-Forwarded-For counts, for the caps per network. Default: those on this machine and in private networks. */
  trustProxy?: string[];
  /** The stand-ins' control API, which the start page links to. */
  sandboxUrl?: string;
  /** Told of each route with its declared access. */
  declared?: (route: DeclaredRoute) => void;
}

/** No request holds the server for longer. Milliseconds of real time. */
const HANDLER_TIMEOUT_MS = 15_000;

/** The whole HTTP surface: public pages, staff API, provider hooks, health. Nothing listens yet. */
export function buildServer(context: Context, options: ApiOptions = {}): FastifyInstance {
  const app = fastify({
    loggerInstance: quietLogger(context.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    trustProxy: options.trustProxy ?? ["loopback", "linklocal", "uniquelocal"],
    handlerTimeout: HANDLER_TIMEOUT_MS,
    requestTimeout: 120_000,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 1_000, ignoreTrailingSlash: true },
    frameworkErrors: answerFrameworkError,
  });
  traceRequests(app);
  guardRoutes(app, context, options.declared);
  addSecurityHeaders(app, { https: context.publicUrl.startsWith("https:") });
  logResponses(app);
  answerErrors(app);
  const metrics = openMetrics(app, context);
  app.register(healthRoutes, { context, metrics, closing: options.closing ?? (() => false) });
  app.register(lineHook, { context });
  app.register(publicPages, { context, sandboxUrl: options.sandboxUrl });
  app.register(unsubscribePages, { context });
  app.register(staffRoutes, { context });
  return app;
}
