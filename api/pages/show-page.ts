import type { FastifyReply } from "fastify";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type Business, readBusiness } from "../../services/engine/settings/business.ts";
import { type ErrorVariables, errorPage } from "../../templates/pages/error/view.ts";
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
  const business = await rememberBusiness(context);
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .send(renderPage(page, language, variables, business));
}

/** How long error pages name the business without reading it again, so that many of them cost nothing. Real ms. */
const REMEMBERED_MS = 60_000;
const remembered = new WeakMap<Context, { business: Business; at: number }>();

/** An error page with the business as it was last read: it also works while the database is unavailable. */
export async function renderErrorPage(context: Context, language: Language, variables: ErrorVariables): Promise<string> {
  const known = remembered.get(context);
  const old = known === undefined || Date.now() - known.at > REMEMBERED_MS;
  const business = old && variables.status < 500 ? await rememberBusiness(context).catch(() => known?.business) : known?.business;
  return renderPage(errorPage, language, variables, business);
}

async function rememberBusiness(context: Context): Promise<Business> {
  const business = await readBusiness(context.database.pool);
  remembered.set(context, { business, at: Date.now() });
  return business;
}
