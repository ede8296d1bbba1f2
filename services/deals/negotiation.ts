import type { HoldCause } from "../engine/modules/hold-cause.ts";

/** Cause of the hold while a deal is open: promotions wait, the deal's own messages go (features.md E3). */
export const NEGOTIATION = "negotiation";

export const negotiationHold: HoldCause = {
  cause: NEGOTIATION,
  bars: ["promotion"],
  words: { ja: "商談中はほかの売り込みをしない", en: "nothing else is sold during a negotiation" },
};
