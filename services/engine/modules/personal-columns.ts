/** The columns of a module's tables that can hold words, each one or the other. */
export interface PersonalColumns {
  readonly personal?: readonly PersonalTable[];
  /** Columns that say nothing about a lead, by table: settings, definitions, codes, keyed hashes, what is sealed. */
  readonly impersonal?: Readonly<Record<string, readonly string[]>>;
}

export interface PersonalTable {
  readonly table: string;
  readonly owner: Owner;
  /** What each personal column becomes, in SQL; "delete" removes the row, which says nothing without them. */
  readonly becomes: Readonly<Record<string, string>> | "delete";
}

/** How rows belong to an erased lead: by lead_id, as the lead's own row, or by a condition on what is known of the lead. */
export type Owner =
  | "lead"
  | "lead-row"
  /** `sql` compares with $1, the list that `of` names. */
  | { readonly of: keyof ErasedPeople; readonly sql: string };

/** Whom an erasure is about. */
export interface ErasedPeople {
  leadIds: string[];
  /** LINE user ids. */
  lineUsers: string[];
  /** E-mail addresses as given and in their unique form. */
  emails: string[];
  /** Last nine digits of each phone number, which every way to write it has. */
  phoneDigits: string[];
}
