import type { Outcome, Rating, Step } from "../../domain/incidents/recovery.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";
import type { Incident } from "./incident.ts";

export const incidentActs: Readonly<Record<string, ActWords>> = {
  "incident-opened": (who) => ({
    ja: `${who.ja}が、ご迷惑をおかけした件を記録し、売り込みを止めました`,
    en: `${who.en} opened an incident; nothing is sold from here`,
  }),
  "incident-apologised": (who) => ({ ja: `${who.ja}がお詫びしました`, en: `${who.en} apologised` }),
  "incident-fixed": (who) => ({ ja: `${who.ja}が、ご迷惑をおかけした件に対応しました`, en: `${who.en} put the incident right` }),
  "incident-rated": (who) => ({
    ja: `${who.ja}が、対応のあとの提供がご期待を超えたかを記録しました`,
    en: `${who.en} noted how the next delivery compared with the expectation`,
  }),
  "incident-expectation-noted": (who) => ({
    ja: `${who.ja}が、お客様のご期待を記録しました`,
    en: `${who.en} noted what the customer expects`,
  }),
  "incident-closed": (who) => ({ ja: `${who.ja}が、ご迷惑をおかけした件の対応を終えました`, en: `${who.en} closed the incident` }),
  "incident-reopened": (who) => ({
    ja: `${who.ja}が、ご迷惑をおかけした件の対応を再開しました`,
    en: `${who.en} opened the incident again`,
  }),
};

/** What people call the letters about an incident, by slot. */
export const incidentMessages: Readonly<Record<string, LocalText>> = {
  apology: { ja: "お詫び", en: "the letter of apology" },
  fixed: { ja: "対応のご報告", en: "the letter after the fix" },
};

/** Why a letter about an incident is void. */
export const incidentOutcomes: Readonly<Record<string, LocalText>> = {
  reopened: { ja: "この件の対応を最初からやり直しているため", en: "the incident was opened again" },
  void: { ja: "この件の記録が取り消されたため", en: "the incident was none" },
};

export const outcomeWords: Readonly<Record<Outcome, LocalText>> = {
  fan: { ja: "ファンになった", en: "became a fan" },
  kept: { ja: "続けてくださる", en: "stays a customer" },
  lost: { ja: "離れた", en: "lost" },
  void: { ja: "取り消し", en: "void" },
};

export const ratingWords: Readonly<Record<Rating, LocalText>> = {
  exceeded: { ja: "ご期待を超えた", en: "exceeded the expectation" },
  met: { ja: "ご期待どおり", en: "met the expectation" },
  below: { ja: "ご期待を下回った", en: "was below the expectation" },
};

/** Script of the owner's task. */
export function answerIsLate(what: string): LocalText {
  return {
    ja: `お客様へのお詫びが、期限までにできていません。ご自身でお電話し、お待たせしたこともあわせてお詫びしてください。\n\n${what}`,
    en: `Nobody has answered this customer by the deadline. Call them yourself, and apologise for the wait as well.\n\n${what}`,
  };
}

/** Script of the task of each step. */
export function stepScript(step: Step, { what, expectation, rating }: Pick<Incident, "what" | "expectation" | "rating">): LocalText {
  const expected: LocalText =
    expectation === ""
      ? { ja: "ご期待がまだ記録されていません。まず伺ってください。", en: "Nobody has noted what they expect. Ask first." }
      : { ja: `ご期待：${expectation}`, en: `They expect: ${expectation}` };
  switch (step) {
    case "respond":
      return {
        ja: `期限までにお詫びし、お話を伺ってください。言い訳はせず、いつまでに何をするかをお約束してください。\n\n${what}`,
        en: `Apologise by the deadline and listen. Make no excuses; say what you will do, and by when.\n\n${what}`,
      };
    case "fix":
      return {
        ja: `お約束した対応をして、お客様にお知らせしてください。\n\n${what}`,
        en: `Do what was promised, and tell the customer.\n\n${what}`,
      };
    case "prepare":
      return {
        ja: `次の提供は、必ずご期待を超えてください。何をするかを決め、準備してください。\n\n${expected.ja}`,
        en: `The next delivery must exceed the expectation. Decide what you will do, and prepare it.\n\n${expected.en}`,
      };
    case "remind":
      return {
        ja: `対応から二週間、次の提供がありません。日程をご相談し、ご期待を超える準備をしてください。\n\n${expected.ja}`,
        en: `Two weeks after the fix nothing has been delivered. Agree on a date, and prepare to exceed the expectation.\n\n${expected.en}`,
      };
    case "rate":
      return {
        ja: `対応のあと、はじめての提供が終わりました。ご期待を超えられたかをお客様に伺い、記録してください。\n\n${expected.ja}`,
        en: `The first delivery after the fix is over. Ask the customer whether it exceeded the expectation, and note it.\n\n${expected.en}`,
      };
    case "close": {
      const rated = rating === null ? { ja: "", en: "" } : ratingWords[rating];
      return {
        ja: `次の提供の評価：${rated.ja}。お客様がいまどう感じておられるかを確かめ、結果（ファンになった・続けてくださる・離れた）を記録して終えてください。`,
        en: `The next delivery ${rated.en}. Find out how the customer feels now, and close the incident with what became of them: fan, kept or lost.`,
      };
    }
  }
}
