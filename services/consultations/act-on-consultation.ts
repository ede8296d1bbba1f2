import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readBookingToken } from "../sessions/module.ts";
import { bookConsultation, type ConsultationRefusal } from "./book-consultation.ts";
import { cancelConsultation } from "./cancel-consultation.ts";
import { type Answer, consultationUnknown, ownerOf } from "./consultation.ts";
import { moveConsultation } from "./move-consultation.ts";
import { requireBookable } from "./read-consultants.ts";
import type { TimeRefusal } from "./take-time.ts";

/** A button of the page. */
export type ConsultationAct =
  /** Keeps a time while the questions are answered; without questions it is booked. */
  | { act: "take"; startsAt: Date }
  | { act: "book"; startsAt: Date; answers: readonly Answer[] }
  | { act: "move"; startsAt: Date; id: string }
  /** Gives up a time that is kept. */
  | { act: "release"; id: string }
  | { act: "cancel"; id: string };

type Refused =
  | "busy"
  | "lapsed"
  | "past"
  | "notice"
  | "horizon"
  | "not-offered"
  | "day-full"
  | "no-consultant"
  | "booked-already"
  | "answers-missing"
  | "answers-too-long"
  | "too-late"
  | "over"
  | "gone";

/** What the page says afterwards. */
export type ConsultationOutcome =
  | { kind: "done"; says: "held" | "booked" | "moved" | "released" | "cancelled" | "cancelled-already" }
  | { kind: "refused"; says: Refused };

/** Most characters of an answer. */
export const MOST_ANSWERED = 2_000;

/**
 * Does what a guest asks for on their own page. Whatever is not possible any more is an outcome, told on the page, and changes nothing. Throws
 * AppError not-found for a link that is not ours, gone for an erased lead.
 */
export async function actOnConsultation(context: Context, token: string, act: ConsultationAct): Promise<ConsultationOutcome> {
  const { leadId, offerKey } = readBookingToken(context, token);
  await requireLead(context.database.pool, leadId);
  try {
    switch (act.act) {
      case "take":
        return said(await bookConsultation(context, { leadId, offerKey, startsAt: act.startsAt, actor: "lead" }));
      case "book":
        return await book(context, { leadId, offerKey, ...act });
      case "move": {
        await requireOwn(context, { leadId, offerKey, id: act.id });
        const moved = await moveConsultation(context, { id: act.id, startsAt: act.startsAt, actor: "lead" });
        return moved.kind === "moved" ? { kind: "done", says: "moved" } : { kind: "refused", says: refusalWord(moved.reason) };
      }
      case "release":
      case "cancel": {
        await requireOwn(context, { leadId, offerKey, id: act.id });
        const { cancelled } = await cancelConsultation(context, { id: act.id, actor: "lead" });
        if (act.act === "release") return { kind: "done", says: "released" };
        return { kind: "done", says: cancelled ? "cancelled" : "cancelled-already" };
      }
    }
  } catch (error) {
    const says = error instanceof AppError ? refusalOf(error.code) : undefined;
    if (says === undefined) throw error;
    return { kind: "refused", says };
  }
}

async function book(
  context: Context,
  input: { leadId: string; offerKey: string; startsAt: Date; answers: readonly Answer[] },
): Promise<ConsultationOutcome> {
  const { leadId, offerKey, startsAt, answers } = input;
  const { questions } = (await requireBookable(context.database.pool, offerKey)).consultation;
  const asked = answers.filter(({ key }) => questions.some((question) => question.key === key));
  if (asked.some(({ answer }) => answer.length > MOST_ANSWERED)) return { kind: "refused", says: "answers-too-long" };
  const outcome = said(await bookConsultation(context, { leadId, offerKey, startsAt, answers: asked, actor: "lead" }));
  // It was kept for them, ten minutes went by, and somebody else took it.
  return outcome.says === "busy" || outcome.says === "day-full" ? { kind: "refused", says: "lapsed" } : outcome;
}

/** What a form names must be this lead's and of this offer: everything else is as if it did not exist. */
async function requireOwn(context: Context, { leadId, offerKey, id }: { leadId: string; offerKey: string; id: string }): Promise<void> {
  const owner = await ownerOf(context.database.pool, id);
  if (owner.leadId !== leadId || owner.offerKey !== offerKey) throw consultationUnknown();
}

function said(result: Awaited<ReturnType<typeof bookConsultation>>): ConsultationOutcome {
  return result.kind === "refused" ? { kind: "refused", says: refusalWord(result.reason) } : { kind: "done", says: result.kind };
}

/** Guests are not told the consultant's days off and holidays apart: the time is none of those that are offered. */
function refusalWord(reason: ConsultationRefusal | TimeRefusal): Refused {
  return reason === "hours" || reason === "day-off" || reason === "holiday" ? "not-offered" : reason;
}

function refusalOf(code: string): Refused | undefined {
  if (code === "change-too-late") return "too-late";
  if (code === "consultation-over") return "over";
  if (code === "consultation-unknown") return "gone";
  return undefined;
}
