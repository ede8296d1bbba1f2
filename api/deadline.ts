import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../domain/app-error.ts";

/**
 * Answers 503 when a handler takes longer than the `handlerTimeout` of its route, so that nobody waits for a slow database. Fastify's own
 * timer does not do it for a request with a body: Node says `close` as soon as the body is read, and Fastify takes that for a caller who left.
 */
export function limitHandlers(app: FastifyInstance): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  app.addHook("preHandler", async (request, reply) => {
    const limitMs = request.routeOptions.handlerTimeout;
    if (!limitMs) return;
    const answer = () => {
      if (!reply.sent)
        reply.send(
          new AppError("unavailable", "timeout", {
            ja: "混み合っています。数秒後にもう一度お試しください。",
            en: "The service is busy. Please try again in a few seconds.",
          }),
        );
    };
    timers.set(request, setTimeout(answer, limitMs));
  });
  app.addHook("onResponse", async (request) => clearTimeout(timers.get(request)));
  app.addHook("onRequestAbort", async (request) => clearTimeout(timers.get(request)));
}
