import { formatMoney } from "../../../domain/money/format-money.ts";
import type { RateTotal } from "../../../domain/money/totals.ts";
import { dayAndTime } from "../../../domain/sessions/when.ts";
import { dateWords } from "../../../domain/time/date-words.ts";
import { definePage, type Wording } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type InvoiceNotice = keyof (typeof ja)["notices"];

/**
 * `/i/:token`: a lead's page of an invoice. Posts `act` (pay · forget-card); to pay, `instalment`, `method` (card · konbini) and `save`.
 */
export interface InvoicePageVariables {
  /** Address of this page, for its papers. */
  url: string;
  number: string;
  /** What it is for. */
  subject: string;
  state: "open" | "paid" | "void" | "writtenOff";
  currency: string;
  zone: string;
  /** ISO date where the lead is. */
  today: string;
  issuedOn: string;
  grossMinor: number;
  perRate: readonly RateTotal[];
  parts: readonly InvoicePart[];
  payments: readonly {
    id: string;
    method: string;
    receivedOn: string;
    amountMinor: number;
    refundedMinor: number;
    returningMinor: number;
    hasReceipt: boolean;
  }[];
  creditMinor: number;
  account: { bank: string; branch: string; type: string; number: string; holder: string } | null;
  hasCard: boolean;
  hasPaper: boolean;
  /** The lead came back from paying; only the provider's event says that it is paid. */
  isWaiting: boolean;
  notice: { kind: "done" | "refused"; says: InvoiceNotice } | null;
}

export interface InvoicePart {
  id: string;
  n: number;
  dueOn: string;
  amountMinor: number;
  openMinor: number;
  isVoid: boolean;
  paidOn: string | null;
  /** The ways in which it can be paid now; none for a later one. */
  methods: readonly ("card" | "konbini")[];
  /** The saved card pays it on its day. */
  isSaved: boolean;
  attempt: {
    by: "page" | "saved";
    state: "unknown" | "open" | "succeeded" | "failed" | "expired";
    method: "card" | "konbini";
    isPending: boolean;
    pageUrl: string | null;
    expiresAt: Date | null;
  } | null;
}

export const invoicePage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: viewOf,
});

function viewOf(variables: InvoicePageVariables, { words, language }: Wording<typeof ja>) {
  const { number, subject, currency, parts, payments, perRate, state, account, notice, url, creditMinor, isWaiting } = variables;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const isOne = parts.length === 1;
  const openMinor = parts.reduce((sum, part) => sum + part.openMinor, 0);
  const title = fill(words.title, { number });
  return {
    pageTitle: title,
    heading: title,
    about: subject === "" ? "" : fill(words.about, { title: subject }),
    said: notice ? words.notices[notice.says] : "",
    refused: notice?.kind === "refused",
    closed: state === "open" ? "" : words.states[state],
    waits: isWaiting && state === "open",
    total: money(variables.grossMinor),
    issued: dateWords(language, variables.issuedOn),
    openAmount: state === "open" && openMinor > 0 ? money(openMinor) : "",
    taxes: perRate.map(({ ratePercent, netMinor, taxMinor, taxKind }) =>
      fill(taxKind === "exempt" ? words.exempt : words.tax, { rate: String(ratePercent), net: money(netMinor), tax: money(taxMinor) }),
    ),
    paperUrl: variables.hasPaper ? `${url}/invoice.pdf` : "",
    isOne,
    list: parts.map((part) => ({
      name: fill(words.part, { n: String(part.n) }),
      due: fill(words.dueOn, { date: dateWords(language, part.dueOn) }),
      amount: money(part.amountMinor),
      state: partState(part, variables, { words, language }),
      late: isLate(part, variables),
    })),
    ways: parts.filter(isPayable).map((part) => wayOf(part, variables, { words, language })),
    // One who pays the last part has no later ones.
    canSave: !variables.hasCard && parts.filter((part) => part.openMinor > 0).length > 1,
    payable: state === "open" && openMinor > 0,
    bank: account ? [account.bank, account.branch, account.type, account.number].join(" ") : "",
    holder: account?.holder ?? "",
    transferNote: fill(words.transferNote, { reference: number }),
    received: payments.map((payment) => ({
      on: dateWords(language, payment.receivedOn),
      amount: money(payment.amountMinor),
      method: words.methods[payment.method as keyof typeof words.methods] ?? payment.method,
      returning: payment.returningMinor > 0 ? fill(words.returning, { amount: money(payment.returningMinor) }) : "",
      refunded: payment.refundedMinor > 0 ? fill(words.refunded, { amount: money(payment.refundedMinor) }) : "",
      receiptUrl: payment.hasReceipt ? `${url}/receipts/${payment.id}.pdf` : "",
    })),
    creditSaid: creditMinor > 0 ? fill(words.creditNote, { amount: money(creditMinor) }) : "",
  };
}

type Said = Pick<Wording<typeof ja>, "words" | "language">;

function isPayable({ methods, attempt }: InvoicePart): boolean {
  return methods.length > 0 && !(attempt?.by === "saved" && isRunning(attempt));
}

function isLate({ openMinor, dueOn }: InvoicePart, { today, state }: InvoicePageVariables): boolean {
  return state === "open" && openMinor > 0 && dueOn < today;
}

function partState(part: InvoicePart, variables: InvoicePageVariables, { words, language }: Said): string {
  const { isVoid, openMinor, amountMinor, paidOn, attempt, isSaved } = part;
  const { partStates: states } = words;
  const open = formatMoney(openMinor, variables.currency, language);
  if (isVoid) return states.void;
  if (openMinor === 0) return paidOn === null ? states.paidOver : fill(states.paid, { date: dateWords(language, paidOn) });
  if (variables.state !== "open") return "";
  if (attempt?.by === "saved" && isRunning(attempt)) return states.charging;
  if (isLate(part, variables)) return fill(states.overdue, { open });
  if (openMinor < amountMinor) return fill(states.partly, { open });
  return isSaved ? states.saved : states.open;
}

function wayOf(part: InvoicePart, { parts, currency, zone, isWaiting }: InvoicePageVariables, { words, language }: Said) {
  const { id, n, openMinor, attempt, methods } = part;
  const running = attempt && isRunning(attempt) ? attempt : null;
  const hasCode = running?.method === "konbini" && running.isPending;
  return {
    id,
    name: fill(parts.length === 1 ? words.wayOfAll : words.wayOfPart, {
      n: String(n),
      amount: formatMoney(openMinor, currency, language),
    }),
    code: hasCode ? fill(words.konbiniCode, { until: running.expiresAt ? dayAndTime(language, zone, running.expiresAt) : "" }) : "",
    codeUrl: hasCode ? (running.pageUrl ?? "") : "",
    begun: running !== null && !hasCode && !isWaiting,
    failed: attempt?.state === "failed",
    goOn: running !== null && !hasCode ? running.method : "",
    // The code is there already; another way ends it.
    buttons: methods
      .filter((method) => !(hasCode && method === "konbini"))
      .map((method) => ({
        method,
        label: running?.method === method ? words.goOn : words[method],
        quiet: hasCode || method === "konbini",
      })),
    hasCard: methods.includes("card"),
  };
}

function isRunning({ state }: { state: string }): boolean {
  return state === "unknown" || state === "open";
}

function fill(text: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, () => value), text);
}
