import type { HoldCause } from "../engine/modules/hold-cause.ts";

/** Cause of the hold after a cancellation within the cooling-off period: nothing is sold until a person lifts it (CON5). */
export const COOLING_OFF = "cooling-off";

export const coolingOffHold: HoldCause = {
  cause: COOLING_OFF,
  bars: ["promotion"],
  words: { ja: "クーリング・オフのあとは売り込みをしない", en: "nothing is sold after a cancellation within the cooling-off period" },
};
