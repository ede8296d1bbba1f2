import type { FastifyInstance } from "fastify";
import { readUnsubscribe } from "../../services/consent/read-unsubscribe.ts";
import { unsubscribe } from "../../services/consent/unsubscribe.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { asLanguage } from "./language.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";

/**
 * `/u/:token`. GET shows one button. POST takes the person off the topic, whoever sends it: the button, or a mail program's
 * `List-Unsubscribe=One-Click`, urlencoded or multipart, without cookie, key or Origin (RFC 8058, rules.md UNS2). What else the body
 * holds, or how it is encoded, is never a reason to refuse, so it is only searched for those words.
 */
export async function unsubscribePages(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  // A type that is no type would be refused before any parser is asked.
  scope.addHook("onRequest", async (request) => {
    request.raw.headers["content-type"] = "application/octet-stream";
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer" }, async (_request: unknown, body: Buffer) => body);

  scope.get<{ Params: TokenParams }>("/u/:token", tokenRoute, async (request, reply) => {
    const found = await readUnsubscribe(context, request.params.token);
    return showPage(context, reply, 200, "unsubscribe", asLanguage(found.language), found);
  });

  scope.post<{ Params: TokenParams; Body: Buffer | undefined }>("/u/:token", tokenRoute, async (request, reply) => {
    const method = isOneClick(request.body) ? "one-click" : "page";
    const receipt = await unsubscribe(context, request.params.token, { method, networkAddress: request.ip });
    return showPage(context, reply, 200, "unsubscribed", asLanguage(receipt.language), { ...receipt, zone: context.zone });
  });
}

function isOneClick(body: Buffer | undefined): boolean {
  return /List-Unsubscribe\b[\s\S]{0,200}\bOne-Click\b/.test(body?.toString("latin1") ?? "");
}
