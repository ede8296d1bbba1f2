import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** What the judge of a template says besides the problems that templates/ finds. */
export const judgeWords = {
  sentAsBoth: (notice: string, advertising: string) => ({
    ja: `このテンプレートは ${advertising} のシーケンスでも使われています。広告であれば、${notice} として送ることはできません（同意と配信停止が要ります）。お知らせ用のテンプレートを分けてください。`,
    en: `A sequence of category ${advertising} sends this template, too. Advertising must not go out as ${notice}, without consent and opt-out (LAW4): make a template of its own for the notice.`,
  }),
  readsLikeOffer: (words: string, notice: string) => ({
    ja: `「${words}」は広告の言葉のようです。広告は ${notice} として送れません（同意と配信停止が要ります）。シーケンスのカテゴリーを nurture か promotion にするか、この部分を取り除いてください。`,
    en: `"${words}" reads like an offer. Advertising must not go out as ${notice}, without consent and opt-out (LAW4): give the sequence the category nurture or promotion, or remove this.`,
  }),
  foreignVariable: (path: string, owner: LocalText, senders: readonly LocalText[]) => ({
    ja: `「${path}」を使えるのは「${owner.ja}」のメッセージだけですが、このテンプレートは${senders.map(({ ja }) => `「${ja}」`).join("と")}から送られます。`,
    en: `Only messages of ${owner.en} have "${path}", but this template is sent by ${senders.map(({ en }) => en).join(" and ")}.`,
  }),
} satisfies Words;
