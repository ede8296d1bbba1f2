import { type Context, context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Asked every few seconds by machines. */
const UNTRACED = new Set(["/healthz", "/readyz", "/metrics"]);

/**
 * One span per request, of its method and route pattern: never the path, where tokens stand (rules.md SEC8). A trace begins here, whatever
 * the caller's `traceparent` says, since public pages are open to everybody.
 */
export function traceRequests(app: FastifyInstance): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.addHook("onRequest", (request, _reply, done) => {
    const route = request.routeOptions.url ?? "none";
    if (UNTRACED.has(route)) return done();
    const attributes = { "http.request.method": request.method, "http.route": route, "hagukumi.request.id": request.id };
    const options = { kind: SpanKind.SERVER, attributes };
    const span = trace.getTracer("hagukumi").startSpan(`${request.method} ${route}`, options, ROOT_CONTEXT);
    const within = trace.setSpan(ROOT_CONTEXT, span);
    contexts.set(request, within);
    context.with(within, done);
  });
  // Events of the socket, by which a body is read, come outside.
  app.addHook("preHandler", (request, _reply, done) => context.with(contexts.get(request) ?? context.active(), done));
  app.addHook("onResponse", async (request, reply) => {
    const within = contexts.get(request);
    const span = within && trace.getSpan(within);
    if (!span) return;
    span.setAttribute("http.response.status_code", reply.statusCode);
    if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
}
