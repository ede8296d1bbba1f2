import type { PriceRange } from "../../domain/estimates/price-range.ts";
import { formatMoney } from "../../domain/money/format-money.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { inEach, type Language, type LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const estimateActs: Readonly<Record<string, ActWords>> = {
  "estimate-created": (who) => ({ ja: `${who.ja}が見積書を作りました`, en: `${who.en} wrote an estimate` }),
  "estimate-changed": (who) => ({ ja: `${who.ja}が見積書を変えました`, en: `${who.en} changed the estimate` }),
  "estimate-sent": (who) => ({ ja: `${who.ja}が見積書を送りました`, en: `${who.en} sent the estimate` }),
  "estimate-commented": (who) => ({ ja: `${who.ja}が見積書にコメントしました`, en: `${who.en} commented on the estimate` }),
};

/** What people call the messages about an estimate, by slot. */
export const estimateMessages: Readonly<Record<string, LocalText>> = {
  sent: { ja: "見積もりのご案内", en: "the estimate" },
  revised: { ja: "改訂した見積もりのご案内", en: "the revised estimate" },
  chosen: { ja: "お選びいただいた控え", en: "the confirmation of the choice" },
};

/** Why a message about an estimate is void, by what became of the estimate. */
export const estimateOutcomes: Readonly<Record<string, LocalText>> = {
  chosen: { ja: "ご本人がすでに選んだため", en: "the lead has chosen" },
  expired: { ja: "見積もりの期限が過ぎたため", en: "the estimate has expired" },
  superseded: { ja: "新しい見積もりに替わったため", en: "a newer estimate took its place" },
};

/** A note on the PDF. */
export const extraOnPaper = {
  ja: "{day}までにお申し込みの方には、次のものをお付けします：{title}",
  en: "If you choose by {day}, this comes with it: {title}",
} satisfies LocalText;

export const variantChosen: LocalText = {
  ja: "見積もりからプランを選ばれました。お礼を伝え、契約の手続きについてご相談ください。",
  en: "They chose a variant of the estimate. Thank them, and agree on the contract.",
};

export const chosenTooLate: LocalText = {
  ja: "期限の過ぎた見積もりを選ぼうとされました。お電話で、いまのご希望を伺い、必要なら見積もりを改めてください。",
  en: "They tried to choose from an estimate that has expired. Call them, ask what they want now, and make a new estimate if needed.",
};

export const hasExpired: LocalText = {
  ja: "見積もりの期限が過ぎました。お返事がない理由を、責めずにお電話で伺ってください。時期が合わないだけなら、次にご連絡する日を決めて商談を終えてください。",
  en: "The estimate expired without an answer. Call and ask why, without reproach. If it is only the timing, agree on a day to come back and close the deal.",
};

export const leadCommented: LocalText = {
  ja: "見積もりのページにご質問・ご要望をいただきました。お返事をしてください。",
  en: "They wrote a question or a wish on the page of the estimate. Answer them.",
};

/** Script of the task when somebody asks for the price. */
export function answerPrice(offer: OfferDefinition, range: PriceRange, currency: string): LocalText {
  return inEach((language) => {
    const title = titleOf(offer, language);
    const money = range && moneyRange(range, currency, language);
    if (language === "ja") {
      return money === null
        ? `「${title}」の金額を尋ねられました。目安の金額の幅を、3時間以内にお返事ください。`
        : `「${title}」の金額を尋ねられました。目安は${money}です。この幅を3時間以内にお返事し、ご希望を伺ってください。`;
    }
    return money === null
      ? `They asked what "${title}" costs. Answer with a range within three hours.`
      : `They asked what "${title}" costs. Answer with the range ${money} within three hours, and ask what they need.`;
  });
}

/** Script of the task when somebody asks for the price before their first step. */
export function inviteFirst(offer: OfferDefinition): LocalText {
  return inEach((language) => {
    const title = titleOf(offer, language);
    return language === "ja"
      ? `「${title}」の金額を尋ねられましたが、まだセミナーや個別相談を受けていない方です。金額は状況によって変わることをお伝えし、まず個別相談にお誘いください。`
      : `They asked what "${title}" costs, but have had neither a seminar nor a consultation. Say that it depends on their case, and invite them to a consultation first.`;
  });
}

function moneyRange({ fromMinor, toMinor }: NonNullable<PriceRange>, currency: string, language: Language): string {
  const [from, to] = [fromMinor, toMinor].map((minor) => formatMoney(minor, currency, language));
  if (from === to) return from ?? "";
  return language === "ja" ? `${from}〜${to}` : `${from} to ${to}`;
}

function titleOf({ title, key }: OfferDefinition, language: Language): string {
  return title[language] ?? title.ja ?? title.en ?? key;
}
