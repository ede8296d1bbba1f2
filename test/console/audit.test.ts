import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changesOf, factsOf } from "../../console/screens/audit/changes.ts";
import { placeOf } from "../../console/screens/audit/place.ts";
import { auditWords } from "../../services/explain/audit-words.ts";
import { openModules } from "../../services/modules.ts";

test("what an act changed is a line for each key that differs", () => {
  const before = { name: "みち", quietHours: { from: "21:00", to: "08:00" }, daysOff: ["2027-08-11", "2027-08-12"], caps: [] };
  const after = { name: "みち", quietHours: { from: "22:00", to: "08:00" }, daysOff: [], caps: [{ max: 1 }] };
  expect(changesOf(before, after)).toEqual([
    { key: "quietHours.from", before: "21:00", after: "22:00" },
    { key: "daysOff", before: "2027-08-11\n2027-08-12", after: null },
    { key: "caps", before: null, after: '{"max":1}' },
  ]);
  expect(changesOf("lead", "customer")).toEqual([{ key: "", before: "lead", after: "customer" }]);
  expect(changesOf(undefined, undefined)).toEqual([]);
});

test("what else an entry keeps is told beside the change", () => {
  expect(factsOf({ before: 1, after: 2, place: "business", counts: { done: 0 } })).toEqual([
    { key: "place", value: "business" },
    { key: "counts.done", value: "0" },
  ]);
});

test.each([
  { target: "sequence", refId: "welcome", data: {}, place: "/sequences/welcome" },
  { target: "setting", refId: "senders.mail", data: {}, place: "/settings/senders" },
  { target: "playbook", refId: "starter", data: { place: "quietHours" }, place: "/settings/calendar" },
  { target: "lead", refId: "x", data: {}, place: null },
])("$target $refId leads to $place", ({ place, ...entry }) => {
  expect(placeOf(entry)).toBe(place);
});

test.each(["ja", "en"])("every act that the audit knows has a name in the filter (%s)", (language) => {
  const words = JSON.parse(readFileSync(new URL(`../../console/words/${language}/audit.json`, import.meta.url), "utf8"));
  const acts = [...openModules().acts.keys(), ...Object.keys(auditWords)];
  expect(acts.filter((act) => !(act in words.actions))).toEqual([]);
});
