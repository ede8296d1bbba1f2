import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Availability } from "../../../domain/consultations/availability.ts";
import { type Busy, type ConsultationType, judgeSlot, type SlotFacts, slots } from "../../../domain/consultations/slots.ts";
import { wallTime } from "../../../domain/time/zoned.ts";

const MINUTE = 60_000;
const tokyo = (local: string) => new Date(`${local}+09:00`);
const availability: Availability = {
  zone: "Asia/Tokyo",
  hours: [2, 3, 4, 5].map((weekday) => ({ weekday, from: "10:00", to: "17:00" })),
  overrides: [],
  holidays: "skip",
};
const type: ConsultationType = { minutes: 60, step: 30, bufferBefore: 15, bufferAfter: 15, notice: 24 * 60, horizon: 60, perDay: 3 };
const facts: SlotFacts = { availability, type, busy: [], now: tokyo("2027-03-13T08:00") };
const booked = (local: string): Busy => {
  const start = tokyo(local);
  return { id: local, start, from: new Date(start.getTime() - 15 * MINUTE), to: new Date(start.getTime() + 75 * MINUTE) };
};
const day = (more: Partial<SlotFacts>, date: string) =>
  slots({ ...facts, ...more }, tokyo(`${date}T00:00`), tokyo(`${date}T23:59`)).map(({ start, refusal }) => [
    wallTime("Asia/Tokyo", start).toFormat("HH:mm"),
    refusal?.reason ?? "free",
  ]);

describe("slots of a consultant (scenarios.md 5)", () => {
  test("every half hour from 10:00 to the last hour that fits", () => {
    const tuesday = day({}, "2027-03-16");
    expect(tuesday[0]).toEqual(["10:00", "free"]);
    expect(tuesday.at(-1)).toEqual(["16:00", "free"]);
    expect(tuesday).toHaveLength(13);
    expect(day({}, "2027-03-15")).toEqual([]);
  });

  test("a booked hour takes 10:00, 10:30 and 11:00; 11:30 is the next", () => {
    expect(day({ busy: [booked("2027-03-16T10:00")] }, "2027-03-16").slice(0, 4)).toEqual([
      ["10:00", "busy"],
      ["10:30", "busy"],
      ["11:00", "busy"],
      ["11:30", "free"],
    ]);
  });

  test("three a day, then the day is full", () => {
    const busy = ["10:00", "12:00", "14:00"].map((clock) => booked(`2027-03-16T${clock}`));
    const reasons = new Set(day({ busy }, "2027-03-16").map(([, reason]) => reason));
    expect(reasons).toEqual(new Set(["busy", "day-full"]));
  });

  test("notice and horizon bind guests, not staff (BOK10)", () => {
    const now = tokyo("2027-03-16T09:00");
    expect(day({ now }, "2027-03-16").every(([, reason]) => reason === "notice")).toBe(true);
    expect(day({ now, isStaff: true }, "2027-03-16")[2]).toEqual(["11:00", "free"]);
    expect(day({ now }, "2027-05-19")[0]).toEqual(["10:00", "horizon"]);
  });

  test("each start that is not offered has its reason, also one that is none (BOK7)", () => {
    expect(judgeSlot(facts, tokyo("2027-03-16T10:00"))).toBeNull();
    expect(judgeSlot(facts, tokyo("2027-03-16T10:10"))).toEqual({ reason: "hours" });
    expect(judgeSlot(facts, tokyo("2027-03-14T10:00"))).toEqual({ reason: "hours" });
    // The equinox, a public holiday on a Monday made up for the next day is none; Friday 2027-04-30 is a working day here.
    const overrides = [{ date: "2027-03-17", hours: [] }];
    expect(judgeSlot({ ...facts, availability: { ...availability, overrides } }, tokyo("2027-03-17T10:00"))).toEqual({ reason: "day-off" });
    expect(judgeSlot(facts, tokyo("2027-04-29T10:00"))).toEqual({ reason: "holiday" });
  });
});

