import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

const stepStates = ["waiting", "paused", "parked", "done", "skipped", "planned", "sent", "notSent", "failed", "unknown"] as const;
export type StepState = (typeof stepStates)[number];

/** One sequence as its address tells it. */
export interface SequenceSearch {
  tab?: "versions" | "saves";
  /** A version that is looked at instead of what is being written. */
  version?: number;
  /** The step that is selected. */
  step?: string;
  /** The settings of the whole sequence are open. */
  head?: true;
  /** The people of the step that are listed beside. */
  people?: StepState;
  reason?: string;
  /** Versions that are compared. */
  from?: number;
  to?: number;
  open?: "publish" | "simulate" | "retire";
}

export function readSequenceSearch(search: RawSearch): SequenceSearch {
  return compact({
    tab: oneOf(search, "tab", ["versions", "saves"]),
    version: numberIn(search, "version"),
    step: textIn(search, "step"),
    head: textIn(search, "head") === "true" ? (true as const) : undefined,
    people: oneOf(search, "people", stepStates),
    reason: textIn(search, "reason"),
    from: numberIn(search, "from"),
    to: numberIn(search, "to"),
    open: oneOf(search, "open", ["publish", "simulate", "retire"]),
  });
}

function numberIn(search: RawSearch, key: string): number | undefined {
  const value = Number(search[key]);
  return Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}
