import type { LocalText } from "../../../words/local-text.ts";
import { changesText } from "../../changes-text.ts";
import type { UpdateStep } from "./shape.ts";

export function updateSentence({ changes }: UpdateStep): LocalText {
  const { ja, en } = changesText(changes);
  return { ja, en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}` };
}

export const badFieldValue: LocalText = {
  ja: "文字、数、true、false のどれかを一つ書いてください。項目を空にするには null と書きます。",
  en: "Write one text, number, true, false, or null to clear the field.",
};
