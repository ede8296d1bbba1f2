import { addDuration } from "../time/zoned.ts";

/**
 * What a customer does that shows they are there. An open never is one: machines open mails, too. What they stop or refuse is none either: it is
 * no reason to offer them something.
 */
export const signsOfLife: readonly string[] = [
  "linkClicked",
  "documentOpened",
  "lineMessageReceived",
  "linePostback",
  "formSubmitted",
  "sessionBooked",
  "waitListJoined",
  "sessionAttended",
  "satisfactionRated",
  "consultationBooked",
  "consultationHeld",
  "milestoneReached",
  "deliveryRated",
  "estimateChosen",
  "contractSigned",
  "paymentReceived",
  "becameCustomer",
  "orderRepeated",
  "checkedIn",
];

/** Of events that only sometimes are one: what their data must not say. A material goes out by itself; a call that nobody took is no sign. */
export const noSigns: readonly { kind: string; field: string; value: string }[] = [
  { kind: "milestoneReached", field: "outcome", value: "reached" },
  { kind: "checkedIn", field: "answer", value: "no-answer" },
];

export function isSignOfLife({ kind, data }: { kind: string; data: Readonly<Record<string, unknown>> }): boolean {
  return signsOfLife.includes(kind) && !noSigns.some((no) => no.kind === kind && data[no.field] === no.value);
}

/** A purchase ends dormancy with all that belongs to it at once (CAR3). */
export const purchases: readonly string[] = ["becameCustomer", "orderRepeated"];

/** The instant at which somebody counts as dormant: so many days, at the same time of day where they are. */
export function dormantAt(zone: string, lastSignAt: Date, days: number): Date {
  return addDuration(zone, lastSignAt, { days });
}

/** Not before this instant does the letter go that only asks. `after`: days from the beginning of the dormancy, 0 for at once. */
export function askFrom(zone: string, dormantSince: Date, after: number): Date {
  return after === 0 ? dormantSince : addDuration(zone, dormantSince, { days: after });
}

/** From this instant on something may be offered again: so many days after waking, and at once after a purchase. */
export function offersFrom(zone: string, revived: { at: Date; by: string }, quietDays: number): Date {
  if (purchases.includes(revived.by) || quietDays === 0) return revived.at;
  return addDuration(zone, revived.at, { days: quietDays });
}
