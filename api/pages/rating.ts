import type { FastifyInstance, FastifyReply } from "fastify";
import { MOST_WORDS, type RatingOutcome, rateDelivery } from "../../services/deliveries/rate-delivery.ts";
import { readRatingPage } from "../../services/deliveries/read-rating-page.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type RatingNotice, ratingPage } from "../../templates/pages/rating/view.ts";
import { type FormBody, fieldOf } from "./form-body.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";

/** `/v/:token`: how satisfied a lead is. Opening it changes nothing, so a crawler rates nothing; the button posts. */
export function ratingPages(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/v/:token", tokenRoute, async (request, reply) => show(context, reply, request.params.token, null));

  scope.post<{ Params: TokenParams; Body: FormBody | undefined }>("/v/:token", tokenRoute, async (request, reply) => {
    const body = request.body ?? {};
    // A browser sends line ends as two characters, which counts them twice.
    const words = (fieldOf(body, "words") ?? "").replaceAll("\r\n", "\n");
    const { token } = request.params;
    const outcome = await rateDelivery(context, token, { score: fieldOf(body, "score"), worth: fieldOf(body, "worth"), words });
    return show(context, reply, token, { outcome, words });
  });
}

async function show(
  context: Context,
  reply: FastifyReply,
  token: string,
  posted: { outcome: RatingOutcome; words: string } | null,
): Promise<FastifyReply> {
  const page = await readRatingPage(context, token);
  const isLost = posted?.outcome === "rating-missing";
  return showPage(context, reply, posted === null || posted.outcome === "rated" ? 200 : 409, ratingPage, page.language, {
    ...page,
    words: isLost ? posted.words : page.words,
    most: MOST_WORDS,
    notice: posted === null ? null : (posted.outcome satisfies RatingNotice),
  });
}
