import type { FastifyInstance } from "fastify";
import { confirmOptIn } from "../../services/consent/confirm-opt-in.ts";
import { readOptIn } from "../../services/consent/read-opt-in.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { offersOfForm } from "../../services/sessions/offers-of-form.ts";
import { confirmPage } from "../../templates/pages/confirm/view.ts";
import { confirmedPage } from "../../templates/pages/confirmed/view.ts";
import { asLanguage } from "./language.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";

/** `/c/:token`: the second half of the double opt-in. Opening the link shows a button; only the button confirms (rules.md UNS3). */
export function confirmPages(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/c/:token", tokenRoute, async (request, reply) => {
    const optIn = await readOptIn(context, request.params.token);
    return showPage(context, reply, 200, confirmPage, asLanguage(optIn.language), optIn);
  });

  scope.post<{ Params: TokenParams }>("/c/:token", tokenRoute, async (request, reply) => {
    const result = await confirmOptIn(context, request.params.token, { networkAddress: request.ip });
    const offers = result.kind === "expired" ? [] : await offersOfForm(context, result);
    const { kind, topics, formKey } = result;
    return showPage(context, reply, kind === "expired" ? 410 : 200, confirmedPage, asLanguage(result.language), {
      kind,
      topics,
      formKey,
      offers,
    });
  });
}
