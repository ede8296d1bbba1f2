import { AppError } from "../domain/app-error.ts";
import { reasonSentence } from "../domain/reasons.ts";
import { NEVER } from "../domain/sequences/position.ts";
import { inEach, type Language, type LocalText } from "../domain/words/local-text.ts";
import type { Context } from "../services/engine/context/context.ts";
import type { ListedEnrolment } from "../services/enrolments/list-enrolments.ts";
import type { Obstacle } from "../services/enrolments/predict-obstacle.ts";
import { openContext } from "./context.ts";
import { localTime } from "./printing.ts";
import { controlWords } from "./words/control.ts";
import { outcomeWords, enrolmentWords as words } from "./words/enrolments.ts";

export interface ControlFlags {
  sequence?: string;
  reason: string;
  actor: string;
  json?: boolean;
}

/** Finds the enrolment, acts on it, and says in one line how it stands now. */
export async function controlEnrolment(
  named: string,
  flags: ControlFlags,
  language: Language,
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
    const enrolment = await readEnrolment(context, enrolmentId);
    if (flags.json) console.log(JSON.stringify(enrolment));
    else for (const line of await enrolmentLines(context, enrolment, zone, language)) console.log(line);
  } finally {
    await close();
  }
}

/**
 * `"最初の七日間" is paused at step gift until 2027-01-15 Fri 10:00 (Asia/Tokyo)`; below it, indented, what stands in the way of the next
 * message, by the brakes that the claim will ask.
 */
export async function enrolmentLines(context: Context, enrolment: ListedEnrolment, zone: string, language: Language): Promise<string[]> {
  const { predictObstacle } = await import("../services/enrolments/predict-obstacle.ts");
  const obstacle = await predictObstacle(context, enrolment.id);
  const { ENROLMENT } = await import("../services/enrolments/enrolment.ts");
  const names = await context.registry.origins.get(ENROLMENT)?.names(context.database.pool, [enrolment.id]);
  const title = names?.get(enrolment.id)?.title ?? enrolment.sequence;
  const isFree = obstacle === null;
  const line = stateText(enrolment, { ja: `「${title}」`, en: `"${title}"` }, zone, context.clock.now(), isFree)[language];
  return isFree ? [line] : [line, `  ${obstacleText(obstacle, context)[language]}`];
}

function obstacleText({ step, verdict, reason }: Obstacle, { registry }: Context): LocalText {
  const why = inEach((one) => reasonSentence(reason, verdict, one, registry));
  return verdict === "skip" ? words.leftOut(step, why) : words.keptWaiting(step, why);
}

/** `isFree`: nothing stands in the way of its next message, so its date can be promised. */
function stateText(enrolment: ListedEnrolment, name: LocalText, zone: string, now: Date, isFree: boolean): LocalText {
  const { state, outcome, step, wakeAt, pauseUntil, fault } = enrolment;
  const at = step === null ? words.behindLast : words.atStep(step);
  const time = (instant: Date) => words.timeIn(localTime(zone, instant), zone);
  switch (state) {
    case "over":
      return words.over(name, outcomeWords[outcome ?? ""] ?? inEach(() => outcome ?? ""));
    case "paused":
      return words.paused(name, at, pauseUntil && time(pauseUntil));
    case "parked":
      return words.parked(
        name,
        at,
        inEach((language) => reasonSentence(fault ?? "", "park", language)),
      );
    default:
      if (wakeAt === null) return words.running(name, at);
      if (wakeAt >= NEVER) return words.runningNever(name, at);
      if (!isFree) return words.running(name, at);
      return wakeAt <= now ? words.runningNow(name, at) : words.runningUntil(name, at, time(wakeAt));
  }
}

export function readReason(text: string): string {
  const reason = text.trim();
  if (reason === "" || reason.length > 500) throw new AppError("invalid", "bad-reason", controlWords.badReason);
  return reason;
}

export function readActor(text: string): string {
  if (!/^staff:[\p{L}\p{N}._@-]{1,60}$/u.test(text)) {
    throw new AppError("invalid", "bad-actor", controlWords.badActor(text));
  }
  return text;
}
