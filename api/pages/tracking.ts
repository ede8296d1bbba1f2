import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { linkUnknown } from "../../services/engine/leads/link-unknown.ts";
import { recordHit } from "../../services/tracking/record-hit.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";
import { visitOf } from "./visit.ts";

const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** Clicks and opens. The raw hit is recorded now and judged later (rules.md TRK1, TRK2). */
export function trackingLinks(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/r/:token", tokenRoute, async (request, reply) => {
    const { redirectTo } = await recordHit(context, { ...visitOf(request), token: request.params.token, kind: "click" });
    if (redirectTo === null || !URL.canParse(redirectTo) || !/^https?:/i.test(redirectTo)) throw linkUnknown();
    return reply.code(302).header("location", new URL(redirectTo).href).send();
  });

  scope.get<{ Params: TokenParams }>("/o/:token", tokenRoute, async (request, reply) => {
    await recordHit(context, { ...visitOf(request), token: request.params.token, kind: "open" });
    return reply.type("image/gif").send(PIXEL);
  });
}
