/** Events by which a lead says yes to an offer. Their data names it: `offer`. */
export const bookingEvents: readonly string[] = ["sessionBooked", "waitListJoined", "consultationBooked"];

interface Happened {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The offer that an event says yes to; null for any other event. */
export function offerOf({ kind, data }: Happened): string | null {
  return bookingEvents.includes(kind) && typeof data.offer === "string" ? data.offer : null;
}

/** Whether the event is a yes to this offer. */
export function isBookingOf(offer: string, event: Happened): boolean {
  return offerOf(event) === offer;
}
