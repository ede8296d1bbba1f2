import type { HoldCause } from "../engine/modules/hold-cause.ts";

/** Cause of the hold while an invoice is overdue: nothing is sold to somebody who owes (features.md E3, J3). */
export const OVERDUE = "overdue";

export const overdueHold: HoldCause = {
  cause: OVERDUE,
  bars: ["promotion"],
  words: { ja: "お支払いの期日が過ぎている間は売り込まない", en: "nothing is sold while a payment is overdue" },
};
