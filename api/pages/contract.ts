import type { FastifyInstance, FastifyReply } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import { actOnContract, type ContractAct, type ContractOutcome } from "../../services/contracts/act-on-contract.ts";
import { type BuyerStep, buyerSteps, MOST_EVIDENCE } from "../../services/contracts/consent.ts";
import { MOST_REASON } from "../../services/contracts/end-offer.ts";
import { readContractPage, readContractPaper } from "../../services/contracts/read-contract-page.ts";
import { MOST_NAME } from "../../services/contracts/sign-contract.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Visit } from "../../services/tracking/visitor.ts";
import { type ContractNotice, contractPage, type Typed } from "../../templates/pages/contract/view.ts";
import { type FormBody, fieldOf } from "./form-body.ts";
import { sendPaper } from "./send-paper.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";
import { visitOf } from "./visit.ts";

/** What changed nothing of the contract for now: the page says why. */
const done: readonly ContractOutcome[] = [
  "signed",
  "signed-already",
  "declined",
  "declined-already",
  "cooled-off",
  "cooled-off-already",
  "correction-asked",
  "step-kept",
  "step-kept-already",
  "code-sent",
];

const nothingTyped: Typed = { act: null, name: "", hasRead: false, confirmedName: "", code: "", text: "" };

/**
 * `/k/:token`: a lead's page of a contract, where they read, sign, decline and cancel it, and ask for documents as files. A GET counts as an open
 * and changes nothing else; a HEAD not even that (fault 50).
 */
export function contractPages(scope: FastifyInstance, context: Context): void {
  scope.get<{ Params: TokenParams }>("/k/:token", tokenRoute, async (request, reply) => {
    const visit = request.method === "GET" ? visitOf(request) : undefined;
    return show(context, reply, { token: request.params.token, visit, outcome: null, typed: nothingTyped });
  });

  scope.post<{ Params: TokenParams; Body: FormBody | undefined }>("/k/:token", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const body = request.body ?? {};
    const act = actIn(body);
    const outcome = await actOnContract(context, token, act, visitOf(request));
    return show(context, reply, { token, visit: undefined, outcome, typed: typedIn(body, act) });
  });

  scope.get<{ Params: TokenParams }>("/k/:token/contract.pdf", tokenRoute, async (request, reply) =>
    sendPaper(reply, await readContractPaper(context, request.params.token), "attachment"),
  );
}

interface Shown {
  token: string;
  visit: Visit | undefined;
  outcome: ContractOutcome | null;
  typed: Typed;
}

async function show(context: Context, reply: FastifyReply, { token, visit, outcome, typed }: Shown): Promise<FastifyReply> {
  const page = await readContractPage(context, token, visit);
  const isDone = outcome === null || done.includes(outcome);
  return showPage(context, reply, isDone ? 200 : 409, contractPage, page.content.language, {
    ...page,
    url: `/k/${token}`,
    most: { name: MOST_NAME, reason: MOST_REASON, words: MOST_EVIDENCE },
    typed,
    notice: outcome && { kind: isDone ? "done" : "refused", says: outcome satisfies ContractNotice },
  });
}

/** Throws AppError invalid for what no button of the page sends. */
function actIn(body: FormBody): ContractAct {
  const text = textIn(body);
  // Another code is asked for by sending none.
  const code = body.resend === undefined ? (fieldOf(body, "code") ?? "") : "";
  switch (fieldOf(body, "act")) {
    case "sign":
      return {
        act: "sign",
        hash: fieldOf(body, "hash") ?? "",
        name: fieldOf(body, "name") ?? "",
        hasRead: fieldOf(body, "read") === "yes",
        confirmedName: fieldOf(body, "confirmed"),
        code,
      };
    case "decline":
      return { act: "decline", reason: text };
    case "correct":
      return { act: "correct", text };
    case "cool-off":
      return { act: "cool-off" };
    case "step":
      return { act: "step", step: stepIn(body), words: text, code };
    default:
      throw notOurForm();
  }
}

function stepIn(body: FormBody): BuyerStep {
  const step = buyerSteps.find((known) => known === fieldOf(body, "step"));
  if (step === undefined) throw notOurForm();
  return step;
}

function notOurForm(): AppError {
  return new AppError("invalid", "contract-act", {
    ja: "お手数ですが、ページを開き直して、もう一度ボタンを押してください。",
    en: "Please open the page again and press the button once more.",
  });
}

/** A browser sends line ends as two characters, which counts them twice. */
function textIn(body: FormBody): string {
  return (fieldOf(body, "text") ?? "").replaceAll("\r\n", "\n");
}

/** What was typed stays on the page until it has been taken. */
function typedIn(body: FormBody, { act }: ContractAct): Typed {
  return {
    act,
    name: fieldOf(body, "name") ?? "",
    hasRead: fieldOf(body, "read") === "yes",
    confirmedName: fieldOf(body, "confirmed") ?? "",
    code: fieldOf(body, "code") ?? "",
    text: textIn(body),
  };
}
