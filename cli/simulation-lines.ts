import { type KnownWords, reasonSentence } from "../domain/reasons.ts";
import type { Changes } from "../domain/sequences/changes.ts";
import type { SimulatedStep } from "../domain/sequences/simulate.ts";
import { inEach, type Language, type LocalText } from "../domain/words/local-text.ts";
import type { Simulation } from "../services/enrolments/simulate-sequence.ts";
import { choiceWords } from "../services/explain/choice-words.ts";
import { localTime, table } from "./printing.ts";
import { calendarLines } from "./words/calendar.ts";
import { simulationWords as words } from "./words/simulate.ts";

interface Reading {
  readonly language: Language;
  readonly zone: string;
  /** The words of modules. */
  readonly known: KnownWords;
}

/** A simulation as a marketer reads it: a heading, a line for each thing that happens, and what it comes to. */
export function simulationLines(simulation: Simulation, language: Language, known: KnownWords): string[] {
  const { sequence, title, version, zone, enteredBy, from, times, steps, unheard } = simulation;
  const edition = version === null ? words.notPublished : words.version(version);
  const messages = steps.filter(({ kind }) => kind === "touch").length;
  const skipped = steps.filter(({ kind }) => kind === "skipped").length;
  const held = steps.filter(({ kind }) => kind === "held").length;
  return [
    `${sequence} · ${title} (${edition[language]})`,
    words.enters(localTime(zone, from), zone, enteredBy)[language],
    calendarLines(times)
      .map((line) => line[language])
      .join(" · "),
    "",
    ...table(steps.map((step) => [localTime(zone, step.at)[language], ...cellsOf(step, { language, zone, known })])),
    "",
    ...(unheard.length > 0 ? [words.unheard(unheard)[language]] : []),
    words.total(messages, skipped)[language],
    ...(held > 0 ? [words.totalHeld(held)[language]] : []),
  ];
}

function cellsOf(step: SimulatedStep, { language, zone, known }: Reading): string[] {
  const why = (reason: string, verdict?: string) => inEach((one) => reasonSentence(reason, verdict, one, known));
  switch (step.kind) {
    case "touch":
      return [words.send[language], step.step, step.channel, step.template, touchWords(step.reason, why(step.reason))[language]];
    case "skipped":
      return [words.skip[language], step.step, "", "", why(step.reason, "skip")[language]];
    case "held":
      return [words.held[language], step.step, "", "", why(step.reason, "defer")[language]];
    case "chosen": {
      const detail = inEach((one) => choiceWords(step.inputs, one));
      const chosen = why(step.reason, "choose")[language];
      return [words.way[language], step.step, "", "", detail.en === "" ? chosen : chosen + words.detail(detail)[language]];
    }
    case "task":
      return [words.task[language], step.step, "person", "", words.taskFor(step.role, localTime(zone, step.dueAt))[language]];
    case "update":
      return [words.update[language], step.step, "", "", changeWords(step.changes, language)];
    case "event":
      return [words.event[language], "", "", "", step.event];
    case "fault":
      // Faults keep their sentence in English; in Japanese the code has one.
      return [words.fault[language], step.step ?? "", "", "", language === "en" ? step.message : why(step.code, "park")[language]];
    case "end":
      return [words.end[language], "", "", "", endWords(step)[language]];
  }
}

/** The policy's word says why a touch waited until then. */
function touchWords(reason: string, why: LocalText): LocalText {
  return ["answer", "window", "due"].includes(reason) ? why : words.heldBack(why);
}

function endWords({ outcome, detail }: Extract<SimulatedStep, { kind: "end" }>): LocalText {
  switch (outcome) {
    case "completed":
      return words.completed;
    case "goal":
      return words.goal(detail);
    case "left":
      return words.left(detail);
    case "exited":
      return words.exited(detail);
    case "running":
      return words.running;
  }
}

function changeWords({ tag, untag, scores, stage, fields }: Changes, language: Language): string {
  return [
    ...tag.map((name) => words.tagged(name)[language]),
    ...untag.map((name) => words.untagged(name)[language]),
    ...Object.entries(scores).map(([name, points]) => `score.${name} ${points < 0 ? "" : "+"}${points}`),
    ...(stage === null ? [] : [words.stage(stage)[language]]),
    ...Object.entries(fields).map(([name, value]) => words.field(name, value === null ? null : String(value))[language]),
  ].join(language === "ja" ? "、" : ", ");
}
