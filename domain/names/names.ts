/** How a person, and the company she works for, may be called; null where nobody said. */
export interface Names {
  familyName: string | null;
  givenName: string | null;
  familyKana: string | null;
  givenKana: string | null;
  displayName: string | null;
  company: string | null;
}

/** Names as somebody gives them, whatever is left out. */
export type GivenNames = { [Part in keyof Names]?: Names[Part] | undefined };
