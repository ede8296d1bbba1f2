import { MOST_SCORE } from "../deliveries/rating.ts";

/** At least this satisfied is who is asked for a referral. */
const GOOD_SCORE = MOST_SCORE - 1;

export interface ReferralFacts {
  /** When it was asked before; a customer is asked once. */
  askedAt: Date | null;
  /** Of the newest delivery that was completed; null: none was, or they said nothing. */
  rating: { score: number; worth: boolean | null } | null;
  /** Something bars offers now: an incident, a payment that is late, cooling-off, dormancy. */
  isBarred: boolean;
}

/** Why nobody is asked now; null: this is the moment. */
export type NoReferral = "asked" | "not-completed" | "not-satisfied" | "barred";

/** The right moment for a referral (features.md K6): what was delivered is complete, they rated it well, and nothing stands between us. */
export function whyNoReferral({ askedAt, rating, isBarred }: ReferralFacts): NoReferral | null {
  if (askedAt !== null) return "asked";
  if (rating === null) return "not-completed";
  if (rating.score < GOOD_SCORE || rating.worth === false) return "not-satisfied";
  return isBarred ? "barred" : null;
}
