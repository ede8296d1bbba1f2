/** Events by which a lead says yes to an offer. Their data names it: `offer`. */
export const bookingEvents: readonly string[] = ["sessionBooked", "waitListJoined", "consultationBooked"];

/** Whether the event is a yes to this offer. */
export function isBookingOf(offer: string, event: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }): boolean {
  return bookingEvents.includes(event.kind) && event.data.offer === offer;
}
