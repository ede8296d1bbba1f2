import type { Context } from "../engine/context/context.ts";
import { missingEntries } from "../engine/journal/compare-marker.ts";
import type { JournalEntry } from "../engine/journal/journal.ts";
import { type RestoreHold, readRestoreHold } from "../engine/journal/restore-hold.ts";

export interface RestoreState {
  /** Null when nothing is held. */
  hold: RestoreHold | null;
  /** Entries of the journal that the database lacks. */
  missing: Record<JournalEntry["kind"], number>;
  /** Lines of the journal that cannot be read. */
  unreadable: number;
}

/** What a restored database has forgotten. Reads the whole journal. */
export async function checkRestore(context: Context): Promise<RestoreState> {
  const missing = { withdrawn: 0, suppressed: 0, erased: 0 };
  let unreadable = 0;
  if (context.journal) {
    for await (const entry of missingEntries(context, context.journal)) {
      if (entry === null) unreadable += 1;
      else missing[entry.kind] += 1;
    }
  }
  return { hold: await readRestoreHold(context.database.pool), missing, unreadable };
}

export function countMissing({ missing }: RestoreState): number {
  return missing.withdrawn + missing.suppressed + missing.erased;
}
