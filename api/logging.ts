import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { describeError } from "../services/engine/observation/describe-error.ts";

/**
 * The only properties that a request's log line keeps. At debug level Fastify and its plugins also log whole options, with headers and
 * keys.
 */
const KEPT = ["req", "res", "err", "method", "route", "status", "code", "ms"];

/**
 * Logs contain no personal data (rules.md SEC8). Of a request they keep the method and the route pattern, never the path (it may contain
 * a token) or the query. Of an error they keep the name, code and stack frames, never the message (it may quote what was sent).
 */
export function quietLogger(log: Logger): FastifyBaseLogger {
  return log.child(
    {},
    {
      formatters: { log: (line) => Object.fromEntries(Object.entries(line).filter(([name]) => KEPT.includes(name))) },
      serializers: { req: describeRequest, res: (reply: { statusCode: number }) => ({ status: reply.statusCode }), err: describeError },
    },
  );
}

export function logResponses(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const line = { ...describeRequest(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (reply.statusCode >= 500) request.log.warn(line, "answered");
    else request.log.debug(line, "answered");
  });
}

function describeRequest(request: FastifyRequest): { method: string; route: string } {
  return { method: request.method, route: request.routeOptions?.url ?? "none" };
}
