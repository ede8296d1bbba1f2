import { expect, test } from "vitest";
import { readPlace, writePlace } from "../../console/parts/place-hash.ts";
import { columnsWithout, hiddenBeside } from "../../console/screens/people/column-keys.ts";

test("the place in a list is read as it was written", () => {
  const place = { row: "01a21d34-7194-7669-94a5-b2d87da64709", from: "eyJhIjoi5p6XIn0=" };
  expect(readPlace(writePlace(place))).toEqual(place);
  expect(readPlace(writePlace({ row: place.row }))).toEqual({ row: place.row, from: undefined });
});

test("at its first row a list has no place in its address", () => {
  expect(writePlace({})).toBe("");
  expect(writePlace({ from: "abc" })).toBe("");
});

test("the hash of another kind of link is no place", () => {
  expect(readPlace("invite")).toEqual({ row: undefined, from: undefined });
});

test("the columns of an address hide the others, and what it does not know is left out", () => {
  const hidden = ["tags", "since"] as const;
  expect(hiddenBeside(columnsWithout(hidden))).toEqual(hidden);
  expect(hiddenBeside("name,colour")).toContain("score");
  expect(columnsWithout(["standing", "journeys", "contacts", "tags", "score", "activity", "holds", "since"])).toBe("name");
});
