import type { Module } from "../engine/modules/module.ts";
import { NOTE_DELETED, undoDeletion } from "./delete-note.ts";

/** What staff write about leads for each other. */
export const notes: Module = {
  name: "notes",
  undo: { [NOTE_DELETED]: undoDeletion },
  personalColumns: { personal: [{ table: "lead_note", owner: "lead", becomes: "delete" }] },
  words: {
    acts: {
      "note-written": (who) => ({ ja: `${who.ja}がメモを書きました`, en: `${who.en} wrote a note` }),
      "note-edited": (who) => ({ ja: `${who.ja}がメモを変更しました`, en: `${who.en} changed a note` }),
      "note-deleted": (who) => ({ ja: `${who.ja}がメモを削除しました`, en: `${who.en} deleted a note` }),
      "note-restored": (who) => ({ ja: `${who.ja}が削除したメモを元に戻しました`, en: `${who.en} took the deletion of a note back` }),
    },
  },
};
