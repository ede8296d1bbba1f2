import type { Availability } from "../domain/consultations/availability.ts";
import { type Busy, type ConsultationType, slots } from "../domain/consultations/slots.ts";
import type { Bench } from "./bench.ts";
import { OPENING } from "./installation.ts";

const CONSULTANTS = 20;
const BOOKINGS = 5_000;
/** One month is over before the machine's noise is: a round is the mean of several. */
const TIMES = 50;
const MINUTE = 60_000;
const MONTH = 31 * 24 * 60 * MINUTE;

const availability: Availability = {
  zone: "Asia/Tokyo",
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" })),
  overrides: [],
  holidays: "skip",
};
const type: ConsultationType = { minutes: 60, step: 30, bufferBefore: 15, bufferAfter: 15, notice: 24 * 60, horizon: 60, perDay: null };

/** A month of slots of 20 consultants with 5,000 bookings between them, each slot with its reason. */
export const monthOfSlots: Bench = {
  name: "slots",
  needs: [],
  async measure(_installation, { rounds, progress, probe }) {
    const calendars = Array.from({ length: CONSULTANTS }, (_, consultant) => calendarOf(consultant));
    const once = () => {
      const found = calendars.flatMap((busy) =>
        slots({ availability, type, busy, now: OPENING }, OPENING, new Date(OPENING.getTime() + MONTH)),
      );
      if (found.length < CONSULTANTS * 200) throw new Error(`a month has ${found.length} slots`);
    };
    once();
    const values: number[] = [];
    const shares: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      shares.push(await probe.share());
      const began = performance.now();
      for (let time = 0; time < TIMES; time += 1) once();
      values.push((performance.now() - began) / TIMES);
      progress(`slots, round ${round} of ${rounds}: ${values.at(-1)?.toFixed(1)} ms`);
    }
    return [
      {
        kind: "figure",
        key: "slots.ms_month",
        unit: "ms",
        values,
        shares,
        bound: "processor: the calendar arithmetic of each day's hours",
      },
    ];
  },
};

/** Consultations and other entries, spread evenly over the month, day and night. */
function calendarOf(consultant: number): Busy[] {
  const each = BOOKINGS / CONSULTANTS;
  return Array.from({ length: each }, (_, place) => {
    const start = new Date(OPENING.getTime() + consultant * 7 * MINUTE + Math.floor((place / each) * MONTH));
    return {
      id: `${consultant} ${place}`,
      start,
      from: new Date(start.getTime() - 15 * MINUTE),
      to: new Date(start.getTime() + 75 * MINUTE),
    };
  });
}
