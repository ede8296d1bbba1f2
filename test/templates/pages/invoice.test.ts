import { expect, test } from "vitest";
import { type InvoicePageVariables, type InvoicePart, invoicePage } from "../../../templates/pages/invoice/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const part = (n: number, dueOn: string, more: Partial<InvoicePart> = {}): InvoicePart => ({
  id: `019320a0-0000-7000-8000-00000000000${n}`,
  n,
  dueOn,
  amountMinor: 61_000,
  openMinor: 61_000,
  isVoid: false,
  paidOn: null,
  methods: ["card", "konbini"],
  isSaved: false,
  attempt: null,
  ...more,
});
const attempt = { by: "page", state: "open", method: "konbini", isPending: true, pageUrl: "https://pay.example.com/1" } as const;

const open: InvoicePageVariables = {
  url: "/i/token",
  number: "2027-00042",
  subject: "経営棚おろし講座",
  state: "open",
  currency: "JPY",
  zone: "Asia/Tokyo",
  today: "2027-05-28",
  issuedOn: "2027-04-05",
  grossMinor: 183_000,
  perRate: [{ taxKind: "standard", ratePercent: 10, discountMinor: 0, netMinor: 166_364, taxMinor: 16_636, grossMinor: 183_000 }],
  parts: [
    part(1, "2027-04-27", { openMinor: 0, paidOn: "2027-04-26" }),
    part(2, "2027-05-27"),
    part(3, "2027-06-28", { methods: [], isSaved: true }),
  ],
  payments: [
    { id: "p1", method: "transfer", receivedOn: "2027-04-26", amountMinor: 61_000, refundedMinor: 0, returningMinor: 0, hasReceipt: true },
  ],
  creditMinor: 0,
  account: { bank: "みらい銀行", branch: "本店", type: "普通", number: "1234567", holder: "ミチシルベ" },
  hasCard: true,
  hasPaper: true,
  isWaiting: false,
  notice: null,
};
const waiting: InvoicePageVariables = {
  ...open,
  isWaiting: true,
  parts: [part(1, "2027-05-27", { attempt: { ...attempt, expiresAt: new Date("2027-06-02T23:59+09:00") } })],
};
const unknown: InvoicePageVariables = {
  ...open,
  parts: [part(1, "2027-05-27", { attempt: { ...attempt, state: "unknown", method: "card", expiresAt: null } })],
};
const paid: InvoicePageVariables = {
  ...open,
  state: "paid",
  creditMinor: 1_000,
  parts: [part(1, "2027-05-27", { openMinor: 0, paidOn: "2027-05-20", methods: [] })],
};
const closed = { ...open, state: "void", parts: [part(1, "2027-05-27", { openMinor: 0, isVoid: true, methods: [] })] } as const;
const writtenOff = { ...closed, state: "writtenOff" } as const;
const foreign: InvoicePageVariables = {
  ...open,
  subject: `講座${nasty}`,
  account: { bank: nasty, branch: nasty, type: nasty, number: nasty, holder: nasty },
};

expectPageRules(invoicePage, [open, waiting, unknown, paid, closed, writtenOff, foreign]);

test("what is overdue can be paid, what is paid cannot, and nothing is asked for once it is void", () => {
  const html = renderPage(invoicePage, "ja", open);
  expect(html).toContain("2027-00042");
  expect(html).toMatch(/<button[^>]*name="method" value="card"/);
  expect(html).toContain("みらい銀行");
  for (const over of [paid, closed, writtenOff])
    expect(renderPage(invoicePage, "ja", over)).not.toMatch(/<button[^>]*name="method" value="card"/);
});

test("whoever comes back from paying is told that we wait, never that it is paid", () => {
  const [back, there] = [renderPage(invoicePage, "en", waiting), renderPage(invoicePage, "en", open)];
  expect(back).not.toBe(there);
  expect(back).toContain("https://pay.example.com/1");
});
