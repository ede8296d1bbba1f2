import { AppError } from "../domain/app-error.ts";
import type { Context } from "../services/engine/context/context.ts";
import type { ListedEnrolment } from "../services/enrolments/list-enrolments.ts";
import { openContext } from "./context.ts";
import { localTime } from "./printing.ts";

export interface ControlFlags {
  sequence?: string;
  reason: string;
  actor: string;
  json?: boolean;
}

/** Finds the journey, acts on it, and says in one line how it stands now. */
export async function controlJourney(
  named: string,
  flags: ControlFlags,
  act: (context: Context, control: { enrolmentId: string; reason: string; actor: string }, zone: string) => Promise<unknown>,
): Promise<void> {
  const reason = readReason(flags.reason);
  const actor = readActor(flags.actor);
  const { context, close } = await openContext();
  try {
    const { findEnrolment } = await import("../services/enrolments/find-enrolment.ts");
    const { readEnrolment } = await import("../services/enrolments/read-enrolment.ts");
    const { findLead } = await import("../services/leads/find-lead.ts");
    const enrolmentId = await findEnrolment(context, named, flags.sequence);
    const { zone } = await findLead(context, (await readEnrolment(context, enrolmentId)).leadId);
    await act(context, { enrolmentId, reason, actor }, zone);
    const journey = await readEnrolment(context, enrolmentId);
    console.log(flags.json ? JSON.stringify(journey) : journeyLine(journey, zone, context.clock.now()));
  } finally {
    await close();
  }
}

/** `welcome 0198…: paused at step gift until 2027-01-15 Fri 10:00` */
export function journeyLine(journey: ListedEnrolment, zone: string, now: Date): string {
  return `${journey.sequence} ${journey.id}: ${stateWords(journey, zone, now)}`;
}

function stateWords({ state, outcome, step, wakeAt, pauseUntil, fault }: ListedEnrolment, zone: string, now: Date): string {
  const at = step === null ? "behind its last step" : `at step ${step}`;
  const time = (instant: Date) => `${localTime(zone, instant)} (${zone})`;
  switch (state) {
    case "over":
      return `over (${outcome})`;
    case "paused":
      return pauseUntil ? `paused ${at} until ${time(pauseUntil)}` : `paused ${at} until it is resumed`;
    case "parked":
      return `parked ${at} with a fault (${fault})`;
    default:
      if (wakeAt === null) return `${state} ${at}`;
      return wakeAt <= now ? `${state} ${at}, going on now` : `${state} ${at}, next at ${time(wakeAt)}`;
  }
}

export function readReason(text: string): string {
  const reason = text.trim();
  if (reason === "" || reason.length > 500)
    throw new AppError("invalid", "bad-reason", "--reason needs a few words, 500 characters at most.");
  return reason;
}

export function readActor(text: string): string {
  if (!/^staff:[\p{L}\p{N}._@-]{1,60}$/u.test(text)) {
    throw new AppError("invalid", "bad-actor", `--actor is staff:<name>, such as staff:mika, not "${text}".`);
  }
  return text;
}
