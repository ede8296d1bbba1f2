import type { LocalText } from "../words/local-text.ts";
import type { Cap } from "./caps.ts";

const DAY = 24;

const scopes: Readonly<Record<Cap["channel"], { ja: string; unit: string; en: string; all: string }>> = {
  email: { ja: "メールは", unit: "通", en: "e-mail", all: "" },
  line: { ja: "LINEは", unit: "通", en: "LINE message", all: "" },
  person: { ja: "担当者のタスクは", unit: "件", en: "task", all: "" },
  any: { ja: "全チャネル合わせて", unit: "通", en: "message", all: " on all channels together" },
};

const categories: Readonly<Record<Cap["categories"][number], LocalText>> = {
  nurture: { ja: "お便り", en: "nurture" },
  promotion: { ja: "ご案内", en: "promotion" },
  care: { ja: "お客様向け", en: "care" },
};

/** Why a cap held a message back, as the reasons of reasons.ts: with its limit, its window, and what it counts. */
export function capReason(cap: Cap): LocalText {
  const { ja, en } = capText(cap);
  return { ja: `配信数の上限（${ja}）に達していたため`, en: `the lead has got enough messages for now (${en})` };
}

function capText({ channel, max, hours, categories: counted }: Cap): LocalText {
  const { ja, unit, en, all } = scopes[channel];
  const window = windowText(hours);
  const kinds = [...new Set(counted)].map((category) => categories[category]);
  // A cap on all of them needs no word about it.
  const named = kinds.length === Object.keys(categories).length ? [] : kinds;
  return {
    ja: `${ja}${window.ja}${max}${unit}まで${named.length === 0 ? "" : `、数えるのは${named.map((one) => one.ja).join("・")}だけ`}`,
    en: `at most ${max} ${en}${max === 1 ? "" : "s"}${all} ${window.en}${named.length === 0 ? "" : `, counting only ${named.map((one) => one.en).join(" and ")}`}`,
  };
}

function windowText(hours: number): LocalText {
  if (hours === DAY) return { ja: "1日", en: "a day" };
  if (hours % DAY === 0) return { ja: `${hours / DAY}日間で`, en: `in ${hours / DAY} days` };
  if (hours >= 1) return { ja: `${rounded(hours)}時間で`, en: hours === 1 ? "an hour" : `in ${rounded(hours)} hours` };
  return { ja: `${rounded(hours * 60)}分間で`, en: `in ${rounded(hours * 60)} minutes` };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
