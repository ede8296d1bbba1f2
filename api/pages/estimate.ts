import type { FastifyInstance, FastifyReply } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { linkGone } from "../../services/engine/leads/link-gone.ts";
import { actOnEstimate, type EstimateAct, type EstimateOutcome } from "../../services/estimates/act-on-estimate.ts";
import { MOST_COMMENTED } from "../../services/estimates/comment-estimate.ts";
import { readEstimatePage } from "../../services/estimates/read-estimate-page.ts";
import { hasPaperOf, readPaperOf } from "../../services/papers/read-paper.ts";
import type { Visit } from "../../services/tracking/visitor.ts";
import { type EstimateNotice, estimatePage } from "../../templates/pages/estimate/view.ts";
import { type FormBody, fieldOf } from "./form-body.ts";
import { asLanguage } from "./language.ts";
import { sendPaper } from "./send-paper.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";
import { visitOf } from "./visit.ts";

/**
 * `/e/:token`: a lead's page of an estimate, where they compare, choose and ask. A GET counts as an open and changes nothing else; a HEAD not
 * even that (fault 50).
 */
export function estimatePages(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/e/:token", tokenRoute, async (request, reply) => {
    const visit = request.method === "GET" ? visitOf(request) : undefined;
    return show(context, reply, { token: request.params.token, visit, outcome: null, typed: { variant: "", text: "" } });
  });

  scope.post<{ Params: TokenParams; Body: FormBody | undefined }>("/e/:token", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const act = actIn(request.body ?? {});
    const outcome = await actOnEstimate(context, token, act);
    const isLost = act.act === "comment" && outcome.kind === "refused";
    const typed = isLost ? { variant: act.variant ?? "", text: act.text } : { variant: "", text: "" };
    return show(context, reply, { token, visit: undefined, outcome, typed });
  });

  scope.get<{ Params: TokenParams }>("/e/:token/estimate.pdf", tokenRoute, async (request, reply) => {
    const { estimate } = await readEstimatePage(context, request.params.token);
    const paper = await readPaperOf(context, "estimate", estimate.id);
    if (!paper) throw linkGone();
    return sendPaper(reply, paper, "inline");
  });
}

interface Shown {
  token: string;
  visit: Visit | undefined;
  outcome: EstimateOutcome | null;
  typed: { variant: string; text: string };
}

async function show(context: Context, reply: FastifyReply, { token, visit, outcome, typed }: Shown): Promise<FastifyReply> {
  const { estimate, language, ...page } = await readEstimatePage(context, token, visit);
  const hasPaper = await hasPaperOf(context, "estimate", estimate.id);
  // A draft has no page.
  const state = estimate.state === "draft" ? "superseded" : estimate.state;
  return showPage(context, reply, outcome?.kind === "refused" ? 409 : 200, estimatePage, asLanguage(language), {
    ...estimate,
    ...page,
    state,
    url: `/e/${token}`,
    hasPaper,
    now: context.clock.now(),
    most: MOST_COMMENTED,
    typed,
    notice: outcome && { kind: outcome.kind, says: outcome.says satisfies EstimateNotice },
  });
}

/** Throws AppError invalid for what no button of the page sends. */
function actIn(body: FormBody): EstimateAct {
  const chosen = fieldOf(body, "choose");
  if (chosen !== undefined) return { act: "choose", variant: chosen };
  if (body.comment === undefined) {
    throw new AppError("invalid", "estimate-act", {
      ja: "お手数ですが、ページを開き直して、もう一度ボタンを押してください。",
      en: "Please open the page again and press the button once more.",
    });
  }
  // A browser sends line ends as two characters, which counts them twice.
  return { act: "comment", variant: fieldOf(body, "variant"), text: (fieldOf(body, "comment") ?? "").replaceAll("\r\n", "\n") };
}
