import { expect, test } from "vitest";
import type { Lead } from "../../console/api/generated/routes.schemas.ts";
import { changedKeys, differencesOf, whoChanged } from "../../console/parts/differences.ts";
import { correctionOf, valuesOf } from "../../console/screens/person/correction.ts";

const lead: Lead = {
  id: "01a21aaa-7eb4-7031-8295-d2da665967a1",
  relation: "lead",
  stage: "later",
  familyName: "鈴木",
  givenName: "美紀",
  familyKana: "すずき",
  givenKana: null,
  honorific: "様",
  displayName: null,
  externalId: null,
  company: "みどり設計",
  language: "ja",
  zone: "Asia/Tokyo",
  hold: null,
  createdAt: "2027-01-12T12:40:00Z",
  ownerId: null,
  fields: { employees: 20, member: true, area: "東京" },
  contacts: [],
  subscriptions: [],
  tags: [],
  scores: {},
  enrolments: [],
};

test("what is written is what changed, in the kind that stands there", () => {
  const after = {
    ...valuesOf(lead),
    familyName: "鈴木 ",
    givenKana: "みき",
    company: "",
    "fields.employees": "21",
    "fields.member": "false",
  };
  expect(correctionOf(lead, after)).toEqual({
    familyName: "鈴木",
    givenKana: "みき",
    company: null,
    fields: { employees: 21, member: false },
  });
  expect(changedKeys(valuesOf(lead), valuesOf(lead))).toEqual([]);
});

test("a difference says who changed what", () => {
  const before = valuesOf(lead);
  const theirs = { ...before, familyName: "鈴樹", company: "緑設計" };
  const mine = { ...before, familyName: "鱸", givenName: "三紀" };
  const differences = differencesOf(before, theirs, mine);
  expect(Object.fromEntries(differences.map((one) => [one.key, whoChanged(one)]))).toEqual({
    familyName: "both",
    givenName: "mine",
    company: "theirs",
  });
});
