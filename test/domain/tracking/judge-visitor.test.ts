import { expect, test } from "vitest";
import { isStranger } from "../../../domain/tracking/judge-visitor.ts";

test.each([
  {
    name: "known as one other lead, and the lead by another visitor",
    othersOfVisitor: 1,
    knownToLead: false,
    leadHasOther: true,
    told: true,
  },
  { name: "known as nobody: a new telephone", othersOfVisitor: 0, knownToLead: false, leadHasOther: true, told: false },
  { name: "known as several: an office", othersOfVisitor: 2, knownToLead: false, leadHasOther: true, told: false },
  { name: "known as this lead, too: a household", othersOfVisitor: 1, knownToLead: true, leadHasOther: true, told: false },
  { name: "a lead of whom nothing is known", othersOfVisitor: 1, knownToLead: false, leadHasOther: false, told: false },
])("$name: a stranger? $told (TRK1)", ({ told, ...facts }) => {
  expect(isStranger(facts)).toBe(told);
});
