import type { LocalText, Words } from "../../domain/words/local-text.ts";
import type { Retired } from "../../services/enrolments/retire-sequence.ts";

export const retireWords = {
  description: {
    ja: "シーケンスの公開を終えます。新しく参加する方はいなくなります。もう一度公開すると元に戻ります",
    en: "retire a sequence: nobody enters it any more; publishing it again brings it back",
  },
  sequence: { ja: "シーケンスのキー", en: "key of the sequence" },
  underway: {
    ja: "参加中の方をどうするか: finish は最後まで進み、out はそこで終わります",
    en: "those on their way: finish it, or are moved out",
  },
  reason: { ja: "春のセミナーが終了", en: "the spring seminar is over" },
} satisfies Words;

/** One sentence on what was done. */
export function retiredLine({ sequence, underway, ended }: Retired): LocalText {
  const people = ended === 1 ? "1 person was" : `${ended} people were`;
  if (ended > 0)
    return {
      ja: `${sequence} の公開を終えました。参加中の${ended}名はここで終わりました。`,
      en: `Retired ${sequence}; ${people} moved out.`,
    };
  if (underway === 0) return { ja: `${sequence} の公開を終えました。`, en: `Retired ${sequence}.` };
  return {
    ja: `${sequence} の公開を終えました。参加中の${underway}名は最後まで進みます。`,
    en: `Retired ${sequence}; ${underway} on their way will finish.`,
  };
}
