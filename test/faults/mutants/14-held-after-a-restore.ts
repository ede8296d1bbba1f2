import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/journal/restore-hold.ts",
    find: "(settingOf(HOLD)) !== null) return true;",
    replace: "(settingOf(HOLD)) !== null) return false;",
  },
];
