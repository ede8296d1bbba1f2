import type { Language, LocalText } from "../words/local-text.ts";
import type { SequenceDefinition } from "./definition.ts";

/** Keys and list indexes that lead from the whole sequence to a part of it. */
export type Path = readonly PropertyKey[];

/** One problem to correct. `line` and `column` begin at 1; `message` and `hint` are one sentence each; `code` is stable. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: LocalText;
  readonly hint: LocalText | null;
}

/** A problem with its texts in one language, for programs. */
export function problemIn<Of extends Problem>({ message, hint, ...place }: Of, language: Language) {
  return { ...place, message: message[language], hint: hint?.[language] ?? null };
}

/** A problem whose place in the text is not yet known: at the node of `path`, its key, or its parent if the node is missing. */
export interface Found extends Omit<Problem, "line" | "column"> {
  readonly path: Path;
  readonly at: "value" | "key" | "parent";
}

/** Reports a problem. Default: an error without a hint, at the value. */
export type Report = (path: Path, code: string, message: LocalText, more?: Partial<Pick<Found, "severity" | "hint" | "at">>) => void;

/** An offer, as far as a sequence may depend on it. */
export interface KnownOffer {
  readonly key: string;
  readonly side: "front-end" | "back-end";
  /** Whether a lead can book it: it has sessions, or is a consultation. */
  readonly bookable: boolean;
}

/** The existing names, to check names against. A missing list is not checked. */
export interface Known {
  readonly templates?: readonly {
    readonly key: string;
    readonly channel: string;
    /** The offers that it speaks of: its variables `offers.<key>`. */
    readonly offers?: readonly string[];
  }[];
  readonly events?: readonly string[];
  readonly fields?: readonly string[];
  /** By field: text, number, date or boolean. The type of a missing one is not checked. */
  readonly fieldTypes?: Readonly<Record<string, string>>;
  readonly topics?: readonly string[];
  readonly offers?: readonly KnownOffer[];
  /** Events by which a declared route is entered: there a back-end offer may come first. */
  readonly routes?: readonly { readonly on: string }[];
  /** The sequences around it, as they run: together they must not make a circle. */
  readonly sequences?: readonly SequenceDefinition[];
}

/** Only this many problems are reported: a file with more is not a sequence. */
export const mostProblems = 100;
