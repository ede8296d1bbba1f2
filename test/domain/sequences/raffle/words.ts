import type { StepWords } from "../../../../domain/sequences/steps/step-kind.ts";
import type { LocalText } from "../../../../domain/words/local-text.ts";

export const noDifference = (id: string): LocalText => ({
  ja: `抽選「${id}」では何も変わりません。won か lost、または両方を書いてください。`,
  en: `Raffle "${id}" makes no difference; give it won, lost, or both.`,
});

export const raffleWords: StepWords = {
  reasons: {
    drawn: { ja: "抽選に当たりました", en: "the lead has won in the raffle" },
    "no-ticket": { ja: "抽選券がありませんでした", en: "the lead had no ticket" },
  },
  time: ["A `raffle` counts tickets from the entry on, up to the drawing."],
  sections: [{ title: "Raffles", text: "Who may hold one is a matter of law.", table: { rows: [["one ticket", "wins"]] } }],
};
