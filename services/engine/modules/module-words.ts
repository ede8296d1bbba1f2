import type { LocalText } from "../../../domain/words/local-text.ts";

/**
 * What one of us did, as a sentence without a full stop. `what` is the process or step; `until` is null when the act has no end; `to` is the
 * code that the audit has as the value after it, null where it has none.
 */
export type ActWords = (who: LocalText, what: LocalText, until: LocalText | null, to: string | null) => LocalText;

/** What `why` says of a module's acts and reasons. */
export interface ModuleWords {
  /** By the action of the audit. An act on a lead is a line of `why` only when its words are here; an act on a process always is. */
  readonly acts?: Readonly<Record<string, ActWords>>;
  /** By the reason of a decision. An English text can follow "because"; a Japanese one ends with ため. */
  readonly reasons?: Readonly<Record<string, LocalText>>;
}
