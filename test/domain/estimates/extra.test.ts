import { expect, test } from "vitest";
import { extrasAt, movedDeadline } from "../../../domain/estimates/extra.ts";

const workbook = { title: "個人ワークブック", until: "2027-03-20" };
const call = { title: "追加の面談", until: "2027-03-31" };

test.each([
  { at: "2027-03-20T23:59:59.999+09:00", zone: "Asia/Tokyo", there: ["個人ワークブック", "追加の面談"] },
  { at: "2027-03-21T00:00+09:00", zone: "Asia/Tokyo", there: ["追加の面談"] },
  { at: "2027-03-21T00:00+09:00", zone: "America/New_York", there: ["個人ワークブック", "追加の面談"] },
  { at: "2027-04-01T00:00+09:00", zone: "Asia/Tokyo", there: [] },
])("at $at in $zone there are $there", ({ at, zone, there }) => {
  expect(extrasAt([workbook, call], new Date(at), zone).map(({ title }) => title)).toEqual(there);
});

test.each([
  { what: "the same day", extras: [workbook], moved: undefined },
  { what: "an earlier day", extras: [{ ...workbook, until: "2027-03-18" }], moved: undefined },
  { what: "a later day", extras: [call, { ...workbook, until: "2027-03-21" }], moved: "個人ワークブック" },
  { what: "a later day in other letters", extras: [{ title: "個人 ﾜｰｸﾌﾞｯｸ", until: "2027-03-21" }], moved: "個人 ﾜｰｸﾌﾞｯｸ" },
  { what: "another extra", extras: [{ title: "録画", until: "2027-05-01" }], moved: undefined },
])("a deadline that was told: $what", ({ extras, moved }) => {
  expect(movedDeadline(extras, [workbook, call])?.title).toBe(moved);
});
