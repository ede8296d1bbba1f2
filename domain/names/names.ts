/** The names of a person and of their company; null if unknown. */
export interface Names {
  familyName: string | null;
  givenName: string | null;
  familyKana: string | null;
  givenKana: string | null;
  displayName: string | null;
  company: string | null;
}

/** Names as given by somebody; any of them may be missing. */
export type GivenNames = { [Part in keyof Names]?: Names[Part] | undefined };
