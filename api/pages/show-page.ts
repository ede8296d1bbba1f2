import type { FastifyReply } from "fastify";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readBusiness } from "../../services/engine/settings/business.ts";
import { errorPage } from "../../templates/pages/error/view.ts";
import type { Page } from "../../templates/pages/page.ts";
import { renderPage } from "../../templates/pages/render-page.ts";

/** Answers a public page with the business that stands behind it. */
export async function showPage<Variables extends object, Words extends object>(
  context: Context,
  reply: FastifyReply,
  status: number,
  page: Page<Variables, Words>,
  language: Language,
  variables: NoInfer<Variables>,
): Promise<FastifyReply> {
  const business = await readBusiness(context.database.pool);
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .send(renderPage(page, language, variables, business));
}

/** Needs nothing but the status: it is shown when the database is away, too. */
export function renderErrorPage(language: Language, status: number): string {
  return renderPage(errorPage, language, { status });
}
