import type { LocalText } from "../../../words/local-text.ts";

export const badFieldValue: LocalText = {
  ja: "文字、数、true、false のどれかを一つ書いてください。項目を空にするには null と書きます。",
  en: "Write one text, number, true, false, or null to clear the field.",
};
