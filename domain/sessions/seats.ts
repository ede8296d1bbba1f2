/** Why a seat cannot be had. */
export type SeatRefusal = "cancelled" | "not-open" | "closed" | "full" | "waiting" | "booked-already";

export interface SessionDates {
  state: string;
  opensAt: Date;
  closesAt: Date;
}

/** Whether bookings are taken at `now`; null when they are. Expiry is a comparison, no timer decides it (COM3). */
export function closedReason({ state, opensAt, closesAt }: SessionDates, now: Date): "cancelled" | "not-open" | "closed" | null {
  if (state === "cancelled") return "cancelled";
  if (state === "draft" || now < opensAt) return "not-open";
  return state !== "open" || now >= closesAt ? "closed" : null;
}

/** The lowest number that nobody has, from 1 to `seats`; null when all are taken. Seats are numbered so that the database can refuse a second owner. */
export function freeSeat(seats: number, taken: ReadonlySet<number>): number | null {
  for (let seat = 1; seat <= seats; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}

/** How many seats the page may offer: none while somebody waits (SES2). Negative: over by that many (SES6). */
export function openSeats({ seats, taken, waiting }: { seats: number; taken: number; waiting: number }): number {
  const free = seats - taken;
  return free > 0 && waiting > 0 ? 0 : free;
}
