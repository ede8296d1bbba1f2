import type { Cause } from "../sessions/likely-causes.ts";
import { inEach, type Language, type LocalText, type Words } from "../words/local-text.ts";
import type { theNine } from "./the-nine.ts";

const causeNames: Readonly<Record<Cause, LocalText>> = {
  "taught-too-much": { ja: "教えすぎて、その場で満足された", en: "too much was taught, so people were content" },
  target: { ja: "集めている人が違う", en: "the wrong people are attracted" },
  concept: { ja: "商品のコンセプトが合っていない", en: "the concept of the offer is wrong" },
  execution: { ja: "進め方", en: "the way it is carried out" },
  "earlier-step": { ja: "これより前のステップ", en: "a step before this one" },
};

/** What the nine steps are called where a process does not have them. */
export const stepNames: Readonly<Record<(typeof theNine)[number], LocalText>> = {
  list: { ja: "見込み客リストを集める", en: "gather a list of prospects" },
  trust: { ja: "見込み客との信頼関係を築く", en: "build trust" },
  "front-end-sold": { ja: "フロントエンド商品を案内する", en: "sell the front-end offer" },
  "front-end-delivered": { ja: "フロントエンド商品を提供する", en: "deliver the front-end offer" },
  consultation: { ja: "個別サービスを体験してもらう", en: "let them try the individual service" },
  presented: { ja: "バックエンド商品をプレゼンする", en: "present the back-end offer" },
  closed: { ja: "バックエンド商品のクロージング", en: "close the sale" },
  delivered: { ja: "バックエンド商品を提供する", en: "deliver the back-end offer" },
  care: { ja: "アフターフォロー", en: "care for the customer" },
};

function listed(causes: readonly Cause[], language: Language): string {
  return causes.map((cause) => causeNames[cause][language]).join(language === "ja" ? "、" : "; ");
}

/** What the funnel says of a process, in whole sentences. */
export const findingWords = {
  missing: (name: LocalText) => ({
    ja: `「${name.ja}」のステップがありません。販売は掛け算なので、1つ欠けると売上につながりません。process.yaml に加えてください。`,
    en: `The step "${name.en}" is missing. A sale is the product of its steps: without one of them it comes to nothing. Add it to process.yaml.`,
  }),
  order: (title: LocalText) => ({
    ja: `「${title.ja}」の順番が違います。9つのステップの順に並べてください。`,
    en: `"${title.en}" is not in its place. Put the steps in the order of the nine.`,
  }),
  nobody: {
    ja: "この条件に当てはまる人は、まだ最初のステップにいません。",
    en: "Nobody has come to the first step here yet.",
  },
  zero: (title: LocalText, after: LocalText, count: number) => ({
    ja: `「${title.ja}」から「${after.ja}」へ進んだ人が0人です（${count}人中）。ここが0のままだと、掛け算の答えも0になります。`,
    en: `Nobody has gone on from "${title.en}" to "${after.en}", out of ${count}. While this is zero, the whole product is zero.`,
  }),
  empty: (title: LocalText, count: number) => ({
    ja: `「${title.ja}」を通った人が1人もいません。${count}人が、このステップを飛ばして先に進んでいます。`,
    en: `Nobody has been through "${title.en}": ${count} went on without it.`,
  }),
  alarm: (title: LocalText, { rate, alarm, causes }: { rate: number; alarm: number; causes: readonly Cause[] }) =>
    inEach((language) => {
      const why = listed(causes, language);
      if (language === "ja")
        return `「${title.ja}」から次へ進んだ割合が${rate}%で、警報の${alarm}%以下です。${why === "" ? "" : `考えられる原因: ${why}。`}`;
      return `${rate}% went on from "${title.en}": at or under the alarm of ${alarm}%.${why === "" ? "" : ` Likely causes: ${why}.`}`;
    }),
  target: (title: LocalText, { rate, target }: { rate: number; target: number }) => ({
    ja: `「${title.ja}」から次へ進んだ割合が${rate}%で、目標の${target}%に届いていません。`,
    en: `${rate}% went on from "${title.en}"; the goal is ${target}%.`,
  }),
  passed: (title: LocalText, count: number) => ({
    ja: `${count}人が、「${title.ja}」を通らずに先のステップへ進んでいます。`,
    en: count === 1 ? `1 person went on without "${title.en}".` : `${count} people went on without "${title.en}".`,
  }),
  early: (title: LocalText, count: number) => ({
    ja: `${count}人が、前のステップより先に「${title.ja}」へ進んでいます。順番を確かめてください。`,
    en:
      count === 1
        ? `1 person came to "${title.en}" before a step that comes first.`
        : `${count} people came to "${title.en}" before a step that comes first.`,
  }),
  product: {
    ja: "どのステップも目標どおりなのに、成約がありません。売り方ではなく、商品やサービスそのものを見直してください。",
    en: "Every step reaches its goal and still nobody buys. It is not the way of selling: look at the product.",
  },
} satisfies Words;
