import { expect, test } from "vitest";
import { ageBuckets, ageing, daysOfBucket } from "../../../domain/billing/ageing.ts";
import { plusDays } from "../../../domain/time/iso-date.ts";

test.each([
  ["2027-07-01", "current"],
  ["2027-06-30", "current"],
  ["2027-06-29", "1-30"],
  ["2027-05-31", "1-30"],
  ["2027-05-30", "31-60"],
  ["2027-05-01", "31-60"],
  ["2027-04-30", "61-90"],
  ["2027-04-01", "61-90"],
  ["2027-03-31", "90+"],
])("due on %s, it is in %s on 30 June", (dueOn, bucket) =>
  expect(ageing([{ dueOn, openMinor: 1 }], "2027-06-30").filter(({ count }) => count > 0)).toEqual([{ bucket, amountMinor: 1, count: 1 }]),
);

test("amounts by age, all buckets there, what is paid left out", () => {
  const open = [
    { dueOn: "2027-07-27", openMinor: 61_000 },
    { dueOn: "2027-05-27", openMinor: 440 },
    { dueOn: "2027-05-20", openMinor: 1000 },
    { dueOn: "2027-01-01", openMinor: 0 },
  ];
  expect(ageing(open, "2027-06-30")).toEqual([
    { bucket: "current", amountMinor: 61_000, count: 1 },
    { bucket: "1-30", amountMinor: 0, count: 0 },
    { bucket: "31-60", amountMinor: 1440, count: 2 },
    { bucket: "61-90", amountMinor: 0, count: 0 },
    { bucket: "90+", amountMinor: 0, count: 0 },
  ]);
});

test.each(["2027-06-30", "2028-03-01"])("each day is in the one bucket whose days it is among, on %s", (today) => {
  for (let late = -40; late <= 130; late += 1) {
    const dueOn = plusDays(today, -late);
    const own = ageBuckets.filter((bucket) => {
      const { from, to } = daysOfBucket(bucket, today);
      return (from === null || dueOn >= from) && (to === null || dueOn <= to);
    });
    const filled = ageing([{ dueOn, openMinor: 1 }], today).filter(({ count }) => count > 0);
    expect(own, dueOn).toEqual(filled.map(({ bucket }) => bucket));
  }
});
