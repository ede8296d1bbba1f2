import type { HoldCause } from "../engine/modules/hold-cause.ts";

/** Staff stop all advertising: a death in the family, a complaint by phone. */
export const staffHold: HoldCause = {
  cause: "staff",
  bars: ["nurture", "promotion", "care"],
  words: { ja: "担当者による保留", en: "staff placed it" },
};
