import type { HoldCause } from "../engine/modules/hold-cause.ts";

/** Cause of the hold from the booking of a consultation to its end. */
export const NO_PRICE_BEFORE = "consultation";

/** No price, estimate or promotion reaches a lead before the consultation is over (BOK12): first it is listened. */
export const noPriceBefore: HoldCause = {
  cause: NO_PRICE_BEFORE,
  bars: ["promotion"],
  words: { ja: "個別相談が終わるまでは売り込まない", en: "nothing is sold before the consultation is over" },
};
