import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import {
  actOnConsultation,
  type ConsultationAct,
  type ConsultationOutcome,
  MOST_ANSWERED,
} from "../../services/consultations/act-on-consultation.ts";
import { readConsultationPage } from "../../services/consultations/read-consultation-page.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type ConsultationNotice, consultationPage } from "../../templates/pages/consultation/view.ts";
import { type FormBody, fieldOf } from "./form-body.ts";
import { asLanguage } from "./language.ts";
import { showPage } from "./show-page.ts";

const ANSWER = "answer.";

/** Shows a lead's own page of a consultation. */
export async function showConsultation(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<FastifyReply> {
  return show(context, request, reply, { token, outcome: null, typed: {} });
}

/** Does what its button asks for, and shows the page with what came of it. What was typed stays. */
export async function postConsultation(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, body }: { token: string; body: FormBody },
): Promise<FastifyReply> {
  const typed = answersIn(body);
  return show(context, request, reply, { token, outcome: await actOnConsultation(context, token, actIn(body, typed)), typed });
}

async function show(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, outcome, typed }: { token: string; outcome: ConsultationOutcome | null; typed: Record<string, string> },
): Promise<FastifyReply> {
  const [zone, from, change] = ["zone", "from", "change"].map((name) => queryOf(request, name));
  const { offer, language, own, ...page } = await readConsultationPage(context, token, { zone, from });
  const { questions, minutes } = offer.consultation;
  const kept = Object.fromEntries((own?.answers ?? []).map(({ key, answer }) => [key, answer]));
  return showPage(context, reply, outcome?.kind === "refused" ? 409 : 200, consultationPage, asLanguage(language), {
    title: offer.title,
    about: offer.about,
    minutes,
    url: `/b/${token}`,
    now: context.clock.now(),
    ...page,
    own,
    questions,
    typed: { ...kept, ...typed },
    most: MOST_ANSWERED,
    changes: change !== undefined,
    isPaged: from !== undefined,
    notice: outcome && { kind: outcome.kind, says: outcome.says satisfies ConsultationNotice },
  });
}

/** A parameter that came once and is not empty. */
function queryOf({ query }: FastifyRequest, name: string): string | undefined {
  const value = (query as Record<string, unknown>)[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function answersIn(body: FormBody): Record<string, string> {
  return Object.fromEntries(
    Object.keys(body).flatMap((name): [string, string][] => {
      const value = name.startsWith(ANSWER) ? fieldOf(body, name) : undefined;
      // A browser sends line ends as two characters, which counts them twice.
      return value === undefined ? [] : [[name.slice(ANSWER.length), value.replaceAll("\r\n", "\n")]];
    }),
  );
}

/** Throws AppError invalid for what no button of the page sends. */
function actIn(body: FormBody, typed: Record<string, string>): ConsultationAct {
  const [take, book, move] = ["take", "book", "move"].map((name) => instantIn(body, name));
  const [release, cancel, own] = ["release", "cancel", "consultation"].map((name) => idIn(body, name));
  if (take) return { act: "take", startsAt: take };
  if (book) return { act: "book", startsAt: book, answers: Object.entries(typed).map(([key, answer]) => ({ key, answer })) };
  if (move && own) return { act: "move", startsAt: move, id: own };
  if (release) return { act: "release", id: release };
  if (cancel) return { act: "cancel", id: cancel };
  throw new AppError("invalid", "booking-act", {
    ja: "お手数ですが、ページを開き直して、もう一度ボタンを押してください。",
    en: "Please open the page again and press the button once more.",
  });
}

function instantIn(body: FormBody, name: string): Date | undefined {
  const text = fieldOf(body, name);
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function idIn(body: FormBody, name: string): string | undefined {
  const text = fieldOf(body, name);
  return text !== undefined && isUuid(text) ? text : undefined;
}
