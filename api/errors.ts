import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../services/engine/context/context.ts";
import { languageOf } from "./pages/language.ts";
import { renderErrorPage } from "./pages/show-page.ts";
import { problemOf } from "./problem.ts";

/** The only place that turns errors into responses: problem+json for programs, a page in the visitor's language for people. */
export function answerErrors(app: FastifyInstance, context: Context): void {
  app.setErrorHandler((error, request, reply) => answer(context, error, request, reply));
}

/** URLs that cannot be routed at all (`/%zz`). */
export function answerFrameworkErrors(context: Context) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => void answer(context, error, request, reply);
}

async function answer(context: Context, error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  // People who name no language are guests of a Japanese business; programs read English.
  const language = languageOf(request, isForPrograms(request) ? "en" : "ja");
  const problem = problemOf(error, language);
  if (problem.status >= 500) request.log.error({ err: error, status: problem.status, code: problem.code }, "request failed");
  const { retryAfterSeconds, allow, ...body } = problem;
  if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
  if (allow !== undefined) reply.header("allow", allow.join(", "));
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  reply.code(problem.status).header("content-language", language).header("vary", "accept-language");
  if (isForPrograms(request)) {
    return reply.type("application/problem+json").serializer(JSON.stringify).send(body);
  }
  const page = await renderErrorPage(context, language, { status: problem.status, url: request.url });
  return reply.type("text/html; charset=utf-8").send(page);
}

function isForPrograms(request: FastifyRequest): boolean {
  return /^\/(api|hooks|healthz|readyz|metrics)(\/|\?|$)/.test(request.url);
}
