import { AppError } from "../domain/app-error.ts";
import { reasonSentence } from "../domain/reasons.ts";
import { inEach, type Language, type LocalText } from "../domain/words/local-text.ts";
import type { Context } from "../services/engine/context/context.ts";
import type { ListedEnrolment } from "../services/enrolments/list-enrolments.ts";
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
    console.log(flags.json ? JSON.stringify(enrolment) : await enrolmentLine(context, enrolment, zone, language));
  } finally {
    await close();
  }
}

/** `"最初の七日間" is paused at step gift until 2027-01-15 Fri 10:00 (Asia/Tokyo)` */
export async function enrolmentLine(context: Context, enrolment: ListedEnrolment, zone: string, language: Language): Promise<string> {
  const { ENROLMENT } = await import("../services/enrolments/enrolment.ts");
  const names = await context.registry.origins.get(ENROLMENT)?.names(context.database.pool, [enrolment.id]);
  const title = names?.get(enrolment.id)?.title ?? enrolment.sequence;
  return stateText(enrolment, { ja: `「${title}」`, en: `"${title}"` }, zone, context.clock.now())[language];
}

function stateText(enrolment: ListedEnrolment, name: LocalText, zone: string, now: Date): LocalText {
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
