import { expect, test } from "vitest";
import { type ClockRow, readInstant } from "../../../../services/engine/clock/clock-row.ts";

const row: ClockRow = { anchorBusiness: 1_000, anchorReal: 100, speed: 10, ceiling: null, running: true };

test.each<{ name: string; row: Partial<ClockRow>; real: number; business: number }>([
  { name: "runs at its speed from its anchor", row: {}, real: 150, business: 1_500 },
  { name: "stands at its anchor for those whose real clock is behind", row: {}, real: 50, business: 1_000 },
  { name: "stands while it is stopped", row: { running: false }, real: 150, business: 1_000 },
  { name: "never passes its ceiling", row: { ceiling: 1_200 }, real: 150, business: 1_200 },
  { name: "runs below its ceiling", row: { ceiling: 1_200 }, real: 110, business: 1_100 },
  { name: "is not taken back by a ceiling that lies behind it", row: { ceiling: 500 }, real: 150, business: 1_000 },
  { name: "gives whole milliseconds", row: { speed: 0.3 }, real: 101, business: 1_000 },
])("$name", ({ row: differing, real, business }) => {
  expect(readInstant({ ...row, ...differing }, real)).toBe(business);
});
