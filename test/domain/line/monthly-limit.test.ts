import { expect, test } from "vitest";
import { countsAnewAt } from "../../../domain/line/monthly-limit.ts";

test.each([
  ["2027-01-12T03:00:00.000Z", "2027-01-31T15:00:00.000Z"],
  ["2027-01-31T14:59:59.999Z", "2027-01-31T15:00:00.000Z"],
  ["2027-01-31T15:00:00.000Z", "2027-02-28T15:00:00.000Z"],
  ["2027-12-31T20:00:00.000Z", "2028-01-31T15:00:00.000Z"],
])("at %s the next month in Japan begins at %s", (now, expected) => expect(countsAnewAt(new Date(now)).toISOString()).toBe(expected));
