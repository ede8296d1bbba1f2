import { isKnownReason, reasonSentence } from "../../domain/reasons.ts";
import { localTime, timeBeside } from "../../domain/time/local-time.ts";
import { capReason } from "../../domain/touches/cap-words.ts";
import { capSchema } from "../../domain/touches/caps.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import type { Registry } from "../engine/modules/registry.ts";
import type { TimelineLine } from "../engine/modules/timeline-line.ts";
import { choiceWords } from "./choice-words.ts";
import type { NamedLine } from "./explain-lead.ts";
import { actorWords, decisionWords, recordWords, sendWords, subjectWords } from "./words.ts";

export interface LineWords {
  /** The clock on the lead's wall. */
  readonly zone: string;
  /** The words of the modules. */
  readonly registry: Pick<Registry, "events" | "holds" | "acts" | "reasons">;
}

/** That a message may go is told by the line of its sending. */
export function isToldBySend({ kind, what, channel }: TimelineLine): boolean {
  return kind === "decision" && what === "send" && channel !== "person";
}

/** A line as a person would say it, without a full stop. */
export function lineSentence(told: NamedLine, words: LineWords): LocalText {
  const said = sentenceOf(told, words);
  return { ja: said.ja, en: said.en.replace(/^[a-z]/, (first) => first.toUpperCase()) };
}

/** Why, in a few words: the rule of a decision, the answer of a server, what staff wrote. Null where there is nothing to say. */
export function lineReason({ line }: NamedLine, { registry }: LineWords): LocalText | null {
  const { kind, reason } = line;
  if (reason === null) return null;
  if (kind === "control") return inEach(() => reason);
  return isKnownReason(reason, registry) || reason.startsWith("held:") ? ruleText(line, registry) : null;
}

function sentenceOf(told: NamedLine, words: LineWords): LocalText {
  if (told.words !== null) return told.words;
  switch (told.line.kind) {
    case "event":
      return eventSentence(told, words);
    case "decision":
      return decisionSentence(told, words);
    case "send":
      return sendSentence(told, words);
    case "control":
      return actSentence(told, words);
  }
}

function eventSentence({ line: { what, inputs }, topic, goal }: NamedLine, { registry }: LineWords): LocalText {
  const event = registry.events.get(what);
  const detail = topic ?? goal ?? event?.detail?.(inputs) ?? null;
  const text = joined(event?.words ?? recordWords.foreignEvent(what), detail ? recordWords.detail(detail) : null);
  const { cause } = inputs;
  return typeof cause === "string" && isKnownReason(cause, registry)
    ? joined(text, recordWords.because(reasonText(cause, undefined, registry)))
    : text;
}

function decisionSentence(told: NamedLine, words: LineWords): LocalText {
  const { at, what: verdict, reason, until, count, inputs, step, channel } = told.line;
  const { zone, registry } = words;
  const subject = subjectOf(told);
  const detail = inEach((language) => choiceWords(inputs, language, registry.events));
  const shown = detail.en === "" ? null : recordWords[reason === "timed-out" || reason === "line-blocked" ? "awaited" : "detail"](detail);
  const why = joined(ruleText(told.line, registry), shown);
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

function sendSentence(told: NamedLine, { zone, registry }: LineWords): LocalText {
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

function actSentence(told: NamedLine, { zone, registry }: LineWords): LocalText {
  const { what: action, actor, reason, inputs } = told.line;
  const who = told.actorName === null ? actorText(actor ?? "system") : actorWords.staff(told.actorName);
  const origin = originOf(told) ?? subjectWords.anyMessage;
  const what = typeof inputs.step === "string" ? subjectWords.step(inputs.step, origin) : origin;
  const until = typeof inputs.until === "string" ? localTime(zone, new Date(inputs.until)) : null;
  const to = typeof inputs.after === "string" ? inputs.after : null;
  const act = registry.acts.get(action)?.(who, what, until, to) ?? recordWords.foreignAct(who, action);
  return joined(act, told.topic ? recordWords.detail(told.topic) : null, reason === null ? null : recordWords.saying(reason));
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

export function actorText(actor: string): LocalText {
  if (actor.startsWith("staff:")) return actorWords.staff(actor.slice("staff:".length));
  return actor === "lead" || actor === "system" || actor === "provider" ? actorWords[actor] : subjectWords.quoted(actor);
}

/** The rule of a decision. Of a cap, the one that was reached; decisions of previous releases do not tell which. */
function ruleText({ what: verdict, reason, inputs }: TimelineLine, registry: LineWords["registry"]): LocalText {
  const cap = reason === "cap-reached" ? capSchema.safeParse(inputs.cap) : null;
  return cap?.success ? capReason(cap.data) : reasonText(reason ?? "", verdict, registry);
}

function reasonText(reason: string, verdict: string | undefined, registry: LineWords["registry"]): LocalText {
  return inEach((language) => reasonSentence(reason, verdict, language, registry));
}

function joined(...parts: readonly (LocalText | null)[]): LocalText {
  return inEach((language) => parts.map((part) => part?.[language] ?? "").join(""));
}
