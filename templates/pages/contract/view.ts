import { billedLines } from "../../../domain/billing/billed-lines.ts";
import type { ContractContent } from "../../../domain/contracts/contract-content.ts";
import type { CoolingOff } from "../../../domain/contracts/cooling-off.ts";
import { articlesOf, coolingOffNotice } from "../../../domain/contracts/wording.ts";
import { formatMoney } from "../../../domain/money/format-money.ts";
import { dayAndTime } from "../../../domain/sessions/when.ts";
import { dateWords } from "../../../domain/time/date-words.ts";
import { definePage, type Wording } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type ContractNotice = keyof (typeof ja)["notices"];

/** What was typed into the form whose button was pressed. */
export interface Typed {
  act: "sign" | "decline" | "correct" | "cool-off" | "step" | null;
  name: string;
  hasRead: boolean;
  confirmedName: string;
  code: string;
  text: string;
}

/**
 * `/k/:token`. Posts `act`: sign with `hash`, `name`, `read`, `confirmed`, `code`, `resend`; decline and correct with `text`; cool-off; step with
 * `step`, `text`, `code`.
 */
export interface ContractVariables {
  state: "offered" | "declined" | "expired" | "withdrawn" | "superseded" | "signed" | "delivered" | "inForce" | "cooledOff" | "terminated";
  content: ContractContent;
  hash: string;
  signedName: string | null;
  signedAt: Date | null;
  endedAt: Date | null;
  hasPaper: boolean;
  coolingOff: CoolingOff;
  mayCoolOff: boolean;
  files: { next: "asked" | "can-operate" | "understood" | "arrived" | "seller" | null; isWhole: boolean; done: string[] } | null;
  receivedAt: Date | null;
  newerUrl: string | null;
  /** Address of this page. */
  url: string;
  /** Most characters of what is typed. */
  most: { name: number; reason: number; words: number };
  typed: Typed;
  notice: { kind: "done" | "refused"; says: ContractNotice } | null;
}

export const contractPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: viewOf,
});

const codeNotices: readonly ContractNotice[] = ["code-sent", "code-wrong", "code-spent", "code-too-many"];

function viewOf(variables: ContractVariables, wording: Wording<typeof ja>) {
  const { words, language } = wording;
  const { content, state, notice, typed, url, signedAt, signedName, endedAt, hasPaper, newerUrl } = variables;
  const isStanding = state === "signed" || state === "delivered" || state === "inForce";
  const at = (instant: Date | null) => (instant === null ? "" : dayAndTime(language, content.zone, instant));
  const asksCode = notice !== null && codeNotices.includes(notice.says);
  return {
    pageTitle: content.title,
    title: content.title,
    said: notice ? words.notices[notice.says] : "",
    refused: notice?.kind === "refused",
    // The form stands far below on a telephone.
    toSign: state === "offered" && typed.act === "sign" && notice !== null,
    toFiles: state === "offered" && typed.act === "step" && notice !== null,
    isOffered: state === "offered",
    isStanding,
    over: isStanding || state === "offered" ? "" : words.over[state],
    isReceipt: state === "cooledOff",
    endedLine: endedAt && state === "cooledOff" ? words.cooledOffAt.replace("{at}", at(endedAt)) : "",
    newerUrl: newerUrl ?? "",
    facts: factsOf(content, wording),
    payments: content.instalments.map(({ n, dueOn, amountMinor }) => ({
      label: content.instalments.length === 1 ? words.paidOnce : words.payment.replace("{n}", String(n)),
      on: dateWords(language, dueOn),
      amount: formatMoney(amountMinor, content.currency, language),
    })),
    notice: coolingOffNotice(content),
    articles: articlesOf(content).map((article, place) => ({
      heading: words.article.replace("{n}", String(place + 1)).replace("{heading}", article.heading),
      paragraphs: article.paragraphs.map((text) => text.split("\n")),
    })),
    signedLine: signedAt && signedName ? words.signedBy.replace("{at}", at(signedAt)).replace("{name}", signedName) : "",
    pdf: hasPaper && isStanding ? `${url}/contract.pdf` : "",
    pending: isStanding && !hasPaper,
    cooling: coolingOf(variables, wording),
    step: stepOf(variables, wording, asksCode && typed.act === "step"),
    // Two texts with the same field: each keeps its own.
    form: {
      name: typed.name,
      hasRead: typed.hasRead,
      confirmed: typed.confirmedName !== "" && typed.confirmedName === typed.name,
      asksName: notice?.says === "name-differs" || typed.confirmedName !== "",
      sure: words.nameSure.replace("{name}", typed.name),
      asksCode: asksCode && typed.act === "sign",
      reason: typed.act === "decline" ? typed.text : "",
      correction: typed.act === "correct" && notice?.kind === "refused" ? typed.text : "",
      missesName: notice?.says === "name-missing",
      missesRead: notice?.says === "not-read",
      missesCode: notice?.says === "code-wrong" || notice?.says === "code-spent",
      missesCorrection: notice?.says === "correction-missing",
    },
  };
}

/** What the last screen of an on-line order must show (CON8). */
function factsOf(content: ContractContent, { words, language }: Wording<typeof ja>) {
  const { currency, plan, totals, seller, service } = content;
  const money = (minor: number) => formatMoney(minor, currency, language);
  return {
    number: content.number,
    lines: billedLines(content.lines, plan).map(({ title, quantity }, place) => ({
      title,
      quantity: words.times.replace("{quantity}", quantity),
      amount: money(totals.amounts[place] ?? 0),
    })),
    discount: content.pricing.discountMinor > 0 ? `-${money(content.pricing.discountMinor)}` : "",
    total: money(totals.grossMinor),
    tax: totals.taxMinor > 0 ? words.tax.replace("{tax}", money(totals.taxMinor)) : "",
    pay: content.payment,
    period: words.period.replace("{from}", dateWords(language, service.startsOn)).replace("{to}", dateWords(language, service.endsOn)),
    delivery: content.delivery,
    until: dateWords(language, content.applicationUntil),
    withdrawal: content.withdrawal,
    seller: seller.name,
    buyer: [content.buyer.company, `${content.buyer.name}${language === "ja" && content.buyer.name ? ` ${content.buyer.honorific}` : ""}`]
      .filter((part) => part)
      .join(" "),
  };
}

function coolingOf({ coolingOff, mayCoolOff, state }: ContractVariables, { words, language }: Wording<typeof ja>) {
  if (coolingOff.kind === "none" || (state !== "signed" && state !== "delivered" && state !== "inForce")) return null;
  if (coolingOff.kind === "unstarted") return { open: true, says: words.coolingUnstarted };
  const until = dateWords(language, coolingOff.lastOn);
  return mayCoolOff
    ? { open: true, says: words.coolingUntil.replace("{until}", until) }
    : { open: false, says: words.coolingOver.replace("{until}", until) };
}

/** What comes next on the way to documents as files. */
function stepOf({ files, typed, notice, hasPaper, state }: ContractVariables, { words }: Wording<typeof ja>, asksCode: boolean) {
  if (files === null) return null;
  const { next } = files;
  // The file cannot have arrived before it is there.
  const isWaiting = next === null || next === "seller" || (next === "arrived" && !hasPaper);
  const key = isWaiting ? "seller" : next;
  return {
    key,
    says: isWaiting && files.isWhole && state === "offered" ? words.steps.whole : words.steps[key].says,
    button: words.steps[key].button,
    writes: key === "understood",
    text: typed.act === "step" ? typed.text : "",
    asksCode,
    misses: notice?.says === "step-not-written",
    isBegun: files.done.length > 0,
  };
}
