import { expect, test } from "vitest";
import { behind } from "../../console/screens/care/reading.ts";
import { readCareSearch, reasons } from "../../console/screens/care/search.ts";

const august = { from: "2027-07-31T15:00:00.000Z", before: "2027-08-31T15:00:00.000Z" };

test("what is behind a number of those who left survives the address", () => {
  for (const reason of [...reasons, "all"] as const) {
    const search = behind(august, reason);
    const address = new URLSearchParams({ ...search });
    expect(readCareSearch(Object.fromEntries(address))).toEqual({
      ...{ state: "gone", from: august.from, to: august.before },
      ...(reason !== "all" && { reason }),
    });
  }
});

test.each([
  [
    { view: "leavings", until: "2027-08" },
    { view: "leavings", until: "2027-08" },
  ],
  [{ view: "nothing", until: "2027-13" }, {}],
  [{ until: "0027-01", from: "yesterday", reason: "weather" }, {}],
])("an address with %o is read as %o", (search, read) => expect(readCareSearch(search)).toEqual(read));
