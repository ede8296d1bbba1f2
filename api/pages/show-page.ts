import type { FastifyReply } from "fastify";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readBusiness } from "../../services/engine/settings/business.ts";
import { errorPage } from "../../templates/pages/error/view.ts";
import type { Page } from "../../templates/pages/page.ts";
import { renderPage } from "../../templates/pages/render-page.ts";

/** Sends a public page, with the name and address of the business. */
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

/** Needs only the status, so it also works while the database is unavailable. */
export function renderErrorPage(language: Language, status: number): string {
  return renderPage(errorPage, language, { status });
}