describe("clock changes", () => {
  const newYork: Availability = {
    zone: "America/New_York",
    hours: [{ weekday: 7, from: "00:00", to: "06:00" }],
    overrides: [],
    holidays: "ignore",
  };
  const around = (from: string, to: string) =>
    slots({ ...facts, availability: newYork, type: { ...type, perDay: null, step: 60, horizon: 1_000 } }, new Date(from), new Date(to));

  test("ten stays ten (BOK3)", () => {
    const ten = { ...newYork, hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "10:00", to: "11:00" })) };
    const starts = slots(
      { ...facts, availability: ten, type: { ...type, horizon: 1_000 } },
      new Date("2027-03-12T00:00Z"),
      new Date("2027-03-17T00:00Z"),
    );
    expect(starts.map(({ start }) => wallTime("America/New_York", start).toFormat("HH:mm"))).toEqual(starts.map(() => "10:00"));
    expect(starts.map(({ start }) => start.getUTCHours())).toEqual([15, 15, 14, 14, 14]);
  });

  test("nothing begins inside a gap, and an overlap has each instant once (BOK4)", () => {
    const spring = around("2027-03-14T00:00-05:00", "2027-03-14T06:00-04:00");
    expect(spring.map(({ start }) => start.toISOString())).toEqual([
      "2027-03-14T05:00:00.000Z",
      "2027-03-14T06:00:00.000Z",
      "2027-03-14T07:00:00.000Z",
      "2027-03-14T08:00:00.000Z",
      "2027-03-14T09:00:00.000Z",
    ]);
    const autumn = around("2027-11-07T00:00-04:00", "2027-11-07T06:00-05:00");
    expect(new Set(autumn.map(({ start }) => start.getTime())).size).toBe(autumn.length);
    expect(autumn).toHaveLength(7);
  });
});

test("what is offered never overlaps anything with its buffers, in any zone (property)", () => {
  const zones = fc.constantFrom("Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu");
  const begin = new Date("2027-03-01T00:00Z").getTime();
  const entry = fc.record({ at: fc.nat(60 * 24 * 40), length: fc.integer({ min: 1, max: 300 }), ours: fc.boolean() });
  fc.assert(
    fc.property(
      zones,
      fc.array(entry, { maxLength: 30 }),
      fc.record({
        minutes: fc.integer({ min: 15, max: 120 }),
        step: fc.integer({ min: 5, max: 90 }),
        before: fc.nat(45),
        after: fc.nat(45),
      }),
      (zone, entries, shape) => {
        const busy = entries
          .map(({ at, length, ours }, id): Busy => {
            const from = new Date(begin + at * MINUTE);
            return { id: String(id), from, to: new Date(from.getTime() + length * MINUTE), start: ours ? from : null };
          })
          .toSorted((one, other) => one.from.getTime() - other.from.getTime());
        const type: ConsultationType = {
          minutes: shape.minutes,
          step: shape.step,
          bufferBefore: shape.before,
          bufferAfter: shape.after,
          notice: 0,
          horizon: 400,
          perDay: null,
        };
        const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "00:00", to: "24:00" }));
        const all: SlotFacts = { availability: { zone, hours, overrides: [], holidays: "ignore" }, type, busy, now: new Date(begin) };
        for (const { start, end, refusal } of slots(all, new Date(begin), new Date(begin + 40 * 24 * 60 * MINUTE))) {
          const [from, to] = [start.getTime() - shape.before * MINUTE, end.getTime() + shape.after * MINUTE];
          const clash = busy.some((one) => one.from.getTime() < to && one.to.getTime() > from);
          expect(clash).toBe(refusal?.reason === "busy");
          expect(judgeSlot(all, start)).toEqual(refusal);
        }
      },
    ),
    { numRuns: 15 },
  );
});
