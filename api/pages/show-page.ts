import type { FastifyReply } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { readBusiness } from "../../services/engine/settings/business.ts";
import { type PageName, type PageVariables, renderPage } from "../../templates/pages/render-page.ts";
import type { Language } from "./language.ts";

/** Answers a public page with the business that stands behind it. */
export async function showPage<Name extends PageName>(
  context: Context,
  reply: FastifyReply,
  status: number,
  name: Name,
  language: Language,
  variables: PageVariables[Name],
): Promise<FastifyReply> {
  const business = await readBusiness(context.database.pool);
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .send(renderPage(name, language, variables, business));
}

/** Needs nothing but the status: it is shown when the database is away, too. */
export function errorPage(language: Language, status: number): string {
  return renderPage("error", language, { status });
}
