/** A statement that was imported. The counts are of its new lines, as they were then. */
export interface BankFile {
  id: string;
  name: string;
  ownAccount: string;
  lines: number;
  /** Those that no earlier file had. */
  added: number;
  matched: number;
  suggested: number;
  unknown: number;
  /** Reversals that took a line back. */
  reversed: number;
  ignored: number;
  importedAt: Date;
  author: string;
}

export const bankFileColumns = `f.id, f.name, f.own_account as "ownAccount", f.lines, f.added, f.matched, f.suggested, f.unknown, f.reversed, f.ignored,
  f.imported_at as "importedAt", f.author`;
