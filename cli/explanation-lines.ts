import { reasonSentence } from "../domain/reasons.ts";
import type { TimelineLine } from "../services/engine/modules/timeline-line.ts";
import { inputWords } from "./input-words.ts";
import { localTime, table } from "./printing.ts";

/** Lines of `why` for people: when, of what, what, and why in plain words. */
export function explanationLines(explanations: readonly TimelineLine[], zone: string): string[] {
  return table(
    explanations.map((line) => [localTime(zone, line.at), placeOf(line), line.kind, whatOf(line), line.channel ?? "", wordsOf(line, zone)]),
  );
}

function placeOf({ origin, step }: TimelineLine): string {
  return [origin, step].filter((part) => part !== null).join("/");
}

const controls: Readonly<Record<string, string>> = {
  "lead-erased": "lead erased",
  "lead-held": "lead held",
  "lead-released": "lead released",
  "enrolment-paused": "paused",
  "enrolment-resumed": "resumed",
  "enrolment-exited": "taken out",
  "step-skipped": "step skipped",
  "lead-enrolled": "brought in",
};

function whatOf({ kind, what }: TimelineLine): string {
  return kind === "control" ? (controls[what] ?? what) : what;
}

function wordsOf(line: TimelineLine, zone: string): string {
  const { kind, what, reason, until, count, inputs, actor } = line;
  const shown = inputWords(inputs, zone);
  const more = [
    ...(kind === "control" && actor ? [`by ${actor}`] : []),
    ...(until ? [`${kind === "send" ? "again at" : "until"} ${localTime(zone, until)}`] : []),
    ...(kind !== "send" && count > 1 ? [`${count} times`] : []),
    ...(kind === "send" && count > 1 ? [`${count} attempts`] : []),
  ];
  const said =
    reason === null ? "" : kind === "decision" ? reasonSentence(reason, what) : kind === "send" ? sendWords(what, reason) : `"${reason}"`;
  const words = [said, ...more].filter(Boolean).join(", ");
  if (!shown || (kind === "send" && reason !== null)) return words;
  return words ? `${words} (${shown})` : shown;
}

/** Codes of providers stay as they are; ours are told. */
function sendWords(state: string, code: string): string {
  const told = reasonSentence(code, state);
  return told === code ? `answer ${code}` : told;
}
