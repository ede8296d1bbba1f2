/** What stands in the form, by the path that the API gives a field in its problems: `familyName`, `fields.renewal`. */
export type Values = Readonly<Record<string, string>>;

export function changedKeys(before: Values, after: Values): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => (before[key] ?? "") !== (after[key] ?? ""));
}

/** Where another person's save and mine differ: what stood there when I began, what they wrote, what I wrote. */
export interface Difference {
  key: string;
  before: string;
  theirs: string;
  mine: string;
}

export function differencesOf(before: Values, theirs: Values, mine: Values): Difference[] {
  return changedKeys(theirs, mine).map((key) => ({
    key,
    before: before[key] ?? "",
    theirs: theirs[key] ?? "",
    mine: mine[key] ?? "",
  }));
}

/** Who changed one alone has it; where both did, it is asked. */
export function whoChanged({ before, theirs, mine }: Difference): "theirs" | "mine" | "both" {
  if (mine === before) return "theirs";
  return theirs === before ? "mine" : "both";
}
