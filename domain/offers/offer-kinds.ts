/** What an offer is, in the words of seed article 001. */
export const offerKinds = ["seminar", "study-group", "tea-party", "trial", "consultation", "course", "membership", "product"] as const;
export type OfferKind = (typeof offerKinds)[number];

const MEETINGS: ReadonlySet<OfferKind> = new Set(["seminar", "study-group", "tea-party", "trial", "consultation"]);

/** Whether leads can book it by themselves: a date of it, or an appointment. */
export function isBookable({ kind, sessions }: { kind: OfferKind; sessions?: unknown }): boolean {
  return sessions !== undefined || kind === "consultation";
}

/** Whether people meet at it: a front-end offer must be one (features.md G1). */
export function isMeeting({ kind, meeting }: { kind: OfferKind; meeting?: boolean | undefined }): boolean {
  return meeting ?? MEETINGS.has(kind);
}
