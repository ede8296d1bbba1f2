import type { Module } from "../engine/modules/module.ts";

export { type ConsoleEdit, clearConsoleEdits, markConsoleEdit, readConsoleEdits } from "./console-edits.ts";
export { discardDraft, takeDraft } from "./discard-draft.ts";
export { type Draft, type DraftName, findDraft, lockDraft } from "./draft.ts";
export { listDraftSaves, listDrafts, readDraft } from "./read-draft.ts";
export { saveDraft, saveDraftIn } from "./save-draft.ts";

const columns = ["kind", "key", "text", "author"];

/** What people write in the console and have not published. */
export const drafts: Module = {
  name: "drafts",
  personalColumns: { impersonal: { definition_draft: columns, definition_draft_save: columns, console_edit: ["kind", "key", "author"] } },
};
