import { dateIn, dateOf, localInstant } from "../time/iso-date.ts";
import { instantOf } from "../time/zoned.ts";

/** The instant at which an estimate has expired: the end of its last day where the lead is (EST3). `until <= now` has expired (COM3). */
export function expiryOf(expiresOn: string, zone: string): Date {
  return instantOf(zone, dateOf(expiresOn).plus({ days: 1 }));
}

/** When a person calls about an estimate that expired: the next morning at nine. */
export function callAfterExpiry(expiresAt: Date, zone: string): Date {
  return localInstant(dateIn(zone, new Date(expiresAt.getTime() - 1)), { after: 1, at: "09:00" }, zone);
}
