/** The columns of a module's tables that can hold text: each is personal or impersonal. */
export interface PersonalColumns {
  readonly personal?: readonly PersonalTable[];
  /** Columns that say nothing about a lead, by table: settings, definitions, codes, keyed hashes, encrypted data. */
  readonly impersonal?: Readonly<Record<string, readonly string[]>>;
}

export interface PersonalTable {
  readonly table: string;
  readonly owner: Owner;
  /** The SQL value that each personal column gets; "delete" removes the row, which is useless without them. */
  readonly becomes: Readonly<Record<string, string>> | "delete";
}

/** How the rows of an erased lead are found: by lead_id, as the lead's own row, or by a condition on what is known of the lead. */
export type Owner =
  | "lead"
  | "lead-row"
  /** `sql` compares with $1, the list that `of` names. */
  | { readonly of: keyof ErasedPeople; readonly sql: string };

/** The people whom an erasure concerns. */
export interface ErasedPeople {
  leadIds: string[];
  /** LINE user ids. */
  lineUsers: string[];
  /** E-mail addresses as given and in their unique form. */
  emails: string[];
  /** The last nine digits of each phone number: they are the same however it is written. */
  phoneDigits: string[];
  /** Keyed hashes of all their addresses. */
  addressHashes: string[];
  /** By what a text may name them: whole names, kana and addresses, folded as for search and as they are read, without spaces. */
  fragments: string[];
}
