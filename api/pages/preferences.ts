import type { FastifyInstance } from "fastify";
import { readPreferences } from "../../services/consent/read-preferences.ts";
import { setPreferences } from "../../services/consent/set-preferences.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { preferencesPage } from "../../templates/pages/preferences/view.ts";
import type { FormBody } from "./form-body.ts";
import { asLanguage } from "./language.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";

/** `/p/:token`: what a lead receives, per topic and channel. The value of a checkbox is `topic:channel`. */
export function preferencePages(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/p/:token", tokenRoute, async (request, reply) => {
    const preferences = await readPreferences(context, request.params.token);
    return showPage(context, reply, 200, preferencesPage, asLanguage(preferences.language), { ...preferences, saved: false });
  });

  scope.post<{ Params: TokenParams; Body: FormBody | undefined }>("/p/:token", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const choices = choicesOf(request.body ?? {});
    const preferences = await setPreferences(context, token, { choices, networkAddress: request.ip });
    return showPage(context, reply, 200, preferencesPage, asLanguage(preferences.language), { ...preferences, saved: true });
  });
}

/** Sets only what the page showed. A topic that was added after the page was opened stays unchanged. */
function choicesOf(body: FormBody): { topic: string; channel: string; on: boolean }[] {
  const on = new Set(body.all === undefined ? body.choice : []);
  return [...new Set(body.offered)].flatMap((value) => {
    const [, topic, channel] = /^([^:]{1,100}):([a-z]{1,20})$/.exec(value) ?? [];
    return topic === undefined || channel === undefined ? [] : [{ topic, channel, on: on.has(value) }];
  });
}
