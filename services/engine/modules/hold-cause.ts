import type { Category } from "../../../domain/touches/category.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";

/** Why a lead is held, and what may not be sent meanwhile (design decision 19). */
export interface HoldCause {
  readonly cause: string;
  readonly bars: readonly Category[];
  /** Completes "the lead is on hold: …". */
  readonly words: LocalText;
}
