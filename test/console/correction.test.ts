import { expect, test } from "vitest";
import type { Lead } from "../../console/api/generated/routes.schemas.ts";
import { changedKeys, differencesOf, whoChanged } from "../../console/parts/differences.ts";
import { correctionOf, valuesOf } from "../../console/screens/person/correction.ts";

const lead: Lead = {
  id: "01a21aaa-7eb4-7031-8295-d2da665967a1",
  orders: 0,
  relation: "lead",
  stage: "later",
  revision: 0,
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
  expect(correctionOf(lead, after, [])).toEqual({
    familyName: "鈴木",
    givenKana: "みき",
    company: null,
    fields: { employees: 21, member: false },
  });
  expect(changedKeys(valuesOf(lead), valuesOf(lead))).toEqual([]);
});

test("a field without a value is written in the kind that its definition says, and taken away again by the undo", () => {
  const defined = [
    { key: "renewal", title: "更新日", type: "date" },
    { key: "rooms", title: "部屋数", type: "number" },
    { key: "invoice", title: "請求書払い", type: "boolean" },
    { key: "code", title: "整理番号", type: "text" },
  ];
  const after = {
    ...valuesOf(lead),
    "fields.renewal": "2027-04-01",
    "fields.rooms": "１２",
    "fields.invoice": "true",
    "fields.code": "007",
    "fields.never": "",
  };
  const { fields = {} } = correctionOf(lead, after, defined);
  expect(fields).toEqual({ renewal: "2027-04-01", rooms: 12, invoice: true, code: "007" });
  const saved = { ...lead, fields: { ...lead.fields, ...fields } };
  expect(correctionOf(saved, valuesOf(lead), defined)).toEqual({ fields: { renewal: null, rooms: null, invoice: null, code: null } });
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
