import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../domain/app-error.ts";

/**
 * Answers 503 when a request takes longer than the `handlerTimeout` of its route, else than `usualMs` (real ms), so that nobody waits for a
 * slow database. An answer that has begun may take its time, as a long file or a live connection: Fastify's own timer would cut it off. Nor
 * does that one work for a request with a body: Node says `close` as soon as the body is read, and Fastify takes that for a caller who left.
 */
export function limitHandlers(app: FastifyInstance, usualMs = 0): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  app.addHook("onRequest", async (request, reply) => {
    const limitMs = request.routeOptions.handlerTimeout || usualMs;
    if (limitMs === 0) return;
    const answer = () => {
      if (!reply.sent && !reply.raw.headersSent)
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
