import { journeyReasons } from "./sequences/reasons.ts";
import type { StepKind } from "./sequences/steps/step-kind.ts";
import { perKinds } from "./sequences/steps/step-kinds.ts";
import { touchReasons } from "./touches/reasons.ts";

const sentences = perKinds((kinds): Readonly<Record<string, string>> => {
  const all = [touchReasons, journeyReasons, ...kinds.map(({ words }) => words?.reasons ?? {})];
  return Object.fromEntries(all.flatMap((some) => Object.entries(some)));
});

/**
 * Says a reason in plain words, without a full stop: `no-consent` → "the lead never agreed to the topic". Where one word means two things,
 * the verdict tells them apart. Unknown ones stay as they are.
 */
export function reasonSentence(reason: string, verdict?: string, kinds?: readonly StepKind[]): string {
  if (reason.startsWith("held:")) return `the lead is on hold (${reason.slice("held:".length)}), until somebody lifts it`;
  return sentenceOf(`${verdict} ${reason}`, kinds) ?? sentenceOf(reason, kinds) ?? reason;
}

/** Whether `reasonSentence` has words for it. */
export function isKnownReason(reason: string): boolean {
  return sentenceOf(reason) !== undefined;
}

function sentenceOf(reason: string, kinds?: readonly StepKind[]): string | undefined {
  const known = sentences(kinds);
  return Object.hasOwn(known, reason) ? known[reason] : undefined;
}
