import type { Module } from "../engine/modules/module.ts";

export { type ConsoleEdit, clearConsoleEdits, markConsoleEdit, readConsoleEdits } from "./console-edits.ts";
export { takeDraft } from "./discard-draft.ts";
export { type Draft, findDraft, lockDraft } from "./draft.ts";
export { listDrafts } from "./read-draft.ts";
export { saveDraftIn } from "./save-draft.ts";

const columns = ["kind", "key", "text", "author"];

/** What people write in the console and have not published. */
export const drafts: Module = {
  name: "drafts",
  personalColumns: { impersonal: { definition_draft: columns, definition_draft_save: columns, console_edit: ["kind", "key", "author"] } },
};
