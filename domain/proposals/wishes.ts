import type { LocalText } from "../words/local-text.ts";
import type { ProposalContent } from "./proposal.ts";

/** The buyer's nine wishes (seed article 003), in its order. */
export const wishes = [
  "criteria",
  "decide-fast",
  "expert",
  "tired-of-choosing",
  "no-push",
  "no-needless-acts",
  "effect",
  "own-level",
  "after-care",
] as const;
export type Wish = (typeof wishes)[number];

export interface WishVerdict {
  readonly wish: Wish;
  readonly met: boolean;
  /** What the buyer wishes, and what to do when it is not met. */
  readonly words: LocalText;
}

/** More than this is a heap to choose from. In characters. */
const MOST_TEXT = 3_000;
/** A sentence longer than this is read twice. In characters. */
const LONGEST_SENTENCE = 90;

/** Words that push. A fact with a real date does not. */
const pushing =
  /今だけ|今すぐ|絶対|必ず成功|早い者勝ち|二度と|最後のチャンス|損をします|act now|last chance|guaranteed|don't miss|only today/i;
/** Words about the thing instead of what it does for the reader. */
const features = /機能|搭載|スペック|業界初|最新鋭|feature|specification|state-of-the-art/gi;

const words: Readonly<Record<Wish, LocalText>> = {
  criteria: {
    ja: "適正な判断基準を欲している。何を見て決めればよいかを書く",
    en: "They want fair criteria: say what to look at when deciding",
  },
  "decide-fast": {
    ja: "本当は速く決めたがっている。次に何をするかを、日付か時間とともに書く",
    en: "They would rather decide soon: name the next step with a day or a time",
  },
  expert: {
    ja: "信頼できる専門家の意見を望んでいる。どれを勧めるか、なぜかを書く",
    en: "They want an expert's view: say which one you recommend, and why",
  },
  "tired-of-choosing": {
    ja: "情報を選択するのに疲れている。全体を短くする",
    en: "They are tired of sorting information: make the whole shorter",
  },
  "no-push": {
    ja: "押し売り的な攻撃を嫌う。急かす言葉を除く",
    en: "They dislike being pushed: take out the words that hurry them",
  },
  "no-needless-acts": {
    ja: "不必要な行動は避けたがっている。次の一歩を1つだけ、短く書く",
    en: "They avoid needless acts: ask for one short next step only",
  },
  effect: {
    ja: "商品説明より効用説明を欲している。結果・ベネフィット・未来を書き、機能の話を減らす",
    en: "They want effects, not descriptions: write result, benefit and future, and fewer features",
  },
  "own-level": {
    ja: "レベルに応じてわかりやすい説明を望んでいる。ご本人の言葉を使い、文を短くする",
    en: "They want words at their level: use their own words and short sentences",
  },
  "after-care": {
    ja: "アフターフォローやケアがどれくらいあるかを気にしている。終わった後のことを書く",
    en: "They care about what comes after: write about the after-care",
  },
};

/** Which of the nine wishes a proposal answers (features.md I10). It checks what can be read, and advises; it forbids nothing. */
export function checkWishes(content: ProposalContent): WishVerdict[] {
  const { interests, result, benefit, future, criteria, opinion, nextStep, afterCare } = content;
  const all = [result, benefit, future, criteria, opinion, nextStep, afterCare].join("\n");
  const met: Readonly<Record<Wish, boolean>> = {
    criteria: criteria !== "",
    "decide-fast": /\d|[月火水木金土日]曜|来週|今週|week|day|month/.test(nextStep),
    expert: opinion !== "",
    "tired-of-choosing": all.length <= MOST_TEXT,
    "no-push": !pushing.test(all),
    "no-needless-acts": nextStep !== "" && sentences(nextStep).length <= 2,
    effect: result !== "" && benefit !== "" && future !== "" && (all.match(features) ?? []).length <= 2,
    "own-level": interests !== "" && sentences(all).every((sentence) => sentence.length <= LONGEST_SENTENCE),
    "after-care": afterCare !== "",
  };
  return wishes.map((wish) => ({ wish, met: met[wish], words: words[wish] }));
}

function sentences(text: string): string[] {
  return text
    .split(/[。！？\n]|[.!?](?:\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
