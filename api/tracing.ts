import { type Context, context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Polled by machines every few seconds. */
const UNTRACED = new Set(["/healthz", "/readyz", "/metrics"]);

/**
 * One span per request, named by method and route pattern, never by the path, which may contain a token (rules.md SEC8). Always starts a
 * new trace and ignores the caller's `traceparent`, since anybody can call public pages.
 */
export function traceRequests(app: FastifyInstance): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.addHook("onRequest", (request, _reply, done) => {
    const route = request.routeOptions.url ?? "none";
    if (UNTRACED.has(route)) return done();
    const attributes = { "http.request.method": request.method, "http.route": route, "hagukumi.request.id": request.id };
    const options = { kind: SpanKind.SERVER, attributes };
    const span = trace.getTracer("hagukumi").startSpan(`${request.method} ${route}`, options, ROOT_CONTEXT);
    const requestContext = trace.setSpan(ROOT_CONTEXT, span);
    contexts.set(request, requestContext);
    context.with(requestContext, done);
  });
  // The socket events that deliver a body run outside the context, so it is set again.
  app.addHook("preHandler", (request, _reply, done) => context.with(contexts.get(request) ?? context.active(), done));
  app.addHook("onResponse", async (request, reply) => {
    const requestContext = contexts.get(request);
    const span = requestContext && trace.getSpan(requestContext);
    if (!span) return;
    span.setAttribute("http.response.status_code", reply.statusCode);
    if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
}
