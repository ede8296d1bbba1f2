import { isKnownReason, reasonSentence } from "../domain/reasons.ts";
import { inEach, type Language, type LocalText } from "../domain/words/local-text.ts";
import type { Registry } from "../services/engine/modules/registry.ts";
import type { TimelineLine } from "../services/engine/modules/timeline-line.ts";
import type { NamedLine } from "../services/explain/explain-lead.ts";
import { choiceWords } from "./choice-words.ts";
import { localTime, timeBeside } from "./printing.ts";
import { oneLine } from "./terminal.ts";
import { actorWords, decisionWords, recordWords, sendWords, subjectWords } from "./words/timeline.ts";

export interface Telling {
  readonly language: Language;
  /** The clock on the lead's wall. */
  readonly zone: string;
  /** The words of the modules. */
  readonly registry: Pick<Registry, "events" | "holds" | "acts" | "reasons">;
  /** Below each line, what is recorded of it: codes, ids and inputs. */
  readonly verbose: boolean;
}

/** Lines of `why` for people: when, and what happened, as a person would say it. */
export function explanationLines(told: readonly NamedLine[], telling: Telling): string[] {
  const { language, zone, verbose } = telling;
  let before = "";
  return told.flatMap((one) => {
    if (!verbose && isToldBySend(one.line)) return [];
    const said = sentenceOf(one, telling)[language].replace(/^[a-z]/, (first) => first.toUpperCase());
    // One act has a line for each channel, an opt-out for example; without the record below they would read the same.
    const happening = `${one.line.at.toISOString()} ${said}`;
    if (!verbose && happening === before) return [];
    before = happening;
    const line = oneLine(`${localTime(zone, one.line.at)[language]}  ${said}`);
    return verbose ? [line, oneLine(`    ${recordOf(one.line)}`)] : [line];
  });
}

/** That a message may go is told by the line of its sending. */
function isToldBySend({ kind, what, channel }: TimelineLine): boolean {
  return kind === "decision" && what === "send" && channel !== "person";
}

function sentenceOf(told: NamedLine, telling: Telling): LocalText {
  if (told.words !== null) return told.words;
  switch (told.line.kind) {
    case "event":
      return eventSentence(told.line, telling);
    case "decision":
      return decisionSentence(told, telling);
    case "send":
      return sendSentence(told, telling);
    case "control":
      return actSentence(told, telling);
  }
}

function eventSentence({ what, inputs }: TimelineLine, { registry }: Telling): LocalText {
  const words = registry.events.get(what)?.words ?? recordWords.foreignEvent(what);
  const { cause } = inputs;
  return typeof cause === "string" && isKnownReason(cause, registry)
    ? joined(words, recordWords.because(reasonText(cause, undefined, registry)))
    : words;
}

function decisionSentence(told: NamedLine, telling: Telling): LocalText {
  const { at, what: verdict, reason, until, count, inputs, step, channel } = told.line;
  const { zone, registry } = telling;
  const subject = subjectOf(told);
  const detail = inEach((language) => choiceWords(inputs, language, registry.events));
  const shown = detail.en === "" ? null : recordWords[reason === "timed-out" || reason === "line-blocked" ? "awaited" : "detail"](detail);
  const why = joined(reasonText(reason ?? "", verdict, registry), shown);
  const times = count > 1 ? decisionWords.times(count) : null;
  switch (verdict) {
    case "send":
      return channel === "person" ? decisionWords.taskGiven(originOf(told) ?? subject) : decisionWords.send(subject);
    case "defer":
      if (until === null) return joined(decisionWords.heldBack(subject, why), times);
      if (until <= at) return decisionWords.atOnce(subject, why);
      return joined(decisionWords.waited(subject, why, timeBeside(zone, until, at)), times);
    case "skip":
      return told.message === null ? decisionWords.leftOut(subject, why) : decisionWords.notSent(subject, why);
    case "cancel":
      return until === null ? decisionWords.takenBack(subject, why) : decisionWords.postponed(subject, why, timeBeside(zone, until, at));
    case "park":
      if (typeof told.message === "object" && told.message !== null) return decisionWords.wentOn(told.message, why);
      return decisionWords.stopped(originOf(told) ?? subject, step, why);
    default:
      return decisionWords.wentOn(originOf(told) ?? subject, why);
  }
}

function sendSentence(told: NamedLine, { zone, registry }: Telling): LocalText {
  const { at, what: state, reason: code, until, count } = told.line;
  const channel = told.line.channel === "line" ? sendWords.line : sendWords.email;
  const subject = subjectOf(told);
  const why = code !== null && isKnownReason(code, registry) ? recordWords.because(reasonText(code, state, registry)) : null;
  const tries = count > 1 ? sendWords.attempts(count) : null;
  switch (state) {
    case "sent":
      return joined(sendWords.sent(subject, channel), tries);
    case "deferred":
      return joined(sendWords.retried(subject, channel, timeBeside(zone, until ?? at, at)), why, tries);
    case "failed":
      return joined(sendWords.refused(subject, channel), why, tries);
    case "unknown":
      return sendWords.unknown(subject, channel);
    case "cancelled":
      return joined(sendWords.stopped(subject), why);
    default:
      return sendWords.underway(subject, channel);
  }
}

function actSentence(told: NamedLine, { zone, registry }: Telling): LocalText {
  const { what: action, actor, reason, inputs } = told.line;
  const who = actorText(actor ?? "system");
  const origin = originOf(told) ?? subjectWords.anyMessage;
  const what = typeof inputs.step === "string" ? subjectWords.step(inputs.step, origin) : origin;
  const until = typeof inputs.until === "string" ? localTime(zone, new Date(inputs.until)) : null;
  const act = registry.acts.get(action)?.(who, what, until) ?? recordWords.foreignAct(who, action);
  return joined(act, reason === null ? null : recordWords.saying(reason));
}

/** What a line is about. */
function subjectOf(told: NamedLine): LocalText {
  const { line, message } = told;
  if (typeof message === "object" && message !== null) return message;
  const origin = originOf(told);
  if (origin === null) return subjectWords.anyMessage;
  if (message !== null) return subjectWords.numberedMessage(message, origin);
  if (line.channel === "person") return subjectWords.task(origin);
  return line.step === null ? origin : subjectWords.step(line.step, origin);
}

function originOf({ origin }: NamedLine): LocalText | null {
  return typeof origin === "string" ? subjectWords.quoted(origin) : origin;
}

function actorText(actor: string): LocalText {
  if (actor.startsWith("staff:")) return actorWords.staff(actor.slice("staff:".length));
  return actor === "lead" || actor === "system" || actor === "provider" ? actorWords[actor] : subjectWords.quoted(actor);
}

function reasonText(reason: string, verdict: string | undefined, registry: Telling["registry"]): LocalText {
  return inEach((language) => reasonSentence(reason, verdict, language, registry));
}

function joined(...parts: readonly (LocalText | null)[]): LocalText {
  return inEach((language) => parts.map((part) => part?.[language] ?? "").join(""));
}

/** What is recorded, untranslated. */
function recordOf({ kind, what, reason, origin, step, channel, until, count, actor, inputs }: TimelineLine): string {
  const place = [origin, step].filter((part) => part !== null).join("/");
  const parts = [
    [kind, what, reason].filter((part) => part !== null).join(" "),
    place,
    channel,
    until && `until ${until.toISOString()}`,
    count > 1 && `${count}×`,
    actor && `by ${actor}`,
    Object.keys(inputs).length > 0 && JSON.stringify(inputs),
  ];
  return parts.filter(Boolean).join(" · ");
}
