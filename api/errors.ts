import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { languageOf } from "./pages/language.ts";
import { renderErrorPage } from "./pages/show-page.ts";
import { problemOf } from "./problem.ts";

/** The only place that turns errors into responses: problem+json for programs, a page in the visitor's language for people. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answer(error, request, reply));
}

/** URLs that cannot be routed at all (`/%zz`). */
export function answerFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  answer(error, request, reply);
}

function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error, status: problem.status, code: problem.code }, "request failed");
  const { retryAfterSeconds, allow, ...body } = problem;
  if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
  if (allow !== undefined) reply.header("allow", allow.join(", "));
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  reply.code(problem.status);
  if (isForPrograms(request)) {
    reply.type("application/problem+json").serializer(JSON.stringify).send(body);
    return;
  }
  reply.type("text/html; charset=utf-8").send(renderErrorPage(languageOf(request), problem.status));
}

function isForPrograms(request: FastifyRequest): boolean {
  return /^\/(api|hooks|healthz|readyz|metrics)(\/|\?|$)/.test(request.url);
}
