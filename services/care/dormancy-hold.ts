import type { HoldCause } from "../engine/modules/hold-cause.ts";

export const DORMANT = "dormant";

/** While a customer is dormant, and for some days after they woke, nothing is offered (CAR3). What they subscribed to goes on. */
export const dormancyHold: HoldCause = {
  cause: DORMANT,
  bars: ["promotion"],
  words: { ja: "長く反応のなかったお客様なので、ご案内を控える", en: "the customer has been silent, so nothing is offered yet" },
};
