import type { ObjectionKind } from "../../domain/deals/objection-kinds.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const dealActs: Readonly<Record<string, ActWords>> = {
  "deal-opened": (who) => ({ ja: `${who.ja}が商談を始めました`, en: `${who.en} opened a deal` }),
  "deal-changed": (who) => ({ ja: `${who.ja}が商談の内容を変えました`, en: `${who.en} changed the deal` }),
  "deal-date-noted": (who) => ({ ja: `${who.ja}が、商談に大切な日を記録しました`, en: `${who.en} noted a date of the deal` }),
  "deal-people-set": (who) => ({ ja: `${who.ja}が、決定に関わる人を記録しました`, en: `${who.en} noted who takes part in the decision` }),
  "deal-handed-over": (who) => ({ ja: `${who.ja}が商談の担当者を替えました`, en: `${who.en} handed the deal over` }),
  "deal-won": (who) => ({ ja: `${who.ja}が商談を成約にしました`, en: `${who.en} won the deal` }),
  "deal-lost": (who) => ({ ja: `${who.ja}が商談を失注にしました`, en: `${who.en} lost the deal` }),
  "deal-void": (who) => ({ ja: `${who.ja}が商談を無効にしました`, en: `${who.en} made the deal void` }),
  "deal-reopened": (who) => ({ ja: `${who.ja}が商談を開き直しました`, en: `${who.en} opened the deal again` }),
  "objection-raised": (who) => ({ ja: `${who.ja}が、ご本人の断り文句を記録しました`, en: `${who.en} noted an objection` }),
  "objection-answered": (who) => ({
    ja: `${who.ja}が、断り文句へのお返事を記録しました`,
    en: `${who.en} noted the answer to an objection`,
  }),
  "presentation-given": (who) => ({ ja: `${who.ja}がプレゼンを記録しました`, en: `${who.en} noted a presentation` }),
  "first-step-overridden": (who) => ({
    ja: `${who.ja}が、フロントエンド商品の前にバックエンド商品を案内することを認めました`,
    en: `${who.en} allowed the back-end offer before a front-end one`,
  }),
};

const answered: LocalText = { ja: "お返事をいただいたか、商談が終わったため", en: "the lead has answered, or the deal is closed" };

export const dealOutcomes: Readonly<Record<string, LocalText>> = { answered };

/** Script of the task of asking again after an objection. */
export function askAgain({ title, script }: ObjectionKind): LocalText {
  return inEach((language) => {
    const said = title[language] ?? title.ja ?? title.en ?? "";
    const ask = script[language] ?? script.ja ?? script.en ?? "";
    return language === "ja" ? `「${said}」とのお答えでした。${ask}` : `They said: "${said}". ${ask}`;
  });
}

/** Script of the task when a date that was noted has come. */
export function dateHasCome(kind: LocalText, on: string): LocalText {
  return {
    ja: `「${kind.ja}」（${on}）が近づきました。いまのご状況と、検討を始める時期を伺ってください。売り込みはせず、まず伺ってください。`,
    en: `It is time for: ${kind.en} (${on}). Ask how things stand now and when they want to begin. Do not sell yet; ask first.`,
  };
}
