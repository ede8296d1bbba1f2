import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** The conditions of a branch, as asked and answered. */
export const conditionWords = {
  way: (number: number, condition: LocalText) => ({ ja: `${number}番目の道筋：${condition.ja}`, en: `way ${number}: ${condition.en}` }),
  holds: { ja: "当てはまる", en: "yes" },
  fails: { ja: "当てはまらない", en: "no" },
  atLeast: (value: string) => ({ ja: `${value}以上`, en: `at least ${value}` }),
  below: (value: string) => ({ ja: `${value}未満`, en: `below ${value}` }),
  score: (dimension: string, value: string, bounds: LocalText, answer: LocalText) => ({
    ja: `スコア ${dimension} は${value}で、${bounds.ja}に${answer.ja}`,
    en: `${dimension} is ${value}, ${bounds.en}? ${answer.en}`,
  }),
  threshold: (dimension: string, score: number, threshold: number) => ({
    ja: `スコア ${dimension} は${score}、招待の基準は${threshold}`,
    en: `${dimension} is ${score}, the threshold ${threshold}`,
  }),
  tags: (has: readonly string[], hasNot: readonly string[], answer: LocalText) => ({
    ja: `タグが${[...(has.length > 0 ? [`${has.join("、")} あり`] : []), ...(hasNot.length > 0 ? [`${hasNot.join("、")} なし`] : [])].join("、")}に${answer.ja}`,
    en: `tags: ${[...(has.length > 0 ? [`has ${has.join(", ")}`] : []), ...(hasNot.length > 0 ? [`has not ${hasNot.join(", ")}`] : [])].join(", ")}? ${answer.en}`,
  }),
  field: (key: string, answer: LocalText) => ({ ja: `項目 ${key} の条件に${answer.ja}`, en: `field ${key}? ${answer.en}` }),
  stage: (value: string, oneOf: readonly string[], answer: LocalText) => ({
    ja: `検討段階は ${value} で、${oneOf.join("・")} に${answer.ja}`,
    en: `stage is ${value}, one of ${oneOf.join(", ")}? ${answer.en}`,
  }),
  relation: (value: string, oneOf: readonly string[], answer: LocalText) => ({
    ja: `関係は ${value} で、${oneOf.join("・")} に${answer.ja}`,
    en: `relation is ${value}, one of ${oneOf.join(", ")}? ${answer.en}`,
  }),
  orders: (value: string, bounds: LocalText, answer: LocalText) => ({
    ja: `購入の回数は${value}で、${bounds.ja}に${answer.ja}`,
    en: `purchases: ${value}, ${bounds.en}? ${answer.en}`,
  }),
  channel: (channels: readonly string[], answer: LocalText) => ({
    ja: `${channels.join("・")} で届くという条件に${answer.ja}`,
    en: `channel ${channels.join(", ")}? ${answer.en}`,
  }),
} satisfies Words;
