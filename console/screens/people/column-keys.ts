/** The name stays; the others can be hidden. */
export const columnKeys = ["standing", "journeys", "contacts", "tags", "score", "activity", "holds", "since"] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** Hidden until somebody asks for them. */
export const hiddenAtFirst: readonly ColumnKey[] = ["since"];

/** As an address names the columns that are shown: with commas between them, and the name, which always is. */
export function columnsWithout(hidden: readonly string[]): string {
  return ["name", ...columnKeys.filter((key) => !hidden.includes(key))].join(",");
}

export function hiddenBeside(columns: string): readonly ColumnKey[] {
  const shown = columns.split(",");
  return columnKeys.filter((key) => !shown.includes(key));
}
