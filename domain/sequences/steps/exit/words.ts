import type { LocalText } from "../../../words/local-text.ts";
import type { ExitStep } from "./shape.ts";

export function exitSentence({ outcome }: ExitStep): LocalText {
  return {
    ja: `ここで終える${outcome === null ? "" : `（結果: ${outcome}）`}`,
    en: `End here${outcome === null ? "" : ` (outcome: ${outcome})`}`,
  };
}
