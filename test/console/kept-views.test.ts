import { expect, test } from "vitest";
import { freeName, isSameSearch, readKept, searchOfView } from "../../console/screens/people/kept-views.ts";

test("what a browser kept is read, without what is no view and what is no part of one", () => {
  const stored = [
    { name: " 進行中の人 ", search: { enrolment: "running", sort: "name", bulk: "b1", colour: "red" } },
    { name: "", search: {} },
    { name: "no search" },
    "text",
  ];
  expect(readKept(JSON.stringify(stored))).toEqual([{ name: "進行中の人", search: { enrolment: "running", sort: "name" } }]);
  expect(readKept(null)).toEqual([]);
  expect(readKept("{")).toEqual([]);
});

test("a kept view gets a name of its own, and none when the person has it already", () => {
  const own = [
    { name: "a", query: { stage: "later" } },
    { name: "a (2)", query: { stage: "none" } },
  ];
  expect(freeName({ name: "b", search: {} }, own)).toBe("b");
  expect(freeName({ name: "a", search: { stage: "later" } }, own)).toBeNull();
  expect(freeName({ name: "a", search: { stage: "none" } }, own)).toBeNull();
  expect(freeName({ name: "a", search: { stage: "considering" } }, own)).toBe("a (3)");
});

test("a view that another release saved opens with what this one knows", () => {
  expect(searchOfView({ query: { stage: "later", scoreAtLeast: 3, later: "x", enrolment: "unknown" } })).toEqual({
    stage: "later",
    scoreAtLeast: 3,
  });
  expect(isSameSearch({ stage: "later", sort: "name" }, { sort: "name", stage: "later" })).toBe(true);
  expect(isSameSearch({ stage: "later" }, {})).toBe(false);
  // The order's direction is part of a view.
  expect(searchOfView({ query: { sort: "name", direction: "desc" } })).toEqual({ sort: "name", direction: "desc" });
  expect(isSameSearch({ sort: "name" }, { sort: "name", direction: "desc" })).toBe(false);
});
