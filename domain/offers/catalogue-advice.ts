/** How the last dates of a front-end offer went. */
export interface OfferRecord {
  key: string;
  /** Dates whose list is closed, at most the last three. The other numbers are theirs. */
  dates: number;
  seats: number;
  /** Guests at the start: those who came and those who did not. */
  booked: number;
  /** Of the dates that are judged. */
  came: number;
  wentOn: number;
  /** The rate at or under which the offer has an alarm, in percent. */
  alarm: number;
}

/** `more-dates`: too few to say · `fill-seats`, `lead-on`: it does not sell yet, for want of guests or of guests who go on · `sells` */
export type OfferAdvice = "more-dates" | "fill-seats" | "lead-on" | "sells";

/** An offer sells when at least this many dates took place … */
export const SELLING_DATES = 2;
/** … with at least this share of their seats taken, in percent, and more of those who came went on than the alarm of the offer says. */
export const SELLING_FILLED = 80;
/** Dates that are looked at. */
export const LAST_DATES = 3;

/** Whether a front-end offer sells (features.md G1). */
export function adviseOffer({ dates, seats, booked, came, wentOn, alarm }: Omit<OfferRecord, "key">): OfferAdvice {
  if (dates < SELLING_DATES) return "more-dates";
  if (booked * 100 < SELLING_FILLED * seats) return "fill-seats";
  return came > 0 && wentOn * 100 <= alarm * came ? "lead-on" : "sells";
}

/** What to do with the catalogue: the next offer only once all that there are sell, one by one (features.md G1). */
export type CatalogueAdvice = { advice: "first" } | { advice: "make-it-sell"; key: string } | { advice: "next" };

/** `records`: the front-end offers that have dates or could have them, the newest first. */
export function adviseCatalogue(records: readonly OfferRecord[]): CatalogueAdvice {
  if (records.length === 0) return { advice: "first" };
  const unsold = records.find((record) => adviseOffer(record) !== "sells");
  return unsold ? { advice: "make-it-sell", key: unsold.key } : { advice: "next" };
}
