import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { describeError } from "../services/engine/observation/describe-error.ts";

/** What a line about a request may hold. Fastify and its plugins log whole options at debug, headers with their keys among them. */
const KEPT = ["req", "res", "err", "method", "route", "status", "code", "ms"];

/**
 * Logs hold no personal data (rules.md SEC8): of a request its method and route pattern (never the path, where tokens stand, nor the
 * query), of an error its name, code and frames (never its message, which may quote what was sent).
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
