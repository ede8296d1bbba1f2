import type { LocalText } from "../../../words/local-text.ts";
import { waitText } from "../../wait-text.ts";
import type { Request, TaskKind } from "./shape.ts";

const kindTexts: Record<TaskKind, LocalText> = {
  phone: { ja: "電話", en: "a phone call" },
  message: { ja: "メッセージ", en: "a message" },
  visit: { ja: "訪問", en: "a visit" },
  letter: { ja: "手紙", en: "a letter" },
  check: { ja: "確認", en: "a check" },
};

export function taskSentence({ role, taskKind, due }: Request): LocalText {
  const [kind, end] = [kindTexts[taskKind], waitText(due)];
  return { ja: `${role} にタスクを頼む（${kind.ja}、期限は${end.ja}）`, en: `Ask ${role} for ${kind.en}, due ${end.en}` };
}

export const dependsOnField = (due: string): LocalText => ({
  ja: `「${due}」は項目の日付によって変わるので、タスクの期限（due）には使えません。`,
  en: `"${due}" depends on a field, which a task's due time cannot.`,
});
