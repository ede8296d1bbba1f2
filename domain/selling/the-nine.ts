/** The four groups of the sale, in order (features.md O1). */
export const stepGroups = ["attract", "educate", "sell", "serve"] as const;

/** The nine steps of a sale, in order. A process may have more; one that has fewer is told so: the sale is their product. */
export const theNine = [
  "list",
  "trust",
  "front-end-sold",
  "front-end-delivered",
  "consultation",
  "presented",
  "closed",
  "delivered",
  "care",
] as const;

/** The step that is a sale. */
export const SALE_STEP = "closed";

/** The step before which nobody is offered the second one (features.md I2): a route that skips it lets the back-end offer come first. */
export const FIRST_OFFER_STEP = "front-end-delivered";
