import { reasonSentence } from "../domain/reasons.ts";
import type { Changes } from "../domain/sequences/changes.ts";
import type { SimulatedStep } from "../domain/sequences/simulate.ts";
import type { Simulation } from "../services/enrolments/simulate-sequence.ts";
import { inputWords } from "./input-words.ts";
import { counted, localTime, table } from "./printing.ts";

/** A simulation as a marketer reads it: a heading, a line for each thing that happens, and what it comes to. */
export function simulationLines({ sequence, title, version, zone, enteredBy, from, steps, unheard }: Simulation): string[] {
  const edition = version === null ? "not published" : `version ${version}`;
  const touches = steps.filter(({ kind }) => kind === "touch").length;
  const skipped = steps.filter(({ kind }) => kind === "skipped").length;
  return [
    `${sequence} · ${title} (${edition})`,
    `Enters ${localTime(zone, from)} in ${zone}${enteredBy === null ? ", by hand" : `, by ${enteredBy}`}.`,
    "",
    ...table(steps.map((step) => [localTime(zone, step.at), ...cellsOf(step, zone)])),
    "",
    ...(unheard.length > 0 ? [`Nothing in this sequence asks about ${unheard.join(", ")}: check the spelling if it should.`] : []),
    `${counted(touches, "touch", "touches")}, ${skipped} skipped.`,
  ];
}

function cellsOf(step: SimulatedStep, zone: string): string[] {
  switch (step.kind) {
    case "touch":
      return ["send", step.step, step.channel, step.template, touchWords(step.reason)];
    case "skipped":
      return ["skip", step.step, "", "", reasonSentence(step.reason, "skip")];
    case "chosen": {
      const inputs = inputWords(step.inputs, zone);
      return ["way", step.step, "", "", `${reasonSentence(step.reason, "choose")}${inputs ? ` (${inputs})` : ""}`];
    }
    case "task":
      return ["task", step.step, "person", "", `for ${step.role}, due ${localTime(zone, step.dueAt)}`];
    case "update":
      return ["update", step.step, "", "", changeWords(step.changes)];
    case "event":
      return ["event", "", "", "", step.event];
    case "fault":
      return ["fault", step.step ?? "", "", "", step.message];
    case "end":
      return ["end", "", "", "", endWords(step)];
  }
}

/** The policy's word says why a touch waited until then. */
function touchWords(reason: string): string {
  return ["answer", "window", "due"].includes(reason) ? reasonSentence(reason) : `held back until now: ${reasonSentence(reason)}`;
}

function endWords({ outcome, detail }: Extract<SimulatedStep, { kind: "end" }>): string {
  switch (outcome) {
    case "completed":
      return "completed: the last step is done";
    case "goal":
      return `goal reached: ${detail}`;
    case "left":
      return `left: ${detail}`;
    case "exited":
      return detail === null ? "left by an exit step" : `left by an exit step: ${detail}`;
    case "running":
      return "still on the way when the simulation ends";
  }
}

function changeWords({ tag, untag, scores, stage, fields }: Changes): string {
  return [
    ...tag.map((name) => `+tag ${name}`),
    ...untag.map((name) => `-tag ${name}`),
    ...Object.entries(scores).map(([name, points]) => `score.${name} ${points < 0 ? "" : "+"}${points}`),
    ...(stage === null ? [] : [`stage ${stage}`]),
    ...Object.entries(fields).map(([name, value]) => `fields.${name} = ${value ?? "nothing"}`),
  ].join(", ");
}
