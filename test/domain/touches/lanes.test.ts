import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLanes, roomByLane, roomLeft } from "../../../domain/touches/lanes.ts";

const counts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 });

describe("lanes", () => {
  test.each([
    { name: "all is free", places: 100, taken: [0, 0, 0, 0], room: [100, 95, 85, 60] },
    { name: "broadcasts stop at their ceiling", places: 100, taken: [0, 0, 0, 60], room: [40, 35, 25, 0] },
    { name: "sequences fill up to theirs, broadcasts included", places: 100, taken: [0, 0, 25, 60], room: [15, 10, 0, 0] },
    { name: "verification takes the last places", places: 100, taken: [5, 10, 25, 60], room: [0, 0, 0, 0] },
    { name: "a single place is for every lane", places: 1, taken: [0, 0, 0, 0], room: [1, 1, 1, 1] },
  ])("room: $name", ({ places, taken, room }) => {
    expect(roomByLane(places, taken)).toEqual(room);
  });

  test("first lanes are served first", () => {
    expect(fitLanes([10, 9, 8, 6], [4, 0, 20, 20])).toEqual([4, 0, 6, 0]);
    expect(fitLanes([10, 9, 8, 6], [0, 0, 1, 20])).toEqual([0, 0, 1, 6]);
    expect(fitLanes([10, 9, 8, 6], [0, 0, 20, 20])).toEqual([0, 0, 8, 0]);
  });

  test("room that retries took is gone for fresh ones", () => {
    expect(roomLeft([10, 9, 8, 6], [1, 0, 2, 3])).toEqual([4, 4, 3, 3]);
  });

  test("whatever waits, the places are never overbooked and the first lanes keep their reserve", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.array(counts, { minLength: 1, maxLength: 6 }), (places, rounds) => {
        const taken = [0, 0, 0, 0];
        for (const waiting of rounds) {
          const more = fitLanes(roomByLane(places, taken), waiting);
          more.forEach((count, lane) => {
            expect(count).toBeLessThanOrEqual(waiting[lane] ?? 0);
            taken[lane] = (taken[lane] ?? 0) + count;
          });
          [1, 0.95, 0.85, 0.6].forEach((ceiling, lane) => {
            const below = taken.slice(lane).reduce((sum, count) => sum + count, 0);
            expect(below).toBeLessThanOrEqual(Math.ceil(places * ceiling));
          });
        }
      }),
    );
  });
});
