/** Keys and places in lists, from the whole sequence to a part of it. */
export type Path = readonly PropertyKey[];

/** One thing to mend. `line` and `column` begin at 1; `message` and `hint` are a sentence each; `code` is stable. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

/** A problem before its place in the text is looked up: the node at `path`, or its key, or its parent when it is missing. */
export interface Found extends Omit<Problem, "line" | "column"> {
  readonly path: Path;
  readonly at: "value" | "key" | "parent";
}

/** Notes a problem; unless said otherwise, an error without a hint at the value. */
export type Report = (path: Path, code: string, message: string, more?: Partial<Pick<Found, "severity" | "hint" | "at">>) => void;

/** What exists, for checking names; a list that is left out is not checked. */
export interface Known {
  readonly templates?: readonly { readonly key: string; readonly channel: string }[];
  readonly events?: readonly string[];
  readonly fields?: readonly string[];
  readonly topics?: readonly string[];
}

/** A file with more problems is another kind of file: the first ones tell. */
export const mostProblems = 100;
