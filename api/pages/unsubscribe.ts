import type { FastifyInstance } from "fastify";
import { readUnsubscribe } from "../../services/consent/read-unsubscribe.ts";
import { unsubscribe } from "../../services/consent/unsubscribe.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { unsubscribePage } from "../../templates/pages/unsubscribe/view.ts";
import { unsubscribedPage } from "../../templates/pages/unsubscribed/view.ts";
import { FORM_LIMIT } from "./form-body.ts";
import { asLanguage } from "./language.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";

/**
 * `/u/:token`. GET shows a button. POST unsubscribes the lead from the topic. The POST may come from the button or from a mail program
 * (`List-Unsubscribe=One-Click`, urlencoded or multipart, without cookie, key or Origin: RFC 8058, rules.md UNS2). Nothing else in the
 * body, and no encoding, is a reason to refuse, so the body is only searched for those words. It may be as long as a form.
 */
export async function unsubscribePages(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  // Fastify refuses a malformed content type before any parser runs, so every request gets a valid one.
  scope.addHook("onRequest", async (request) => {
    request.raw.headers["content-type"] = "application/octet-stream";
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: FORM_LIMIT }, async (_request: unknown, body: Buffer) => body);

  scope.get<{ Params: TokenParams }>("/u/:token", tokenRoute, async (request, reply) => {
    const found = await readUnsubscribe(context, request.params.token);
    return showPage(context, reply, 200, unsubscribePage, asLanguage(found.language), found);
  });

  scope.post<{ Params: TokenParams; Body: Buffer | undefined }>("/u/:token", tokenRoute, async (request, reply) => {
    const method = isOneClick(request.body) ? "one-click" : "page";
    const receipt = await unsubscribe(context, request.params.token, { method, networkAddress: request.ip });
    return showPage(context, reply, 200, unsubscribedPage, asLanguage(receipt.language), { ...receipt, zone: context.zone });
  });
}

function isOneClick(body: Buffer | undefined): boolean {
  return /List-Unsubscribe\b[\s\S]{0,200}\bOne-Click\b/.test(body?.toString("latin1") ?? "");
}
