import type { LanguageName } from "../language.ts";

/** A part of a definition's text that is read and compared by itself. */
export interface TextPart {
  id: string;
  /** Undefined where the text has one part only. */
  label?: string;
  text: string;
  language: LanguageName;
}

/** Takes the text of a draft apart for a person who compares it, and puts one part back. */
export interface DraftParts {
  of: (text: string) => readonly TextPart[];
  put: (text: string, id: string, part: string) => string;
}

export interface PartPair {
  id: string;
  label: string | undefined;
  language: LanguageName;
  before: string;
  after: string;
}

/** The parts that differ; a part that one text lacks is empty there. */
export function differing({ of }: Pick<DraftParts, "of">, before: string, after: string): PartPair[] {
  const [one, other] = [of(before), of(after)];
  const ids = [...new Set([...one, ...other].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [one, other].map((parts) => parts.find((part) => part.id === id));
    const known = is ?? was;
    if (known === undefined || was?.text === is?.text) return [];
    return [{ id, label: known.label, language: known.language, before: was?.text ?? "", after: is?.text ?? "" }];
  });
}
