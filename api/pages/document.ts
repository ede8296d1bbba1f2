import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { openProposal, readProposalHead } from "../../services/proposals/open-proposal.ts";
import { proposalOfToken } from "../../services/proposals/proposal-link.ts";
import { openDocument } from "../../services/tracking/open-document.ts";
import { readDocument } from "../../services/tracking/read-document.ts";
import { documentPage } from "../../templates/pages/document/view.ts";
import { asLanguage } from "./language.ts";
import { sendDocument } from "./send-document.ts";
import { sendPaper } from "./send-paper.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";
import { visitOf } from "./visit.ts";

/**
 * `/d/:token`: a free offer, or a proposal. Opening the link shows a button; only the button returns the document and counts as opened (rules.md UNS3,
 * TRK1).
 */
export function documentPages(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/d/:token", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const proposal = proposalOfToken(context, token);
    const document = await (proposal === null ? readDocument(context, token) : readProposalHead(context, proposal));
    return showPage(context, reply, 200, documentPage, asLanguage(document.language), { title: document.title });
  });

  scope.post<{ Params: TokenParams }>("/d/:token", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const proposal = proposalOfToken(context, token);
    if (proposal !== null) return sendPaper(reply, await openProposal(context, proposal, visitOf(request)), "inline");
    const document = await openDocument(context, token, visitOf(request));
    return sendDocument(reply, document);
  });
}
