import type { CheckInAnswer, LeavingReason } from "../../domain/care/care-states.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const careActs: Readonly<Record<string, ActWords>> = {
  "check-in-answered": (who) => ({
    ja: `${who.ja}がお声がけの結果を記録しました`,
    en: `${who.en} noted what came of getting in touch`,
  }),
  "customer-left": (who) => ({ ja: `${who.ja}がお客様の離れた理由を記録しました`, en: `${who.en} noted why the customer left` }),
  "referral-recorded": (who) => ({ ja: `${who.ja}がご紹介を記録しました`, en: `${who.en} noted a referral` }),
};

export const answerWords: Readonly<Record<CheckInAnswer, LocalText>> = {
  well: { ja: "お変わりなし", en: "all is well" },
  wish: { ja: "ご要望あり", en: "has a wish" },
  worried: { ja: "気がかりあり", en: "is worried" },
  "no-answer": { ja: "つながらず", en: "not reached" },
};

export const leavingWords: Readonly<Record<LeavingReason, LocalText>> = {
  forgot: { ja: "連絡が途絶え、忘れられた", en: "lost touch and forgot us" },
  drifted: { ja: "ほかへ移られた", en: "went on to somebody else" },
  unhappy: { ja: "ご不満があった", en: "was not satisfied" },
  done: { ja: "目的を果たされた", en: "has what they came for" },
  other: { ja: "その他", en: "another reason" },
};

/** What people call the letters of care, by slot. */
export const careMessages: Readonly<Record<string, LocalText>> = {
  ask: { ja: "お変わりないかを伺うお便り", en: "the letter that only asks how they are" },
  letter: { ja: "お客様へのお便り", en: "the letter for customers" },
  group: { ja: "勉強会のご案内", en: "the invitation to the study group" },
  anniversary: { ja: "ご契約の記念日のお便り", en: "the yearly greeting" },
  referral: { ja: "ご紹介のお願い", en: "the request for a referral" },
};

/** Why a letter of care is void. */
export const careOutcomeWords: Readonly<Record<string, LocalText>> = {
  "care-over": { ja: "アフターフォローが終わったため", en: "the care is over" },
  awake: { ja: "お客様からの反応が戻ったため", en: "the customer is back" },
  dormant: { ja: "お客様からの反応が途絶え、お便りを控えているため", en: "the customer has been silent, so only letters that ask go" },
  "not-now": { ja: "いまはお勧めを控えるため", en: "nothing may be offered now" },
};

/** Script of the task when no letter reaches somebody who is dormant. */
export const callDormant: LocalText = {
  ja: "お客様からの反応が長く途絶えています。お便りが届かない方なので、お電話で、お変わりないかだけを伺ってください。ご案内や売り込みはしません。",
  en: "The customer has been silent for long, and no letter reaches them. Call and only ask how they are. Offer nothing.",
};

export const askReferral: LocalText = {
  ja: "ご満足いただけたお客様です。お便りが届かない方なので、折を見て、同じ悩みをお持ちのお知り合いがいらっしゃらないかを伺ってください。ご紹介はお客様の画面に記録します。",
  en: "A satisfied customer whom no letter reaches. When it fits, ask whether they know somebody with the same worry. Note a referral on the page of their care.",
};

export const isWorried: LocalText = {
  ja: "お声がけの際に、気がかりがあるとのことでした。早めにお話を伺い、こちらの至らなさがあれば「お詫びと挽回」に記録して対応してください。",
  en: "When somebody got in touch, the customer was worried. Talk with them soon. If it is a failure of ours, open an incident.",
};
