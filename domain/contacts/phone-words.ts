import type { LocalText } from "../words/local-text.ts";
import type { PhoneReason } from "./phone-number.ts";

/** What is wrong with a telephone number, as part of a sentence. */
export const phoneWords: Record<PhoneReason, LocalText> = {
  empty: { ja: "空です", en: "it is empty" },
  scientific: { ja: "表計算ソフトが 9.01E+09 のような数に変えています", en: "a spreadsheet turned it into a number such as 9.01E+09" },
  "not-a-number": { ja: "電話番号として読めません", en: "it is no phone number" },
};

/** The sentence about a number that cannot be used. */
export function badPhone(reason: PhoneReason): LocalText {
  const { ja, en } = phoneWords[reason];
  return { ja: `電話番号をご確認ください（${ja}）。`, en: `Please check the telephone number: ${en}.` };
}
