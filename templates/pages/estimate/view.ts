import { estimateNumber } from "../../../domain/estimates/estimate-number.ts";
import { type Extra, extrasAt } from "../../../domain/estimates/extra.ts";
import type { PricedVariant } from "../../../domain/estimates/variant.ts";
import { formatMoney } from "../../../domain/money/format-money.ts";
import type { RateTotal } from "../../../domain/money/totals.ts";
import { type NameParts, politeName } from "../../../domain/names/polite-name.ts";
import { zoneWords } from "../../../domain/sessions/when.ts";
import { dateWords } from "../../../domain/time/date-words.ts";
import { dateIn } from "../../../domain/time/iso-date.ts";
import { comparisonOf } from "../compare-variants.ts";
import { definePage, type Wording } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type EstimateNotice = keyof (typeof ja)["notices"];

/** `/e/:token`. Posts `choose` with the key of a variant; or `comment` with `variant`, empty for all of them. */
export interface EstimateVariables {
  state: "sent" | "chosen" | "expired" | "superseded";
  number: number;
  title: string;
  greeting: string;
  name: NameParts;
  variants: readonly PricedVariant[];
  extras: readonly Extra[];
  currency: string;
  /** ISO date. */
  expiresOn: string;
  expiresAt: Date;
  sentAt: Date | null;
  chosenAt: Date | null;
  chosenVariant: string | null;
  /** The lead's. */
  zone: string;
  /** Where the newer one is. */
  newerUrl: string | null;
  comments: readonly { at: Date; byLead: boolean; variant: string | null; text: string }[];
  /** Address of this page. */
  url: string;
  /** Whether its PDF is there. */
  hasPaper: boolean;
  now: Date;
  /** Most characters of a comment. */
  most: number;
  /** What was written and not kept. */
  typed: { variant: string; text: string };
  /** What came of the button that was pressed. */
  notice: { kind: "done" | "refused"; says: EstimateNotice } | null;
}

export const estimatePage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: viewOf,
});

function viewOf(variables: EstimateVariables, wording: Wording<typeof ja>) {
  const { words, language } = wording;
  const { title, number, name, zone, notice, sentAt, chosenAt, newerUrl, expiresOn, variants, comments, typed } = variables;
  const mode = modeOf(variables);
  const isOne = variants.length === 1;
  const chosen = variants.find(({ key }) => key === variables.chosenVariant);
  const day = (at: Date) => dateWords(language, dateIn(zone, at));
  return {
    pageTitle: title,
    mode,
    said: notice ? words.notices[notice.says] : "",
    refused: notice?.kind === "refused",
    contactUs: notice?.says === "comments-full",
    to: words.to.replace("{name}", politeName(name, language)),
    number: estimateNumber(number),
    sentOn: sentAt ? day(sentAt) : "",
    until: words.untilDay.replace("{day}", dateWords(language, expiresOn)),
    untilZone: zoneNote(variables, language),
    chosenTitle: chosen ? words.chosenTitle.replace("{title}", chosen.title) : "",
    chosenWhat: chosenAt ? words.chosenWhat.replace("{day}", day(chosenAt)) : "",
    expiredWhat: words.expiredWhat.replace("{day}", dateWords(language, expiresOn)),
    newerLink: newerUrl ?? "",
    paperLink: variables.hasPaper ? `${variables.url}/estimate.pdf` : "",
    extrasTitle: mode === "chosen" ? words.extrasChosen : words.extras,
    extras: extrasOf(variables, wording, mode),
    plansTitle: isOne ? words.plan : words.plans,
    how: mode !== "open" ? "" : isOne ? words.chooseOneNote : words.chooseNote,
    priceMode: variants[0]?.pricing.priceMode === "exclusive" ? words.exclusive : words.inclusive,
    isOne,
    plans: variants.map((variant) => planOf(variables, variant, wording, mode)),
    comparison: isOne ? null : comparisonOf(variables, wording),
    thread: comments.map(({ at, byLead, variant, text }) => {
      const about = variants.find(({ key }) => key === variant)?.title;
      return { byLead, day: day(at), text, about: about ? words.about.replace("{title}", about) : "" };
    }),
    choices: [{ key: "", title: words.commentAll }, ...variants.map(({ key, title: named }) => ({ key, title: named }))].map((one) => ({
      ...one,
      selected: one.key === typed.variant,
    })),
    text: typed.text,
    fault: faultOf(variables, words),
  };
}

type Mode = "open" | "chosen" | "expired" | "superseded";

/** What has ended has ended, whether its process has seen it yet or not (COM3). */
function modeOf({ state, expiresAt, now }: EstimateVariables): Mode {
  if (state === "sent") return expiresAt <= now ? "expired" : "open";
  return state;
}

/** The zone of the last day, for those who live in another one than Japan's. */
function zoneNote({ zone, expiresAt }: EstimateVariables, language: "ja" | "en"): string {
  if (zone === "Asia/Tokyo" && language === "ja") return "";
  const name = zoneWords(language, zone, expiresAt);
  return language === "ja" ? `（${name}）` : ` (${name})`;
}

/** While it can be chosen, what comes with it until which day; after a choice, what came with it. A deadline that has passed is gone. */
function extrasOf({ extras, zone, now, chosenAt }: EstimateVariables, { words, language }: Wording<typeof ja>, mode: Mode): string[] {
  if (mode === "chosen") return chosenAt ? extrasAt(extras, chosenAt, zone).map(({ title }) => title) : [];
  if (mode !== "open") return [];
  return extrasAt(extras, now, zone).map(({ title, until }) =>
    words.extraUntil.replace("{day}", dateWords(language, until)).replace("{title}", title),
  );
}

function planOf(
  { chosenVariant, currency }: EstimateVariables,
  variant: PricedVariant,
  { words, language }: Wording<typeof ja>,
  mode: Mode,
) {
  const { key, title, fits, lines, totals, discountMinor, pricing } = variant;
  const money = (minor: number) => formatMoney(minor, currency, language);
  return {
    key,
    title,
    fits,
    isChosen: mode === "chosen" && key === chosenVariant,
    lines: lines.map((line, index) => ({
      title: line.title,
      amount: line.unitMinor === 0 ? words.compareFree : money(totals.amounts[index] ?? 0),
      detail:
        line.quantity === "1"
          ? ""
          : `${words.quantity.replace("{quantity}", line.quantity)} × ${words.each.replace("{price}", money(line.unitMinor))}`,
    })),
    discount: discountMinor === 0 ? "" : `−${money(discountMinor)}`,
    total: money(totals.grossMinor),
    rates: totals.perRate.map((rate) => rateWords(rate, pricing.priceMode, words, money)),
    label: words.choose.replace("{title}", title),
  };
}

function rateWords(
  { taxKind, ratePercent, netMinor, taxMinor, grossMinor }: RateTotal,
  priceMode: "inclusive" | "exclusive",
  words: typeof ja,
  money: (minor: number) => string,
): string {
  if (taxKind === "exempt") return words.exempt.replace("{gross}", money(grossMinor));
  return words.rates[priceMode][taxKind]
    .replace("{rate}", String(ratePercent))
    .replace("{gross}", money(grossMinor))
    .replace("{net}", money(netMinor))
    .replace("{tax}", money(taxMinor));
}

function faultOf({ notice }: EstimateVariables, words: typeof ja): string {
  const says = notice?.says;
  return says === "comment-empty" || says === "comment-too-long" ? words.faults[says] : "";
}
