import { journeyReasons } from "./sequences/reasons.ts";
import type { StepKind } from "./sequences/steps/step-kind.ts";
import { perKinds } from "./sequences/steps/step-kinds.ts";
import { touchReasons } from "./touches/reasons.ts";
import type { Language, LocalText } from "./words/local-text.ts";

const sentences = perKinds((kinds): Readonly<Record<string, LocalText>> => {
  const all = [touchReasons, journeyReasons, ...kinds.map(({ words }) => words?.reasons ?? {})];
  return Object.fromEntries(all.flatMap((some) => Object.entries(some)));
});

/** Words that this folder does not know. */
export interface KnownWords {
  /** The words of each hold cause, as declared by the modules. An unknown cause is quoted. */
  readonly holds?: ReadonlyMap<string, { readonly words: LocalText }>;
  /** The words of the reasons that modules give. */
  readonly reasons?: ReadonlyMap<string, LocalText>;
  /** Default: all kinds of steps. */
  readonly kinds?: readonly StepKind[];
}

/**
 * A reason in plain words, without a full stop: `no-consent` → "the lead never agreed to the topic". The verdict decides where a reason has
 * two meanings. Unknown reasons are returned unchanged.
 */
export function reasonSentence(reason: string, verdict: string | undefined, language: Language, known: KnownWords = {}): string {
  if (reason.startsWith("held:")) return heldSentence(reason.slice("held:".length), known)[language];
  return (textOf(`${verdict} ${reason}`, known) ?? textOf(reason, known))?.[language] ?? reason;
}

/** True if `reasonSentence` has words for the reason. */
export function isKnownReason(reason: string, known: KnownWords = {}): boolean {
  return textOf(reason, known) !== undefined;
}

function heldSentence(cause: string, { holds }: KnownWords): LocalText {
  const words = holds?.get(cause)?.words ?? { ja: `「${cause}」`, en: `"${cause}"` };
  return {
    ja: `配信が保留されているため（${words.ja}）`,
    en: `the lead is on hold (${words.en}), until somebody lifts it`,
  };
}

function textOf(reason: string, { kinds, reasons }: KnownWords): LocalText | undefined {
  const known = sentences(kinds);
  return Object.hasOwn(known, reason) ? known[reason] : reasons?.get(reason);
}
