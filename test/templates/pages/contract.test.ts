import { expect, test } from "vitest";
import type { ContractContent } from "../../../domain/contracts/contract-content.ts";
import { totalLines } from "../../../domain/money/totals.ts";
import { type ContractVariables, contractPage } from "../../../templates/pages/contract/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const lines = [{ title: `講座${nasty}`, quantity: "1", unitMinor: 366_000, taxKind: "standard" as const }];
const pricing = { priceMode: "inclusive" as const, rounding: "down" as const, suppliedOn: "2027-04-05", discountMinor: 0 };
const content: ContractContent = {
  language: "ja",
  zone: "Asia/Tokyo",
  number: "K-2027-0001",
  madeOn: "2027-03-20",
  title: `半年の伴走${nasty}`,
  transactionKind: "telephone",
  seller: { name: nasty, address: [nasty], representative: nasty, phone: nasty, email: nasty, personInCharge: nasty },
  buyer: { name: nasty, honorific: "様", address: [] },
  service: { kind: null, about: nasty, startsOn: "2027-04-05", endsOn: "2027-10-04" },
  delivery: nasty,
  payment: nasty,
  applicationUntil: "2027-03-31",
  withdrawal: nasty,
  specialTerms: nasty,
  termination: "",
  relatedGoods: "",
  advancePayment: "",
  currency: "JPY",
  lines,
  pricing,
  totals: totalLines(lines, pricing),
  plan: { kind: "once" },
  due: { anchorOn: "2027-03-29" },
  instalments: [{ n: 1, dueOn: "2027-03-29", amountMinor: 366_000 }],
  flags: { instalmentAct: false, specifiedContinuous: false },
};
const typed = { act: null, name: "", hasRead: false, confirmedName: "", code: "", text: "" };
const open: ContractVariables = {
  state: "offered",
  content,
  hash: "0".repeat(64),
  signedName: null,
  signedAt: null,
  endedAt: null,
  hasPaper: false,
  coolingOff: { kind: "unstarted" },
  mayCoolOff: false,
  files: { next: "asked", isWhole: false, done: [] },
  receivedAt: null,
  newerUrl: null,
  url: "/k/token",
  most: { name: 120, reason: 2_000, words: 2_000 },
  typed,
  notice: null,
};
const signed: ContractVariables = {
  ...open,
  state: "signed",
  signedName: nasty,
  signedAt: new Date("2027-03-20T16:40+09:00"),
  hasPaper: true,
  mayCoolOff: true,
  files: { next: "arrived", isWhole: true, done: ["asked"] },
};
const asked: ContractVariables = {
  ...open,
  typed: { ...typed, act: "sign", name: nasty, confirmedName: nasty, hasRead: true },
  notice: { kind: "done", says: "code-sent" },
};
const writing: ContractVariables = {
  ...open,
  files: { next: "understood", isWhole: false, done: ["asked"] },
  typed: { ...typed, act: "step", text: nasty },
  notice: { kind: "refused", says: "step-not-written" },
};
const over: ContractVariables = {
  ...signed,
  state: "cooledOff",
  files: null,
  mayCoolOff: false,
  endedAt: new Date("2027-03-27T23:10+09:00"),
  notice: { kind: "done", says: "cooled-off" },
};

expectPageRules(contractPage, [open, signed, asked, writing, over, { ...open, state: "superseded", newerUrl: "javascript:alert(1)" }]);

test("an offer can be signed, declined and corrected; a contract that is over has no button", () => {
  const html = renderPage(contractPage, "ja", open);
  expect(html.match(/name="act" value="[a-z-]+"/g)).toEqual(
    ["correct", "step", "sign", "decline"].map((act) => `name="act" value="${act}"`),
  );
  expect(renderPage(contractPage, "ja", over)).not.toContain("<button");
});

test("a code is asked for in the form that needs it, and what was typed stays", () => {
  const html = renderPage(contractPage, "ja", asked);
  expect(html).toContain('id="code"');
  expect(html).not.toContain('id="step-code"');
  expect(html).toContain('name="resend" value="1"');
});
