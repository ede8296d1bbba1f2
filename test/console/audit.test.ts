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
  { target: "sequence", refId: "welcome", to: "/sequences/welcome" },
  { target: "form", refId: "newsletter", to: "/forms/newsletter" },
  { target: "import", refId: "i1", to: "/imports/i1" },
  { target: "import-mapping", refId: "cards", to: "/imports" },
  { target: "template", refId: "spring/letter email ja", to: "/templates/spring/letter", search: { channel: "email", language: "ja" } },
  {
    target: "template",
    refId: "spring/letter",
    data: { channel: "line", language: "en" },
    to: "/templates/spring/letter",
    search: { channel: "line", language: "en" },
  },
  { target: "template", refId: "unnamed", data: { channel: "line", language: "en" }, to: null },
  { target: "draft", refId: "welcome", data: { kind: "sequence", baseVersion: null }, to: "/sequences/welcome" },
  { target: "draft", refId: "newsletter", data: { kind: "form", baseVersion: 2 }, to: "/forms/newsletter" },
  {
    target: "draft",
    refId: "spring/letter email ja",
    data: { kind: "template", baseVersion: 1 },
    to: "/templates/spring/letter",
    search: { channel: "email", language: "ja" },
  },
  { target: "draft", action: "draft-discarded", refId: "welcome", data: { kind: "sequence", baseVersion: null }, to: null },
  { target: "draft", action: "draft-discarded", refId: "welcome", data: { kind: "sequence", baseVersion: 1 }, to: "/sequences/welcome" },
  { target: "task", refId: "t1", to: "/tasks", search: { task: "t1" } },
  { target: "bulk", refId: "b1", to: "/people", search: { bulk: "b1" } },
  { target: "setting", refId: "senders.mail", to: "/settings/senders" },
  { target: "setting", refId: "clock", to: null },
  { target: "playbook", refId: "starter", data: { place: "quietHours" }, to: "/settings/calendar" },
  { target: "lead", refId: "x", to: null },
])("$target $refId leads to $to", ({ action = "changed", target, refId, data = {}, to, search }) => {
  expect(placeOf({ action, target, refId, data })).toEqual(to === null ? null : { to, ...(search && { search }) });
});

test.each(["ja", "en"])("every act that the audit knows has a name in the filter (%s)", (language) => {
  const words = JSON.parse(readFileSync(new URL(`../../console/words/${language}/audit.json`, import.meta.url), "utf8"));
  const acts = [...openModules().acts.keys(), ...Object.keys(auditWords)];
  expect(acts.filter((act) => !(act in words.actions))).toEqual([]);
});
