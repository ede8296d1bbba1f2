import type { Language } from "../domain/words/local-text.ts";
import type { TimelineLine } from "../services/engine/modules/timeline-line.ts";
import type { NamedLine } from "../services/explain/explain-lead.ts";
import { isToldBySend, type LineWords, lineSentence } from "../services/explain/line-sentence.ts";
import { localTime } from "./printing.ts";
import { oneLine } from "./terminal.ts";

export interface Telling extends LineWords {
  readonly language: Language;
  /** Below each line, what is recorded of it: codes, ids and inputs. */
  readonly verbose: boolean;
}

/** Lines of `why` for people: when, and what happened, as a person would say it. */
export function explanationLines(told: readonly NamedLine[], telling: Telling): string[] {
  const { language, zone, verbose } = telling;
  let before = "";
  return told.flatMap((one) => {
    if (!verbose && isToldBySend(one.line)) return [];
    const said = lineSentence(one, telling)[language];
    // One act has a line for each channel, an opt-out for example; without the record below they would read the same.
    const happening = `${one.line.at.toISOString()} ${said}`;
    if (!verbose && happening === before) return [];
    before = happening;
    const line = oneLine(`${localTime(zone, one.line.at)[language]}  ${said}`);
    return verbose ? [line, oneLine(`    ${recordOf(one.line)}`)] : [line];
  });
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
