import type { Context } from "../engine/context/context.ts";
import { wouldHold } from "../engine/journal/compare-marker.ts";
import { readRestoreHold } from "../engine/journal/restore-hold.ts";
import type { ModuleFinding } from "../engine/modules/module.ts";

/** Reports a database that is older than what was seen of it: until a person looks at it, nothing is sent. */
export async function examineRestore(context: Context): Promise<ModuleFinding[]> {
  const older = (await readRestoreHold(context.database.pool)) ?? (await wouldHold(context));
  if (older === null) return [];
  return [
    {
      part: { ja: "復元したデータベース", en: "Restored database" },
      state: "fail",
      detail: {
        ja: `データベースが、以前に動いていたときより古くなっています（データベース: ${shown(older.databaseAt)}、以前の動作: ${shown(older.seenAt)}）。何も送られません`,
        en: `the database is older than it was when it last ran (the database: ${shown(older.databaseAt)}, last seen: ${shown(older.seenAt)}), so nothing is sent`,
      },
      advice: {
        ja: "`hagukumi restore-check` で、失われた配信停止と消去を確かめ、--apply と --lift で再開してください。",
        en: "Run `hagukumi restore-check`, which says what is missing; --apply and --lift let it go on.",
      },
    },
  ];
}

/** UTC; the beginning of time stands for a database that never ran. */
function shown(instant: Date): string {
  return instant.getTime() === 0 ? "–" : instant.toISOString().replace(/\.\d+Z$/, "Z");
}
