import type { LocalText } from "../../../words/local-text.ts";

export const dependsOnField = (due: string): LocalText => ({
  ja: `「${due}」は項目の日付によって変わるので、作業の期限（due）には使えません。`,
  en: `"${due}" depends on a field, which a task's due time cannot.`,
});
