import { describe, expect, test } from "vitest";
import { confirmationItems, missingFromConfirmation, type OrderScreen } from "../../../domain/contracts/last-confirmation.ts";

const complete: OrderScreen = {
  quantities: ["1"],
  totalMinor: 366_000,
  isSeries: true,
  instalments: [
    { dueOn: "2027-04-27", amountMinor: 183_000 },
    { dueOn: "2027-05-27", amountMinor: 183_000 },
  ],
  payment: "毎月27日、銀行振込",
  delivery: "2027年5月から10月まで",
  isLimited: true,
  applicationPeriod: "2027年4月30日まで",
  withdrawal: "申込み後の取消しはできません。",
  canBeCorrected: true,
};
const empty: OrderScreen = {
  quantities: [],
  totalMinor: null,
  isSeries: true,
  instalments: [],
  payment: " ",
  delivery: null,
  isLimited: true,
  applicationPeriod: null,
  withdrawal: "",
  canBeCorrected: false,
};

describe("the last screen of an on-line order (CON8)", () => {
  test("lacks nothing", () => expect(missingFromConfirmation(complete)).toEqual([]));
  test("an empty one lacks everything", () =>
    expect(missingFromConfirmation({ ...empty, instalments: [{ dueOn: "2027-04-27", amountMinor: 1 }] })).toEqual(confirmationItems));

  test.each<[string, Partial<OrderScreen>, string[]]>([
    ["one of two lines without quantity", { quantities: ["1", ""] }, ["quantity"]],
    ["a series of which only the first payment is shown", { instalments: complete.instalments.slice(0, 1) }, ["instalments"]],
    ["paid once: no instalments needed", { isSeries: false, instalments: [] }, []],
    ["no deadline: no period needed", { isLimited: false, applicationPeriod: null }, []],
    ["a deadline that it does not say", { applicationPeriod: null }, ["application-period"]],
    ["no word on withdrawal", { withdrawal: null }, ["withdrawal"]],
    ["a free order still shows its price", { totalMinor: 0, isSeries: false }, []],
  ])("%s", (_name, more, missing) => expect(missingFromConfirmation({ ...complete, ...more })).toEqual(missing));
});
