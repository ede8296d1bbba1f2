import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cap, DEFAULT_CAPS, nextFreeInstant, type PastSend } from "../../../domain/touches/caps.ts";

const hour = 3_600_000;
const now = new Date("2027-01-13T12:00+09:00");
const at = (hours: number) => new Date(now.getTime() + hours * hour);
const line = (hours: number): PastSend => ({ channel: "line", category: "nurture", at: at(hours) });

describe("nextFreeInstant", () => {
  const touch = { channel: "line" as const, category: "nurture" as const };

  test.each([
    { name: "is free without sends", past: [], free: 0 },
    { name: "waits for the span to pass since the last send", past: [line(-3)], free: 17 },
    { name: "is free exactly when the span has passed", past: [line(-20)], free: 0 },
    { name: "keeps the cap of the week beside that of the day", past: [line(-160), line(-120), line(-80), line(-40)], free: 8 },
    { name: "does not count another channel", past: [{ channel: "email" as const, category: "nurture" as const, at: at(-1) }], free: 0 },
    { name: "counts a send of the same batch", past: [line(0)], free: 20 },
  ])("$name", ({ past, free }) => {
    expect(nextFreeInstant(DEFAULT_CAPS, touch, past, now).at).toEqual(at(free));
  });

  test("a cap on any channel counts them all", () => {
    const caps: Cap[] = [{ channel: "any", categories: ["nurture", "promotion"], max: 2, hours: 24 }];
    const past: PastSend[] = [
      { channel: "email", category: "promotion", at: at(-10) },
      { channel: "line", category: "nurture", at: at(-5) },
      { channel: "line", category: "care", at: at(-1) },
    ];
    expect(nextFreeInstant(caps, touch, past, now)).toEqual({ at: at(14), cap: caps[0] });
  });

  test("tells which cap decides: the one that is free last", () => {
    const [, day, week] = DEFAULT_CAPS;
    expect(nextFreeInstant(DEFAULT_CAPS, touch, [line(-3)], now).cap).toEqual(day);
    expect(nextFreeInstant(DEFAULT_CAPS, touch, [-160, -120, -80, -3].map(line), now)).toEqual({ at: at(17), cap: day });
    expect(nextFreeInstant(DEFAULT_CAPS, touch, [-100, -90, -80, -3].map(line), now)).toEqual({ at: at(68), cap: week });
  });

  test("a cap on other categories does not object", () => {
    const caps: Cap[] = [{ channel: "line", categories: ["promotion"], max: 1, hours: 24 }];
    expect(nextFreeInstant(caps, touch, [line(-1)], now)).toEqual({ at: now, cap: null });
  });

  test("sending whenever it says so never breaks a cap, and never waits for nothing", () => {
    const cap = fc.record({
      channel: fc.constantFrom("email" as const, "line" as const, "any" as const),
      categories: fc.constantFrom<Cap["categories"]>(["nurture"], ["promotion"], ["nurture", "promotion", "care"]),
      max: fc.integer({ min: 1, max: 4 }),
      hours: fc.integer({ min: 1, max: 200 }),
    });
    const wish = fc.record({
      channel: fc.constantFrom("email" as const, "line" as const),
      category: fc.constantFrom("nurture" as const, "promotion" as const, "care" as const),
      gap: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(cap, { maxLength: 4 }), fc.array(wish, { maxLength: 25 }), (caps, wishes) => {
        const past: PastSend[] = [];
        let time = now.getTime();
        for (const { gap, ...kind } of wishes) {
          time += gap * hour;
          const free = nextFreeInstant(caps, kind, past, new Date(time)).at.getTime();
          expect(free).toBeGreaterThanOrEqual(time);
          past.push({ ...kind, at: new Date(free) });
          time = free;
          for (const one of caps) {
            const counted = past.filter(
              (send) =>
                (one.channel === "any" || send.channel === one.channel) && one.categories.some((category) => category === send.category),
            );
            const within = counted.filter((send) => send.at.getTime() > free - one.hours * hour);
            expect(within.length).toBeLessThanOrEqual(one.max);
          }
          expect(nextFreeInstant(caps, kind, past.slice(0, -1), new Date(free)).at.getTime()).toBe(free);
        }
      }),
    );
  });
});
