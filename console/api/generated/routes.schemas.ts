/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
export interface ApiKey {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Whose it is; the audit names them so */
  name: string;
  /** First ten characters of the key. The key itself is kept nowhere. */
  prefix: string;
  /** What it may do; empty: everything, also what later releases add */
  scopes: string[];
  createdAt: string;
  /** To within a minute */
  usedAt: string | null;
  revokedAt: string | null;
}

export interface ApiKeyInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Whose it is; the audit names them so */
  name: string;
  /** First ten characters of the key. The key itself is kept nowhere. */
  prefix: string;
  /** What it may do; empty: everything, also what later releases add */
  scopes: string[];
  createdAt: unknown;
  /** To within a minute */
  usedAt: unknown | null;
  revokedAt: unknown | null;
}

export type ArrivedCountListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type ArrivedCountList = {
  /** Path below /api/v1 */
  path: string;
  query: ArrivedCountListQuery;
};

export interface ArrivedCount {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** There are more than `count`: it is not counted further */
  more: boolean;
  /** The list that has exactly these */
  list: ArrivedCountList;
  /** sign-ups · confirmations · opt-outs · bounces · replies */
  what: string;
}

export type ArrivedCountInputListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type ArrivedCountInputList = {
  /** Path below /api/v1 */
  path: string;
  query: ArrivedCountInputListQuery;
};

export interface ArrivedCountInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** There are more than `count`: it is not counted further */
  more: boolean;
  /** The list that has exactly these */
  list: ArrivedCountInputList;
  /** sign-ups · confirmations · opt-outs · bounces · replies */
  what: string;
}

/**
 * Null for an act of a module that this release does not know
 */
export type AuditEntrySentence = {
  ja: string;
  en: string;
} | null;

/**
 * Ids, codes and values of settings
 */
export type AuditEntryData = {[key: string]: unknown};

export interface AuditEntry {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: string;
  /** staff:<id> · staff:<name of a key> · lead · system */
  actor: string;
  /**
     * What people call them now; null where the actor is no member of staff
     * @nullable
     */
  actorName: string | null;
  /** Such as lead-held */
  action: string;
  /** Such as lead, enrolment, staff */
  target: string;
  /** Id of the target */
  refId: string;
  /** @nullable */
  leadName: string | null;
  /** Whom it was done to, or to what is theirs; null where it concerns no single lead */
  leadId: string | null;
  /** @nullable */
  reason: string | null;
  /** Null for an act of a module that this release does not know */
  sentence: AuditEntrySentence;
  /** Values before the act; absent where it changed none. Values of a lead only for those who may read people */
  before: unknown;
  after: unknown;
  /** True: there are values of a lead, which this caller may not read */
  hidden: boolean;
  /** Ids, codes and values of settings */
  data: AuditEntryData;
}

/**
 * Null for an act of a module that this release does not know
 */
export type AuditEntryInputSentence = {
  ja: string;
  en: string;
} | null;

/**
 * Ids, codes and values of settings
 */
export type AuditEntryInputData = {[key: string]: unknown};

export interface AuditEntryInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: unknown;
  /** staff:<id> · staff:<name of a key> · lead · system */
  actor: string;
  /**
     * What people call them now; null where the actor is no member of staff
     * @nullable
     */
  actorName: string | null;
  /** Such as lead-held */
  action: string;
  /** Such as lead, enrolment, staff */
  target: string;
  /** Id of the target */
  refId: string;
  /** @nullable */
  leadName: string | null;
  /** Whom it was done to, or to what is theirs; null where it concerns no single lead */
  leadId: string | null;
  /** @nullable */
  reason: string | null;
  /** Null for an act of a module that this release does not know */
  sentence: AuditEntryInputSentence;
  /** Values before the act; absent where it changed none. Values of a lead only for those who may read people */
  before: unknown;
  after: unknown;
  /** True: there are values of a lead, which this caller may not read */
  hidden: boolean;
  /** Ids, codes and values of settings */
  data: AuditEntryInputData;
}

export interface BadRow {
  /**
     * Among the data rows, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  row: number;
  /**
     * In the file
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  cells: string[];
  /** In the language of the file's headers */
  reasons: string[];
}

export interface BadRowInput {
  /**
     * Among the data rows, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  row: number;
  /**
     * In the file
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  cells: string[];
  /** In the language of the file's headers */
  reasons: string[];
}

export type BalanceItemsItem = {
  currency: string;
  /** Of all instalments with money open */
  openMinor: number;
  /** Of those whose day has passed where the lead is */
  overdueMinor: number;
  /** Paid, and not owed for anything yet */
  creditMinor: number;
};

export interface Balance {
  /** None: they owe nothing and have no credit */
  items: BalanceItemsItem[];
}

export type BalanceInputItemsItem = {
  currency: string;
  /** Of all instalments with money open */
  openMinor: number;
  /** Of those whose day has passed where the lead is */
  overdueMinor: number;
  /** Paid, and not owed for anything yet */
  creditMinor: number;
};

export interface BalanceInput {
  /** None: they owe nothing and have no credit */
  items: BalanceInputItemsItem[];
}

export interface BankFile {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  ownAccount: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * Lines that no earlier file had. The other counts are of these
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  matched: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suggested: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
  /**
     * Reversals that took a line back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reversed: number;
  /**
     * Money out, and lines that the same file takes back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ignored: number;
  importedAt: string;
  author: string;
}

export interface BankFileDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  ownAccount: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * Lines that no earlier file had. The other counts are of these
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  matched: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suggested: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
  /**
     * Reversals that took a line back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reversed: number;
  /**
     * Money out, and lines that the same file takes back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ignored: number;
  importedAt: string;
  author: string;
  /** Money in, of its new lines. The next five come to it */
  inMinor: number;
  /** For instalments */
  allocatedMinor: number;
  /** Kept for later instalments */
  creditMinor: number;
  /** Of which nobody knows yet whose it is */
  suspenseMinor: number;
  /** Set aside by a person, or taken back in the same file */
  setAsideMinor: number;
  /** Taken back by the bank later */
  reversedMinor: number;
  /** Kept by the payers' banks; it counts as paid, beside the money */
  feeMinor: number;
  /**
     * Lines that wait for a person
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
}

export interface BankFileDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  ownAccount: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * Lines that no earlier file had. The other counts are of these
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  matched: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suggested: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
  /**
     * Reversals that took a line back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reversed: number;
  /**
     * Money out, and lines that the same file takes back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ignored: number;
  importedAt: unknown;
  author: string;
  /** Money in, of its new lines. The next five come to it */
  inMinor: number;
  /** For instalments */
  allocatedMinor: number;
  /** Kept for later instalments */
  creditMinor: number;
  /** Of which nobody knows yet whose it is */
  suspenseMinor: number;
  /** Set aside by a person, or taken back in the same file */
  setAsideMinor: number;
  /** Taken back by the bank later */
  reversedMinor: number;
  /** Kept by the payers' banks; it counts as paid, beside the money */
  feeMinor: number;
  /**
     * Lines that wait for a person
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
}

export interface BankFileInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  ownAccount: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * Lines that no earlier file had. The other counts are of these
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  matched: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suggested: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
  /**
     * Reversals that took a line back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reversed: number;
  /**
     * Money out, and lines that the same file takes back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ignored: number;
  importedAt: unknown;
  author: string;
}

export type BankFileReportOutcome = typeof BankFileReportOutcome[keyof typeof BankFileReportOutcome];


export const BankFileReportOutcome = {
  imported: 'imported',
  'already-imported': 'already-imported',
} as const;

export interface BankFileReport {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  ownAccount: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * Lines that no earlier file had. The other counts are of these
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  matched: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suggested: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
  /**
     * Reversals that took a line back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reversed: number;
  /**
     * Money out, and lines that the same file takes back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ignored: number;
  importedAt: string;
  author: string;
  outcome: BankFileReportOutcome;
}

export type BankFileReportInputOutcome = typeof BankFileReportInputOutcome[keyof typeof BankFileReportInputOutcome];


export const BankFileReportInputOutcome = {
  imported: 'imported',
  'already-imported': 'already-imported',
} as const;

export interface BankFileReportInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  ownAccount: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * Lines that no earlier file had. The other counts are of these
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  matched: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suggested: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
  /**
     * Reversals that took a line back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reversed: number;
  /**
     * Money out, and lines that the same file takes back
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ignored: number;
  importedAt: unknown;
  author: string;
  outcome: BankFileReportInputOutcome;
}

/**
 * `suggested` and `unknown` wait for a person
 */
export type BankLineState = typeof BankLineState[keyof typeof BankLineState];


export const BankLineState = {
  matched: 'matched',
  suggested: 'suggested',
  unknown: 'unknown',
  reversal: 'reversal',
  reversed: 'reversed',
  ignored: 'ignored',
} as const;

export type BankLineWhyWords = {
  ja: string;
  en: string;
};

export type BankLineWhy = {
  code: string;
  words: BankLineWhyWords;
};

export type BankLineCandidatesItemWhy = {
  ja: string;
  en: string;
};

export type BankLineCandidatesItemAllocationsItemAs = typeof BankLineCandidatesItemAllocationsItemAs[keyof typeof BankLineCandidatesItemAllocationsItemAs];


export const BankLineCandidatesItemAllocationsItemAs = {
  money: 'money',
  fee: 'fee',
  credit: 'credit',
} as const;

export type BankLineCandidatesItemAllocationsItem = {
  /** Null: credit */
  instalmentId: string | null;
  /** Smallest unit of the currency */
  amountMinor: number;
  as: BankLineCandidatesItemAllocationsItemAs;
  /** @nullable */
  invoiceNumber: string | null;
  n: number | null;
  dueOn: string | null;
};

export type BankLineCandidatesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  why: BankLineCandidatesItemWhy;
  /** Their payment that was recorded by hand and may be this very one */
  recordedId: string | null;
  allocations: BankLineCandidatesItemAllocationsItem[];
};

export interface BankLine {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * The first file that showed it
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  fileId: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  bookedOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  isReversal: boolean;
  payer: string;
  bank: string;
  branch: string;
  account: string;
  reference: string;
  memo: string;
  ownAccount: string;
  /**
     * Among the equal lines of one day, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ordinal: number;
  /** `suggested` and `unknown` wait for a person */
  state: BankLineState;
  why: BankLineWhy;
  candidates: BankLineCandidatesItem[];
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  paymentId: string | null;
  /** The line that it takes back */
  reverses: string | null;
  createdAt: string;
  decidedAt: string | null;
  /** @nullable */
  decidedBy: string | null;
}

/**
 * `suggested` and `unknown` wait for a person
 */
export type BankLineInputState = typeof BankLineInputState[keyof typeof BankLineInputState];


export const BankLineInputState = {
  matched: 'matched',
  suggested: 'suggested',
  unknown: 'unknown',
  reversal: 'reversal',
  reversed: 'reversed',
  ignored: 'ignored',
} as const;

export type BankLineInputWhyWords = {
  ja: string;
  en: string;
};

export type BankLineInputWhy = {
  code: string;
  words: BankLineInputWhyWords;
};

export type BankLineInputCandidatesItemWhy = {
  ja: string;
  en: string;
};

export type BankLineInputCandidatesItemAllocationsItemAs = typeof BankLineInputCandidatesItemAllocationsItemAs[keyof typeof BankLineInputCandidatesItemAllocationsItemAs];


export const BankLineInputCandidatesItemAllocationsItemAs = {
  money: 'money',
  fee: 'fee',
  credit: 'credit',
} as const;

export type BankLineInputCandidatesItemAllocationsItem = {
  /** Null: credit */
  instalmentId: string | null;
  /** Smallest unit of the currency */
  amountMinor: number;
  as: BankLineInputCandidatesItemAllocationsItemAs;
  /** @nullable */
  invoiceNumber: string | null;
  n: number | null;
  dueOn: string | null;
};

export type BankLineInputCandidatesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  why: BankLineInputCandidatesItemWhy;
  /** Their payment that was recorded by hand and may be this very one */
  recordedId: string | null;
  allocations: BankLineInputCandidatesItemAllocationsItem[];
};

export interface BankLineInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * The first file that showed it
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  fileId: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  bookedOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  isReversal: boolean;
  payer: string;
  bank: string;
  branch: string;
  account: string;
  reference: string;
  memo: string;
  ownAccount: string;
  /**
     * Among the equal lines of one day, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ordinal: number;
  /** `suggested` and `unknown` wait for a person */
  state: BankLineInputState;
  why: BankLineInputWhy;
  candidates: BankLineInputCandidatesItem[];
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  paymentId: string | null;
  /** The line that it takes back */
  reverses: string | null;
  createdAt: unknown;
  decidedAt: unknown | null;
  /** @nullable */
  decidedBy: string | null;
}

export interface Booked {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
}

export interface BookedInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
}

export type BulkActionAction = typeof BulkActionAction[keyof typeof BulkActionAction];


export const BulkActionAction = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export type BulkActionParameters = {
  /**
     * Of tag and untag
     * @pattern ^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$
     */
  tag?: string;
  /**
     * Key. Of exit and enrol; pause and resume then act on this sequence alone
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Id of the step at which enrol begins; the first step if omitted
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /**
     * End of a pause
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
};

export type BulkActionState = typeof BulkActionState[keyof typeof BulkActionState];


export const BulkActionState = {
  prepared: 'prepared',
  running: 'running',
  done: 'done',
  cancelled: 'cancelled',
} as const;

/**
 * By what POST /bulk/{id}/undo would take it back now; null: it cannot be
 */
export type BulkActionUndo = typeof BulkActionUndo[keyof typeof BulkActionUndo] | null;


export const BulkActionUndo = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export type BulkActionNamesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  name: string;
};

export type BulkReasonWords = {
  ja: string;
  en: string;
};

export interface BulkReason {
  code: string;
  words: BulkReasonWords;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
}

export interface BulkAction {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  action: BulkActionAction;
  parameters: BulkActionParameters;
  reason: string;
  state: BulkActionState;
  /** Who prepared it, then who started it */
  by: string;
  /**
     * On how many leads it acts: done + refused + left
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  refused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  left: number;
  /** The bulk action that this one takes back */
  undoOf: string | null;
  /** By what POST /bulk/{id}/undo would take it back now; null: it cannot be */
  undo: BulkActionUndo;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** The first ten */
  names: BulkActionNamesItem[];
  /** Who is not among them, and why */
  leftOut: BulkReason[];
  /** Why it was refused at the run */
  refusals: BulkReason[];
}

export type BulkActionInputAction = typeof BulkActionInputAction[keyof typeof BulkActionInputAction];


export const BulkActionInputAction = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export type BulkActionInputParameters = {
  /**
     * Of tag and untag
     * @pattern ^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$
     */
  tag?: string;
  /**
     * Key. Of exit and enrol; pause and resume then act on this sequence alone
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Id of the step at which enrol begins; the first step if omitted
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /**
     * End of a pause
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
};

export type BulkActionInputState = typeof BulkActionInputState[keyof typeof BulkActionInputState];


export const BulkActionInputState = {
  prepared: 'prepared',
  running: 'running',
  done: 'done',
  cancelled: 'cancelled',
} as const;

/**
 * By what POST /bulk/{id}/undo would take it back now; null: it cannot be
 */
export type BulkActionInputUndo = typeof BulkActionInputUndo[keyof typeof BulkActionInputUndo] | null;


export const BulkActionInputUndo = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export type BulkActionInputNamesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  name: string;
};

export type BulkReasonInputWords = {
  ja: string;
  en: string;
};

export interface BulkReasonInput {
  code: string;
  words: BulkReasonInputWords;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
}

export interface BulkActionInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  action: BulkActionInputAction;
  parameters: BulkActionInputParameters;
  reason: string;
  state: BulkActionInputState;
  /** Who prepared it, then who started it */
  by: string;
  /**
     * On how many leads it acts: done + refused + left
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  refused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  left: number;
  /** The bulk action that this one takes back */
  undoOf: string | null;
  /** By what POST /bulk/{id}/undo would take it back now; null: it cannot be */
  undo: BulkActionInputUndo;
  createdAt: unknown;
  startedAt: unknown | null;
  endedAt: unknown | null;
  /** The first ten */
  names: BulkActionInputNamesItem[];
  /** Who is not among them, and why */
  leftOut: BulkReasonInput[];
  /** Why it was refused at the run */
  refusals: BulkReasonInput[];
}

/**
 * Null before the business was ever set
 */
export type Business = {
  name: string;
  legalName: string;
  postalAddress: string;
  complaints: string;
  website: string;
  privacy?: string;
  zone: string;
} | null;

/**
 * Null before the business was ever set
 */
export type BusinessInput = {
  name: string;
  legalName: string;
  postalAddress: string;
  complaints: string;
  website: string;
  privacy?: string;
  zone: string;
} | null;

/**
 * How their own calendar is read; its address is a secret and not told
 */
export interface BusyFeed {
  /** When it last answered; what it said then still counts. Null: not yet */
  seenAt: string | null;
  /** Since when it is out of reach or unreadable */
  failingSince: string | null;
  /**
     * Why, such as `http-404`, `ECONNREFUSED`, `not-a-calendar`
     * @nullable
     */
  code: string | null;
  /** It has been so for half an hour */
  isAlarm: boolean;
}

/**
 * How their own calendar is read; its address is a secret and not told
 */
export interface BusyFeedInput {
  /** When it last answered; what it said then still counts. Null: not yet */
  seenAt: unknown | null;
  /** Since when it is out of reach or unreadable */
  failingSince: unknown | null;
  /**
     * Why, such as `http-404`, `ECONNREFUSED`, `not-a-calendar`
     * @nullable
     */
  code: string | null;
  /** It has been so for half an hour */
  isAlarm: boolean;
}

/**
 * When advertising without a window of its own is not sent, in the lead's zone
 */
export type CalendarQuietHours = {
  /** @maxLength 40 */
  from: string;
  /** @maxLength 40 */
  to: string;
};

export type CalendarCapsItemChannel = typeof CalendarCapsItemChannel[keyof typeof CalendarCapsItemChannel];


export const CalendarCapsItemChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
  any: 'any',
} as const;

export type CalendarCapsItemCategoriesItem = typeof CalendarCapsItemCategoriesItem[keyof typeof CalendarCapsItemCategoriesItem];


export const CalendarCapsItemCategoriesItem = {
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type CalendarCapsItem = {
  channel: CalendarCapsItemChannel;
  /** @minItems 1 */
  categories: CalendarCapsItemCategoriesItem[];
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  max: number;
  /** @exclusiveMinimum 0 */
  hours: number;
};

export type CalendarOpeningHoursHoursItemDaysItem = typeof CalendarOpeningHoursHoursItemDaysItem[keyof typeof CalendarOpeningHoursHoursItemDaysItem];


export const CalendarOpeningHoursHoursItemDaysItem = {
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
} as const;

export type CalendarOpeningHoursHoursItem = {
  days: CalendarOpeningHoursHoursItemDaysItem[];
  from: string;
  to: string;
};

/**
 * `skip`: closed on Japanese holidays and on the own days off
 */
export type CalendarOpeningHoursHolidays = typeof CalendarOpeningHoursHolidays[keyof typeof CalendarOpeningHoursHolidays];


export const CalendarOpeningHoursHolidays = {
  skip: 'skip',
  ignore: 'ignore',
} as const;

/**
 * When somebody is there, in the zone of the business: deadlines of complaints count these hours. A day that no span names is closed
 */
export type CalendarOpeningHours = {
  /** @maxItems 50 */
  hours: CalendarOpeningHoursHoursItem[];
  /** `skip`: closed on Japanese holidays and on the own days off */
  holidays: CalendarOpeningHoursHolidays;
};

export interface Calendar {
  /** Own days off: `2027-08-11`, `2027-08-11 to 2027-08-16`, each year `12-29 to 01-03` */
  daysOff: string[];
  /** When advertising without a window of its own is not sent, in the lead's zone */
  quietHours: CalendarQuietHours;
  /** How many messages a lead gets at most */
  caps: CalendarCapsItem[];
  /** When somebody is there, in the zone of the business: deadlines of complaints count these hours. A day that no span names is closed */
  openingHours: CalendarOpeningHours;
}

export interface CalendarFeed {
  /** Shown once; whoever knows it can read the feed */
  url: string;
}

export interface CalendarFeedInput {
  /** Shown once; whoever knows it can read the feed */
  url: string;
}

/**
 * When advertising without a window of its own is not sent, in the lead's zone
 */
export type CalendarInputQuietHours = {
  /** @maxLength 40 */
  from: string;
  /** @maxLength 40 */
  to: string;
};

export type CalendarInputCapsItemChannel = typeof CalendarInputCapsItemChannel[keyof typeof CalendarInputCapsItemChannel];


export const CalendarInputCapsItemChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
  any: 'any',
} as const;

export type CalendarInputCapsItemCategoriesItem = typeof CalendarInputCapsItemCategoriesItem[keyof typeof CalendarInputCapsItemCategoriesItem];


export const CalendarInputCapsItemCategoriesItem = {
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type CalendarInputCapsItem = {
  channel: CalendarInputCapsItemChannel;
  /** @minItems 1 */
  categories: CalendarInputCapsItemCategoriesItem[];
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  max: number;
  /** @exclusiveMinimum 0 */
  hours: number;
};

export type CalendarInputOpeningHoursHoursItemDaysItem = typeof CalendarInputOpeningHoursHoursItemDaysItem[keyof typeof CalendarInputOpeningHoursHoursItemDaysItem];


export const CalendarInputOpeningHoursHoursItemDaysItem = {
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
} as const;

export type CalendarInputOpeningHoursHoursItem = {
  days: CalendarInputOpeningHoursHoursItemDaysItem[];
  from: string;
  to: string;
};

/**
 * `skip`: closed on Japanese holidays and on the own days off
 */
export type CalendarInputOpeningHoursHolidays = typeof CalendarInputOpeningHoursHolidays[keyof typeof CalendarInputOpeningHoursHolidays];


export const CalendarInputOpeningHoursHolidays = {
  skip: 'skip',
  ignore: 'ignore',
} as const;

/**
 * When somebody is there, in the zone of the business: deadlines of complaints count these hours. A day that no span names is closed
 */
export type CalendarInputOpeningHours = {
  /** @maxItems 50 */
  hours: CalendarInputOpeningHoursHoursItem[];
  /** `skip`: closed on Japanese holidays and on the own days off */
  holidays?: CalendarInputOpeningHoursHolidays;
};

export interface CalendarInput {
  /** Own days off: `2027-08-11`, `2027-08-11 to 2027-08-16`, each year `12-29 to 01-03` */
  daysOff: string[];
  /** When advertising without a window of its own is not sent, in the lead's zone */
  quietHours: CalendarInputQuietHours;
  /** How many messages a lead gets at most */
  caps: CalendarInputCapsItem[];
  /** When somebody is there, in the zone of the business: deadlines of complaints count these hours. A day that no span names is closed */
  openingHours: CalendarInputOpeningHours;
}

export type CampaignPhase = typeof CampaignPhase[keyof typeof CampaignPhase];


export const CampaignPhase = {
  ahead: 'ahead',
  running: 'running',
  counting: 'counting',
  over: 'over',
  cancelled: 'cancelled',
} as const;

export type CampaignResult = {
  /**
     * Of the source, added on its days. Who was erased is in no number but `erased`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  leads: number;
  /**
     * Of them, with a seat or an appointment of a front-end offer
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of them, who entered the sequence of the campaign
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  /** What their standing purchases cost, in the currency of the campaign */
  revenueMinor: number;
  /**
     * Purchases in another currency, which the revenue leaves out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherPurchases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export interface Campaign {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  goal: string;
  note: string;
  budgetMinor: number | null;
  currency: string;
  startsOn: string;
  endsOn: string;
  /** The last day on which leads who are added count */
  countsUntil: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  ownerDisabled: boolean;
  source: string;
  sourceTitle: string;
  /** @nullable */
  sequence: string | null;
  cancelledAt: string | null;
  createdAt: string;
  createdBy: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  phase: CampaignPhase;
  /** null: nobody has noted a cost */
  spentMinor: number | null;
  /**
     * Of the checklist
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  items: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  late: number;
  result: CampaignResult;
  /** null: unknown, or nobody was gained */
  costPerLeadMinor: number | null;
  costPerCustomerMinor: number | null;
  /**
     * What came back beyond the cost, in percent of it: 0 when it paid for itself
     * @nullable
     */
  returnPercent: number | null;
}

export type CampaignChecklistTitle = {
  ja?: string;
  en?: string;
};

export type CampaignChecklistItemsItemTitle = {
  ja?: string;
  en?: string;
};

export type CampaignChecklistItemsItem = {
  title: CampaignChecklistItemsItemTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  before?: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  after?: number;
};

export interface CampaignChecklist {
  key: string;
  title: CampaignChecklistTitle;
  items: CampaignChecklistItemsItem[];
}

export type CampaignChecklistInputTitle = {
  ja?: string;
  en?: string;
};

export type CampaignChecklistInputItemsItemTitle = {
  ja?: string;
  en?: string;
};

export type CampaignChecklistInputItemsItem = {
  title: CampaignChecklistInputItemsItemTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  before?: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  after?: number;
};

export interface CampaignChecklistInput {
  key: string;
  title: CampaignChecklistInputTitle;
  items: CampaignChecklistInputItemsItem[];
}

export type CampaignDetailPhase = typeof CampaignDetailPhase[keyof typeof CampaignDetailPhase];


export const CampaignDetailPhase = {
  ahead: 'ahead',
  running: 'running',
  counting: 'counting',
  over: 'over',
  cancelled: 'cancelled',
} as const;

export type CampaignDetailResult = {
  /**
     * Of the source, added on its days. Who was erased is in no number but `erased`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  leads: number;
  /**
     * Of them, with a seat or an appointment of a front-end offer
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of them, who entered the sequence of the campaign
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  /** What their standing purchases cost, in the currency of the campaign */
  revenueMinor: number;
  /**
     * Purchases in another currency, which the revenue leaves out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherPurchases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export type CampaignDetailChecklistItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  title: string;
  dueOn: string;
  /** Its day moves with that of the campaign */
  isCounted: boolean;
  isLate: boolean;
  doneAt: string | null;
  /** @nullable */
  doneBy: string | null;
};

export type CampaignDetailCostsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  spentOn: string;
  what: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  at: string;
  by: string;
};

export type CampaignDetailRoutesItemTitle = {
  ja?: string;
  en?: string;
};

export type CampaignDetailRoutesItemSkipsItem = {
  ja?: string;
  en?: string;
};

export type CampaignDetailRoutesItem = {
  /**
     * null: those on no route of the process
     * @nullable
     */
  route: string | null;
  title: CampaignDetailRoutesItemTitle;
  /** The steps that nobody need take on it */
  skips: CampaignDetailRoutesItemSkipsItem[];
  /**
     * Of the source, added on its days. Who was erased is in no number but `erased`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  leads: number;
  /**
     * Of them, with a seat or an appointment of a front-end offer
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of them, who entered the sequence of the campaign
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  /** What their standing purchases cost, in the currency of the campaign */
  revenueMinor: number;
  /**
     * Purchases in another currency, which the revenue leaves out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherPurchases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export interface CampaignDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  goal: string;
  note: string;
  budgetMinor: number | null;
  currency: string;
  startsOn: string;
  endsOn: string;
  /** The last day on which leads who are added count */
  countsUntil: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  ownerDisabled: boolean;
  source: string;
  sourceTitle: string;
  /** @nullable */
  sequence: string | null;
  cancelledAt: string | null;
  createdAt: string;
  createdBy: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  phase: CampaignDetailPhase;
  /** null: nobody has noted a cost */
  spentMinor: number | null;
  /**
     * Of the checklist
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  items: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  late: number;
  result: CampaignDetailResult;
  /** null: unknown, or nobody was gained */
  costPerLeadMinor: number | null;
  costPerCustomerMinor: number | null;
  /**
     * What came back beyond the cost, in percent of it: 0 when it paid for itself
     * @nullable
     */
  returnPercent: number | null;
  /** @nullable */
  sequenceTitle: string | null;
  checklist: CampaignDetailChecklistItem[];
  /** The newest first */
  costs: CampaignDetailCostsItem[];
  /** They add up to the result */
  routes: CampaignDetailRoutesItem[];
}

export type CampaignDetailInputPhase = typeof CampaignDetailInputPhase[keyof typeof CampaignDetailInputPhase];


export const CampaignDetailInputPhase = {
  ahead: 'ahead',
  running: 'running',
  counting: 'counting',
  over: 'over',
  cancelled: 'cancelled',
} as const;

export type CampaignDetailInputResult = {
  /**
     * Of the source, added on its days. Who was erased is in no number but `erased`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  leads: number;
  /**
     * Of them, with a seat or an appointment of a front-end offer
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of them, who entered the sequence of the campaign
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  /** What their standing purchases cost, in the currency of the campaign */
  revenueMinor: number;
  /**
     * Purchases in another currency, which the revenue leaves out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherPurchases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export type CampaignDetailInputChecklistItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  title: string;
  dueOn: string;
  /** Its day moves with that of the campaign */
  isCounted: boolean;
  isLate: boolean;
  doneAt: unknown | null;
  /** @nullable */
  doneBy: string | null;
};

export type CampaignDetailInputCostsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  spentOn: string;
  what: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  at: unknown;
  by: string;
};

export type CampaignDetailInputRoutesItemTitle = {
  ja?: string;
  en?: string;
};

export type CampaignDetailInputRoutesItemSkipsItem = {
  ja?: string;
  en?: string;
};

export type CampaignDetailInputRoutesItem = {
  /**
     * null: those on no route of the process
     * @nullable
     */
  route: string | null;
  title: CampaignDetailInputRoutesItemTitle;
  /** The steps that nobody need take on it */
  skips: CampaignDetailInputRoutesItemSkipsItem[];
  /**
     * Of the source, added on its days. Who was erased is in no number but `erased`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  leads: number;
  /**
     * Of them, with a seat or an appointment of a front-end offer
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of them, who entered the sequence of the campaign
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  /** What their standing purchases cost, in the currency of the campaign */
  revenueMinor: number;
  /**
     * Purchases in another currency, which the revenue leaves out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherPurchases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export interface CampaignDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  goal: string;
  note: string;
  budgetMinor: number | null;
  currency: string;
  startsOn: string;
  endsOn: string;
  /** The last day on which leads who are added count */
  countsUntil: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  ownerDisabled: boolean;
  source: string;
  sourceTitle: string;
  /** @nullable */
  sequence: string | null;
  cancelledAt: unknown | null;
  createdAt: unknown;
  createdBy: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  phase: CampaignDetailInputPhase;
  /** null: nobody has noted a cost */
  spentMinor: number | null;
  /**
     * Of the checklist
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  items: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  late: number;
  result: CampaignDetailInputResult;
  /** null: unknown, or nobody was gained */
  costPerLeadMinor: number | null;
  costPerCustomerMinor: number | null;
  /**
     * What came back beyond the cost, in percent of it: 0 when it paid for itself
     * @nullable
     */
  returnPercent: number | null;
  /** @nullable */
  sequenceTitle: string | null;
  checklist: CampaignDetailInputChecklistItem[];
  /** The newest first */
  costs: CampaignDetailInputCostsItem[];
  /** They add up to the result */
  routes: CampaignDetailInputRoutesItem[];
}

export type CampaignInputPhase = typeof CampaignInputPhase[keyof typeof CampaignInputPhase];


export const CampaignInputPhase = {
  ahead: 'ahead',
  running: 'running',
  counting: 'counting',
  over: 'over',
  cancelled: 'cancelled',
} as const;

export type CampaignInputResult = {
  /**
     * Of the source, added on its days. Who was erased is in no number but `erased`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  leads: number;
  /**
     * Of them, with a seat or an appointment of a front-end offer
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of them, who entered the sequence of the campaign
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  /** What their standing purchases cost, in the currency of the campaign */
  revenueMinor: number;
  /**
     * Purchases in another currency, which the revenue leaves out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherPurchases: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export interface CampaignInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  goal: string;
  note: string;
  budgetMinor: number | null;
  currency: string;
  startsOn: string;
  endsOn: string;
  /** The last day on which leads who are added count */
  countsUntil: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  ownerDisabled: boolean;
  source: string;
  sourceTitle: string;
  /** @nullable */
  sequence: string | null;
  cancelledAt: unknown | null;
  createdAt: unknown;
  createdBy: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  phase: CampaignInputPhase;
  /** null: nobody has noted a cost */
  spentMinor: number | null;
  /**
     * Of the checklist
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  items: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  late: number;
  result: CampaignInputResult;
  /** null: unknown, or nobody was gained */
  costPerLeadMinor: number | null;
  costPerCustomerMinor: number | null;
  /**
     * What came back beyond the cost, in percent of it: 0 when it paid for itself
     * @nullable
     */
  returnPercent: number | null;
}

export interface CampaignPerson {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  gainedAt: string;
  /** @nullable */
  route: string | null;
  booked: boolean;
  entered: boolean;
  customer: boolean;
  /** Smallest unit of the currency */
  revenueMinor: number;
}

export interface CampaignPersonInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  gainedAt: unknown;
  /** @nullable */
  route: string | null;
  booked: boolean;
  entered: boolean;
  customer: boolean;
  /** Smallest unit of the currency */
  revenueMinor: number;
}

export interface CancelledBooking {
  /** False: it was over already */
  cancelled: boolean;
}

export interface CancelledBookingInput {
  /** False: it was over already */
  cancelled: boolean;
}

export interface UndoOffer {
  /**
     * For POST /undo/{id}
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** What would be taken back */
  action: string;
  /** Real time: ten seconds from now */
  until: string;
}

export interface CancelledMessage {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  undo: UndoOffer;
}

export interface UndoOfferInput {
  /**
     * For POST /undo/{id}
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** What would be taken back */
  action: string;
  /** Real time: ten seconds from now */
  until: unknown;
}

export interface CancelledMessageInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  undo: UndoOfferInput;
}

/**
 * null when the care is over
 */
export type CareNeed = typeof CareNeed[keyof typeof CareNeed] | null;


export const CareNeed = {
  word: 'word',
  dormant: 'dormant',
  quiet: 'quiet',
  well: 'well',
} as const;

export type CareOutcome = typeof CareOutcome[keyof typeof CareOutcome] | null;


export const CareOutcome = {
  left: 'left',
  ceased: 'ceased',
  erased: 'erased',
} as const;

export type CareLeftReason = typeof CareLeftReason[keyof typeof CareLeftReason] | null;


export const CareLeftReason = {
  forgot: 'forgot',
  drifted: 'drifted',
  unhappy: 'unhappy',
  done: 'done',
  other: 'other',
} as const;

export interface Care {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** null when the care is over */
  need: CareNeed;
  /**
     * Date of the oldest check-in that waits for a person
     * @nullable
     */
  wordOn: string | null;
  purchaseId: string | null;
  /** Date of the contract, from which all check-ins count */
  anchorOn: string;
  createdAt: string;
  /** When nothing was to be delivered any more; null: something is */
  beganAt: string | null;
  /** The last click, reply, booking, visit or payment; never an open */
  lastSignAt: string;
  /** Kind of that event */
  lastSignKind: string;
  dormantSince: string | null;
  /**
     * How often they have been dormant
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  dormancies: number;
  /**
     * Letters that only ask, in this dormancy
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  revivedAt: string | null;
  /**
     * Kind of the event by which they woke
     * @nullable
     */
  revivedBy: string | null;
  /** Before it nothing is offered */
  offersFrom: string | null;
  referralAskedAt: string | null;
  endedAt: string | null;
  outcome: CareOutcome;
  leftReason: CareLeftReason;
  leftWords: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * null when the care is over
 */
export type CareDetailNeed = typeof CareDetailNeed[keyof typeof CareDetailNeed] | null;


export const CareDetailNeed = {
  word: 'word',
  dormant: 'dormant',
  quiet: 'quiet',
  well: 'well',
} as const;

export type CareDetailOutcome = typeof CareDetailOutcome[keyof typeof CareDetailOutcome] | null;


export const CareDetailOutcome = {
  left: 'left',
  ceased: 'ceased',
  erased: 'erased',
} as const;

export type CareDetailLeftReason = typeof CareDetailLeftReason[keyof typeof CareDetailLeftReason] | null;


export const CareDetailLeftReason = {
  forgot: 'forgot',
  drifted: 'drifted',
  unhappy: 'unhappy',
  done: 'done',
  other: 'other',
} as const;

export type CareDetailCheckInsItemKind = typeof CareDetailCheckInsItemKind[keyof typeof CareDetailCheckInsItemKind];


export const CareDetailCheckInsItemKind = {
  letter: 'letter',
  task: 'task',
  'study-group': 'study-group',
} as const;

export type CareDetailCheckInsItemTitle = {
  ja?: string;
  en?: string;
};

export type CareDetailCheckInsItemState = typeof CareDetailCheckInsItemState[keyof typeof CareDetailCheckInsItemState];


export const CareDetailCheckInsItemState = {
  waiting: 'waiting',
  given: 'given',
  sent: 'sent',
  answered: 'answered',
  skipped: 'skipped',
} as const;

export type CareDetailCheckInsItemAnswer = typeof CareDetailCheckInsItemAnswer[keyof typeof CareDetailCheckInsItemAnswer] | null;


export const CareDetailCheckInsItemAnswer = {
  well: 'well',
  wish: 'wish',
  worried: 'worried',
  'no-answer': 'no-answer',
} as const;

export type CareDetailCheckInsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  key: string;
  kind: CareDetailCheckInsItemKind;
  title: CareDetailCheckInsItemTitle;
  /**
     * 0 is the first
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  occurrence: number;
  dueOn: string;
  state: CareDetailCheckInsItemState;
  givenAt: string | null;
  taskId: string | null;
  answer: CareDetailCheckInsItemAnswer;
  words: string;
  answeredAt: string | null;
  /** @nullable */
  answeredBy: string | null;
};

export type CareDetailNextItemKind = typeof CareDetailNextItemKind[keyof typeof CareDetailNextItemKind];


export const CareDetailNextItemKind = {
  letter: 'letter',
  task: 'task',
  'study-group': 'study-group',
} as const;

export type CareDetailNextItemTitle = {
  ja?: string;
  en?: string;
};

export type CareDetailNextItem = {
  key: string;
  kind: CareDetailNextItemKind;
  title: CareDetailNextItemTitle;
  dueOn: string;
};

/**
 * Of the contract: today's, or the next; null when the care is over
 */
export type CareDetailAnniversary = {
  on: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  years: number;
} | null;

export type CareDetailReferralsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  referredId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  referredName: string | null;
  /** @nullable */
  source: string | null;
  at: string;
  by: string;
};

export interface CareDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** null when the care is over */
  need: CareDetailNeed;
  /**
     * Date of the oldest check-in that waits for a person
     * @nullable
     */
  wordOn: string | null;
  purchaseId: string | null;
  /** Date of the contract, from which all check-ins count */
  anchorOn: string;
  createdAt: string;
  /** When nothing was to be delivered any more; null: something is */
  beganAt: string | null;
  /** The last click, reply, booking, visit or payment; never an open */
  lastSignAt: string;
  /** Kind of that event */
  lastSignKind: string;
  dormantSince: string | null;
  /**
     * How often they have been dormant
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  dormancies: number;
  /**
     * Letters that only ask, in this dormancy
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  revivedAt: string | null;
  /**
     * Kind of the event by which they woke
     * @nullable
     */
  revivedBy: string | null;
  /** Before it nothing is offered */
  offersFrom: string | null;
  referralAskedAt: string | null;
  endedAt: string | null;
  outcome: CareDetailOutcome;
  leftReason: CareDetailLeftReason;
  leftWords: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  /** When they count as dormant if no sign of life comes */
  dormantFrom: string | null;
  /** The newest first */
  checkIns: CareDetailCheckInsItem[];
  /** The next of each check-in */
  next: CareDetailNextItem[];
  /** Of the contract: today's, or the next; null when the care is over */
  anniversary: CareDetailAnniversary;
  referrals: CareDetailReferralsItem[];
}

/**
 * null when the care is over
 */
export type CareDetailInputNeed = typeof CareDetailInputNeed[keyof typeof CareDetailInputNeed] | null;


export const CareDetailInputNeed = {
  word: 'word',
  dormant: 'dormant',
  quiet: 'quiet',
  well: 'well',
} as const;

export type CareDetailInputOutcome = typeof CareDetailInputOutcome[keyof typeof CareDetailInputOutcome] | null;


export const CareDetailInputOutcome = {
  left: 'left',
  ceased: 'ceased',
  erased: 'erased',
} as const;

export type CareDetailInputLeftReason = typeof CareDetailInputLeftReason[keyof typeof CareDetailInputLeftReason] | null;


export const CareDetailInputLeftReason = {
  forgot: 'forgot',
  drifted: 'drifted',
  unhappy: 'unhappy',
  done: 'done',
  other: 'other',
} as const;

export type CareDetailInputCheckInsItemKind = typeof CareDetailInputCheckInsItemKind[keyof typeof CareDetailInputCheckInsItemKind];


export const CareDetailInputCheckInsItemKind = {
  letter: 'letter',
  task: 'task',
  'study-group': 'study-group',
} as const;

export type CareDetailInputCheckInsItemTitle = {
  ja?: string;
  en?: string;
};

export type CareDetailInputCheckInsItemState = typeof CareDetailInputCheckInsItemState[keyof typeof CareDetailInputCheckInsItemState];


export const CareDetailInputCheckInsItemState = {
  waiting: 'waiting',
  given: 'given',
  sent: 'sent',
  answered: 'answered',
  skipped: 'skipped',
} as const;

export type CareDetailInputCheckInsItemAnswer = typeof CareDetailInputCheckInsItemAnswer[keyof typeof CareDetailInputCheckInsItemAnswer] | null;


export const CareDetailInputCheckInsItemAnswer = {
  well: 'well',
  wish: 'wish',
  worried: 'worried',
  'no-answer': 'no-answer',
} as const;

export type CareDetailInputCheckInsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  key: string;
  kind: CareDetailInputCheckInsItemKind;
  title: CareDetailInputCheckInsItemTitle;
  /**
     * 0 is the first
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  occurrence: number;
  dueOn: string;
  state: CareDetailInputCheckInsItemState;
  givenAt: unknown | null;
  taskId: string | null;
  answer: CareDetailInputCheckInsItemAnswer;
  words: string;
  answeredAt: unknown | null;
  /** @nullable */
  answeredBy: string | null;
};

export type CareDetailInputNextItemKind = typeof CareDetailInputNextItemKind[keyof typeof CareDetailInputNextItemKind];


export const CareDetailInputNextItemKind = {
  letter: 'letter',
  task: 'task',
  'study-group': 'study-group',
} as const;

export type CareDetailInputNextItemTitle = {
  ja?: string;
  en?: string;
};

export type CareDetailInputNextItem = {
  key: string;
  kind: CareDetailInputNextItemKind;
  title: CareDetailInputNextItemTitle;
  dueOn: string;
};

/**
 * Of the contract: today's, or the next; null when the care is over
 */
export type CareDetailInputAnniversary = {
  on: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  years: number;
} | null;

export type CareDetailInputReferralsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  referredId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  referredName: string | null;
  /** @nullable */
  source: string | null;
  at: unknown;
  by: string;
};

export interface CareDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** null when the care is over */
  need: CareDetailInputNeed;
  /**
     * Date of the oldest check-in that waits for a person
     * @nullable
     */
  wordOn: string | null;
  purchaseId: string | null;
  /** Date of the contract, from which all check-ins count */
  anchorOn: string;
  createdAt: unknown;
  /** When nothing was to be delivered any more; null: something is */
  beganAt: unknown | null;
  /** The last click, reply, booking, visit or payment; never an open */
  lastSignAt: unknown;
  /** Kind of that event */
  lastSignKind: string;
  dormantSince: unknown | null;
  /**
     * How often they have been dormant
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  dormancies: number;
  /**
     * Letters that only ask, in this dormancy
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  revivedAt: unknown | null;
  /**
     * Kind of the event by which they woke
     * @nullable
     */
  revivedBy: string | null;
  /** Before it nothing is offered */
  offersFrom: unknown | null;
  referralAskedAt: unknown | null;
  endedAt: unknown | null;
  outcome: CareDetailInputOutcome;
  leftReason: CareDetailInputLeftReason;
  leftWords: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  /** When they count as dormant if no sign of life comes */
  dormantFrom: unknown | null;
  /** The newest first */
  checkIns: CareDetailInputCheckInsItem[];
  /** The next of each check-in */
  next: CareDetailInputNextItem[];
  /** Of the contract: today's, or the next; null when the care is over */
  anniversary: CareDetailInputAnniversary;
  referrals: CareDetailInputReferralsItem[];
}

/**
 * null when the care is over
 */
export type CareInputNeed = typeof CareInputNeed[keyof typeof CareInputNeed] | null;


export const CareInputNeed = {
  word: 'word',
  dormant: 'dormant',
  quiet: 'quiet',
  well: 'well',
} as const;

export type CareInputOutcome = typeof CareInputOutcome[keyof typeof CareInputOutcome] | null;


export const CareInputOutcome = {
  left: 'left',
  ceased: 'ceased',
  erased: 'erased',
} as const;

export type CareInputLeftReason = typeof CareInputLeftReason[keyof typeof CareInputLeftReason] | null;


export const CareInputLeftReason = {
  forgot: 'forgot',
  drifted: 'drifted',
  unhappy: 'unhappy',
  done: 'done',
  other: 'other',
} as const;

export interface CareInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** null when the care is over */
  need: CareInputNeed;
  /**
     * Date of the oldest check-in that waits for a person
     * @nullable
     */
  wordOn: string | null;
  purchaseId: string | null;
  /** Date of the contract, from which all check-ins count */
  anchorOn: string;
  createdAt: unknown;
  /** When nothing was to be delivered any more; null: something is */
  beganAt: unknown | null;
  /** The last click, reply, booking, visit or payment; never an open */
  lastSignAt: unknown;
  /** Kind of that event */
  lastSignKind: string;
  dormantSince: unknown | null;
  /**
     * How often they have been dormant
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  dormancies: number;
  /**
     * Letters that only ask, in this dormancy
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  revivedAt: unknown | null;
  /**
     * Kind of the event by which they woke
     * @nullable
     */
  revivedBy: string | null;
  /** Before it nothing is offered */
  offersFrom: unknown | null;
  referralAskedAt: unknown | null;
  endedAt: unknown | null;
  outcome: CareInputOutcome;
  leftReason: CareInputLeftReason;
  leftWords: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export interface Case {
  key: string;
  title: string;
  trade: string;
  level?: string;
  before: string;
  after: string;
}

export interface CaseInput {
  key: string;
  title: string;
  trade: string;
  level?: string;
  before: string;
  after: string;
}

export type ChangedMeanwhileIssuesItem = {
  path: string;
  message: string;
};

export type ChangedMeanwhileChanged = {
  /** staff:<name> · lead · system */
  by: string;
  at: string;
};

export interface ChangedMeanwhile {
  type: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  status: number;
  code: string;
  detail: string;
  issues?: ChangedMeanwhileIssuesItem[];
  changed: ChangedMeanwhileChanged;
}

export type ChangedMeanwhileInputIssuesItem = {
  path: string;
  message: string;
};

export type ChangedMeanwhileInputChanged = {
  /** staff:<name> · lead · system */
  by: string;
  at: unknown;
};

export interface ChangedMeanwhileInput {
  type: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  status: number;
  code: string;
  detail: string;
  issues?: ChangedMeanwhileInputIssuesItem[];
  changed: ChangedMeanwhileInputChanged;
}

export interface ChangedTags {
  added: string[];
  removed: string[];
  /** Null if nothing changed */
  undo: UndoOffer | null;
}

export interface ChangedTagsInput {
  added: string[];
  removed: string[];
  /** Null if nothing changed */
  undo: UndoOfferInput | null;
}

export type CheckedContractTransactionKind = typeof CheckedContractTransactionKind[keyof typeof CheckedContractTransactionKind];


export const CheckedContractTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type CheckedContractTotalsPerRateItemTaxKind = typeof CheckedContractTotalsPerRateItemTaxKind[keyof typeof CheckedContractTotalsPerRateItemTaxKind];


export const CheckedContractTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type CheckedContractTotalsPerRateItem = {
  taxKind: CheckedContractTotalsPerRateItemTaxKind;
  ratePercent: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type CheckedContractTotals = {
  /**
     * @items.minimum 0
     * @items.maximum 1000000000000
     */
  amounts: number[];
  perRate: CheckedContractTotalsPerRateItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type CheckedContractInstalmentsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  amountMinor: number;
};

export type CheckedContractFlags = {
  instalmentAct: boolean;
  specifiedContinuous: boolean;
};

export interface LocalText {
  ja: string;
  en: string;
}

export interface CheckedContract {
  transactionKind: CheckedContractTransactionKind;
  /** @pattern ^[A-Z]{3}$ */
  currency: string;
  totals: CheckedContractTotals;
  /** @minItems 1 */
  instalments: CheckedContractInstalmentsItem[];
  flags: CheckedContractFlags;
  /** What the law asks for and the contract lacks */
  missing: LocalText[];
  /** The law lets them cancel within a period */
  hasCoolingOff: boolean;
}

export type CheckedContractInputTransactionKind = typeof CheckedContractInputTransactionKind[keyof typeof CheckedContractInputTransactionKind];


export const CheckedContractInputTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type CheckedContractInputTotalsPerRateItemTaxKind = typeof CheckedContractInputTotalsPerRateItemTaxKind[keyof typeof CheckedContractInputTotalsPerRateItemTaxKind];


export const CheckedContractInputTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type CheckedContractInputTotalsPerRateItem = {
  taxKind: CheckedContractInputTotalsPerRateItemTaxKind;
  ratePercent: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type CheckedContractInputTotals = {
  /**
     * @items.minimum 0
     * @items.maximum 1000000000000
     */
  amounts: number[];
  perRate: CheckedContractInputTotalsPerRateItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type CheckedContractInputInstalmentsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  amountMinor: number;
};

export type CheckedContractInputFlags = {
  instalmentAct: boolean;
  specifiedContinuous: boolean;
};

export interface LocalTextInput {
  ja: string;
  en: string;
}

export interface CheckedContractInput {
  transactionKind: CheckedContractInputTransactionKind;
  /** @pattern ^[A-Z]{3}$ */
  currency: string;
  totals: CheckedContractInputTotals;
  /** @minItems 1 */
  instalments: CheckedContractInputInstalmentsItem[];
  flags: CheckedContractInputFlags;
  /** What the law asks for and the contract lacks */
  missing: LocalTextInput[];
  /** The law lets them cancel within a period */
  hasCoolingOff: boolean;
}

export interface CheckedIn {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  again: boolean;
}

export interface CheckedInInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  again: boolean;
}

export type ConsentEntryTitle = {[key: string]: string};

/**
 * The text that was shown
 */
export type ConsentEntryWording = {
  key: string;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  text: string;
  hash: string;
} | null;

export interface ConsentEntry {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: string;
  /** given · withdrawn */
  kind: string;
  topic: string;
  title: ConsentEntryTitle;
  channel: string;
  /** @nullable */
  basis: string | null;
  method: string;
  /**
     * How the lead told staff, such as phone; null where they did it themselves
     * @nullable
     */
  how: string | null;
  /**
     * staff:<name>; null where the lead did it themselves
     * @nullable
     */
  recordedBy: string | null;
  /** The text that was shown */
  wording: ConsentEntryWording;
  /**
     * Its last part is hidden
     * @nullable
     */
  networkAddress: string | null;
}

export type ConsentEntryInputTitle = {[key: string]: string};

/**
 * The text that was shown
 */
export type ConsentEntryInputWording = {
  key: string;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  text: string;
  hash: string;
} | null;

export interface ConsentEntryInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: unknown;
  /** given · withdrawn */
  kind: string;
  topic: string;
  title: ConsentEntryInputTitle;
  channel: string;
  /** @nullable */
  basis: string | null;
  method: string;
  /**
     * How the lead told staff, such as phone; null where they did it themselves
     * @nullable
     */
  how: string | null;
  /**
     * staff:<name>; null where the lead did it themselves
     * @nullable
     */
  recordedBy: string | null;
  /** The text that was shown */
  wording: ConsentEntryInputWording;
  /**
     * Its last part is hidden
     * @nullable
     */
  networkAddress: string | null;
}

export type ConsultantHoursItemDaysItem = typeof ConsultantHoursItemDaysItem[keyof typeof ConsultantHoursItemDaysItem];


export const ConsultantHoursItemDaysItem = {
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
} as const;

export type ConsultantHoursItem = {
  /** @minItems 1 */
  days: ConsultantHoursItemDaysItem[];
  from: string;
  to: string;
};

export type ConsultantExceptionsItemHoursItem = {
  from: string;
  to: string;
};

export type ConsultantExceptionsItem = {
  date: string;
  /** @maxItems 10 */
  hours: ConsultantExceptionsItemHoursItem[];
};

export type ConsultantHolidays = typeof ConsultantHolidays[keyof typeof ConsultantHolidays];


export const ConsultantHolidays = {
  skip: 'skip',
  ignore: 'ignore',
} as const;

export interface Consultant {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  /**
     * As guests see it
     * @minLength 1
     */
  name: string;
  zone: string;
  /**
     * Weekly hours
     * @maxItems 50
     */
  hours: ConsultantHoursItem[];
  /**
     * Other hours on one date; none: a day off
     * @maxItems 400
     */
  exceptions: ConsultantExceptionsItem[];
  holidays: ConsultantHolidays;
  /**
     * The consultations that they give
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  offers: string[];
  /** @maxLength 500 */
  place: string;
  joinUrl: '' | string;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type ConsultantInputHoursItemDaysItem = typeof ConsultantInputHoursItemDaysItem[keyof typeof ConsultantInputHoursItemDaysItem];


export const ConsultantInputHoursItemDaysItem = {
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
} as const;

export type ConsultantInputHoursItem = {
  /** @minItems 1 */
  days: ConsultantInputHoursItemDaysItem[];
  from: string;
  to: string;
};

export type ConsultantInputExceptionsItemHoursItem = {
  from: string;
  to: string;
};

export type ConsultantInputExceptionsItem = {
  date: string;
  /** @maxItems 10 */
  hours?: ConsultantInputExceptionsItemHoursItem[];
};

export type ConsultantInputHolidays = typeof ConsultantInputHolidays[keyof typeof ConsultantInputHolidays];


export const ConsultantInputHolidays = {
  skip: 'skip',
  ignore: 'ignore',
} as const;

export interface ConsultantInput {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  /**
     * As guests see it
     * @minLength 1
     */
  name: string;
  zone?: string;
  /**
     * Weekly hours
     * @maxItems 50
     */
  hours?: ConsultantInputHoursItem[];
  /**
     * Other hours on one date; none: a day off
     * @maxItems 400
     */
  exceptions?: ConsultantInputExceptionsItem[];
  holidays?: ConsultantInputHolidays;
  /**
     * The consultations that they give
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  offers?: string[];
  /** @maxLength 500 */
  place?: string;
  joinUrl?: '' | string;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type ConsultantSlotsSlotsItemRefusalReason = typeof ConsultantSlotsSlotsItemRefusalReason[keyof typeof ConsultantSlotsSlotsItemRefusalReason];


export const ConsultantSlotsSlotsItemRefusalReason = {
  hours: 'hours',
  holiday: 'holiday',
  'day-off': 'day-off',
  past: 'past',
  notice: 'notice',
  horizon: 'horizon',
  busy: 'busy',
  'day-full': 'day-full',
} as const;

/**
 * Why it is not offered; null when it is
 */
export type ConsultantSlotsSlotsItemRefusal = {
  reason: ConsultantSlotsSlotsItemRefusalReason;
  /** Of `busy`: what is in the way */
  id?: string;
} | null;

export type ConsultantSlotsSlotsItem = {
  start: string;
  end: string;
  /** Why it is not offered; null when it is */
  refusal: ConsultantSlotsSlotsItemRefusal;
};

export type ConsultantSlotsClosedItemReason = typeof ConsultantSlotsClosedItemReason[keyof typeof ConsultantSlotsClosedItemReason];


export const ConsultantSlotsClosedItemReason = {
  hours: 'hours',
  holiday: 'holiday',
  'day-off': 'day-off',
} as const;

export type ConsultantSlotsClosedItem = {
  date: string;
  reason: ConsultantSlotsClosedItemReason;
};

export interface ConsultantSlots {
  /** Key */
  consultant: string;
  name: string;
  zone: string;
  slots: ConsultantSlotsSlotsItem[];
  /** Days of their zone on which they receive nobody, and why */
  closed: ConsultantSlotsClosedItem[];
}

export type ConsultantSlotsInputSlotsItemRefusalReason = typeof ConsultantSlotsInputSlotsItemRefusalReason[keyof typeof ConsultantSlotsInputSlotsItemRefusalReason];


export const ConsultantSlotsInputSlotsItemRefusalReason = {
  hours: 'hours',
  holiday: 'holiday',
  'day-off': 'day-off',
  past: 'past',
  notice: 'notice',
  horizon: 'horizon',
  busy: 'busy',
  'day-full': 'day-full',
} as const;

/**
 * Why it is not offered; null when it is
 */
export type ConsultantSlotsInputSlotsItemRefusal = {
  reason: ConsultantSlotsInputSlotsItemRefusalReason;
  /** Of `busy`: what is in the way */
  id?: string;
} | null;

export type ConsultantSlotsInputSlotsItem = {
  start: unknown;
  end: unknown;
  /** Why it is not offered; null when it is */
  refusal: ConsultantSlotsInputSlotsItemRefusal;
};

export type ConsultantSlotsInputClosedItemReason = typeof ConsultantSlotsInputClosedItemReason[keyof typeof ConsultantSlotsInputClosedItemReason];


export const ConsultantSlotsInputClosedItemReason = {
  hours: 'hours',
  holiday: 'holiday',
  'day-off': 'day-off',
} as const;

export type ConsultantSlotsInputClosedItem = {
  date: string;
  reason: ConsultantSlotsInputClosedItemReason;
};

export interface ConsultantSlotsInput {
  /** Key */
  consultant: string;
  name: string;
  zone: string;
  slots: ConsultantSlotsInputSlotsItem[];
  /** Days of their zone on which they receive nobody, and why */
  closed: ConsultantSlotsInputClosedItem[];
}

/**
 * Of the offer
 */
export type ConsultationTitle = {
  ja?: string;
  en?: string;
};

export type ConsultationState = typeof ConsultationState[keyof typeof ConsultationState];


export const ConsultationState = {
  held: 'held',
  booked: 'booked',
  done: 'done',
  absent: 'absent',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

/**
 * Who came
 */
export type ConsultationPresence = typeof ConsultationPresence[keyof typeof ConsultationPresence] | null;


export const ConsultationPresence = {
  alone: 'alone',
  couple: 'couple',
  'decision-maker': 'decision-maker',
} as const;

/**
 * What came of the closing question
 */
export type ConsultationOutcome = typeof ConsultationOutcome[keyof typeof ConsultationOutcome] | null;


export const ConsultationOutcome = {
  interested: 'interested',
  thinking: 'thinking',
  'not-now': 'not-now',
  'no-fit': 'no-fit',
} as const;

export interface Consultation {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: ConsultationTitle;
  consultantKey: string;
  consultantName: string;
  /** The consultant's */
  zone: string;
  startsAt: string;
  endsAt: string;
  state: ConsultationState;
  /** Of `held`: the time is kept until then, while the guest answers the questions */
  heldUntil: string | null;
  /**
     * How often it moved
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** It has ended, and nobody has said what became of it */
  unmarked: boolean;
  /** Who came */
  presence: ConsultationPresence;
  /** What came of the closing question */
  outcome: ConsultationOutcome;
}

/**
 * Of the offer
 */
export type ConsultationDetailTitle = {
  ja?: string;
  en?: string;
};

export type ConsultationDetailState = typeof ConsultationDetailState[keyof typeof ConsultationDetailState];


export const ConsultationDetailState = {
  held: 'held',
  booked: 'booked',
  done: 'done',
  absent: 'absent',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

/**
 * Who came
 */
export type ConsultationDetailPresence = typeof ConsultationDetailPresence[keyof typeof ConsultationDetailPresence] | null;


export const ConsultationDetailPresence = {
  alone: 'alone',
  couple: 'couple',
  'decision-maker': 'decision-maker',
} as const;

/**
 * What came of the closing question
 */
export type ConsultationDetailOutcome = typeof ConsultationDetailOutcome[keyof typeof ConsultationDetailOutcome] | null;


export const ConsultationDetailOutcome = {
  interested: 'interested',
  thinking: 'thinking',
  'not-now': 'not-now',
  'no-fit': 'no-fit',
} as const;

export type ConsultationDetailAskedItemLabel = {
  ja?: string;
  en?: string;
};

export type ConsultationDetailAskedItem = {
  key: string;
  label: ConsultationDetailAskedItemLabel;
  answer: string;
};

/**
 * `open`: somebody else still has to agree
 */
export type ConsultationDetailConsensus = typeof ConsultationDetailConsensus[keyof typeof ConsultationDetailConsensus] | null;


export const ConsultationDetailConsensus = {
  open: 'open',
  closed: 'closed',
} as const;

export type ConsultationDetailMessagesItemWhat = {
  ja: string;
  en: string;
};

export type ConsultationDetailMessagesItemState = typeof ConsultationDetailMessagesItemState[keyof typeof ConsultationDetailMessagesItemState];


export const ConsultationDetailMessagesItemState = {
  planned: 'planned',
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
  cancelled: 'cancelled',
} as const;

/**
 * Why it was given up
 */
export type ConsultationDetailMessagesItemWhy = {
  ja: string;
  en: string;
} | null;

export type ConsultationDetailMessagesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  what: ConsultationDetailMessagesItemWhat;
  channel: string;
  state: ConsultationDetailMessagesItemState;
  /** When it went, goes, or was given up */
  at: string;
  /** Why it was given up */
  why: ConsultationDetailMessagesItemWhy;
  sendId: string | null;
};

export interface ConsultationDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: ConsultationDetailTitle;
  consultantKey: string;
  consultantName: string;
  /** The consultant's */
  zone: string;
  startsAt: string;
  endsAt: string;
  state: ConsultationDetailState;
  /** Of `held`: the time is kept until then, while the guest answers the questions */
  heldUntil: string | null;
  /**
     * How often it moved
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** It has ended, and nobody has said what became of it */
  unmarked: boolean;
  /** Who came */
  presence: ConsultationDetailPresence;
  /** What came of the closing question */
  outcome: ConsultationDetailOutcome;
  leadZone: string;
  place: string;
  joinUrl: string;
  /** Until then the guest may move or cancel it by themselves; staff always may */
  changeUntil: string | null;
  /** What the guest was asked before; an empty answer: none */
  asked: ConsultationDetailAskedItem[];
  createdAt: string;
  bookedAt: string | null;
  endedAt: string | null;
  /** `open`: somebody else still has to agree */
  consensus: ConsultationDetailConsensus;
  rootIssue: string;
  worries: string;
  notes: string;
  /** What they answered to the closing question, in their words */
  closingAnswer: string;
  /** Percent of the time that the consultant listened */
  listened: number | null;
  /** Sent, planned, and given up */
  messages: ConsultationDetailMessagesItem[];
}

/**
 * Of the offer
 */
export type ConsultationDetailInputTitle = {
  ja?: string;
  en?: string;
};

export type ConsultationDetailInputState = typeof ConsultationDetailInputState[keyof typeof ConsultationDetailInputState];


export const ConsultationDetailInputState = {
  held: 'held',
  booked: 'booked',
  done: 'done',
  absent: 'absent',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

/**
 * Who came
 */
export type ConsultationDetailInputPresence = typeof ConsultationDetailInputPresence[keyof typeof ConsultationDetailInputPresence] | null;


export const ConsultationDetailInputPresence = {
  alone: 'alone',
  couple: 'couple',
  'decision-maker': 'decision-maker',
} as const;

/**
 * What came of the closing question
 */
export type ConsultationDetailInputOutcome = typeof ConsultationDetailInputOutcome[keyof typeof ConsultationDetailInputOutcome] | null;


export const ConsultationDetailInputOutcome = {
  interested: 'interested',
  thinking: 'thinking',
  'not-now': 'not-now',
  'no-fit': 'no-fit',
} as const;

export type ConsultationDetailInputAskedItemLabel = {
  ja?: string;
  en?: string;
};

export type ConsultationDetailInputAskedItem = {
  key: string;
  label: ConsultationDetailInputAskedItemLabel;
  answer: string;
};

/**
 * `open`: somebody else still has to agree
 */
export type ConsultationDetailInputConsensus = typeof ConsultationDetailInputConsensus[keyof typeof ConsultationDetailInputConsensus] | null;


export const ConsultationDetailInputConsensus = {
  open: 'open',
  closed: 'closed',
} as const;

export type ConsultationDetailInputMessagesItemWhat = {
  ja: string;
  en: string;
};

export type ConsultationDetailInputMessagesItemState = typeof ConsultationDetailInputMessagesItemState[keyof typeof ConsultationDetailInputMessagesItemState];


export const ConsultationDetailInputMessagesItemState = {
  planned: 'planned',
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
  cancelled: 'cancelled',
} as const;

/**
 * Why it was given up
 */
export type ConsultationDetailInputMessagesItemWhy = {
  ja: string;
  en: string;
} | null;

export type ConsultationDetailInputMessagesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  what: ConsultationDetailInputMessagesItemWhat;
  channel: string;
  state: ConsultationDetailInputMessagesItemState;
  /** When it went, goes, or was given up */
  at: unknown;
  /** Why it was given up */
  why: ConsultationDetailInputMessagesItemWhy;
  sendId: string | null;
};

export interface ConsultationDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: ConsultationDetailInputTitle;
  consultantKey: string;
  consultantName: string;
  /** The consultant's */
  zone: string;
  startsAt: unknown;
  endsAt: unknown;
  state: ConsultationDetailInputState;
  /** Of `held`: the time is kept until then, while the guest answers the questions */
  heldUntil: unknown | null;
  /**
     * How often it moved
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** It has ended, and nobody has said what became of it */
  unmarked: boolean;
  /** Who came */
  presence: ConsultationDetailInputPresence;
  /** What came of the closing question */
  outcome: ConsultationDetailInputOutcome;
  leadZone: string;
  place: string;
  joinUrl: string;
  /** Until then the guest may move or cancel it by themselves; staff always may */
  changeUntil: unknown | null;
  /** What the guest was asked before; an empty answer: none */
  asked: ConsultationDetailInputAskedItem[];
  createdAt: unknown;
  bookedAt: unknown | null;
  endedAt: unknown | null;
  /** `open`: somebody else still has to agree */
  consensus: ConsultationDetailInputConsensus;
  rootIssue: string;
  worries: string;
  notes: string;
  /** What they answered to the closing question, in their words */
  closingAnswer: string;
  /** Percent of the time that the consultant listened */
  listened: number | null;
  /** Sent, planned, and given up */
  messages: ConsultationDetailInputMessagesItem[];
}

/**
 * Of the offer
 */
export type ConsultationInputTitle = {
  ja?: string;
  en?: string;
};

export type ConsultationInputState = typeof ConsultationInputState[keyof typeof ConsultationInputState];


export const ConsultationInputState = {
  held: 'held',
  booked: 'booked',
  done: 'done',
  absent: 'absent',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

/**
 * Who came
 */
export type ConsultationInputPresence = typeof ConsultationInputPresence[keyof typeof ConsultationInputPresence] | null;


export const ConsultationInputPresence = {
  alone: 'alone',
  couple: 'couple',
  'decision-maker': 'decision-maker',
} as const;

/**
 * What came of the closing question
 */
export type ConsultationInputOutcome = typeof ConsultationInputOutcome[keyof typeof ConsultationInputOutcome] | null;


export const ConsultationInputOutcome = {
  interested: 'interested',
  thinking: 'thinking',
  'not-now': 'not-now',
  'no-fit': 'no-fit',
} as const;

export interface ConsultationInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: ConsultationInputTitle;
  consultantKey: string;
  consultantName: string;
  /** The consultant's */
  zone: string;
  startsAt: unknown;
  endsAt: unknown;
  state: ConsultationInputState;
  /** Of `held`: the time is kept until then, while the guest answers the questions */
  heldUntil: unknown | null;
  /**
     * How often it moved
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** It has ended, and nobody has said what became of it */
  unmarked: boolean;
  /** Who came */
  presence: ConsultationInputPresence;
  /** What came of the closing question */
  outcome: ConsultationInputOutcome;
}

export type ContractOfferTitle = {
  ja?: string;
  en?: string;
};

export type ContractState = typeof ContractState[keyof typeof ContractState];


export const ContractState = {
  draft: 'draft',
  offered: 'offered',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  signed: 'signed',
  delivered: 'delivered',
  inForce: 'inForce',
  cooledOff: 'cooledOff',
  terminated: 'terminated',
} as const;

/**
 * How the Specified Commercial Transactions Act sees it
 */
export type ContractTransactionKind = typeof ContractTransactionKind[keyof typeof ContractTransactionKind];


export const ContractTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export interface Contract {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  dealId: string | null;
  offerKey: string;
  offerTitle: ContractOfferTitle;
  title: string;
  /** As printed */
  number: string;
  state: ContractState;
  /** How the Specified Commercial Transactions Act sees it */
  transactionKind: ContractTransactionKind;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  createdAt: string;
  signedAt: string | null;
  /** Its copy as PDF is stored */
  isSealed: boolean;
  /** `offered`: the last moment to sign. `signed`: the documents are due. `delivered`: the end of the cooling-off period */
  deadline: string | null;
  /** When the lead received the documents */
  receivedAt: string | null;
  /** When a person was asked to send the documents on paper */
  paperAskedAt: string | null;
  coolingOffEndsAt: string | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type ContractDetailState = typeof ContractDetailState[keyof typeof ContractDetailState];


export const ContractDetailState = {
  draft: 'draft',
  offered: 'offered',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  signed: 'signed',
  delivered: 'delivered',
  inForce: 'inForce',
  cooledOff: 'cooledOff',
  terminated: 'terminated',
} as const;

/**
 * How the Specified Commercial Transactions Act sees it
 */
export type ContractDetailTransactionKind = typeof ContractDetailTransactionKind[keyof typeof ContractDetailTransactionKind];


export const ContractDetailTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type ContractDetailContentLanguage = typeof ContractDetailContentLanguage[keyof typeof ContractDetailContentLanguage];


export const ContractDetailContentLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type ContractDetailContentTransactionKind = typeof ContractDetailContentTransactionKind[keyof typeof ContractDetailContentTransactionKind];


export const ContractDetailContentTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type ContractDetailContentSeller = {
  /** @maxLength 300 */
  name: string;
  /**
     * @maxItems 6
     * @items.maxLength 300
     */
  address: string[];
  /** @maxLength 300 */
  representative: string;
  /** @maxLength 300 */
  phone: string;
  /** @maxLength 300 */
  email: string;
  /** @maxLength 300 */
  personInCharge: string;
};

export type ContractDetailContentBuyer = {
  /** @maxLength 300 */
  name: string;
  /**
     * @maxItems 6
     * @items.maxLength 300
     */
  address: string[];
  /** @maxLength 30 */
  honorific: string;
  /** @maxLength 300 */
  company?: string;
};

export type ContractDetailContentServiceKind = typeof ContractDetailContentServiceKind[keyof typeof ContractDetailContentServiceKind] | null;


export const ContractDetailContentServiceKind = {
  esthetic: 'esthetic',
  'cosmetic-medicine': 'cosmetic-medicine',
  language: 'language',
  tutor: 'tutor',
  'cram-school': 'cram-school',
  computer: 'computer',
  matchmaking: 'matchmaking',
} as const;

export type ContractDetailContentService = {
  kind: ContractDetailContentServiceKind;
  /** @maxLength 4000 */
  about: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  endsOn: string;
};

export type ContractDetailContentLinesItemTaxKind = typeof ContractDetailContentLinesItemTaxKind[keyof typeof ContractDetailContentLinesItemTaxKind];


export const ContractDetailContentLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type ContractDetailContentLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: ContractDetailContentLinesItemTaxKind;
};

export type ContractDetailContentPricingPriceMode = typeof ContractDetailContentPricingPriceMode[keyof typeof ContractDetailContentPricingPriceMode];


export const ContractDetailContentPricingPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type ContractDetailContentPricingRounding = typeof ContractDetailContentPricingRounding[keyof typeof ContractDetailContentPricingRounding];


export const ContractDetailContentPricingRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type ContractDetailContentPricing = {
  priceMode: ContractDetailContentPricingPriceMode;
  rounding: ContractDetailContentPricingRounding;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
};

export type ContractDetailContentTotalsPerRateItemTaxKind = typeof ContractDetailContentTotalsPerRateItemTaxKind[keyof typeof ContractDetailContentTotalsPerRateItemTaxKind];


export const ContractDetailContentTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type ContractDetailContentTotalsPerRateItem = {
  taxKind: ContractDetailContentTotalsPerRateItemTaxKind;
  ratePercent: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type ContractDetailContentTotals = {
  /**
     * @items.minimum 0
     * @items.maximum 1000000000000
     */
  amounts: number[];
  perRate: ContractDetailContentTotalsPerRateItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type ContractDetailContentPlan = {
  kind: 'once';
} | {
  kind: 'instalments';
  /**
     * @minimum 2
     * @maximum 120
     */
  count: number;
  remainder: 'first' | 'last';
} | {
  kind: 'monthly';
  /**
     * @minimum 1
     * @maximum 120
     */
  months: number;
};

export type ContractDetailContentDue = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  anchorOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  from?: string;
};

export type ContractDetailContentInstalmentsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  amountMinor: number;
};

export type ContractDetailContentFlags = {
  instalmentAct: boolean;
  specifiedContinuous: boolean;
};

/**
 * What is signed, as data
 */
export type ContractDetailContent = {
  language: ContractDetailContentLanguage;
  /**
     * @minLength 1
     * @maxLength 60
     */
  zone: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  number: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  madeOn: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  title: string;
  transactionKind: ContractDetailContentTransactionKind;
  seller: ContractDetailContentSeller;
  buyer: ContractDetailContentBuyer;
  service: ContractDetailContentService;
  /** @maxLength 4000 */
  delivery: string;
  /** @maxLength 4000 */
  payment: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  applicationUntil: string;
  /** @maxLength 4000 */
  withdrawal: string;
  /** @maxLength 4000 */
  specialTerms: string;
  /** @maxLength 4000 */
  termination: string;
  /** @maxLength 4000 */
  relatedGoods: string;
  /** @maxLength 4000 */
  advancePayment: string;
  /** @pattern ^[A-Z]{3}$ */
  currency: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: ContractDetailContentLinesItem[];
  pricing: ContractDetailContentPricing;
  totals: ContractDetailContentTotals;
  plan: ContractDetailContentPlan;
  due: ContractDetailContentDue;
  /** @minItems 1 */
  instalments: ContractDetailContentInstalmentsItem[];
  flags: ContractDetailContentFlags;
};

export type ContractDetailArticlesItem = {
  heading: string;
  paragraphs: string[];
};

/**
 * The notice on cooling-off, set in a red frame; null: the law asks for none
 */
export type ContractDetailNotice = {
  heading: string;
  paragraphs: string[];
} | null;

/**
 * `unstarted`: no day is counted before the documents are received, so it never ends
 */
export type ContractDetailCoolingOffKind = typeof ContractDetailCoolingOffKind[keyof typeof ContractDetailCoolingOffKind];


export const ContractDetailCoolingOffKind = {
  none: 'none',
  unstarted: 'unstarted',
  until: 'until',
} as const;

export type ContractDetailCoolingOff = {
  /** `unstarted`: no day is counted before the documents are received, so it never ends */
  kind: ContractDetailCoolingOffKind;
  /** Day 1: the day of the receipt */
  firstOn: string | null;
  lastOn: string | null;
  endsAt: string | null;
  /** The lead may cancel now */
  isOpen: boolean;
};

export type ContractDetailConsentItemBy = typeof ContractDetailConsentItemBy[keyof typeof ContractDetailConsentItemBy];


export const ContractDetailConsentItemBy = {
  buyer: 'buyer',
  seller: 'seller',
} as const;

export type ContractDetailConsentItemPhase = typeof ContractDetailConsentItemPhase[keyof typeof ContractDetailConsentItemPhase];


export const ContractDetailConsentItemPhase = {
  consent: 'consent',
  delivery: 'delivery',
} as const;

export type ContractDetailConsentItem = {
  step: string;
  by: ContractDetailConsentItemBy;
  phase: ContractDetailConsentItemPhase;
  title: LocalText;
  at: string | null;
  /** @nullable */
  actor: string | null;
  evidence: string;
};

export type ContractDetailPapersItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @nullable */
  number: string | null;
  sha256: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  madeAt: string;
};

export type ContractDetailLogItem = {
  at: string;
  actor: string;
  what: string;
  words: LocalText;
  /** @nullable */
  hash: string | null;
};

export interface ContractDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  dealId: string | null;
  offerKey: string;
  title: string;
  /** As printed */
  number: string;
  state: ContractDetailState;
  /** How the Specified Commercial Transactions Act sees it */
  transactionKind: ContractDetailTransactionKind;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  createdAt: string;
  signedAt: string | null;
  /** When the lead received the documents */
  receivedAt: string | null;
  /** When a person was asked to send the documents on paper */
  paperAskedAt: string | null;
  coolingOffEndsAt: string | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  estimateId: string | null;
  /** What is signed, as data */
  content: ContractDetailContent;
  /** What is signed, as text */
  articles: ContractDetailArticlesItem[];
  /** The notice on cooling-off, set in a red frame; null: the law asks for none */
  notice: ContractDetailNotice;
  /**
     * SHA-256 of the text that was offered
     * @nullable
     */
  wordingHash: string | null;
  /**
     * The lead's page; null for a draft
     * @nullable
     */
  url: string | null;
  offeredAt: string | null;
  expiresAt: string | null;
  /** @nullable */
  signedName: string | null;
  /**
     * Keyed hash of the network from which it was signed; empty: a private one
     * @nullable
     */
  signedNetwork: string | null;
  declineReason: string;
  sealedAt: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sealFailures: number;
  supersededBy: string | null;
  endedAt: string | null;
  createdBy: string;
  coolingOff: ContractDetailCoolingOff;
  /** The steps of the consent to documents as files, in their order; `at` null: not done */
  consent: ContractDetailConsentItem[];
  /** The consent is whole. If not, the documents go out on paper */
  mayDeliverFiles: boolean;
  papers: ContractDetailPapersItem[];
  log: ContractDetailLogItem[];
  /** Nothing is sold to the lead since they cancelled */
  isBarred: boolean;
}

export type ContractDetailInputState = typeof ContractDetailInputState[keyof typeof ContractDetailInputState];


export const ContractDetailInputState = {
  draft: 'draft',
  offered: 'offered',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  signed: 'signed',
  delivered: 'delivered',
  inForce: 'inForce',
  cooledOff: 'cooledOff',
  terminated: 'terminated',
} as const;

/**
 * How the Specified Commercial Transactions Act sees it
 */
export type ContractDetailInputTransactionKind = typeof ContractDetailInputTransactionKind[keyof typeof ContractDetailInputTransactionKind];


export const ContractDetailInputTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type ContractDetailInputContentLanguage = typeof ContractDetailInputContentLanguage[keyof typeof ContractDetailInputContentLanguage];


export const ContractDetailInputContentLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type ContractDetailInputContentTransactionKind = typeof ContractDetailInputContentTransactionKind[keyof typeof ContractDetailInputContentTransactionKind];


export const ContractDetailInputContentTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type ContractDetailInputContentSeller = {
  /** @maxLength 300 */
  name: string;
  /**
     * @maxItems 6
     * @items.maxLength 300
     */
  address: string[];
  /** @maxLength 300 */
  representative: string;
  /** @maxLength 300 */
  phone: string;
  /** @maxLength 300 */
  email: string;
  /** @maxLength 300 */
  personInCharge: string;
};

export type ContractDetailInputContentBuyer = {
  /** @maxLength 300 */
  name: string;
  /**
     * @maxItems 6
     * @items.maxLength 300
     */
  address: string[];
  /** @maxLength 30 */
  honorific: string;
  /** @maxLength 300 */
  company?: string;
};

export type ContractDetailInputContentServiceKind = typeof ContractDetailInputContentServiceKind[keyof typeof ContractDetailInputContentServiceKind] | null;


export const ContractDetailInputContentServiceKind = {
  esthetic: 'esthetic',
  'cosmetic-medicine': 'cosmetic-medicine',
  language: 'language',
  tutor: 'tutor',
  'cram-school': 'cram-school',
  computer: 'computer',
  matchmaking: 'matchmaking',
} as const;

export type ContractDetailInputContentService = {
  kind: ContractDetailInputContentServiceKind;
  /** @maxLength 4000 */
  about: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  endsOn: string;
};

export type ContractDetailInputContentLinesItemTaxKind = typeof ContractDetailInputContentLinesItemTaxKind[keyof typeof ContractDetailInputContentLinesItemTaxKind];


export const ContractDetailInputContentLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type ContractDetailInputContentLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: ContractDetailInputContentLinesItemTaxKind;
};

export type ContractDetailInputContentPricingPriceMode = typeof ContractDetailInputContentPricingPriceMode[keyof typeof ContractDetailInputContentPricingPriceMode];


export const ContractDetailInputContentPricingPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type ContractDetailInputContentPricingRounding = typeof ContractDetailInputContentPricingRounding[keyof typeof ContractDetailInputContentPricingRounding];


export const ContractDetailInputContentPricingRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type ContractDetailInputContentPricing = {
  priceMode: ContractDetailInputContentPricingPriceMode;
  rounding: ContractDetailInputContentPricingRounding;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
};

export type ContractDetailInputContentTotalsPerRateItemTaxKind = typeof ContractDetailInputContentTotalsPerRateItemTaxKind[keyof typeof ContractDetailInputContentTotalsPerRateItemTaxKind];


export const ContractDetailInputContentTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type ContractDetailInputContentTotalsPerRateItem = {
  taxKind: ContractDetailInputContentTotalsPerRateItemTaxKind;
  ratePercent: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type ContractDetailInputContentTotals = {
  /**
     * @items.minimum 0
     * @items.maximum 1000000000000
     */
  amounts: number[];
  perRate: ContractDetailInputContentTotalsPerRateItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type ContractDetailInputContentPlan = {
  kind: 'once';
} | {
  kind: 'instalments';
  /**
     * @minimum 2
     * @maximum 120
     */
  count: number;
  remainder?: 'first' | 'last';
} | {
  kind: 'monthly';
  /**
     * @minimum 1
     * @maximum 120
     */
  months: number;
};

export type ContractDetailInputContentDue = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  anchorOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  from?: string;
};

export type ContractDetailInputContentInstalmentsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  amountMinor: number;
};

export type ContractDetailInputContentFlags = {
  instalmentAct: boolean;
  specifiedContinuous: boolean;
};

/**
 * What is signed, as data
 */
export type ContractDetailInputContent = {
  language: ContractDetailInputContentLanguage;
  /**
     * @minLength 1
     * @maxLength 60
     */
  zone: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  number: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  madeOn: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  title: string;
  transactionKind: ContractDetailInputContentTransactionKind;
  seller: ContractDetailInputContentSeller;
  buyer: ContractDetailInputContentBuyer;
  service: ContractDetailInputContentService;
  /** @maxLength 4000 */
  delivery: string;
  /** @maxLength 4000 */
  payment: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  applicationUntil: string;
  /** @maxLength 4000 */
  withdrawal: string;
  /** @maxLength 4000 */
  specialTerms: string;
  /** @maxLength 4000 */
  termination: string;
  /** @maxLength 4000 */
  relatedGoods: string;
  /** @maxLength 4000 */
  advancePayment: string;
  /** @pattern ^[A-Z]{3}$ */
  currency: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: ContractDetailInputContentLinesItem[];
  pricing: ContractDetailInputContentPricing;
  totals: ContractDetailInputContentTotals;
  plan: ContractDetailInputContentPlan;
  due: ContractDetailInputContentDue;
  /** @minItems 1 */
  instalments: ContractDetailInputContentInstalmentsItem[];
  flags: ContractDetailInputContentFlags;
};

export type ContractDetailInputArticlesItem = {
  heading: string;
  paragraphs: string[];
};

/**
 * The notice on cooling-off, set in a red frame; null: the law asks for none
 */
export type ContractDetailInputNotice = {
  heading: string;
  paragraphs: string[];
} | null;

/**
 * `unstarted`: no day is counted before the documents are received, so it never ends
 */
export type ContractDetailInputCoolingOffKind = typeof ContractDetailInputCoolingOffKind[keyof typeof ContractDetailInputCoolingOffKind];


export const ContractDetailInputCoolingOffKind = {
  none: 'none',
  unstarted: 'unstarted',
  until: 'until',
} as const;

export type ContractDetailInputCoolingOff = {
  /** `unstarted`: no day is counted before the documents are received, so it never ends */
  kind: ContractDetailInputCoolingOffKind;
  /** Day 1: the day of the receipt */
  firstOn: string | null;
  lastOn: string | null;
  endsAt: unknown | null;
  /** The lead may cancel now */
  isOpen: boolean;
};

export type ContractDetailInputConsentItemBy = typeof ContractDetailInputConsentItemBy[keyof typeof ContractDetailInputConsentItemBy];


export const ContractDetailInputConsentItemBy = {
  buyer: 'buyer',
  seller: 'seller',
} as const;

export type ContractDetailInputConsentItemPhase = typeof ContractDetailInputConsentItemPhase[keyof typeof ContractDetailInputConsentItemPhase];


export const ContractDetailInputConsentItemPhase = {
  consent: 'consent',
  delivery: 'delivery',
} as const;

export type ContractDetailInputConsentItem = {
  step: string;
  by: ContractDetailInputConsentItemBy;
  phase: ContractDetailInputConsentItemPhase;
  title: LocalTextInput;
  at: unknown | null;
  /** @nullable */
  actor: string | null;
  evidence: string;
};

export type ContractDetailInputPapersItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @nullable */
  number: string | null;
  sha256: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  madeAt: unknown;
};

export type ContractDetailInputLogItem = {
  at: unknown;
  actor: string;
  what: string;
  words: LocalTextInput;
  /** @nullable */
  hash: string | null;
};

export interface ContractDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  dealId: string | null;
  offerKey: string;
  title: string;
  /** As printed */
  number: string;
  state: ContractDetailInputState;
  /** How the Specified Commercial Transactions Act sees it */
  transactionKind: ContractDetailInputTransactionKind;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  createdAt: unknown;
  signedAt: unknown | null;
  /** When the lead received the documents */
  receivedAt: unknown | null;
  /** When a person was asked to send the documents on paper */
  paperAskedAt: unknown | null;
  coolingOffEndsAt: unknown | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  estimateId: string | null;
  /** What is signed, as data */
  content: ContractDetailInputContent;
  /** What is signed, as text */
  articles: ContractDetailInputArticlesItem[];
  /** The notice on cooling-off, set in a red frame; null: the law asks for none */
  notice: ContractDetailInputNotice;
  /**
     * SHA-256 of the text that was offered
     * @nullable
     */
  wordingHash: string | null;
  /**
     * The lead's page; null for a draft
     * @nullable
     */
  url: string | null;
  offeredAt: unknown | null;
  expiresAt: unknown | null;
  /** @nullable */
  signedName: string | null;
  /**
     * Keyed hash of the network from which it was signed; empty: a private one
     * @nullable
     */
  signedNetwork: string | null;
  declineReason: string;
  sealedAt: unknown | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sealFailures: number;
  supersededBy: string | null;
  endedAt: unknown | null;
  createdBy: string;
  coolingOff: ContractDetailInputCoolingOff;
  /** The steps of the consent to documents as files, in their order; `at` null: not done */
  consent: ContractDetailInputConsentItem[];
  /** The consent is whole. If not, the documents go out on paper */
  mayDeliverFiles: boolean;
  papers: ContractDetailInputPapersItem[];
  log: ContractDetailInputLogItem[];
  /** Nothing is sold to the lead since they cancelled */
  isBarred: boolean;
}

export type ContractInputOfferTitle = {
  ja?: string;
  en?: string;
};

export type ContractInputState = typeof ContractInputState[keyof typeof ContractInputState];


export const ContractInputState = {
  draft: 'draft',
  offered: 'offered',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  signed: 'signed',
  delivered: 'delivered',
  inForce: 'inForce',
  cooledOff: 'cooledOff',
  terminated: 'terminated',
} as const;

/**
 * How the Specified Commercial Transactions Act sees it
 */
export type ContractInputTransactionKind = typeof ContractInputTransactionKind[keyof typeof ContractInputTransactionKind];


export const ContractInputTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export interface ContractInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  dealId: string | null;
  offerKey: string;
  offerTitle: ContractInputOfferTitle;
  title: string;
  /** As printed */
  number: string;
  state: ContractInputState;
  /** How the Specified Commercial Transactions Act sees it */
  transactionKind: ContractInputTransactionKind;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  createdAt: unknown;
  signedAt: unknown | null;
  /** Its copy as PDF is stored */
  isSealed: boolean;
  /** `offered`: the last moment to sign. `signed`: the documents are due. `delivered`: the end of the cooling-off period */
  deadline: unknown | null;
  /** When the lead received the documents */
  receivedAt: unknown | null;
  /** When a person was asked to send the documents on paper */
  paperAskedAt: unknown | null;
  coolingOffEndsAt: unknown | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * What the fault means, and what to do
 */
export type ControlledEnrolmentFaultSentence = {
  ja: string;
  en: string;
} | null;

/**
 * Null unless it is paused; `pauseUntil` says until when
 */
export type ControlledEnrolmentPause = {
  /**
     * Who paused it
     * @nullable
     */
  by: string | null;
  /** @nullable */
  reason: string | null;
  since: string | null;
  /**
     * What remains of the present wait; null: it waits for no instant
     * @nullable
     */
  remainingMs: number | null;
} | null;

export interface ControlledEnrolment {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  sequence: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** running · paused · parked · over */
  state: string;
  /**
     * goal · completed · left · exited; null until it is over
     * @nullable
     */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  stepSince: string;
  /** When it next continues; null: only an event or staff continue it */
  wakeAt: string | null;
  /** When the pause ends; null: not paused, or paused until resumed */
  pauseUntil: string | null;
  /**
     * Code of the fault that parked it
     * @nullable
     */
  fault: string | null;
  /** What the fault means, and what to do */
  faultSentence: ControlledEnrolmentFaultSentence;
  enteredAt: string;
  overAt: string | null;
  /** Null unless it is paused; `pauseUntil` says until when */
  pause: ControlledEnrolmentPause;
  /** The keys that changed; `messages`: messages that waited are due now */
  changed: string[];
  /** Null: it cannot be undone */
  undo: UndoOffer | null;
}

/**
 * What the fault means, and what to do
 */
export type ControlledEnrolmentInputFaultSentence = {
  ja: string;
  en: string;
} | null;

/**
 * Null unless it is paused; `pauseUntil` says until when
 */
export type ControlledEnrolmentInputPause = {
  /**
     * Who paused it
     * @nullable
     */
  by: string | null;
  /** @nullable */
  reason: string | null;
  since: unknown | null;
  /**
     * What remains of the present wait; null: it waits for no instant
     * @nullable
     */
  remainingMs: number | null;
} | null;

export interface ControlledEnrolmentInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  sequence: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** running · paused · parked · over */
  state: string;
  /**
     * goal · completed · left · exited; null until it is over
     * @nullable
     */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  stepSince: unknown;
  /** When it next continues; null: only an event or staff continue it */
  wakeAt: unknown | null;
  /** When the pause ends; null: not paused, or paused until resumed */
  pauseUntil: unknown | null;
  /**
     * Code of the fault that parked it
     * @nullable
     */
  fault: string | null;
  /** What the fault means, and what to do */
  faultSentence: ControlledEnrolmentInputFaultSentence;
  enteredAt: unknown;
  overAt: unknown | null;
  /** Null unless it is paused; `pauseUntil` says until when */
  pause: ControlledEnrolmentInputPause;
  /** The keys that changed; `messages`: messages that waited are due now */
  changed: string[];
  /** Null: it cannot be undone */
  undo: UndoOfferInput | null;
}

/**
 * Of the offer
 */
export type ConversionAlarmTitle = {
  ja?: string;
  en?: string;
};

export type ConversionAlarmNextTitle = {
  ja?: string;
  en?: string;
} | null;

export type ConversionAlarmCausesItemCause = typeof ConversionAlarmCausesItemCause[keyof typeof ConversionAlarmCausesItemCause];


export const ConversionAlarmCausesItemCause = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
} as const;

export type ConversionAlarmCausesItem = {
  cause: ConversionAlarmCausesItemCause;
  /** Whether the numbers speak for it */
  speaks: boolean;
};

export type SessionFiguresRatings = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * Of the satisfaction, 1 to 5; null without an answer
     * @nullable
     */
  average: number | null;
  /**
     * How many say that they can solve it alone now
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alone: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  partly: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  notAlone: number;
};

export type SessionFiguresSourcesItem = {
  /** @nullable */
  source: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
};

/**
 * People who followed a link to the offer's page before the session, and how many of them booked
 */
export type SessionFiguresInvited = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  followed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
};

/**
 * The same offer's last sessions that were judged before, at most three
 */
export type SessionFiguresBefore = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
};

export interface SessionFigures {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  /**
     * Guests at the start: those who came and those who did not
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
  ratings: SessionFiguresRatings;
  /** Those who came, by where they first came from */
  sources: SessionFiguresSourcesItem[];
  /** Of those who came, with scores below the threshold of the offer; null: it has none */
  belowThreshold: number | null;
  /** People who followed a link to the offer's page before the session, and how many of them booked */
  invited: SessionFiguresInvited;
  /** The same offer's last sessions that were judged before, at most three */
  before: SessionFiguresBefore;
}

export interface ConversionAlarm {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
  /** Of the offer */
  title: ConversionAlarmTitle;
  startsAt: string;
  zone: string;
  nextKey: string;
  nextTitle: ConversionAlarmNextTitle;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  target: number;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alarm: number;
  visibleAt: string;
  figures: SessionFigures;
  /** Likely causes of an alarm, the likeliest first */
  causes: ConversionAlarmCausesItem[];
}

/**
 * Of the offer
 */
export type ConversionAlarmInputTitle = {
  ja?: string;
  en?: string;
};

export type ConversionAlarmInputNextTitle = {
  ja?: string;
  en?: string;
} | null;

export type ConversionAlarmInputCausesItemCause = typeof ConversionAlarmInputCausesItemCause[keyof typeof ConversionAlarmInputCausesItemCause];


export const ConversionAlarmInputCausesItemCause = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
} as const;

export type ConversionAlarmInputCausesItem = {
  cause: ConversionAlarmInputCausesItemCause;
  /** Whether the numbers speak for it */
  speaks: boolean;
};

export type SessionFiguresInputRatings = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * Of the satisfaction, 1 to 5; null without an answer
     * @nullable
     */
  average: number | null;
  /**
     * How many say that they can solve it alone now
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alone: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  partly: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  notAlone: number;
};

export type SessionFiguresInputSourcesItem = {
  /** @nullable */
  source: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
};

/**
 * People who followed a link to the offer's page before the session, and how many of them booked
 */
export type SessionFiguresInputInvited = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  followed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
};

/**
 * The same offer's last sessions that were judged before, at most three
 */
export type SessionFiguresInputBefore = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
};

export interface SessionFiguresInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  /**
     * Guests at the start: those who came and those who did not
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
  ratings: SessionFiguresInputRatings;
  /** Those who came, by where they first came from */
  sources: SessionFiguresInputSourcesItem[];
  /** Of those who came, with scores below the threshold of the offer; null: it has none */
  belowThreshold: number | null;
  /** People who followed a link to the offer's page before the session, and how many of them booked */
  invited: SessionFiguresInputInvited;
  /** The same offer's last sessions that were judged before, at most three */
  before: SessionFiguresInputBefore;
}

export interface ConversionAlarmInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
  /** Of the offer */
  title: ConversionAlarmInputTitle;
  startsAt: unknown;
  zone: string;
  nextKey: string;
  nextTitle: ConversionAlarmInputNextTitle;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  target: number;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alarm: number;
  visibleAt: unknown;
  figures: SessionFiguresInput;
  /** Likely causes of an alarm, the likeliest first */
  causes: ConversionAlarmInputCausesItem[];
}

export type CountedListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type CountedList = {
  /** Path below /api/v1 */
  path: string;
  query: CountedListQuery;
};

export interface Counted {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** There are more than `count`: it is not counted further */
  more: boolean;
  /** The list that has exactly these */
  list: CountedList;
}

export type CountedInputListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type CountedInputList = {
  /** Path below /api/v1 */
  path: string;
  query: CountedInputListQuery;
};

export interface CountedInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** There are more than `count`: it is not counted further */
  more: boolean;
  /** The list that has exactly these */
  list: CountedInputList;
}

/**
 * Of the offer
 */
export type DealTitle = {
  ja?: string;
  en?: string;
};

export type DealState = typeof DealState[keyof typeof DealState];


export const DealState = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

export type DealUrgency = typeof DealUrgency[keyof typeof DealUrgency] | null;


export const DealUrgency = {
  information: 'information',
  waiting: 'waiting',
  'by-date': 'by-date',
  now: 'now',
} as const;

export type DealLostReason = typeof DealLostReason[keyof typeof DealLostReason] | null;


export const DealLostReason = {
  'missed-timing': 'missed-timing',
  'not-now': 'not-now',
  rival: 'rival',
  price: 'price',
  'no-need': 'no-need',
  'no-consensus': 'no-consensus',
  'no-answer': 'no-answer',
  expired: 'expired',
  other: 'other',
} as const;

export interface Deal {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: DealTitle;
  state: DealState;
  /** Key of a step of the offer */
  step: string;
  /**
     * Key of a buying phase of the offer
     * @nullable
     */
  phase: string | null;
  amountMinor: number | null;
  plannedOn: string | null;
  mustBuyOn: string | null;
  urgency: DealUrgency;
  /** A rival is about to get it */
  rivalNear: boolean;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  nextAction: string;
  nextOn: string | null;
  /** Open, and without owner, next action or date */
  isLoose: boolean;
  /**
     * How many are not answered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  objections: number;
  lostReason: DealLostReason;
  createdAt: string;
  closedAt: string | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * Empty for one that the offer no longer has
 */
export type DealBoardColumnsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealBoardColumnsItem = {
  /**
     * Of the step or phase; null: deals without a phase
     * @nullable
     */
  key: string | null;
  /** Empty for one that the offer no longer has */
  title: DealBoardColumnsItemTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Smallest unit of the currency */
  sumMinor: number;
  /** The most urgent ones, at most 50 */
  deals: Deal[];
};

export interface DealBoard {
  columns: DealBoardColumnsItem[];
}

/**
 * Empty for one that the offer no longer has
 */
export type DealBoardInputColumnsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealInputState = typeof DealInputState[keyof typeof DealInputState];


export const DealInputState = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

export type DealInputUrgency = typeof DealInputUrgency[keyof typeof DealInputUrgency] | null;


export const DealInputUrgency = {
  information: 'information',
  waiting: 'waiting',
  'by-date': 'by-date',
  now: 'now',
} as const;

export type DealInputLostReason = typeof DealInputLostReason[keyof typeof DealInputLostReason] | null;


export const DealInputLostReason = {
  'missed-timing': 'missed-timing',
  'not-now': 'not-now',
  rival: 'rival',
  price: 'price',
  'no-need': 'no-need',
  'no-consensus': 'no-consensus',
  'no-answer': 'no-answer',
  expired: 'expired',
  other: 'other',
} as const;

/**
 * Of the offer
 */
export type DealInputTitle = {
  ja?: string;
  en?: string;
};

export interface DealInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: DealInputTitle;
  state: DealInputState;
  /** Key of a step of the offer */
  step: string;
  /**
     * Key of a buying phase of the offer
     * @nullable
     */
  phase: string | null;
  amountMinor: number | null;
  plannedOn: string | null;
  mustBuyOn: string | null;
  urgency: DealInputUrgency;
  /** A rival is about to get it */
  rivalNear: boolean;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  nextAction: string;
  nextOn: string | null;
  /** Open, and without owner, next action or date */
  isLoose: boolean;
  /**
     * How many are not answered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  objections: number;
  lostReason: DealInputLostReason;
  createdAt: unknown;
  closedAt: unknown | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type DealBoardInputColumnsItem = {
  /**
     * Of the step or phase; null: deals without a phase
     * @nullable
     */
  key: string | null;
  /** Empty for one that the offer no longer has */
  title: DealBoardInputColumnsItemTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Smallest unit of the currency */
  sumMinor: number;
  /** The most urgent ones, at most 50 */
  deals: DealInput[];
};

export interface DealBoardInput {
  columns: DealBoardInputColumnsItem[];
}

/**
 * Of the offer
 */
export type DealDetailTitle = {
  ja?: string;
  en?: string;
};

export type DealDetailState = typeof DealDetailState[keyof typeof DealDetailState];


export const DealDetailState = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

export type DealDetailUrgency = typeof DealDetailUrgency[keyof typeof DealDetailUrgency] | null;


export const DealDetailUrgency = {
  information: 'information',
  waiting: 'waiting',
  'by-date': 'by-date',
  now: 'now',
} as const;

export type DealDetailLostReason = typeof DealDetailLostReason[keyof typeof DealDetailLostReason] | null;


export const DealDetailLostReason = {
  'missed-timing': 'missed-timing',
  'not-now': 'not-now',
  rival: 'rival',
  price: 'price',
  'no-need': 'no-need',
  'no-consensus': 'no-consensus',
  'no-answer': 'no-answer',
  expired: 'expired',
  other: 'other',
} as const;

export type DealDetailLeadLanguage = typeof DealDetailLeadLanguage[keyof typeof DealDetailLeadLanguage];


export const DealDetailLeadLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type DealDetailPlanStepsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealDetailPlanStepsItem = {
  key: string;
  title: DealDetailPlanStepsItemTitle;
};

export type DealDetailPlanPhasesItemTitle = {
  ja?: string;
  en?: string;
};

export type DealDetailPlanPhasesItem = {
  key: string;
  title: DealDetailPlanPhasesItemTitle;
};

/**
 * The steps and phases of the offer
 */
export type DealDetailPlan = {
  steps: DealDetailPlanStepsItem[];
  phases: DealDetailPlanPhasesItem[];
};

export type DealDetailMovesItemField = typeof DealDetailMovesItemField[keyof typeof DealDetailMovesItemField];


export const DealDetailMovesItemField = {
  state: 'state',
  step: 'step',
  phase: 'phase',
  owner: 'owner',
  amount: 'amount',
  'planned-on': 'planned-on',
  'must-buy-on': 'must-buy-on',
} as const;

export type DealDetailMovesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: string;
  actor: string;
  field: DealDetailMovesItemField;
  /** @nullable */
  from: string | null;
  /** @nullable */
  to: string | null;
  reason: string;
};

export type DealDetailPeopleItemRole = typeof DealDetailPeopleItemRole[keyof typeof DealDetailPeopleItemRole];


export const DealDetailPeopleItemRole = {
  window: 'window',
  'decision-maker': 'decision-maker',
  checker: 'checker',
  influencer: 'influencer',
  family: 'family',
} as const;

export type DealDetailPeopleItemStance = typeof DealDetailPeopleItemStance[keyof typeof DealDetailPeopleItemStance];


export const DealDetailPeopleItemStance = {
  for: 'for',
  against: 'against',
  unknown: 'unknown',
} as const;

export type DealDetailPeopleItem = {
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  role: DealDetailPeopleItemRole;
  stance: DealDetailPeopleItemStance;
  /**
     * Why they are for or against it
     * @maxLength 1000
     */
  reason: string;
  /** We have met them */
  isMet: boolean;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
};

export type DealDetailRaisedItemTitle = {
  ja?: string;
  en?: string;
};

/**
 * The first question back
 */
export type DealDetailRaisedItemQuestion = {
  ja?: string;
  en?: string;
};

/**
 * What to say when asking again
 */
export type DealDetailRaisedItemScript = {
  ja?: string;
  en?: string;
};

export type DealDetailRaisedItemState = typeof DealDetailRaisedItemState[keyof typeof DealDetailRaisedItemState];


export const DealDetailRaisedItemState = {
  open: 'open',
  answered: 'answered',
  lost: 'lost',
} as const;

export type DealDetailRaisedItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: string;
  title: DealDetailRaisedItemTitle;
  /** The first question back */
  question: DealDetailRaisedItemQuestion;
  /** What to say when asking again */
  script: DealDetailRaisedItemScript;
  words: string;
  answer: string;
  talkOn: string | null;
  raisedAt: string;
  /**
     * How often a person was given the task of asking
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  nextAt: string | null;
  state: DealDetailRaisedItemState;
  closedAt: string | null;
  /** @nullable */
  presenterName: string | null;
  /** @nullable */
  deckKey: string | null;
};

export type DealDetailPresentationsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: string;
  presenterId: string | null;
  /** @nullable */
  presenterName: string | null;
  /** @nullable */
  deckKey: string | null;
  interests: string;
};

export type DealDetailDatesItemKind = typeof DealDetailDatesItemKind[keyof typeof DealDetailDatesItemKind];


export const DealDetailDatesItemKind = {
  'lease-end': 'lease-end',
  'run-out': 'run-out',
  renewal: 'renewal',
  'budget-month': 'budget-month',
  'must-buy': 'must-buy',
  return: 'return',
  other: 'other',
} as const;

export type DealDetailDatesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: DealDetailDatesItemKind;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  on: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  monthsBefore: number;
  wakeAt: string;
  reachedAt: string | null;
};

export type DealDetailEstimatesItemState = typeof DealDetailEstimatesItemState[keyof typeof DealDetailEstimatesItemState];


export const DealDetailEstimatesItemState = {
  draft: 'draft',
  sent: 'sent',
  chosen: 'chosen',
  expired: 'expired',
  superseded: 'superseded',
} as const;

export type DealDetailEstimatesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: DealDetailEstimatesItemState;
  title: string;
  currency: string;
  fromMinor: number | null;
  toMinor: number | null;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  sentAt: string | null;
  /**
     * Title of the variant
     * @nullable
     */
  chosen: string | null;
};

export interface DealDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: DealDetailTitle;
  state: DealDetailState;
  /** Key of a step of the offer */
  step: string;
  /**
     * Key of a buying phase of the offer
     * @nullable
     */
  phase: string | null;
  amountMinor: number | null;
  plannedOn: string | null;
  mustBuyOn: string | null;
  urgency: DealDetailUrgency;
  /** A rival is about to get it */
  rivalNear: boolean;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  nextAction: string;
  nextOn: string | null;
  /** Open, and without owner, next action or date */
  isLoose: boolean;
  /**
     * How many are not answered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  objections: number;
  lostReason: DealDetailLostReason;
  createdAt: string;
  closedAt: string | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  leadLanguage: DealDetailLeadLanguage;
  motive: string;
  obstacle: string;
  /** The steps and phases of the offer */
  plan: DealDetailPlan;
  /** Newest first */
  moves: DealDetailMovesItem[];
  /** Who takes part in the decision */
  people: DealDetailPeopleItem[];
  /** Objections, newest first */
  raised: DealDetailRaisedItem[];
  presentations: DealDetailPresentationsItem[];
  dates: DealDetailDatesItem[];
  estimates: DealDetailEstimatesItem[];
}

/**
 * Of the offer
 */
export type DealDetailInputTitle = {
  ja?: string;
  en?: string;
};

export type DealDetailInputState = typeof DealDetailInputState[keyof typeof DealDetailInputState];


export const DealDetailInputState = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

export type DealDetailInputUrgency = typeof DealDetailInputUrgency[keyof typeof DealDetailInputUrgency] | null;


export const DealDetailInputUrgency = {
  information: 'information',
  waiting: 'waiting',
  'by-date': 'by-date',
  now: 'now',
} as const;

export type DealDetailInputLostReason = typeof DealDetailInputLostReason[keyof typeof DealDetailInputLostReason] | null;


export const DealDetailInputLostReason = {
  'missed-timing': 'missed-timing',
  'not-now': 'not-now',
  rival: 'rival',
  price: 'price',
  'no-need': 'no-need',
  'no-consensus': 'no-consensus',
  'no-answer': 'no-answer',
  expired: 'expired',
  other: 'other',
} as const;

export type DealDetailInputLeadLanguage = typeof DealDetailInputLeadLanguage[keyof typeof DealDetailInputLeadLanguage];


export const DealDetailInputLeadLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type DealDetailInputPlanStepsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealDetailInputPlanStepsItem = {
  key: string;
  title: DealDetailInputPlanStepsItemTitle;
};

export type DealDetailInputPlanPhasesItemTitle = {
  ja?: string;
  en?: string;
};

export type DealDetailInputPlanPhasesItem = {
  key: string;
  title: DealDetailInputPlanPhasesItemTitle;
};

/**
 * The steps and phases of the offer
 */
export type DealDetailInputPlan = {
  steps: DealDetailInputPlanStepsItem[];
  phases: DealDetailInputPlanPhasesItem[];
};

export type DealDetailInputMovesItemField = typeof DealDetailInputMovesItemField[keyof typeof DealDetailInputMovesItemField];


export const DealDetailInputMovesItemField = {
  state: 'state',
  step: 'step',
  phase: 'phase',
  owner: 'owner',
  amount: 'amount',
  'planned-on': 'planned-on',
  'must-buy-on': 'must-buy-on',
} as const;

export type DealDetailInputMovesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: unknown;
  actor: string;
  field: DealDetailInputMovesItemField;
  /** @nullable */
  from: string | null;
  /** @nullable */
  to: string | null;
  reason: string;
};

export type DealDetailInputPeopleItemRole = typeof DealDetailInputPeopleItemRole[keyof typeof DealDetailInputPeopleItemRole];


export const DealDetailInputPeopleItemRole = {
  window: 'window',
  'decision-maker': 'decision-maker',
  checker: 'checker',
  influencer: 'influencer',
  family: 'family',
} as const;

export type DealDetailInputPeopleItemStance = typeof DealDetailInputPeopleItemStance[keyof typeof DealDetailInputPeopleItemStance];


export const DealDetailInputPeopleItemStance = {
  for: 'for',
  against: 'against',
  unknown: 'unknown',
} as const;

export type DealDetailInputPeopleItem = {
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  role: DealDetailInputPeopleItemRole;
  stance?: DealDetailInputPeopleItemStance;
  /**
     * Why they are for or against it
     * @maxLength 1000
     */
  reason?: string;
  /** We have met them */
  isMet?: boolean;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
};

export type DealDetailInputRaisedItemTitle = {
  ja?: string;
  en?: string;
};

/**
 * The first question back
 */
export type DealDetailInputRaisedItemQuestion = {
  ja?: string;
  en?: string;
};

/**
 * What to say when asking again
 */
export type DealDetailInputRaisedItemScript = {
  ja?: string;
  en?: string;
};

export type DealDetailInputRaisedItemState = typeof DealDetailInputRaisedItemState[keyof typeof DealDetailInputRaisedItemState];


export const DealDetailInputRaisedItemState = {
  open: 'open',
  answered: 'answered',
  lost: 'lost',
} as const;

export type DealDetailInputRaisedItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: string;
  title: DealDetailInputRaisedItemTitle;
  /** The first question back */
  question: DealDetailInputRaisedItemQuestion;
  /** What to say when asking again */
  script: DealDetailInputRaisedItemScript;
  words: string;
  answer: string;
  talkOn: string | null;
  raisedAt: unknown;
  /**
     * How often a person was given the task of asking
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  nextAt: unknown | null;
  state: DealDetailInputRaisedItemState;
  closedAt: unknown | null;
  /** @nullable */
  presenterName: string | null;
  /** @nullable */
  deckKey: string | null;
};

export type DealDetailInputPresentationsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: unknown;
  presenterId: string | null;
  /** @nullable */
  presenterName: string | null;
  /** @nullable */
  deckKey: string | null;
  interests: string;
};

export type DealDetailInputDatesItemKind = typeof DealDetailInputDatesItemKind[keyof typeof DealDetailInputDatesItemKind];


export const DealDetailInputDatesItemKind = {
  'lease-end': 'lease-end',
  'run-out': 'run-out',
  renewal: 'renewal',
  'budget-month': 'budget-month',
  'must-buy': 'must-buy',
  return: 'return',
  other: 'other',
} as const;

export type DealDetailInputDatesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: DealDetailInputDatesItemKind;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  on: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  monthsBefore: number;
  wakeAt: unknown;
  reachedAt: unknown | null;
};

export type DealDetailInputEstimatesItemState = typeof DealDetailInputEstimatesItemState[keyof typeof DealDetailInputEstimatesItemState];


export const DealDetailInputEstimatesItemState = {
  draft: 'draft',
  sent: 'sent',
  chosen: 'chosen',
  expired: 'expired',
  superseded: 'superseded',
} as const;

export type DealDetailInputEstimatesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: DealDetailInputEstimatesItemState;
  title: string;
  currency: string;
  fromMinor: number | null;
  toMinor: number | null;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  sentAt: unknown | null;
  /**
     * Title of the variant
     * @nullable
     */
  chosen: string | null;
};

export interface DealDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  /** Of the offer */
  title: DealDetailInputTitle;
  state: DealDetailInputState;
  /** Key of a step of the offer */
  step: string;
  /**
     * Key of a buying phase of the offer
     * @nullable
     */
  phase: string | null;
  amountMinor: number | null;
  plannedOn: string | null;
  mustBuyOn: string | null;
  urgency: DealDetailInputUrgency;
  /** A rival is about to get it */
  rivalNear: boolean;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  nextAction: string;
  nextOn: string | null;
  /** Open, and without owner, next action or date */
  isLoose: boolean;
  /**
     * How many are not answered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  objections: number;
  lostReason: DealDetailInputLostReason;
  createdAt: unknown;
  closedAt: unknown | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  leadLanguage: DealDetailInputLeadLanguage;
  motive: string;
  obstacle: string;
  /** The steps and phases of the offer */
  plan: DealDetailInputPlan;
  /** Newest first */
  moves: DealDetailInputMovesItem[];
  /** Who takes part in the decision */
  people: DealDetailInputPeopleItem[];
  /** Objections, newest first */
  raised: DealDetailInputRaisedItem[];
  presentations: DealDetailInputPresentationsItem[];
  dates: DealDetailInputDatesItem[];
  estimates: DealDetailInputEstimatesItem[];
}

export type DealPlanStepsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanStepsItem = {
  key: string;
  title: DealPlanStepsItemTitle;
};

export type DealPlanPhasesItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanPhasesItem = {
  key: string;
  title: DealPlanPhasesItemTitle;
};

export type DealPlanObjectionsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * The first question back
 */
export type DealPlanObjectionsItemQuestion = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * What to say when asking again
 */
export type DealPlanObjectionsItemScript = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * What the lead gets to read, so many days after the objection
 */
export type DealPlanObjectionsItemMaterial = {
  /** @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$ */
  template: string;
  /**
     * @minimum 0
     * @maximum 730
     */
  after: number;
  at: string;
};

export type DealPlanObjectionsItemAsksItemKind = typeof DealPlanObjectionsItemAsksItemKind[keyof typeof DealPlanObjectionsItemAsksItemKind];


export const DealPlanObjectionsItemAsksItemKind = {
  phone: 'phone',
  message: 'message',
  check: 'check',
} as const;

export type DealPlanObjectionsItemAsksItem = {
  /**
     * @minimum 0
     * @maximum 730
     */
  after: number;
  at: string;
  kind: DealPlanObjectionsItemAsksItemKind;
};

export type DealPlanObjectionsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: DealPlanObjectionsItemTitle;
  /** The first question back */
  question: DealPlanObjectionsItemQuestion;
  /** What to say when asking again */
  script: DealPlanObjectionsItemScript;
  /** What the lead gets to read, so many days after the objection */
  material?: DealPlanObjectionsItemMaterial;
  /**
     * When a person asks: days after the day of their talk at home, or of the objection
     * @minItems 1
     * @maxItems 12
     */
  asks: DealPlanObjectionsItemAsksItem[];
};

export type DealPlanUrgenciesItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanUrgenciesItem = {
  key: string;
  title: DealPlanUrgenciesItemTitle;
};

export type DealPlanLostReasonsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanLostReasonsItem = {
  key: string;
  title: DealPlanLostReasonsItemTitle;
};

export type DealPlanDateKindsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanDateKindsItem = {
  key: string;
  title: DealPlanDateKindsItemTitle;
};

export interface DealPlan {
  steps: DealPlanStepsItem[];
  phases: DealPlanPhasesItem[];
  objections: DealPlanObjectionsItem[];
  /** The hottest last */
  urgencies: DealPlanUrgenciesItem[];
  lostReasons: DealPlanLostReasonsItem[];
  dateKinds: DealPlanDateKindsItem[];
}

export type DealPlanInputStepsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanInputStepsItem = {
  key: string;
  title: DealPlanInputStepsItemTitle;
};

export type DealPlanInputPhasesItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanInputPhasesItem = {
  key: string;
  title: DealPlanInputPhasesItemTitle;
};

export type DealPlanInputObjectionsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * The first question back
 */
export type DealPlanInputObjectionsItemQuestion = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * What to say when asking again
 */
export type DealPlanInputObjectionsItemScript = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * What the lead gets to read, so many days after the objection
 */
export type DealPlanInputObjectionsItemMaterial = {
  /** @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$ */
  template: string;
  /**
     * @minimum 0
     * @maximum 730
     */
  after?: number;
  at?: string;
};

export type DealPlanInputObjectionsItemAsksItemKind = typeof DealPlanInputObjectionsItemAsksItemKind[keyof typeof DealPlanInputObjectionsItemAsksItemKind];


export const DealPlanInputObjectionsItemAsksItemKind = {
  phone: 'phone',
  message: 'message',
  check: 'check',
} as const;

export type DealPlanInputObjectionsItemAsksItem = {
  /**
     * @minimum 0
     * @maximum 730
     */
  after: number;
  at: string;
  kind?: DealPlanInputObjectionsItemAsksItemKind;
};

export type DealPlanInputObjectionsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: DealPlanInputObjectionsItemTitle;
  /** The first question back */
  question: DealPlanInputObjectionsItemQuestion;
  /** What to say when asking again */
  script: DealPlanInputObjectionsItemScript;
  /** What the lead gets to read, so many days after the objection */
  material?: DealPlanInputObjectionsItemMaterial;
  /**
     * When a person asks: days after the day of their talk at home, or of the objection
     * @minItems 1
     * @maxItems 12
     */
  asks: DealPlanInputObjectionsItemAsksItem[];
};

export type DealPlanInputUrgenciesItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanInputUrgenciesItem = {
  key: string;
  title: DealPlanInputUrgenciesItemTitle;
};

export type DealPlanInputLostReasonsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanInputLostReasonsItem = {
  key: string;
  title: DealPlanInputLostReasonsItemTitle;
};

export type DealPlanInputDateKindsItemTitle = {
  ja?: string;
  en?: string;
};

export type DealPlanInputDateKindsItem = {
  key: string;
  title: DealPlanInputDateKindsItemTitle;
};

export interface DealPlanInput {
  steps: DealPlanInputStepsItem[];
  phases: DealPlanInputPhasesItem[];
  objections: DealPlanInputObjectionsItem[];
  /** The hottest last */
  urgencies: DealPlanInputUrgenciesItem[];
  lostReasons: DealPlanInputLostReasonsItem[];
  dateKinds: DealPlanInputDateKindsItem[];
}

export interface Decision {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: string;
  /**
     * How often it was made in a row
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: string;
  touchId: string | null;
  /** The enrolment, or another process, that it is about */
  processId: string | null;
  /** @nullable */
  step: string | null;
  /** send · defer · skip · cancel · park · choose */
  verdict: string;
  /** Code */
  reason: string;
  until: string | null;
  /** What the rules saw: codes, numbers and instants */
  inputs: unknown;
}

export interface DecisionInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: unknown;
  /**
     * How often it was made in a row
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: unknown;
  touchId: string | null;
  /** The enrolment, or another process, that it is about */
  processId: string | null;
  /** @nullable */
  step: string | null;
  /** send · defer · skip · cancel · park · choose */
  verdict: string;
  /** Code */
  reason: string;
  until: unknown | null;
  /** What the rules saw: codes, numbers and instants */
  inputs: unknown;
}

export interface DeletedNote {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  undo: UndoOffer;
}

export interface DeletedNoteInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  undo: UndoOfferInput;
}

/**
 * Of the offer
 */
export type DeliveryTitle = {
  ja?: string;
  en?: string;
};

export type DeliveryState = typeof DeliveryState[keyof typeof DeliveryState];


export const DeliveryState = {
  planned: 'planned',
  running: 'running',
  resting: 'resting',
  completed: 'completed',
  stopped: 'stopped',
} as const;

export type DeliveryNextTitle = {
  ja?: string;
  en?: string;
} | null;

export interface Delivery {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  contractId: string;
  offerKey: string;
  /** Of the offer */
  title: DeliveryTitle;
  state: DeliveryState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  /**
     * Why it begins before cooling-off is over
     * @nullable
     */
  earlyReason: string | null;
  /** Since when cooling-off bars it no longer */
  freeAt: string | null;
  /** Since when it rests for a payment */
  restsFrom: string | null;
  /**
     * Days that it has rested in all
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  delayDays: number;
  /**
     * What became of its contract: cooledOff, terminated
     * @nullable
     */
  outcome: string | null;
  /**
     * Milestones that are behind them
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * Open milestones whose day has passed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  overdue: number;
  nextOn: string | null;
  nextTitle: DeliveryNextTitle;
  /** The lowest score that they gave, 1 to 5 */
  lowestScore: number | null;
  createdAt: string;
  endedAt: string | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /**
     * Without those that were dropped
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  milestones: number;
}

/**
 * Of the offer
 */
export type DeliveryDetailTitle = {
  ja?: string;
  en?: string;
};

export type DeliveryDetailState = typeof DeliveryDetailState[keyof typeof DeliveryDetailState];


export const DeliveryDetailState = {
  planned: 'planned',
  running: 'running',
  resting: 'resting',
  completed: 'completed',
  stopped: 'stopped',
} as const;

export type DeliveryDetailNextTitle = {
  ja?: string;
  en?: string;
} | null;

export type DeliveryDetailLeadLanguage = typeof DeliveryDetailLeadLanguage[keyof typeof DeliveryDetailLeadLanguage];


export const DeliveryDetailLeadLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type DeliveryDetailCoolingOffKind = typeof DeliveryDetailCoolingOffKind[keyof typeof DeliveryDetailCoolingOffKind];


export const DeliveryDetailCoolingOffKind = {
  none: 'none',
  unstarted: 'unstarted',
  until: 'until',
} as const;

export type DeliveryDetailCoolingOff = {
  kind: DeliveryDetailCoolingOffKind;
  lastOn: string | null;
};

export type DeliveryDetailPlanItemTitle = {
  ja?: string;
  en?: string;
};

export type DeliveryDetailPlanItemKind = typeof DeliveryDetailPlanItemKind[keyof typeof DeliveryDetailPlanItemKind];


export const DeliveryDetailPlanItemKind = {
  session: 'session',
  material: 'material',
  review: 'review',
} as const;

export type DeliveryDetailPlanItemMaterialsItem = {
  key: string;
  title: string;
};

export type DeliveryDetailPlanItemState = typeof DeliveryDetailPlanItemState[keyof typeof DeliveryDetailPlanItemState];


export const DeliveryDetailPlanItemState = {
  open: 'open',
  reached: 'reached',
  attended: 'attended',
  absent: 'absent',
  dropped: 'dropped',
} as const;

export type DeliveryDetailPlanItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  key: string;
  title: DeliveryDetailPlanItemTitle;
  kind: DeliveryDetailPlanItemKind;
  minutes: number | null;
  materials: DeliveryDetailPlanItemMaterialsItem[];
  /** Afterwards they are asked how satisfied they are */
  rate: boolean;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  isMoved: boolean;
  isOverdue: boolean;
  state: DeliveryDetailPlanItemState;
  note: string;
  /** Why it was added, moved or dropped */
  reason: string;
  markedAt: string | null;
  /** @nullable */
  markedBy: string | null;
  /** When its materials went to the lead */
  handedAt: string | null;
};

export type DeliveryDetailRatingsItemMilestoneTitle = {
  ja?: string;
  en?: string;
} | null;

export type DeliveryDetailRatingsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Null: at the end */
  milestoneId: string | null;
  milestoneTitle: DeliveryDetailRatingsItemMilestoneTitle;
  askedAt: string;
  /** Until then it can be answered, or the answer changed */
  until: string;
  score: number | null;
  /**
     * Worth more than its price
     * @nullable
     */
  worth: boolean | null;
  words: string;
  ratedAt: string | null;
  /** When the contract ended: nothing further is asked */
  closedAt: string | null;
};

export interface DeliveryDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  contractId: string;
  offerKey: string;
  /** Of the offer */
  title: DeliveryDetailTitle;
  state: DeliveryDetailState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  /**
     * Why it begins before cooling-off is over
     * @nullable
     */
  earlyReason: string | null;
  /** Since when cooling-off bars it no longer */
  freeAt: string | null;
  /** Since when it rests for a payment */
  restsFrom: string | null;
  /**
     * Days that it has rested in all
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  delayDays: number;
  /**
     * What became of its contract: cooledOff, terminated
     * @nullable
     */
  outcome: string | null;
  /**
     * Milestones that are behind them
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * Open milestones whose day has passed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  overdue: number;
  nextOn: string | null;
  nextTitle: DeliveryDetailNextTitle;
  /** The lowest score that they gave, 1 to 5 */
  lowestScore: number | null;
  createdAt: string;
  endedAt: string | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  leadLanguage: DeliveryDetailLeadLanguage;
  /**
     * In the lead's zone
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  today: string;
  coolingOff: DeliveryDetailCoolingOff;
  /** In the order of their days */
  plan: DeliveryDetailPlanItem[];
  ratings: DeliveryDetailRatingsItem[];
}

/**
 * Of the offer
 */
export type DeliveryDetailInputTitle = {
  ja?: string;
  en?: string;
};

export type DeliveryDetailInputState = typeof DeliveryDetailInputState[keyof typeof DeliveryDetailInputState];


export const DeliveryDetailInputState = {
  planned: 'planned',
  running: 'running',
  resting: 'resting',
  completed: 'completed',
  stopped: 'stopped',
} as const;

export type DeliveryDetailInputNextTitle = {
  ja?: string;
  en?: string;
} | null;

export type DeliveryDetailInputLeadLanguage = typeof DeliveryDetailInputLeadLanguage[keyof typeof DeliveryDetailInputLeadLanguage];


export const DeliveryDetailInputLeadLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type DeliveryDetailInputCoolingOffKind = typeof DeliveryDetailInputCoolingOffKind[keyof typeof DeliveryDetailInputCoolingOffKind];


export const DeliveryDetailInputCoolingOffKind = {
  none: 'none',
  unstarted: 'unstarted',
  until: 'until',
} as const;

export type DeliveryDetailInputCoolingOff = {
  kind: DeliveryDetailInputCoolingOffKind;
  lastOn: string | null;
};

export type DeliveryDetailInputPlanItemTitle = {
  ja?: string;
  en?: string;
};

export type DeliveryDetailInputPlanItemKind = typeof DeliveryDetailInputPlanItemKind[keyof typeof DeliveryDetailInputPlanItemKind];


export const DeliveryDetailInputPlanItemKind = {
  session: 'session',
  material: 'material',
  review: 'review',
} as const;

export type DeliveryDetailInputPlanItemMaterialsItem = {
  key: string;
  title: string;
};

export type DeliveryDetailInputPlanItemState = typeof DeliveryDetailInputPlanItemState[keyof typeof DeliveryDetailInputPlanItemState];


export const DeliveryDetailInputPlanItemState = {
  open: 'open',
  reached: 'reached',
  attended: 'attended',
  absent: 'absent',
  dropped: 'dropped',
} as const;

export type DeliveryDetailInputPlanItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  key: string;
  title: DeliveryDetailInputPlanItemTitle;
  kind: DeliveryDetailInputPlanItemKind;
  minutes: number | null;
  materials: DeliveryDetailInputPlanItemMaterialsItem[];
  /** Afterwards they are asked how satisfied they are */
  rate: boolean;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  isMoved: boolean;
  isOverdue: boolean;
  state: DeliveryDetailInputPlanItemState;
  note: string;
  /** Why it was added, moved or dropped */
  reason: string;
  markedAt: unknown | null;
  /** @nullable */
  markedBy: string | null;
  /** When its materials went to the lead */
  handedAt: unknown | null;
};

export type DeliveryDetailInputRatingsItemMilestoneTitle = {
  ja?: string;
  en?: string;
} | null;

export type DeliveryDetailInputRatingsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Null: at the end */
  milestoneId: string | null;
  milestoneTitle: DeliveryDetailInputRatingsItemMilestoneTitle;
  askedAt: unknown;
  /** Until then it can be answered, or the answer changed */
  until: unknown;
  score: number | null;
  /**
     * Worth more than its price
     * @nullable
     */
  worth: boolean | null;
  words: string;
  ratedAt: unknown | null;
  /** When the contract ended: nothing further is asked */
  closedAt: unknown | null;
};

export interface DeliveryDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  contractId: string;
  offerKey: string;
  /** Of the offer */
  title: DeliveryDetailInputTitle;
  state: DeliveryDetailInputState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  /**
     * Why it begins before cooling-off is over
     * @nullable
     */
  earlyReason: string | null;
  /** Since when cooling-off bars it no longer */
  freeAt: unknown | null;
  /** Since when it rests for a payment */
  restsFrom: string | null;
  /**
     * Days that it has rested in all
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  delayDays: number;
  /**
     * What became of its contract: cooledOff, terminated
     * @nullable
     */
  outcome: string | null;
  /**
     * Milestones that are behind them
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * Open milestones whose day has passed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  overdue: number;
  nextOn: string | null;
  nextTitle: DeliveryDetailInputNextTitle;
  /** The lowest score that they gave, 1 to 5 */
  lowestScore: number | null;
  createdAt: unknown;
  endedAt: unknown | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  leadLanguage: DeliveryDetailInputLeadLanguage;
  /**
     * In the lead's zone
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  today: string;
  coolingOff: DeliveryDetailInputCoolingOff;
  /** In the order of their days */
  plan: DeliveryDetailInputPlanItem[];
  ratings: DeliveryDetailInputRatingsItem[];
}

/**
 * Of the offer
 */
export type DeliveryInputTitle = {
  ja?: string;
  en?: string;
};

export type DeliveryInputState = typeof DeliveryInputState[keyof typeof DeliveryInputState];


export const DeliveryInputState = {
  planned: 'planned',
  running: 'running',
  resting: 'resting',
  completed: 'completed',
  stopped: 'stopped',
} as const;

export type DeliveryInputNextTitle = {
  ja?: string;
  en?: string;
} | null;

export interface DeliveryInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  contractId: string;
  offerKey: string;
  /** Of the offer */
  title: DeliveryInputTitle;
  state: DeliveryInputState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  /**
     * Why it begins before cooling-off is over
     * @nullable
     */
  earlyReason: string | null;
  /** Since when cooling-off bars it no longer */
  freeAt: unknown | null;
  /** Since when it rests for a payment */
  restsFrom: string | null;
  /**
     * Days that it has rested in all
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  delayDays: number;
  /**
     * What became of its contract: cooledOff, terminated
     * @nullable
     */
  outcome: string | null;
  /**
     * Milestones that are behind them
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * Open milestones whose day has passed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  overdue: number;
  nextOn: string | null;
  nextTitle: DeliveryInputNextTitle;
  /** The lowest score that they gave, 1 to 5 */
  lowestScore: number | null;
  createdAt: unknown;
  endedAt: unknown | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /**
     * Without those that were dropped
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  milestones: number;
}

/**
 * Leads who opened it, as far as machines can be told from people: those of GET /leads by `opened`
 */
export type DocumentOpened = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** They were not counted further */
  more: boolean;
};

export interface Document {
  key: string;
  title: string;
  contentType: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  /** Keys of the forms that give it */
  forms: string[];
  /** Keys of the templates whose newest version links to it */
  templates: string[];
  /** Leads who opened it, as far as machines can be told from people: those of GET /leads by `opened` */
  opened: DocumentOpened;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

/**
 * Leads who opened it, as far as machines can be told from people: those of GET /leads by `opened`
 */
export type DocumentInputOpened = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** They were not counted further */
  more: boolean;
};

export interface DocumentInput {
  key: string;
  title: string;
  contentType: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  /** Keys of the forms that give it */
  forms: string[];
  /** Keys of the templates whose newest version links to it */
  templates: string[];
  /** Leads who opened it, as far as machines can be told from people: those of GET /leads by `opened` */
  opened: DocumentInputOpened;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export interface Draft {
  /** As written: it may have errors */
  text: string;
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
  /**
     * Increases with every save. `ETag` has it, too: send it as `If-Match`.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Who saved it last */
  author: string;
  at: string;
}

export type DraftConflictIssuesItem = {
  path: string;
  message: string;
};

/**
 * Who saved, published or discarded it last
 */
export type DraftConflictChanged = {
  /** staff:<name> · lead · system */
  by: string;
  at: string;
};

export interface DraftConflict {
  type: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  status: number;
  code: string;
  detail: string;
  issues?: DraftConflictIssuesItem[];
  /** The draft as it is now; null if it was published or discarded */
  theirs: Draft | null;
  /** Who saved, published or discarded it last */
  changed?: DraftConflictChanged;
}

export type DraftConflictInputIssuesItem = {
  path: string;
  message: string;
};

/**
 * Who saved, published or discarded it last
 */
export type DraftConflictInputChanged = {
  /** staff:<name> · lead · system */
  by: string;
  at: unknown;
};

export interface DraftInput {
  /** As written: it may have errors */
  text: string;
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
  /**
     * Increases with every save. `ETag` has it, too: send it as `If-Match`.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Who saved it last */
  author: string;
  at: unknown;
}

export interface DraftConflictInput {
  type: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  status: number;
  code: string;
  detail: string;
  issues?: DraftConflictInputIssuesItem[];
  /** The draft as it is now; null if it was published or discarded */
  theirs: DraftInput | null;
  /** Who saved, published or discarded it last */
  changed?: DraftConflictInputChanged;
}

export interface DraftState {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  baseVersion: number | null;
  author: string;
  at: string;
}

export interface DraftStateInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  baseVersion: number | null;
  author: string;
  at: unknown;
}

/**
 * What the fault means, and what to do
 */
export type EnrolmentFaultSentence = {
  ja: string;
  en: string;
} | null;

/**
 * Null unless it is paused; `pauseUntil` says until when
 */
export type EnrolmentPause = {
  /**
     * Who paused it
     * @nullable
     */
  by: string | null;
  /** @nullable */
  reason: string | null;
  since: string | null;
  /**
     * What remains of the present wait; null: it waits for no instant
     * @nullable
     */
  remainingMs: number | null;
} | null;

export interface Enrolment {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  sequence: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** running · paused · parked · over */
  state: string;
  /**
     * goal · completed · left · exited; null until it is over
     * @nullable
     */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  stepSince: string;
  /** When it next continues; null: only an event or staff continue it */
  wakeAt: string | null;
  /** When the pause ends; null: not paused, or paused until resumed */
  pauseUntil: string | null;
  /**
     * Code of the fault that parked it
     * @nullable
     */
  fault: string | null;
  /** What the fault means, and what to do */
  faultSentence: EnrolmentFaultSentence;
  enteredAt: string;
  overAt: string | null;
  /** Null unless it is paused; `pauseUntil` says until when */
  pause: EnrolmentPause;
}

/**
 * What the fault means, and what to do
 */
export type EnrolmentInputFaultSentence = {
  ja: string;
  en: string;
} | null;

/**
 * Null unless it is paused; `pauseUntil` says until when
 */
export type EnrolmentInputPause = {
  /**
     * Who paused it
     * @nullable
     */
  by: string | null;
  /** @nullable */
  reason: string | null;
  since: unknown | null;
  /**
     * What remains of the present wait; null: it waits for no instant
     * @nullable
     */
  remainingMs: number | null;
} | null;

export interface EnrolmentInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  sequence: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** running · paused · parked · over */
  state: string;
  /**
     * goal · completed · left · exited; null until it is over
     * @nullable
     */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  stepSince: unknown;
  /** When it next continues; null: only an event or staff continue it */
  wakeAt: unknown | null;
  /** When the pause ends; null: not paused, or paused until resumed */
  pauseUntil: unknown | null;
  /**
     * Code of the fault that parked it
     * @nullable
     */
  fault: string | null;
  /** What the fault means, and what to do */
  faultSentence: EnrolmentInputFaultSentence;
  enteredAt: unknown;
  overAt: unknown | null;
  /** Null unless it is paused; `pauseUntil` says until when */
  pause: EnrolmentInputPause;
}

export type EnrolmentPathStepsItemState = typeof EnrolmentPathStepsItemState[keyof typeof EnrolmentPathStepsItemState];


export const EnrolmentPathStepsItemState = {
  passed: 'passed',
  skipped: 'skipped',
  now: 'now',
  ahead: 'ahead',
} as const;

export type EnrolmentPathStepsItem = {
  id: string;
  kind: string;
  state: EnrolmentPathStepsItemState;
  at: string | null;
};

/**
 * The next message
 */
export type EnrolmentPathNext = {
  step: string;
  channels: string[];
} | null;

export type EnrolmentPathPlannedItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  step: string;
  channel: string;
  /**
     * ISO 8601; null while a hold, a pause or a fault stops it
     * @nullable
     */
  at: string | null;
};

export type EnrolmentPathObstacleVerdict = typeof EnrolmentPathObstacleVerdict[keyof typeof EnrolmentPathObstacleVerdict];


export const EnrolmentPathObstacleVerdict = {
  defer: 'defer',
  skip: 'skip',
} as const;

/**
 * What would keep the next message back if it were due now
 */
export type EnrolmentPathObstacle = {
  step: string;
  verdict: EnrolmentPathObstacleVerdict;
  reason: string;
  text: string;
} | null;

export interface EnrolmentPath {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  enteredAt: string;
  /** In the order of the file, with those inside of branches */
  steps: EnrolmentPathStepsItem[];
  /** When it goes on by itself */
  waitUntil: string | null;
  /** The next message */
  next: EnrolmentPathNext;
  /** Ids of all messages in the order of the file; a step with several has one for each touch */
  messages: string[];
  /** Messages that are planned and that no sender has taken yet: POST /sends/planned/{id}/cancel */
  planned: EnrolmentPathPlannedItem[];
  /** What would keep the next message back if it were due now */
  obstacle: EnrolmentPathObstacle;
}

export type EnrolmentPathInputStepsItemState = typeof EnrolmentPathInputStepsItemState[keyof typeof EnrolmentPathInputStepsItemState];


export const EnrolmentPathInputStepsItemState = {
  passed: 'passed',
  skipped: 'skipped',
  now: 'now',
  ahead: 'ahead',
} as const;

export type EnrolmentPathInputStepsItem = {
  id: string;
  kind: string;
  state: EnrolmentPathInputStepsItemState;
  at: unknown | null;
};

/**
 * The next message
 */
export type EnrolmentPathInputNext = {
  step: string;
  channels: string[];
} | null;

export type EnrolmentPathInputPlannedItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  step: string;
  channel: string;
  /**
     * ISO 8601; null while a hold, a pause or a fault stops it
     * @nullable
     */
  at: string | null;
};

export type EnrolmentPathInputObstacleVerdict = typeof EnrolmentPathInputObstacleVerdict[keyof typeof EnrolmentPathInputObstacleVerdict];


export const EnrolmentPathInputObstacleVerdict = {
  defer: 'defer',
  skip: 'skip',
} as const;

/**
 * What would keep the next message back if it were due now
 */
export type EnrolmentPathInputObstacle = {
  step: string;
  verdict: EnrolmentPathInputObstacleVerdict;
  reason: string;
  text: string;
} | null;

export interface EnrolmentPathInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  enteredAt: unknown;
  /** In the order of the file, with those inside of branches */
  steps: EnrolmentPathInputStepsItem[];
  /** When it goes on by itself */
  waitUntil: unknown | null;
  /** The next message */
  next: EnrolmentPathInputNext;
  /** Ids of all messages in the order of the file; a step with several has one for each touch */
  messages: string[];
  /** Messages that are planned and that no sender has taken yet: POST /sends/planned/{id}/cancel */
  planned: EnrolmentPathInputPlannedItem[];
  /** What would keep the next message back if it were due now */
  obstacle: EnrolmentPathInputObstacle;
}

export interface Erased {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  erasedAt: string;
  /** False if the lead had been erased before */
  first: boolean;
  /** Date until which the vault keeps what the law asks for: evidence of consent, papers. Null if nothing must be kept */
  keptUntil: string | null;
}

export interface ErasedInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  erasedAt: unknown;
  /** False if the lead had been erased before */
  first: boolean;
  /** Date until which the vault keeps what the law asks for: evidence of consent, papers. Null if nothing must be kept */
  keptUntil: unknown | null;
}

export type EstimateOfferTitle = {
  ja?: string;
  en?: string;
};

export type EstimateState = typeof EstimateState[keyof typeof EstimateState];


export const EstimateState = {
  draft: 'draft',
  sent: 'sent',
  chosen: 'chosen',
  expired: 'expired',
  superseded: 'superseded',
} as const;

export type EstimateExtrasItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  until: string;
};

export type EstimateVariantLinesItemTaxKind = typeof EstimateVariantLinesItemTaxKind[keyof typeof EstimateVariantLinesItemTaxKind];


export const EstimateVariantLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type EstimateVariantPricingPriceMode = typeof EstimateVariantPricingPriceMode[keyof typeof EstimateVariantPricingPriceMode];


export const EstimateVariantPricingPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type EstimateVariantPricingRounding = typeof EstimateVariantPricingRounding[keyof typeof EstimateVariantPricingRounding];


export const EstimateVariantPricingRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type EstimateVariantTotalsPerRateItemTaxKind = typeof EstimateVariantTotalsPerRateItemTaxKind[keyof typeof EstimateVariantTotalsPerRateItemTaxKind];


export const EstimateVariantTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type EstimateVariantLinesItem = {
  title: string;
  quantity: string;
  /** Smallest unit of the currency */
  unitMinor: number;
  taxKind: EstimateVariantLinesItemTaxKind;
};

export type EstimateVariantPricing = {
  priceMode: EstimateVariantPricingPriceMode;
  rounding: EstimateVariantPricingRounding;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /** Smallest unit of the currency */
  discountMinor: number;
};

export type EstimateVariantTotalsPerRateItem = {
  taxKind: EstimateVariantTotalsPerRateItemTaxKind;
  ratePercent: number;
  /** Smallest unit of the currency */
  discountMinor: number;
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type EstimateVariantTotals = {
  /** Of each line */
  amounts: number[];
  perRate: EstimateVariantTotalsPerRateItem[];
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export interface EstimateVariant {
  key: string;
  title: string;
  /** Why it fits the lead, in their own words */
  fits: string;
  lines: EstimateVariantLinesItem[];
  /** Smallest unit of the currency */
  discountMinor: number;
  pricing: EstimateVariantPricing;
  totals: EstimateVariantTotals;
}

export interface Estimate {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  offerTitle: EstimateOfferTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: EstimateState;
  replaces: string | null;
  supersededBy: string | null;
  title: string;
  variants: EstimateVariant[];
  /** What comes with a choice until the end of a day where the lead is */
  extras: EstimateExtrasItem[];
  currency: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  /** The end of that day in the lead's zone */
  expiresAt: string;
  createdAt: string;
  createdBy: string;
  sentAt: string | null;
  chosenAt: string | null;
  /** @nullable */
  chosenVariant: string | null;
  /**
     * How often the lead opened it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type EstimateDetailOfferTitle = {
  ja?: string;
  en?: string;
};

export type EstimateDetailState = typeof EstimateDetailState[keyof typeof EstimateDetailState];


export const EstimateDetailState = {
  draft: 'draft',
  sent: 'sent',
  chosen: 'chosen',
  expired: 'expired',
  superseded: 'superseded',
} as const;

export type EstimateDetailExtrasItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  until: string;
};

/**
 * In which they read it
 */
export type EstimateDetailLeadLanguage = typeof EstimateDetailLeadLanguage[keyof typeof EstimateDetailLeadLanguage];


export const EstimateDetailLeadLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type EstimateDetailDealState = typeof EstimateDetailDealState[keyof typeof EstimateDetailDealState];


export const EstimateDetailDealState = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

/**
 * Of the page. `firstAt` and `lastAt` are the lead's
 */
export type EstimateDetailOpens = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  byLead: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  byMachines: number;
  /**
     * The link was forwarded
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  byStrangers: number;
  firstAt: string | null;
  lastAt: string | null;
};

export type EstimateDetailCommentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * Key of the variant that it is about; null: of all
     * @nullable
     */
  variant: string | null;
  at: string;
  /** lead · staff:<name> */
  author: string;
  text: string;
};

export interface EstimateDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  offerTitle: EstimateDetailOfferTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: EstimateDetailState;
  replaces: string | null;
  supersededBy: string | null;
  title: string;
  variants: EstimateVariant[];
  /** What comes with a choice until the end of a day where the lead is */
  extras: EstimateDetailExtrasItem[];
  currency: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  /** The end of that day in the lead's zone */
  expiresAt: string;
  createdAt: string;
  createdBy: string;
  sentAt: string | null;
  chosenAt: string | null;
  /** @nullable */
  chosenVariant: string | null;
  /**
     * How often the lead opened it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  greeting: string;
  leadZone: string;
  /** In which they read it */
  leadLanguage: EstimateDetailLeadLanguage;
  dealState: EstimateDetailDealState;
  /** Of the page. `firstAt` and `lastAt` are the lead's */
  opens: EstimateDetailOpens;
  comments: EstimateDetailCommentsItem[];
  /**
     * The lead's page; null for a draft
     * @nullable
     */
  url: string | null;
}

export type EstimateDetailInputOfferTitle = {
  ja?: string;
  en?: string;
};

export type EstimateDetailInputState = typeof EstimateDetailInputState[keyof typeof EstimateDetailInputState];


export const EstimateDetailInputState = {
  draft: 'draft',
  sent: 'sent',
  chosen: 'chosen',
  expired: 'expired',
  superseded: 'superseded',
} as const;

export type EstimateDetailInputExtrasItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  until: string;
};

/**
 * In which they read it
 */
export type EstimateDetailInputLeadLanguage = typeof EstimateDetailInputLeadLanguage[keyof typeof EstimateDetailInputLeadLanguage];


export const EstimateDetailInputLeadLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type EstimateDetailInputDealState = typeof EstimateDetailInputDealState[keyof typeof EstimateDetailInputDealState];


export const EstimateDetailInputDealState = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

/**
 * Of the page. `firstAt` and `lastAt` are the lead's
 */
export type EstimateDetailInputOpens = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  byLead: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  byMachines: number;
  /**
     * The link was forwarded
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  byStrangers: number;
  firstAt: unknown | null;
  lastAt: unknown | null;
};

export type EstimateDetailInputCommentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * Key of the variant that it is about; null: of all
     * @nullable
     */
  variant: string | null;
  at: unknown;
  /** lead · staff:<name> */
  author: string;
  text: string;
};

export type EstimateVariantInputLinesItemTaxKind = typeof EstimateVariantInputLinesItemTaxKind[keyof typeof EstimateVariantInputLinesItemTaxKind];


export const EstimateVariantInputLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type EstimateVariantInputPricingPriceMode = typeof EstimateVariantInputPricingPriceMode[keyof typeof EstimateVariantInputPricingPriceMode];


export const EstimateVariantInputPricingPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type EstimateVariantInputPricingRounding = typeof EstimateVariantInputPricingRounding[keyof typeof EstimateVariantInputPricingRounding];


export const EstimateVariantInputPricingRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type EstimateVariantInputTotalsPerRateItemTaxKind = typeof EstimateVariantInputTotalsPerRateItemTaxKind[keyof typeof EstimateVariantInputTotalsPerRateItemTaxKind];


export const EstimateVariantInputTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type EstimateVariantInputLinesItem = {
  title: string;
  quantity: string;
  /** Smallest unit of the currency */
  unitMinor: number;
  taxKind: EstimateVariantInputLinesItemTaxKind;
};

export type EstimateVariantInputPricing = {
  priceMode: EstimateVariantInputPricingPriceMode;
  rounding: EstimateVariantInputPricingRounding;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /** Smallest unit of the currency */
  discountMinor: number;
};

export type EstimateVariantInputTotalsPerRateItem = {
  taxKind: EstimateVariantInputTotalsPerRateItemTaxKind;
  ratePercent: number;
  /** Smallest unit of the currency */
  discountMinor: number;
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type EstimateVariantInputTotals = {
  /** Of each line */
  amounts: number[];
  perRate: EstimateVariantInputTotalsPerRateItem[];
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export interface EstimateVariantInput {
  key: string;
  title: string;
  /** Why it fits the lead, in their own words */
  fits: string;
  lines: EstimateVariantInputLinesItem[];
  /** Smallest unit of the currency */
  discountMinor: number;
  pricing: EstimateVariantInputPricing;
  totals: EstimateVariantInputTotals;
}

export interface EstimateDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  offerTitle: EstimateDetailInputOfferTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: EstimateDetailInputState;
  replaces: string | null;
  supersededBy: string | null;
  title: string;
  variants: EstimateVariantInput[];
  /** What comes with a choice until the end of a day where the lead is */
  extras: EstimateDetailInputExtrasItem[];
  currency: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  /** The end of that day in the lead's zone */
  expiresAt: unknown;
  createdAt: unknown;
  createdBy: string;
  sentAt: unknown | null;
  chosenAt: unknown | null;
  /** @nullable */
  chosenVariant: string | null;
  /**
     * How often the lead opened it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  greeting: string;
  leadZone: string;
  /** In which they read it */
  leadLanguage: EstimateDetailInputLeadLanguage;
  dealState: EstimateDetailInputDealState;
  /** Of the page. `firstAt` and `lastAt` are the lead's */
  opens: EstimateDetailInputOpens;
  comments: EstimateDetailInputCommentsItem[];
  /**
     * The lead's page; null for a draft
     * @nullable
     */
  url: string | null;
}

export type EstimateInputOfferTitle = {
  ja?: string;
  en?: string;
};

export type EstimateInputState = typeof EstimateInputState[keyof typeof EstimateInputState];


export const EstimateInputState = {
  draft: 'draft',
  sent: 'sent',
  chosen: 'chosen',
  expired: 'expired',
  superseded: 'superseded',
} as const;

export type EstimateInputExtrasItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  until: string;
};

export interface EstimateInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  offerKey: string;
  offerTitle: EstimateInputOfferTitle;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: EstimateInputState;
  replaces: string | null;
  supersededBy: string | null;
  title: string;
  variants: EstimateVariantInput[];
  /** What comes with a choice until the end of a day where the lead is */
  extras: EstimateInputExtrasItem[];
  currency: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  /** The end of that day in the lead's zone */
  expiresAt: unknown;
  createdAt: unknown;
  createdBy: string;
  sentAt: unknown | null;
  chosenAt: unknown | null;
  /** @nullable */
  chosenVariant: string | null;
  /**
     * How often the lead opened it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type EstimateSuggestionVariantsItemLinesItemTaxKind = typeof EstimateSuggestionVariantsItemLinesItemTaxKind[keyof typeof EstimateSuggestionVariantsItemLinesItemTaxKind];


export const EstimateSuggestionVariantsItemLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type EstimateSuggestionVariantsItemLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: EstimateSuggestionVariantsItemLinesItemTaxKind;
};

export type EstimateSuggestionVariantsItem = {
  /** @pattern ^[a-z][a-z0-9-]{0,39}$ */
  key: string;
  /**
     * @minLength 1
     * @maxLength 120
     */
  title: string;
  /** @maxLength 2000 */
  fits: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: EstimateSuggestionVariantsItemLinesItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
};

export type EstimateSuggestionMissingItem = typeof EstimateSuggestionMissingItem[keyof typeof EstimateSuggestionMissingItem];


export const EstimateSuggestionMissingItem = {
  price: 'price',
  'second-variant': 'second-variant',
} as const;

export type EstimateSuggestionHeardAnswersItemLabel = {
  ja?: string;
  en?: string;
};

export type EstimateSuggestionHeardAnswersItem = {
  label: EstimateSuggestionHeardAnswersItemLabel;
  answer: string;
};

/**
 * At the newest consultation of the lead
 */
export type EstimateSuggestionHeard = {
  at: string;
  rootIssue: string;
  worries: string;
  closingAnswer: string;
  answers: EstimateSuggestionHeardAnswersItem[];
} | null;

export interface EstimateSuggestion {
  title: string;
  greeting: string;
  variants: EstimateSuggestionVariantsItem[];
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  /** What a person must add, since nothing known says it */
  missing: EstimateSuggestionMissingItem[];
  /** At the newest consultation of the lead */
  heard: EstimateSuggestionHeard;
}

export type EstimateSuggestionInputVariantsItemLinesItemTaxKind = typeof EstimateSuggestionInputVariantsItemLinesItemTaxKind[keyof typeof EstimateSuggestionInputVariantsItemLinesItemTaxKind];


export const EstimateSuggestionInputVariantsItemLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type EstimateSuggestionInputVariantsItemLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: EstimateSuggestionInputVariantsItemLinesItemTaxKind;
};

export type EstimateSuggestionInputVariantsItem = {
  /** @pattern ^[a-z][a-z0-9-]{0,39}$ */
  key: string;
  /**
     * @minLength 1
     * @maxLength 120
     */
  title: string;
  /** @maxLength 2000 */
  fits?: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: EstimateSuggestionInputVariantsItemLinesItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
};

export type EstimateSuggestionInputMissingItem = typeof EstimateSuggestionInputMissingItem[keyof typeof EstimateSuggestionInputMissingItem];


export const EstimateSuggestionInputMissingItem = {
  price: 'price',
  'second-variant': 'second-variant',
} as const;

export type EstimateSuggestionInputHeardAnswersItemLabel = {
  ja?: string;
  en?: string;
};

export type EstimateSuggestionInputHeardAnswersItem = {
  label: EstimateSuggestionInputHeardAnswersItemLabel;
  answer: string;
};

/**
 * At the newest consultation of the lead
 */
export type EstimateSuggestionInputHeard = {
  at: unknown;
  rootIssue: string;
  worries: string;
  closingAnswer: string;
  answers: EstimateSuggestionInputHeardAnswersItem[];
} | null;

export interface EstimateSuggestionInput {
  title: string;
  greeting: string;
  variants: EstimateSuggestionInputVariantsItem[];
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  expiresOn: string;
  /** What a person must add, since nothing known says it */
  missing: EstimateSuggestionInputMissingItem[];
  /** At the newest consultation of the lead */
  heard: EstimateSuggestionInputHeard;
}

export type ExplanationKind = typeof ExplanationKind[keyof typeof ExplanationKind];


export const ExplanationKind = {
  event: 'event',
  decision: 'decision',
  send: 'send',
  control: 'control',
} as const;

export type ExplanationInputs = {[key: string]: unknown};

export interface Explanation {
  at: string;
  kind: ExplanationKind;
  /** @nullable */
  origin: string | null;
  /** @nullable */
  step: string | null;
  what: string;
  /** @nullable */
  reason: string | null;
  until: string | null;
  /** @nullable */
  channel: string | null;
  /**
     * Number of equal decisions in a row
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  inputs: ExplanationInputs;
}

export type ExplanationInputKind = typeof ExplanationInputKind[keyof typeof ExplanationInputKind];


export const ExplanationInputKind = {
  event: 'event',
  decision: 'decision',
  send: 'send',
  control: 'control',
} as const;

export type ExplanationInputInputs = {[key: string]: unknown};

export interface ExplanationInput {
  at: unknown;
  kind: ExplanationInputKind;
  /** @nullable */
  origin: string | null;
  /** @nullable */
  step: string | null;
  what: string;
  /** @nullable */
  reason: string | null;
  until: unknown | null;
  /** @nullable */
  channel: string | null;
  /**
     * Number of equal decisions in a row
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  inputs: ExplanationInputInputs;
}

export type FieldDefinitionType = typeof FieldDefinitionType[keyof typeof FieldDefinitionType];


export const FieldDefinitionType = {
  text: 'text',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
} as const;

export interface FieldDefinition {
  key: string;
  type: FieldDefinitionType;
  title: string;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type FieldDefinitionInputType = typeof FieldDefinitionInputType[keyof typeof FieldDefinitionInputType];


export const FieldDefinitionInputType = {
  text: 'text',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
} as const;

export interface FieldDefinitionInput {
  key: string;
  type: FieldDefinitionInputType;
  title: string;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export interface FieldValue {
  key: string;
  title: string;
  /**
     * text · number · date · boolean; null: no definition names it
     * @nullable
     */
  type: string | null;
  /** Null where the lead has none */
  value: unknown;
}

export interface FieldValueInput {
  key: string;
  title: string;
  /**
     * text · number · date · boolean; null: no definition names it
     * @nullable
     */
  type: string | null;
  /** Null where the lead has none */
  value: unknown;
}

/**
 * HTML for another site, which leads to the page in that language
 */
export type FormSnippet = {
  ja: string;
  en: string;
};

export type FormDefinitionTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * One or two sentences under the title
 */
export type FormDefinitionLead = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type FormDefinitionButton = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type FormDefinitionTopicsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  topic: string;
  /**
     * Wording beside the checkbox
     * @pattern ^[a-z][a-z0-9-]*$
     */
  wording: string;
  required: boolean;
};

export type FormDefinitionFieldsItemLabel = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type FormDefinitionFieldsItem = {
  /**
     * familyName, givenName, company, phone, or the key of a field definition
     * @minLength 1
     */
  key: string;
  label: FormDefinitionFieldsItemLabel;
  required: boolean;
};

export interface FormDefinition {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: FormDefinitionTitle;
  /** One or two sentences under the title */
  lead?: FormDefinitionLead;
  button?: FormDefinitionButton;
  /**
     * Wording that says what the data is for (LAW6)
     * @pattern ^[a-z][a-z0-9-]*$
     */
  purpose: string;
  /**
     * One unticked checkbox each (LAW6)
     * @minItems 1
     */
  topics: FormDefinitionTopicsItem[];
  /** Fields besides the mail address, which every form has; ask for as few as possible */
  fields: FormDefinitionFieldsItem[];
  /** @pattern ^[a-z][a-z0-9-]*$ */
  source?: string;
  /**
     * Free document that the lead gets after confirming
     * @pattern ^[a-z][a-z0-9-]*$
     */
  document?: string;
}

export interface Form {
  definition: FormDefinition;
  /**
     * `baseVersion` of a draft that begins from it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  url: string;
  /** HTML for another site, which leads to the page in that language */
  snippet: FormSnippet;
}

export type FormDefinitionInputTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * One or two sentences under the title
 */
export type FormDefinitionInputLead = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type FormDefinitionInputButton = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type FormDefinitionInputTopicsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  topic: string;
  /**
     * Wording beside the checkbox
     * @pattern ^[a-z][a-z0-9-]*$
     */
  wording: string;
  required?: boolean;
};

export type FormDefinitionInputFieldsItemLabel = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type FormDefinitionInputFieldsItem = {
  /**
     * familyName, givenName, company, phone, or the key of a field definition
     * @minLength 1
     */
  key: string;
  label: FormDefinitionInputFieldsItemLabel;
  required?: boolean;
};

export interface FormDefinitionInput {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: FormDefinitionInputTitle;
  /** One or two sentences under the title */
  lead?: FormDefinitionInputLead;
  button?: FormDefinitionInputButton;
  /**
     * Wording that says what the data is for (LAW6)
     * @pattern ^[a-z][a-z0-9-]*$
     */
  purpose: string;
  /**
     * One unticked checkbox each (LAW6)
     * @minItems 1
     */
  topics: FormDefinitionInputTopicsItem[];
  /** Fields besides the mail address, which every form has; ask for as few as possible */
  fields?: FormDefinitionInputFieldsItem[];
  /** @pattern ^[a-z][a-z0-9-]*$ */
  source?: string;
  /**
     * Free document that the lead gets after confirming
     * @pattern ^[a-z][a-z0-9-]*$
     */
  document?: string;
}

export type FormSketchTitle = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type FormSketchLead = {
  /** @maxLength 2000 */
  ja?: string;
  /** @maxLength 2000 */
  en?: string;
};

export type FormSketchButton = {
  /** @maxLength 100 */
  ja?: string;
  /** @maxLength 100 */
  en?: string;
};

export type FormSketchTopicsItem = {
  /** @maxLength 100 */
  topic: string;
  /** @maxLength 100 */
  wording: string;
  required: boolean;
};

export type FormSketchFieldsItemLabel = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type FormSketchFieldsItem = {
  /** @maxLength 100 */
  key: string;
  label: FormSketchFieldsItemLabel;
  required: boolean;
};

export interface FormSketch {
  /** @maxLength 100 */
  key: string;
  title: FormSketchTitle;
  lead?: FormSketchLead;
  button?: FormSketchButton;
  /** @maxLength 100 */
  purpose: string;
  /** @maxItems 30 */
  topics: FormSketchTopicsItem[];
  /** @maxItems 50 */
  fields: FormSketchFieldsItem[];
  /** @maxLength 100 */
  source?: string;
  /** @maxLength 100 */
  document?: string;
}

export interface FormDraft {
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
  /**
     * Increases with every save. `ETag` has it, too: send it as `If-Match`.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Who saved it last */
  author: string;
  at: string;
  /** It may be unfinished */
  definition: FormSketch;
}

export type FormSketchInputTitle = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type FormSketchInputLead = {
  /** @maxLength 2000 */
  ja?: string;
  /** @maxLength 2000 */
  en?: string;
};

export type FormSketchInputButton = {
  /** @maxLength 100 */
  ja?: string;
  /** @maxLength 100 */
  en?: string;
};

export type FormSketchInputTopicsItem = {
  /** @maxLength 100 */
  topic: string;
  /** @maxLength 100 */
  wording: string;
  required?: boolean;
};

export type FormSketchInputFieldsItemLabel = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type FormSketchInputFieldsItem = {
  /** @maxLength 100 */
  key: string;
  label: FormSketchInputFieldsItemLabel;
  required?: boolean;
};

export interface FormSketchInput {
  /** @maxLength 100 */
  key: string;
  title: FormSketchInputTitle;
  lead?: FormSketchInputLead;
  button?: FormSketchInputButton;
  /** @maxLength 100 */
  purpose: string;
  /** @maxItems 30 */
  topics: FormSketchInputTopicsItem[];
  /** @maxItems 50 */
  fields?: FormSketchInputFieldsItem[];
  /** @maxLength 100 */
  source?: string;
  /** @maxLength 100 */
  document?: string;
}

export interface FormDraftInput {
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
  /**
     * Increases with every save. `ETag` has it, too: send it as `If-Match`.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Who saved it last */
  author: string;
  at: unknown;
  /** It may be unfinished */
  definition: FormSketchInput;
}

/**
 * HTML for another site, which leads to the page in that language
 */
export type FormInputSnippet = {
  ja: string;
  en: string;
};

export interface FormInput {
  definition: FormDefinitionInput;
  /**
     * `baseVersion` of a draft that begins from it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  url: string;
  /** HTML for another site, which leads to the page in that language */
  snippet: FormInputSnippet;
}

export type FormPreviewProblemsItemMessage = {
  ja: string;
  en: string;
};

export type FormPreviewProblemsItem = {
  path: string;
  message: FormPreviewProblemsItemMessage;
};

export interface FormPreview {
  /** Show it in a frame with `sandbox` and without scripts only. It posts to nothing. */
  html: string;
  /** Each prevents publishing */
  problems: FormPreviewProblemsItem[];
}

export type FormPreviewInputProblemsItemMessage = {
  ja: string;
  en: string;
};

export type FormPreviewInputProblemsItem = {
  path: string;
  message: FormPreviewInputProblemsItemMessage;
};

export interface FormPreviewInput {
  /** Show it in a frame with `sandbox` and without scripts only. It posts to nothing. */
  html: string;
  /** Each prevents publishing */
  problems: FormPreviewInputProblemsItem[];
}

export interface FormVersion {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  definition: FormDefinition;
  /**
     * staff:<name>; null: a playbook's folder
     * @nullable
     */
  author: string | null;
  at: string;
}

export interface FormVersionInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  definition: FormDefinitionInput;
  /**
     * staff:<name>; null: a playbook's folder
     * @nullable
     */
  author: string | null;
  at: unknown;
}

export type FunnelStepsItemVerdict = typeof FunnelStepsItemVerdict[keyof typeof FunnelStepsItemVerdict];


export const FunnelStepsItemVerdict = {
  none: 'none',
  early: 'early',
  good: 'good',
  remark: 'remark',
  alarm: 'alarm',
} as const;

export type FunnelStepsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moved: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stayed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  began: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  passed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  holes: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  skipped: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  early: number;
  step: string;
  /**
     * moved / entered; null when nobody entered, and of the last step
     * @nullable
     */
  rate: number | null;
  verdict: FunnelStepsItemVerdict;
};

export type FunnelFlowsItem = {
  from: string;
  to: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type FunnelFindingsItemKind = typeof FunnelFindingsItemKind[keyof typeof FunnelFindingsItemKind];


export const FunnelFindingsItemKind = {
  missing: 'missing',
  order: 'order',
  nobody: 'nobody',
  zero: 'zero',
  empty: 'empty',
  alarm: 'alarm',
  target: 'target',
  passed: 'passed',
  early: 'early',
  product: 'product',
} as const;

export type FunnelFindingsItemSeverity = typeof FunnelFindingsItemSeverity[keyof typeof FunnelFindingsItemSeverity];


export const FunnelFindingsItemSeverity = {
  error: 'error',
  warning: 'warning',
  remark: 'remark',
} as const;

/**
 * The number of the step whose people it is about
 */
export type FunnelFindingsItemGroup = typeof FunnelFindingsItemGroup[keyof typeof FunnelFindingsItemGroup] | null;


export const FunnelFindingsItemGroup = {
  entered: 'entered',
  moved: 'moved',
  waiting: 'waiting',
  stayed: 'stayed',
  began: 'began',
  came: 'came',
  passed: 'passed',
  holes: 'holes',
  skipped: 'skipped',
  early: 'early',
} as const;

export type FunnelFindingsItem = {
  kind: FunnelFindingsItemKind;
  severity: FunnelFindingsItemSeverity;
  /** @nullable */
  step: string | null;
  /** The number of the step whose people it is about */
  group: FunnelFindingsItemGroup;
  text: LocalText;
};

export interface Funnel {
  version: number | null;
  /**
     * All leads that are counted
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  people: number;
  /**
     * Of all rates
     * @nullable
     */
  product: number | null;
  /** Leads who reached the step `closed` */
  sales: number | null;
  steps: FunnelStepsItem[];
  flows: FunnelFlowsItem[];
  findings: FunnelFindingsItem[];
}

export type FunnelInputStepsItemVerdict = typeof FunnelInputStepsItemVerdict[keyof typeof FunnelInputStepsItemVerdict];


export const FunnelInputStepsItemVerdict = {
  none: 'none',
  early: 'early',
  good: 'good',
  remark: 'remark',
  alarm: 'alarm',
} as const;

export type FunnelInputStepsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  entered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moved: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stayed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  began: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  passed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  holes: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  skipped: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  early: number;
  step: string;
  /**
     * moved / entered; null when nobody entered, and of the last step
     * @nullable
     */
  rate: number | null;
  verdict: FunnelInputStepsItemVerdict;
};

export type FunnelInputFlowsItem = {
  from: string;
  to: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type FunnelInputFindingsItemKind = typeof FunnelInputFindingsItemKind[keyof typeof FunnelInputFindingsItemKind];


export const FunnelInputFindingsItemKind = {
  missing: 'missing',
  order: 'order',
  nobody: 'nobody',
  zero: 'zero',
  empty: 'empty',
  alarm: 'alarm',
  target: 'target',
  passed: 'passed',
  early: 'early',
  product: 'product',
} as const;

export type FunnelInputFindingsItemSeverity = typeof FunnelInputFindingsItemSeverity[keyof typeof FunnelInputFindingsItemSeverity];


export const FunnelInputFindingsItemSeverity = {
  error: 'error',
  warning: 'warning',
  remark: 'remark',
} as const;

/**
 * The number of the step whose people it is about
 */
export type FunnelInputFindingsItemGroup = typeof FunnelInputFindingsItemGroup[keyof typeof FunnelInputFindingsItemGroup] | null;


export const FunnelInputFindingsItemGroup = {
  entered: 'entered',
  moved: 'moved',
  waiting: 'waiting',
  stayed: 'stayed',
  began: 'began',
  came: 'came',
  passed: 'passed',
  holes: 'holes',
  skipped: 'skipped',
  early: 'early',
} as const;

export type FunnelInputFindingsItem = {
  kind: FunnelInputFindingsItemKind;
  severity: FunnelInputFindingsItemSeverity;
  /** @nullable */
  step: string | null;
  /** The number of the step whose people it is about */
  group: FunnelInputFindingsItemGroup;
  text: LocalTextInput;
};

export interface FunnelInput {
  version: number | null;
  /**
     * All leads that are counted
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  people: number;
  /**
     * Of all rates
     * @nullable
     */
  product: number | null;
  /** Leads who reached the step `closed` */
  sales: number | null;
  steps: FunnelInputStepsItem[];
  flows: FunnelInputFlowsItem[];
  findings: FunnelInputFindingsItem[];
}

export type HeldLeadFields = {[key: string]: unknown};

export type HeldLeadContactsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
};

export type HeldLeadSubscriptionsItemTitle = {[key: string]: string};

export type HeldLeadSubscriptionsItem = {
  topic: string;
  title: HeldLeadSubscriptionsItemTitle;
  channel: string;
  state: string;
  /** ISO 8601 */
  since: string;
};

export type HeldLeadScores = {[key: string]: number};

export type HeldLeadEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  /** ISO 8601 */
  since: string;
  /** When it next continues */
  wakeAt: string | null;
  pauseUntil: string | null;
  fault: unknown;
};

export interface HeldLead {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  familyKana: string | null;
  /** @nullable */
  givenKana: string | null;
  honorific: string;
  /** @nullable */
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  createdAt: string;
  /**
     * How often they have bought: contracts and orders that stand
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  orders: number;
  /** Id of the member of staff who is in charge */
  ownerId: string | null;
  /**
     * Increases with every change; send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  fields: HeldLeadFields;
  contacts: HeldLeadContactsItem[];
  subscriptions: HeldLeadSubscriptionsItem[];
  tags: string[];
  scores: HeldLeadScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: HeldLeadEnrolmentsItem[];
  undo: UndoOffer;
}

export type HeldLeadInputFields = {[key: string]: unknown};

export type HeldLeadInputContactsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
};

export type HeldLeadInputSubscriptionsItemTitle = {[key: string]: string};

export type HeldLeadInputSubscriptionsItem = {
  topic: string;
  title: HeldLeadInputSubscriptionsItemTitle;
  channel: string;
  state: string;
  /** ISO 8601 */
  since: string;
};

export type HeldLeadInputScores = {[key: string]: number};

export type HeldLeadInputEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  /** ISO 8601 */
  since: string;
  /** When it next continues */
  wakeAt: string | null;
  pauseUntil: string | null;
  fault: unknown;
};

export interface HeldLeadInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  familyKana: string | null;
  /** @nullable */
  givenKana: string | null;
  honorific: string;
  /** @nullable */
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  createdAt: unknown;
  /**
     * How often they have bought: contracts and orders that stand
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  orders: number;
  /** Id of the member of staff who is in charge */
  ownerId: string | null;
  /**
     * Increases with every change; send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  fields: HeldLeadInputFields;
  contacts: HeldLeadInputContactsItem[];
  subscriptions: HeldLeadInputSubscriptionsItem[];
  tags: string[];
  scores: HeldLeadInputScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: HeldLeadInputEnrolmentsItem[];
  undo: UndoOfferInput;
}

export type HoldWords = {
  ja: string;
  en: string;
};

export interface Hold {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** `staff` is placed and lifted by POST /leads/{id}/hold and /release */
  cause: string;
  words: HoldWords;
  /** Categories of messages that it stops */
  bars: string[];
  reason: string;
  /** Who placed it: `staff:<name>`, or `system` */
  by: string;
  since: string;
  /** Null: it stands */
  liftedAt: string | null;
}

export type HoldCauseWords = {
  ja: string;
  en: string;
};

export interface HoldCause {
  /** As `holdCause` filters the list of leads */
  cause: string;
  words: HoldCauseWords;
  /** Categories of messages that it holds back */
  bars: string[];
}

export type HoldCauseInputWords = {
  ja: string;
  en: string;
};

export interface HoldCauseInput {
  /** As `holdCause` filters the list of leads */
  cause: string;
  words: HoldCauseInputWords;
  /** Categories of messages that it holds back */
  bars: string[];
}

export type HoldInputWords = {
  ja: string;
  en: string;
};

export interface HoldInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** `staff` is placed and lifted by POST /leads/{id}/hold and /release */
  cause: string;
  words: HoldInputWords;
  /** Categories of messages that it stops */
  bars: string[];
  reason: string;
  /** Who placed it: `staff:<name>`, or `system` */
  by: string;
  since: unknown;
  /** Null: it stands */
  liftedAt: unknown | null;
}

export interface IdentifiedLead {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  created: boolean;
  /** Keys of what changed of a known lead, such as `familyName`, `fields.plan`, `email` */
  changed: string[];
}

export interface IdentifiedLeadInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  created: boolean;
  /** Keys of what changed of a known lead, such as `familyName`, `fields.plan`, `email` */
  changed: string[];
}

export interface Import {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** running · done · cancelled */
  state: string;
  /** Running, but nothing was committed for two minutes: its process is gone. Import the same file again, and it goes on there */
  stalled: boolean;
  /**
     * Rows committed so far
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /** Data rows of the file; null in imports of older releases */
  total: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  merged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unchanged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  warnings: number;
  startedAt: string;
  finishedAt: string | null;
  author: string;
  basis: string;
  topic: string;
  source: string;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
}

export interface ImportDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** running · done · cancelled */
  state: string;
  /** Running, but nothing was committed for two minutes: its process is gone. Import the same file again, and it goes on there */
  stalled: boolean;
  /**
     * Rows committed so far
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /** Data rows of the file; null in imports of older releases */
  total: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  merged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unchanged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  warnings: number;
  startedAt: string;
  finishedAt: string | null;
  author: string;
  basis: string;
  topic: string;
  source: string;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
  /** @nullable */
  evidence: string | null;
  /** Of the file, in their order */
  headers: string[];
  /** Leads who got a basis by it and could be sent mail when it ended; null until then */
  mailable: number | null;
  /**
     * Rows whose address is on the suppression list
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suppressed: number;
  /**
     * Rows that a column of the file marks as opted out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  optedOut: number;
  /** False: it is of a release that did not keep what came of each row */
  hasRows: boolean;
  /**
     * Rows whose address breaks the standard and is never mailed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  flagged: number;
}

export interface ImportDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** running · done · cancelled */
  state: string;
  /** Running, but nothing was committed for two minutes: its process is gone. Import the same file again, and it goes on there */
  stalled: boolean;
  /**
     * Rows committed so far
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /** Data rows of the file; null in imports of older releases */
  total: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  merged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unchanged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  warnings: number;
  startedAt: unknown;
  finishedAt: unknown | null;
  author: string;
  basis: string;
  topic: string;
  source: string;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
  /** @nullable */
  evidence: string | null;
  /** Of the file, in their order */
  headers: string[];
  /** Leads who got a basis by it and could be sent mail when it ended; null until then */
  mailable: number | null;
  /**
     * Rows whose address is on the suppression list
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suppressed: number;
  /**
     * Rows that a column of the file marks as opted out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  optedOut: number;
  /** False: it is of a release that did not keep what came of each row */
  hasRows: boolean;
  /**
     * Rows whose address breaks the standard and is never mailed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  flagged: number;
}

export interface ImportInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** running · done · cancelled */
  state: string;
  /** Running, but nothing was committed for two minutes: its process is gone. Import the same file again, and it goes on there */
  stalled: boolean;
  /**
     * Rows committed so far
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /** Data rows of the file; null in imports of older releases */
  total: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  merged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unchanged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  warnings: number;
  startedAt: unknown;
  finishedAt: unknown | null;
  author: string;
  basis: string;
  topic: string;
  source: string;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
}

/**
 * Header in the file → target: email, phone, fullName, company …, or a field such as text:department
 */
export type ImportMappingColumns = {[key: string]: string};

export interface ImportMapping {
  name: string;
  /** Header in the file → target: email, phone, fullName, company …, or a field such as text:department */
  columns: ImportMappingColumns;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

/**
 * Header in the file → target: email, phone, fullName, company …, or a field such as text:department
 */
export type ImportMappingInputColumns = {[key: string]: string};

export interface ImportMappingInput {
  name: string;
  /** Header in the file → target: email, phone, fullName, company …, or a field such as text:department */
  columns: ImportMappingInputColumns;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type ImportPreviewEncoding = typeof ImportPreviewEncoding[keyof typeof ImportPreviewEncoding];


export const ImportPreviewEncoding = {
  'utf-8': 'utf-8',
  shift_jis: 'shift_jis',
} as const;

export type ImportPreviewColumnsItem = {
  /** As in the file; empty if it has none, and then the column cannot be read */
  header: string;
  /** Columns with the same key are read alike */
  key: string;
  /** The target that the header most likely means */
  guess: string;
  /** The first values that differ, cut */
  samples: string[];
};

export type ImportPreviewMappingsItem = {
  name: string;
  /** One for each column */
  targets: string[];
};

export interface ImportPreview {
  name: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  encoding: ImportPreviewEncoding;
  delimiter: string;
  /**
     * Data rows
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  headerLine: number;
  columns: ImportPreviewColumnsItem[];
  /** The saved mappings whose columns the file has */
  mappings: ImportPreviewMappingsItem[];
  /**
     * The saved mapping that fits best
     * @nullable
     */
  mapping: string | null;
  /** The newest import of the same bytes */
  before: Import | null;
}

export type ImportPreviewInputEncoding = typeof ImportPreviewInputEncoding[keyof typeof ImportPreviewInputEncoding];


export const ImportPreviewInputEncoding = {
  'utf-8': 'utf-8',
  shift_jis: 'shift_jis',
} as const;

export type ImportPreviewInputColumnsItem = {
  /** As in the file; empty if it has none, and then the column cannot be read */
  header: string;
  /** Columns with the same key are read alike */
  key: string;
  /** The target that the header most likely means */
  guess: string;
  /** The first values that differ, cut */
  samples: string[];
};

export type ImportPreviewInputMappingsItem = {
  name: string;
  /** One for each column */
  targets: string[];
};

export interface ImportPreviewInput {
  name: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  encoding: ImportPreviewInputEncoding;
  delimiter: string;
  /**
     * Data rows
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  headerLine: number;
  columns: ImportPreviewInputColumnsItem[];
  /** The saved mappings whose columns the file has */
  mappings: ImportPreviewInputMappingsItem[];
  /**
     * The saved mapping that fits best
     * @nullable
     */
  mapping: string | null;
  /** The newest import of the same bytes */
  before: ImportInput | null;
}

export type ImportReportOutcome = typeof ImportReportOutcome[keyof typeof ImportReportOutcome];


export const ImportReportOutcome = {
  imported: 'imported',
  'already-imported': 'already-imported',
  'dry-run': 'dry-run',
} as const;

export interface ImportReport {
  /** Null for a dry run */
  importId: string | null;
  outcome: ImportReportOutcome;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  merged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unchanged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  warnings: number;
  /**
     * Leads that can be sent mail
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  mailable: number;
  /**
     * Rows whose address is on the suppression list
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suppressed: number;
  /**
     * Rows that a column of the file marks as opted out: kept, suppressed for advertising
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  optedOut: number;
  /**
     * Rows whose address breaks the standard and is never mailed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  flagged: number;
  /** Rows that an earlier, interrupted upload had committed; null if it started at the first row */
  resumedFrom: number | null;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
  /** Of the cells of bad rows; empty if no row has an issue */
  headers: string[];
  /** The first twenty that this call met */
  badRows: BadRow[];
}

export type ImportReportInputOutcome = typeof ImportReportInputOutcome[keyof typeof ImportReportInputOutcome];


export const ImportReportInputOutcome = {
  imported: 'imported',
  'already-imported': 'already-imported',
  'dry-run': 'dry-run',
} as const;

export interface ImportReportInput {
  /** Null for a dry run */
  importId: string | null;
  outcome: ImportReportInputOutcome;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  rows: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  merged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unchanged: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  warnings: number;
  /**
     * Leads that can be sent mail
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  mailable: number;
  /**
     * Rows whose address is on the suppression list
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suppressed: number;
  /**
     * Rows that a column of the file marks as opted out: kept, suppressed for advertising
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  optedOut: number;
  /**
     * Rows whose address breaks the standard and is never mailed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  flagged: number;
  /** Rows that an earlier, interrupted upload had committed; null if it started at the first row */
  resumedFrom: number | null;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
  /** Of the cells of bad rows; empty if no row has an issue */
  headers: string[];
  /** The first twenty that this call met */
  badRows: BadRowInput[];
}

export interface ImportRow {
  /**
     * Among the data rows, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  row: number;
  /**
     * In the file
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
}

export interface ImportRowInput {
  /**
     * Among the data rows, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  row: number;
  /**
     * In the file
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
}

export interface ImportedAttendance {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /** Addresses of the file that no guest has */
  unknown: string[];
}

export interface ImportedAttendanceInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /** Addresses of the file that no guest has */
  unknown: string[];
}

/**
 * Of the severity; empty when the playbook no longer has it
 */
export type IncidentTitle = {
  ja?: string;
  en?: string;
};

export type IncidentState = typeof IncidentState[keyof typeof IncidentState];


export const IncidentState = {
  open: 'open',
  apologised: 'apologised',
  fixed: 'fixed',
  closed: 'closed',
} as const;

export type IncidentAnswer = typeof IncidentAnswer[keyof typeof IncidentAnswer];


export const IncidentAnswer = {
  'in-time': 'in-time',
  missed: 'missed',
  unanswered: 'unanswered',
} as const;

/**
 * How the next delivery compared with the expectation
 */
export type IncidentRating = typeof IncidentRating[keyof typeof IncidentRating] | null;


export const IncidentRating = {
  exceeded: 'exceeded',
  met: 'met',
  below: 'below',
} as const;

export type IncidentOutcome = typeof IncidentOutcome[keyof typeof IncidentOutcome] | null;


export const IncidentOutcome = {
  fan: 'fan',
  kept: 'kept',
  lost: 'lost',
  void: 'void',
} as const;

export interface Incident {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** Key */
  severity: string;
  /** Of the severity; empty when the playbook no longer has it */
  title: IncidentTitle;
  /** The customer falls back to an earlier stage */
  fatal: boolean;
  state: IncidentState;
  what: string;
  /** What the customer expected; the next delivery must exceed it */
  expectation: string;
  expectationConfirmedAt: string | null;
  /** When the customer told it; the deadline counts from here */
  toldAt: string;
  openedAt: string;
  openedBy: string;
  /** Counted in open hours */
  respondBy: string;
  answer: IncidentAnswer;
  /** Of what is to be done next, the answer or the fix; null when nothing has one */
  deadline: string | null;
  missedAt: string | null;
  /** The first answer, also of an earlier round */
  answeredAt: string | null;
  apologisedAt: string | null;
  apology: string;
  fixBy: string | null;
  fixedAt: string | null;
  fix: string;
  /** The first delivery after the fix */
  deliveredAt: string | null;
  /**
     * Kind of its event; null when staff said so
     * @nullable
     */
  deliveredKind: string | null;
  /** How the next delivery compared with the expectation */
  rating: IncidentRating;
  ratedAt: string | null;
  closedAt: string | null;
  outcome: IncidentOutcome;
  /**
     * How often it was opened again
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  round: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * Of the severity; empty when the playbook no longer has it
 */
export type IncidentDetailTitle = {
  ja?: string;
  en?: string;
};

export type IncidentDetailState = typeof IncidentDetailState[keyof typeof IncidentDetailState];


export const IncidentDetailState = {
  open: 'open',
  apologised: 'apologised',
  fixed: 'fixed',
  closed: 'closed',
} as const;

export type IncidentDetailAnswer = typeof IncidentDetailAnswer[keyof typeof IncidentDetailAnswer];


export const IncidentDetailAnswer = {
  'in-time': 'in-time',
  missed: 'missed',
  unanswered: 'unanswered',
} as const;

/**
 * How the next delivery compared with the expectation
 */
export type IncidentDetailRating = typeof IncidentDetailRating[keyof typeof IncidentDetailRating] | null;


export const IncidentDetailRating = {
  exceeded: 'exceeded',
  met: 'met',
  below: 'below',
} as const;

export type IncidentDetailOutcome = typeof IncidentDetailOutcome[keyof typeof IncidentDetailOutcome] | null;


export const IncidentDetailOutcome = {
  fan: 'fan',
  kept: 'kept',
  lost: 'lost',
  void: 'void',
} as const;

export type IncidentDetailHeldItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  category: string;
  originKind: string;
  /** Of the sequence or whatever planned it */
  origin: string;
  dueAt: string;
};

export type IncidentDetailLogItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: string;
  actor: string;
  /** opened · missed · expectation · apologised · fixed · delivered:<event> · rated:<rating> · closed:<outcome> · reopened */
  what: string;
  words: string;
};

export interface IncidentDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** Key */
  severity: string;
  /** Of the severity; empty when the playbook no longer has it */
  title: IncidentDetailTitle;
  /** The customer falls back to an earlier stage */
  fatal: boolean;
  state: IncidentDetailState;
  what: string;
  /** What the customer expected; the next delivery must exceed it */
  expectation: string;
  expectationConfirmedAt: string | null;
  /** When the customer told it; the deadline counts from here */
  toldAt: string;
  openedAt: string;
  openedBy: string;
  /** Counted in open hours */
  respondBy: string;
  answer: IncidentDetailAnswer;
  /** Of what is to be done next, the answer or the fix; null when nothing has one */
  deadline: string | null;
  missedAt: string | null;
  /** The first answer, also of an earlier round */
  answeredAt: string | null;
  apologisedAt: string | null;
  apology: string;
  fixBy: string | null;
  fixedAt: string | null;
  fix: string;
  /** The first delivery after the fix */
  deliveredAt: string | null;
  /**
     * Kind of its event; null when staff said so
     * @nullable
     */
  deliveredKind: string | null;
  /** How the next delivery compared with the expectation */
  rating: IncidentDetailRating;
  ratedAt: string | null;
  closedAt: string | null;
  outcome: IncidentDetailOutcome;
  /**
     * How often it was opened again
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  round: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  /** What was noted when they bought, for staff to confirm; empty when nothing was */
  notedExpectation: string;
  /** Since when nothing is sold because of this incident; null: it holds nothing */
  heldSince: string | null;
  held: IncidentDetailHeldItem[];
  /** The playbook has letters for it */
  hasLetters: boolean;
  log: IncidentDetailLogItem[];
}

/**
 * Of the severity; empty when the playbook no longer has it
 */
export type IncidentDetailInputTitle = {
  ja?: string;
  en?: string;
};

export type IncidentDetailInputState = typeof IncidentDetailInputState[keyof typeof IncidentDetailInputState];


export const IncidentDetailInputState = {
  open: 'open',
  apologised: 'apologised',
  fixed: 'fixed',
  closed: 'closed',
} as const;

export type IncidentDetailInputAnswer = typeof IncidentDetailInputAnswer[keyof typeof IncidentDetailInputAnswer];


export const IncidentDetailInputAnswer = {
  'in-time': 'in-time',
  missed: 'missed',
  unanswered: 'unanswered',
} as const;

/**
 * How the next delivery compared with the expectation
 */
export type IncidentDetailInputRating = typeof IncidentDetailInputRating[keyof typeof IncidentDetailInputRating] | null;


export const IncidentDetailInputRating = {
  exceeded: 'exceeded',
  met: 'met',
  below: 'below',
} as const;

export type IncidentDetailInputOutcome = typeof IncidentDetailInputOutcome[keyof typeof IncidentDetailInputOutcome] | null;


export const IncidentDetailInputOutcome = {
  fan: 'fan',
  kept: 'kept',
  lost: 'lost',
  void: 'void',
} as const;

export type IncidentDetailInputHeldItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  category: string;
  originKind: string;
  /** Of the sequence or whatever planned it */
  origin: string;
  dueAt: unknown;
};

export type IncidentDetailInputLogItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  at: unknown;
  actor: string;
  /** opened · missed · expectation · apologised · fixed · delivered:<event> · rated:<rating> · closed:<outcome> · reopened */
  what: string;
  words: string;
};

export interface IncidentDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** Key */
  severity: string;
  /** Of the severity; empty when the playbook no longer has it */
  title: IncidentDetailInputTitle;
  /** The customer falls back to an earlier stage */
  fatal: boolean;
  state: IncidentDetailInputState;
  what: string;
  /** What the customer expected; the next delivery must exceed it */
  expectation: string;
  expectationConfirmedAt: unknown | null;
  /** When the customer told it; the deadline counts from here */
  toldAt: unknown;
  openedAt: unknown;
  openedBy: string;
  /** Counted in open hours */
  respondBy: unknown;
  answer: IncidentDetailInputAnswer;
  /** Of what is to be done next, the answer or the fix; null when nothing has one */
  deadline: unknown | null;
  missedAt: unknown | null;
  /** The first answer, also of an earlier round */
  answeredAt: unknown | null;
  apologisedAt: unknown | null;
  apology: string;
  fixBy: unknown | null;
  fixedAt: unknown | null;
  fix: string;
  /** The first delivery after the fix */
  deliveredAt: unknown | null;
  /**
     * Kind of its event; null when staff said so
     * @nullable
     */
  deliveredKind: string | null;
  /** How the next delivery compared with the expectation */
  rating: IncidentDetailInputRating;
  ratedAt: unknown | null;
  closedAt: unknown | null;
  outcome: IncidentDetailInputOutcome;
  /**
     * How often it was opened again
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  round: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  leadZone: string;
  /** What was noted when they bought, for staff to confirm; empty when nothing was */
  notedExpectation: string;
  /** Since when nothing is sold because of this incident; null: it holds nothing */
  heldSince: unknown | null;
  held: IncidentDetailInputHeldItem[];
  /** The playbook has letters for it */
  hasLetters: boolean;
  log: IncidentDetailInputLogItem[];
}

/**
 * Of the severity; empty when the playbook no longer has it
 */
export type IncidentInputTitle = {
  ja?: string;
  en?: string;
};

export type IncidentInputState = typeof IncidentInputState[keyof typeof IncidentInputState];


export const IncidentInputState = {
  open: 'open',
  apologised: 'apologised',
  fixed: 'fixed',
  closed: 'closed',
} as const;

export type IncidentInputAnswer = typeof IncidentInputAnswer[keyof typeof IncidentInputAnswer];


export const IncidentInputAnswer = {
  'in-time': 'in-time',
  missed: 'missed',
  unanswered: 'unanswered',
} as const;

/**
 * How the next delivery compared with the expectation
 */
export type IncidentInputRating = typeof IncidentInputRating[keyof typeof IncidentInputRating] | null;


export const IncidentInputRating = {
  exceeded: 'exceeded',
  met: 'met',
  below: 'below',
} as const;

export type IncidentInputOutcome = typeof IncidentInputOutcome[keyof typeof IncidentInputOutcome] | null;


export const IncidentInputOutcome = {
  fan: 'fan',
  kept: 'kept',
  lost: 'lost',
  void: 'void',
} as const;

export interface IncidentInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** Key */
  severity: string;
  /** Of the severity; empty when the playbook no longer has it */
  title: IncidentInputTitle;
  /** The customer falls back to an earlier stage */
  fatal: boolean;
  state: IncidentInputState;
  what: string;
  /** What the customer expected; the next delivery must exceed it */
  expectation: string;
  expectationConfirmedAt: unknown | null;
  /** When the customer told it; the deadline counts from here */
  toldAt: unknown;
  openedAt: unknown;
  openedBy: string;
  /** Counted in open hours */
  respondBy: unknown;
  answer: IncidentInputAnswer;
  /** Of what is to be done next, the answer or the fix; null when nothing has one */
  deadline: unknown | null;
  missedAt: unknown | null;
  /** The first answer, also of an earlier round */
  answeredAt: unknown | null;
  apologisedAt: unknown | null;
  apology: string;
  fixBy: unknown | null;
  fixedAt: unknown | null;
  fix: string;
  /** The first delivery after the fix */
  deliveredAt: unknown | null;
  /**
     * Kind of its event; null when staff said so
     * @nullable
     */
  deliveredKind: string | null;
  /** How the next delivery compared with the expectation */
  rating: IncidentInputRating;
  ratedAt: unknown | null;
  closedAt: unknown | null;
  outcome: IncidentInputOutcome;
  /**
     * How often it was opened again
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  round: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type IncidentReportTotal = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  inTime: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  missed: number;
  /**
     * `inTime`, `missed` and `unanswered` add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unanswered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  live: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  fan: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  kept: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lost: number;
  /**
     * `live` and the outcomes add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  void: number;
};

export type IncidentReportBySeverityItemTitle = {
  ja?: string;
  en?: string;
};

export type IncidentReportBySeverityItem = {
  /** Key */
  severity: string;
  title: IncidentReportBySeverityItemTitle;
  fatal: boolean;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  inTime: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  missed: number;
  /**
     * `inTime`, `missed` and `unanswered` add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unanswered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  live: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  fan: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  kept: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lost: number;
  /**
     * `live` and the outcomes add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  void: number;
};

export interface IncidentReport {
  total: IncidentReportTotal;
  bySeverity: IncidentReportBySeverityItem[];
}

export type IncidentReportInputTotal = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  inTime: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  missed: number;
  /**
     * `inTime`, `missed` and `unanswered` add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unanswered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  live: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  fan: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  kept: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lost: number;
  /**
     * `live` and the outcomes add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  void: number;
};

export type IncidentReportInputBySeverityItemTitle = {
  ja?: string;
  en?: string;
};

export type IncidentReportInputBySeverityItem = {
  /** Key */
  severity: string;
  title: IncidentReportInputBySeverityItemTitle;
  fatal: boolean;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  opened: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  inTime: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  missed: number;
  /**
     * `inTime`, `missed` and `unanswered` add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unanswered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  live: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  fan: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  kept: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lost: number;
  /**
     * `live` and the outcomes add up to `opened`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  void: number;
};

export interface IncidentReportInput {
  total: IncidentReportInputTotal;
  bySeverity: IncidentReportInputBySeverityItem[];
}

export type InterestsTagsItem = {
  tag: string;
  at: string;
};

export type InterestsLinksItem = {
  url: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: string;
};

export type InterestsDocumentsItem = {
  key: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: string;
};

export interface Interests {
  tags: InterestsTagsItem[];
  /** Those opened most; programs do not count */
  links: InterestsLinksItem[];
  documents: InterestsDocumentsItem[];
}

export type InterestsInputTagsItem = {
  tag: string;
  at: unknown;
};

export type InterestsInputLinksItem = {
  url: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: unknown;
};

export type InterestsInputDocumentsItem = {
  key: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: unknown;
};

export interface InterestsInput {
  tags: InterestsInputTagsItem[];
  /** Those opened most; programs do not count */
  links: InterestsInputLinksItem[];
  documents: InterestsInputDocumentsItem[];
}

export type InvitationRole = typeof InvitationRole[keyof typeof InvitationRole];


export const InvitationRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

/**
 * Of the mail
 */
export type InvitationLanguage = typeof InvitationLanguage[keyof typeof InvitationLanguage];


export const InvitationLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type InvitationMailState = typeof InvitationMailState[keyof typeof InvitationMailState];


export const InvitationMailState = {
  none: 'none',
  due: 'due',
  sent: 'sent',
  failed: 'failed',
} as const;

export interface Invitation {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  mail: string;
  role: InvitationRole;
  /** Of the mail */
  language: InvitationLanguage;
  createdAt: string;
  /** A week after it was made; an expired one can be sent again */
  expiresAt: string;
  mailState: InvitationMailState;
}

export type InvitationInputRole = typeof InvitationInputRole[keyof typeof InvitationInputRole];


export const InvitationInputRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

/**
 * Of the mail
 */
export type InvitationInputLanguage = typeof InvitationInputLanguage[keyof typeof InvitationInputLanguage];


export const InvitationInputLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type InvitationInputMailState = typeof InvitationInputMailState[keyof typeof InvitationInputMailState];


export const InvitationInputMailState = {
  none: 'none',
  due: 'due',
  sent: 'sent',
  failed: 'failed',
} as const;

export interface InvitationInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  mail: string;
  role: InvitationInputRole;
  /** Of the mail */
  language: InvitationInputLanguage;
  createdAt: unknown;
  /** A week after it was made; an expired one can be sent again */
  expiresAt: unknown;
  mailState: InvitationInputMailState;
}

export type InvitationsWaysItem = {
  /**
     * Null: nothing reached them
     * @nullable
     */
  channel: string | null;
  /** Number of the touch; null for the person's task */
  touch: number | null;
  /**
     * What the person noted: a code
     * @nullable
     */
  taskOutcome: string | null;
  /** The same in words; null for a code of the sequence's own */
  outcomeWords: LocalText | null;
  /**
     * Whom it reached; some of them were reached by a later way
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reached: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Asked and not won, or the sequence ended without a booking
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  declined: number;
  /**
     * The invitation goes on
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
};

export interface Invitations {
  /**
     * Who reached the threshold
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Asked and not won, or the sequence ended without a booking
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  declined: number;
  /**
     * The invitation goes on
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  ways: InvitationsWaysItem[];
}

export type InvitationsInputWaysItem = {
  /**
     * Null: nothing reached them
     * @nullable
     */
  channel: string | null;
  /** Number of the touch; null for the person's task */
  touch: number | null;
  /**
     * What the person noted: a code
     * @nullable
     */
  taskOutcome: string | null;
  /** The same in words; null for a code of the sequence's own */
  outcomeWords: LocalTextInput | null;
  /**
     * Whom it reached; some of them were reached by a later way
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  reached: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Asked and not won, or the sequence ended without a booking
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  declined: number;
  /**
     * The invitation goes on
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
};

export interface InvitationsInput {
  /**
     * Who reached the threshold
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Asked and not won, or the sequence ended without a booking
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  declined: number;
  /**
     * The invitation goes on
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  ways: InvitationsInputWaysItem[];
}

export type InvoiceState = typeof InvoiceState[keyof typeof InvoiceState];


export const InvoiceState = {
  open: 'open',
  partly: 'partly',
  paid: 'paid',
  void: 'void',
  writtenOff: 'writtenOff',
} as const;

export interface Invoice {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  contractId: string | null;
  /** As printed */
  number: string;
  state: InvoiceState;
  /** A day has passed with money open */
  overdue: boolean;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  issuedOn: string;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  /** Smallest unit of the currency */
  openMinor: number;
  /** Smallest unit of the currency */
  paidMinor: number;
  /** Of the next instalment with money open */
  nextDueOn: string | null;
  createdAt: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type InvoiceDetailState = typeof InvoiceDetailState[keyof typeof InvoiceDetailState];


export const InvoiceDetailState = {
  open: 'open',
  partly: 'partly',
  paid: 'paid',
  void: 'void',
  writtenOff: 'writtenOff',
} as const;

/**
 * The business as it was named at the issue
 */
export type InvoiceDetailIssuer = {
  name: string;
  registrationNumber?: string;
};

export type InvoiceDetailBuyer = {
  name?: string;
  honorific?: string;
  company?: string;
};

export type InvoiceDetailLinesItemTaxKind = typeof InvoiceDetailLinesItemTaxKind[keyof typeof InvoiceDetailLinesItemTaxKind];


export const InvoiceDetailLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoiceDetailLinesItem = {
  title: string;
  quantity: string;
  /** Smallest unit of the currency */
  unitMinor: number;
  taxKind: InvoiceDetailLinesItemTaxKind;
};

export type InvoiceDetailPricingPriceMode = typeof InvoiceDetailPricingPriceMode[keyof typeof InvoiceDetailPricingPriceMode];


export const InvoiceDetailPricingPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type InvoiceDetailPricingRounding = typeof InvoiceDetailPricingRounding[keyof typeof InvoiceDetailPricingRounding];


export const InvoiceDetailPricingRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type InvoiceDetailPricing = {
  priceMode: InvoiceDetailPricingPriceMode;
  rounding: InvoiceDetailPricingRounding;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /** Smallest unit of the currency */
  discountMinor: number;
};

export type InvoiceDetailTotalsPerRateItemTaxKind = typeof InvoiceDetailTotalsPerRateItemTaxKind[keyof typeof InvoiceDetailTotalsPerRateItemTaxKind];


export const InvoiceDetailTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoiceDetailTotalsPerRateItem = {
  taxKind: InvoiceDetailTotalsPerRateItemTaxKind;
  ratePercent: number;
  /** Smallest unit of the currency */
  discountMinor: number;
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoiceDetailTotals = {
  /** Of each line */
  amounts: number[];
  perRate: InvoiceDetailTotalsPerRateItem[];
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoiceDetailInstalmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /** Smallest unit of the currency */
  paidMinor: number;
  /** Smallest unit of the currency */
  openMinor: number;
  /** Paid and not owed any more */
  surplusMinor: number;
  isVoid: boolean;
  /** When money last came for it */
  paidOn: string | null;
  overdue: boolean;
};

/**
 * The next step of the ladder, while something is overdue
 */
export type InvoiceDetailNextReminder = {
  key: string;
  at: string;
} | null;

export type InvoiceDetailLadderItem = {
  key: string;
  /**
     * Days after the due date
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  after: number;
  byPerson: boolean;
};

export type InvoiceDetailRemindersItem = {
  key: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  at: string;
};

/**
 * The day by which they promised to pay
 */
export type InvoiceDetailPromise = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  on: string;
  at: string;
  actor: string;
} | null;

export type InvoiceDetailPaymentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  method: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  receivedOn: string;
  state: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /** Of the payment, for this invoice */
  hereMinor: number;
  /** Kept by the payer's bank; it counts as paid */
  feeMinor: number;
};

export type InvoiceDetailCreditNotesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  number: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  issuedOn: string;
  reason: string;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoiceDetailPapersItemKind = typeof InvoiceDetailPapersItemKind[keyof typeof InvoiceDetailPapersItemKind];


export const InvoiceDetailPapersItemKind = {
  proposal: 'proposal',
  estimate: 'estimate',
  contract: 'contract',
  invoice: 'invoice',
  receipt: 'receipt',
  'credit-note': 'credit-note',
} as const;

export type InvoiceDetailPapersItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: InvoiceDetailPapersItemKind;
  /** @nullable */
  number: string | null;
  madeAt: string;
};

export interface InvoiceDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  contractId: string | null;
  /** As printed */
  number: string;
  state: InvoiceDetailState;
  /** A day has passed with money open */
  overdue: boolean;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  issuedOn: string;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  /** Smallest unit of the currency */
  openMinor: number;
  /** Smallest unit of the currency */
  paidMinor: number;
  /** Of the next instalment with money open */
  nextDueOn: string | null;
  createdAt: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /** The business as it was named at the issue */
  issuer: InvoiceDetailIssuer;
  buyer: InvoiceDetailBuyer;
  lines: InvoiceDetailLinesItem[];
  pricing: InvoiceDetailPricing;
  totals: InvoiceDetailTotals;
  note: string;
  createdBy: string;
  closedAt: string | null;
  instalments: InvoiceDetailInstalmentsItem[];
  /** The next step of the ladder, while something is overdue */
  nextReminder: InvoiceDetailNextReminder;
  /** Steps of the reminders of late payment; the last one is a person */
  ladder: InvoiceDetailLadderItem[];
  /** Steps of the ladder that were taken */
  reminders: InvoiceDetailRemindersItem[];
  /** The day by which they promised to pay */
  promise: InvoiceDetailPromise;
  payments: InvoiceDetailPaymentsItem[];
  creditNotes: InvoiceDetailCreditNotesItem[];
  papers: InvoiceDetailPapersItem[];
  /** What the lead has paid beyond what is due, of all invoices */
  creditMinor: number;
  /** Where the lead sees it */
  url: string;
}

export type InvoiceDetailInputState = typeof InvoiceDetailInputState[keyof typeof InvoiceDetailInputState];


export const InvoiceDetailInputState = {
  open: 'open',
  partly: 'partly',
  paid: 'paid',
  void: 'void',
  writtenOff: 'writtenOff',
} as const;

/**
 * The business as it was named at the issue
 */
export type InvoiceDetailInputIssuer = {
  name: string;
  registrationNumber?: string;
};

export type InvoiceDetailInputBuyer = {
  name?: string;
  honorific?: string;
  company?: string;
};

export type InvoiceDetailInputLinesItemTaxKind = typeof InvoiceDetailInputLinesItemTaxKind[keyof typeof InvoiceDetailInputLinesItemTaxKind];


export const InvoiceDetailInputLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoiceDetailInputLinesItem = {
  title: string;
  quantity: string;
  /** Smallest unit of the currency */
  unitMinor: number;
  taxKind: InvoiceDetailInputLinesItemTaxKind;
};

export type InvoiceDetailInputPricingPriceMode = typeof InvoiceDetailInputPricingPriceMode[keyof typeof InvoiceDetailInputPricingPriceMode];


export const InvoiceDetailInputPricingPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type InvoiceDetailInputPricingRounding = typeof InvoiceDetailInputPricingRounding[keyof typeof InvoiceDetailInputPricingRounding];


export const InvoiceDetailInputPricingRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type InvoiceDetailInputPricing = {
  priceMode: InvoiceDetailInputPricingPriceMode;
  rounding: InvoiceDetailInputPricingRounding;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /** Smallest unit of the currency */
  discountMinor: number;
};

export type InvoiceDetailInputTotalsPerRateItemTaxKind = typeof InvoiceDetailInputTotalsPerRateItemTaxKind[keyof typeof InvoiceDetailInputTotalsPerRateItemTaxKind];


export const InvoiceDetailInputTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoiceDetailInputTotalsPerRateItem = {
  taxKind: InvoiceDetailInputTotalsPerRateItemTaxKind;
  ratePercent: number;
  /** Smallest unit of the currency */
  discountMinor: number;
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoiceDetailInputTotals = {
  /** Of each line */
  amounts: number[];
  perRate: InvoiceDetailInputTotalsPerRateItem[];
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoiceDetailInputInstalmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /** Smallest unit of the currency */
  paidMinor: number;
  /** Smallest unit of the currency */
  openMinor: number;
  /** Paid and not owed any more */
  surplusMinor: number;
  isVoid: boolean;
  /** When money last came for it */
  paidOn: string | null;
  overdue: boolean;
};

/**
 * The next step of the ladder, while something is overdue
 */
export type InvoiceDetailInputNextReminder = {
  key: string;
  at: unknown;
} | null;

export type InvoiceDetailInputLadderItem = {
  key: string;
  /**
     * Days after the due date
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  after: number;
  byPerson: boolean;
};

export type InvoiceDetailInputRemindersItem = {
  key: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  at: unknown;
};

/**
 * The day by which they promised to pay
 */
export type InvoiceDetailInputPromise = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  on: string;
  at: unknown;
  actor: string;
} | null;

export type InvoiceDetailInputPaymentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  method: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  receivedOn: string;
  state: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /** Of the payment, for this invoice */
  hereMinor: number;
  /** Kept by the payer's bank; it counts as paid */
  feeMinor: number;
};

export type InvoiceDetailInputCreditNotesItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  number: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  issuedOn: string;
  reason: string;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoiceDetailInputPapersItemKind = typeof InvoiceDetailInputPapersItemKind[keyof typeof InvoiceDetailInputPapersItemKind];


export const InvoiceDetailInputPapersItemKind = {
  proposal: 'proposal',
  estimate: 'estimate',
  contract: 'contract',
  invoice: 'invoice',
  receipt: 'receipt',
  'credit-note': 'credit-note',
} as const;

export type InvoiceDetailInputPapersItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: InvoiceDetailInputPapersItemKind;
  /** @nullable */
  number: string | null;
  madeAt: unknown;
};

export interface InvoiceDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  contractId: string | null;
  /** As printed */
  number: string;
  state: InvoiceDetailInputState;
  /** A day has passed with money open */
  overdue: boolean;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  issuedOn: string;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  /** Smallest unit of the currency */
  openMinor: number;
  /** Smallest unit of the currency */
  paidMinor: number;
  /** Of the next instalment with money open */
  nextDueOn: string | null;
  createdAt: unknown;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /** The business as it was named at the issue */
  issuer: InvoiceDetailInputIssuer;
  buyer: InvoiceDetailInputBuyer;
  lines: InvoiceDetailInputLinesItem[];
  pricing: InvoiceDetailInputPricing;
  totals: InvoiceDetailInputTotals;
  note: string;
  createdBy: string;
  closedAt: unknown | null;
  instalments: InvoiceDetailInputInstalmentsItem[];
  /** The next step of the ladder, while something is overdue */
  nextReminder: InvoiceDetailInputNextReminder;
  /** Steps of the reminders of late payment; the last one is a person */
  ladder: InvoiceDetailInputLadderItem[];
  /** Steps of the ladder that were taken */
  reminders: InvoiceDetailInputRemindersItem[];
  /** The day by which they promised to pay */
  promise: InvoiceDetailInputPromise;
  payments: InvoiceDetailInputPaymentsItem[];
  creditNotes: InvoiceDetailInputCreditNotesItem[];
  papers: InvoiceDetailInputPapersItem[];
  /** What the lead has paid beyond what is due, of all invoices */
  creditMinor: number;
  /** Where the lead sees it */
  url: string;
}

export type InvoiceInputState = typeof InvoiceInputState[keyof typeof InvoiceInputState];


export const InvoiceInputState = {
  open: 'open',
  partly: 'partly',
  paid: 'paid',
  void: 'void',
  writtenOff: 'writtenOff',
} as const;

export interface InvoiceInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  contractId: string | null;
  /** As printed */
  number: string;
  state: InvoiceInputState;
  /** A day has passed with money open */
  overdue: boolean;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  issuedOn: string;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  /** Smallest unit of the currency */
  openMinor: number;
  /** Smallest unit of the currency */
  paidMinor: number;
  /** Of the next instalment with money open */
  nextDueOn: string | null;
  createdAt: unknown;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * Whether the prices of the lines have the tax in them
 */
export type InvoicePreviewPriceMode = typeof InvoicePreviewPriceMode[keyof typeof InvoicePreviewPriceMode];


export const InvoicePreviewPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type InvoicePreviewLinesItemTaxKind = typeof InvoicePreviewLinesItemTaxKind[keyof typeof InvoicePreviewLinesItemTaxKind];


export const InvoicePreviewLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoicePreviewLinesItem = {
  title: string;
  quantity: string;
  /** Smallest unit of the currency */
  unitMinor: number;
  taxKind: InvoicePreviewLinesItemTaxKind;
};

export type InvoicePreviewTotalsPerRateItemTaxKind = typeof InvoicePreviewTotalsPerRateItemTaxKind[keyof typeof InvoicePreviewTotalsPerRateItemTaxKind];


export const InvoicePreviewTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoicePreviewTotalsPerRateItem = {
  taxKind: InvoicePreviewTotalsPerRateItemTaxKind;
  ratePercent: number;
  /** Smallest unit of the currency */
  discountMinor: number;
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoicePreviewTotals = {
  /** Of each line */
  amounts: number[];
  perRate: InvoicePreviewTotalsPerRateItem[];
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoicePreviewInstalmentsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /**
     * A day on which banks are open
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  dueOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
};

export interface InvoicePreview {
  currency: string;
  /** Whether the prices of the lines have the tax in them */
  priceMode: InvoicePreviewPriceMode;
  /** Those of a monthly plan are billed as often as there are months */
  lines: InvoicePreviewLinesItem[];
  totals: InvoicePreviewTotals;
  instalments: InvoicePreviewInstalmentsItem[];
}

/**
 * Whether the prices of the lines have the tax in them
 */
export type InvoicePreviewInputPriceMode = typeof InvoicePreviewInputPriceMode[keyof typeof InvoicePreviewInputPriceMode];


export const InvoicePreviewInputPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type InvoicePreviewInputLinesItemTaxKind = typeof InvoicePreviewInputLinesItemTaxKind[keyof typeof InvoicePreviewInputLinesItemTaxKind];


export const InvoicePreviewInputLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoicePreviewInputLinesItem = {
  title: string;
  quantity: string;
  /** Smallest unit of the currency */
  unitMinor: number;
  taxKind: InvoicePreviewInputLinesItemTaxKind;
};

export type InvoicePreviewInputTotalsPerRateItemTaxKind = typeof InvoicePreviewInputTotalsPerRateItemTaxKind[keyof typeof InvoicePreviewInputTotalsPerRateItemTaxKind];


export const InvoicePreviewInputTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type InvoicePreviewInputTotalsPerRateItem = {
  taxKind: InvoicePreviewInputTotalsPerRateItemTaxKind;
  ratePercent: number;
  /** Smallest unit of the currency */
  discountMinor: number;
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoicePreviewInputTotals = {
  /** Of each line */
  amounts: number[];
  perRate: InvoicePreviewInputTotalsPerRateItem[];
  /** Smallest unit of the currency */
  netMinor: number;
  /** Smallest unit of the currency */
  taxMinor: number;
  /** Smallest unit of the currency */
  grossMinor: number;
};

export type InvoicePreviewInputInstalmentsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /**
     * A day on which banks are open
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  dueOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
};

export interface InvoicePreviewInput {
  currency: string;
  /** Whether the prices of the lines have the tax in them */
  priceMode: InvoicePreviewInputPriceMode;
  /** Those of a monthly plan are billed as often as there are months */
  lines: InvoicePreviewInputLinesItem[];
  totals: InvoicePreviewInputTotals;
  instalments: InvoicePreviewInputInstalmentsItem[];
}

export interface IssuedApiKey {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  prefix: string;
  /** The key itself, shown this once */
  key: string;
  createdAt: string;
}

export interface IssuedApiKeyInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  prefix: string;
  /** The key itself, shown this once */
  key: string;
  createdAt: unknown;
}

export interface JoinedList {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  entryId: string;
  /**
     * How many wait before them
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  before: number;
}

export interface JoinedListInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  entryId: string;
  /**
     * How many wait before them
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  before: number;
}

export type LeadFields = {[key: string]: unknown};

export type LeadContactsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
};

export type LeadSubscriptionsItemTitle = {[key: string]: string};

export type LeadSubscriptionsItem = {
  topic: string;
  title: LeadSubscriptionsItemTitle;
  channel: string;
  state: string;
  /** ISO 8601 */
  since: string;
};

export type LeadScores = {[key: string]: number};

export type LeadEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  /** ISO 8601 */
  since: string;
  /** When it next continues */
  wakeAt: string | null;
  pauseUntil: string | null;
  fault: unknown;
};

export interface Lead {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  familyKana: string | null;
  /** @nullable */
  givenKana: string | null;
  honorific: string;
  /** @nullable */
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  createdAt: string;
  /**
     * How often they have bought: contracts and orders that stand
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  orders: number;
  /** Id of the member of staff who is in charge */
  ownerId: string | null;
  /**
     * Increases with every change; send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  fields: LeadFields;
  contacts: LeadContactsItem[];
  subscriptions: LeadSubscriptionsItem[];
  tags: string[];
  scores: LeadScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: LeadEnrolmentsItem[];
}

export type LeadBookingTitle = {
  ja?: string;
  en?: string;
};

/**
 * Whether they can solve it alone now
 */
export type LeadBookingAlone = typeof LeadBookingAlone[keyof typeof LeadBookingAlone] | null;


export const LeadBookingAlone = {
  alone: 'alone',
  partly: 'partly',
  'not-alone': 'not-alone',
} as const;

export interface LeadBooking {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
  offerKey: string;
  title: LeadBookingTitle;
  startsAt: string;
  endsAt: string;
  zone: string;
  /** held · booked · attended · absent · cancelled · expired · waiting · offered · lapsed · declined · removed */
  state: string;
  at: string;
  /** What they said of the session, 1 to 5 */
  satisfaction: number | null;
  /** Whether they can solve it alone now */
  alone: LeadBookingAlone;
  /** @nullable */
  comment: string | null;
}

export type LeadBookingInputTitle = {
  ja?: string;
  en?: string;
};

/**
 * Whether they can solve it alone now
 */
export type LeadBookingInputAlone = typeof LeadBookingInputAlone[keyof typeof LeadBookingInputAlone] | null;


export const LeadBookingInputAlone = {
  alone: 'alone',
  partly: 'partly',
  'not-alone': 'not-alone',
} as const;

export interface LeadBookingInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
  offerKey: string;
  title: LeadBookingInputTitle;
  startsAt: unknown;
  endsAt: unknown;
  zone: string;
  /** held · booked · attended · absent · cancelled · expired · waiting · offered · lapsed · declined · removed */
  state: string;
  at: unknown;
  /** What they said of the session, 1 to 5 */
  satisfaction: number | null;
  /** Whether they can solve it alone now */
  alone: LeadBookingInputAlone;
  /** @nullable */
  comment: string | null;
}

export interface LeadCount {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** False: there are more than `count` */
  exact: boolean;
}

export interface LeadCountInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** False: there are more than `count` */
  exact: boolean;
}

export type LeadInputFields = {[key: string]: unknown};

export type LeadInputContactsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
};

export type LeadInputSubscriptionsItemTitle = {[key: string]: string};

export type LeadInputSubscriptionsItem = {
  topic: string;
  title: LeadInputSubscriptionsItemTitle;
  channel: string;
  state: string;
  /** ISO 8601 */
  since: string;
};

export type LeadInputScores = {[key: string]: number};

export type LeadInputEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  /** ISO 8601 */
  since: string;
  /** When it next continues */
  wakeAt: string | null;
  pauseUntil: string | null;
  fault: unknown;
};

export interface LeadInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  familyKana: string | null;
  /** @nullable */
  givenKana: string | null;
  honorific: string;
  /** @nullable */
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  createdAt: unknown;
  /**
     * How often they have bought: contracts and orders that stand
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  orders: number;
  /** Id of the member of staff who is in charge */
  ownerId: string | null;
  /**
     * Increases with every change; send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  fields: LeadInputFields;
  contacts: LeadInputContactsItem[];
  subscriptions: LeadInputSubscriptionsItem[];
  tags: string[];
  scores: LeadInputScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: LeadInputEnrolmentsItem[];
}

export type LeadPageLeadFields = {[key: string]: unknown};

export type LeadPageLeadContactsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
};

export type LeadPageLeadSubscriptionsItemTitle = {[key: string]: string};

export type LeadPageLeadSubscriptionsItem = {
  topic: string;
  title: LeadPageLeadSubscriptionsItemTitle;
  channel: string;
  state: string;
  /** ISO 8601 */
  since: string;
};

export type LeadPageLeadScores = {[key: string]: number};

export type LeadPageLeadEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  /** ISO 8601 */
  since: string;
  /** When it next continues */
  wakeAt: string | null;
  pauseUntil: string | null;
  fault: unknown;
};

export type LeadPageLeadHoldsItem = {
  cause: string;
  ref: string;
  reason: string;
  since: string;
};

export type LeadPageLead = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  familyKana: string | null;
  /** @nullable */
  givenKana: string | null;
  honorific: string;
  /** @nullable */
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  createdAt: string;
  /**
     * How often they have bought: contracts and orders that stand
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  orders: number;
  /** Id of the member of staff who is in charge */
  ownerId: string | null;
  /**
     * Increases with every change; send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  fields: LeadPageLeadFields;
  contacts: LeadPageLeadContactsItem[];
  subscriptions: LeadPageLeadSubscriptionsItem[];
  tags: string[];
  scores: LeadPageLeadScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: LeadPageLeadEnrolmentsItem[];
  holds: LeadPageLeadHoldsItem[];
};

export type LeadPageTasksItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: string;
  role: string;
  script: string;
  dueAt: string;
};

/**
 * received · underWay · notSent · acts (of the lead, and ways that they took) · staff
 */
export type TimelineEntryKind = typeof TimelineEntryKind[keyof typeof TimelineEntryKind];


export const TimelineEntryKind = {
  received: 'received',
  underWay: 'underWay',
  notSent: 'notSent',
  acts: 'acts',
  staff: 'staff',
} as const;

export interface TimelineEntry {
  /**
     * Asks for the whole reason
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  at: string;
  /** received · underWay · notSent · acts (of the lead, and ways that they took) · staff */
  kind: TimelineEntryKind;
  /** @nullable */
  channel: string | null;
  /** A sentence without a full stop */
  text: string;
  /**
     * Why, in a few words
     * @nullable
     */
  reason: string | null;
  /**
     * Equal entries in a row, which this one stands for
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  sendId: string | null;
  decisionId: string | null;
  eventId: string | null;
  enrolmentId: string | null;
}

export type ScoreReasonsScoresItem = {
  dimension: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  value: number;
  at: string;
};

export type ScoreReasonsReasonsItem = {
  dimension: string;
  event: string;
  text: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  points: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: string;
};

export type ScoreReasonsNotCountedItem = {
  kind: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: string;
};

export interface ScoreReasons {
  scores: ScoreReasonsScoresItem[];
  reasons: ScoreReasonsReasonsItem[];
  /** Visits of programs that check mail; they give no points */
  notCounted: ScoreReasonsNotCountedItem[];
}

export interface LeadPage {
  lead: LeadPageLead;
  paths: EnrolmentPath[];
  /** What did not go out lately, and why */
  notSent: TimelineEntry[];
  /** The newest five */
  consents: ConsentEntry[];
  scores: ScoreReasons;
  /** Open ones */
  tasks: LeadPageTasksItem[];
  /** Every field that is defined, with the lead's value */
  fields: FieldValue[];
  interests: Interests;
}

export type LeadPageInputLeadFields = {[key: string]: unknown};

export type LeadPageInputLeadContactsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
};

export type LeadPageInputLeadSubscriptionsItemTitle = {[key: string]: string};

export type LeadPageInputLeadSubscriptionsItem = {
  topic: string;
  title: LeadPageInputLeadSubscriptionsItemTitle;
  channel: string;
  state: string;
  /** ISO 8601 */
  since: string;
};

export type LeadPageInputLeadScores = {[key: string]: number};

export type LeadPageInputLeadEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  state: string;
  /** @nullable */
  outcome: string | null;
  /** @nullable */
  step: string | null;
  /** ISO 8601 */
  since: string;
  /** When it next continues */
  wakeAt: string | null;
  pauseUntil: string | null;
  fault: unknown;
};

export type LeadPageInputLeadHoldsItem = {
  cause: string;
  ref: string;
  reason: string;
  since: string;
};

export type LeadPageInputLead = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  familyKana: string | null;
  /** @nullable */
  givenKana: string | null;
  honorific: string;
  /** @nullable */
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  createdAt: unknown;
  /**
     * How often they have bought: contracts and orders that stand
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  orders: number;
  /** Id of the member of staff who is in charge */
  ownerId: string | null;
  /**
     * Increases with every change; send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  fields: LeadPageInputLeadFields;
  contacts: LeadPageInputLeadContactsItem[];
  subscriptions: LeadPageInputLeadSubscriptionsItem[];
  tags: string[];
  scores: LeadPageInputLeadScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: LeadPageInputLeadEnrolmentsItem[];
  holds: LeadPageInputLeadHoldsItem[];
};

export type LeadPageInputTasksItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: string;
  role: string;
  script: string;
  dueAt: unknown;
};

/**
 * received · underWay · notSent · acts (of the lead, and ways that they took) · staff
 */
export type TimelineEntryInputKind = typeof TimelineEntryInputKind[keyof typeof TimelineEntryInputKind];


export const TimelineEntryInputKind = {
  received: 'received',
  underWay: 'underWay',
  notSent: 'notSent',
  acts: 'acts',
  staff: 'staff',
} as const;

export interface TimelineEntryInput {
  /**
     * Asks for the whole reason
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  at: unknown;
  /** received · underWay · notSent · acts (of the lead, and ways that they took) · staff */
  kind: TimelineEntryInputKind;
  /** @nullable */
  channel: string | null;
  /** A sentence without a full stop */
  text: string;
  /**
     * Why, in a few words
     * @nullable
     */
  reason: string | null;
  /**
     * Equal entries in a row, which this one stands for
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  sendId: string | null;
  decisionId: string | null;
  eventId: string | null;
  enrolmentId: string | null;
}

export type ScoreReasonsInputScoresItem = {
  dimension: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  value: number;
  at: unknown;
};

export type ScoreReasonsInputReasonsItem = {
  dimension: string;
  event: string;
  text: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  points: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: unknown;
};

export type ScoreReasonsInputNotCountedItem = {
  kind: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  lastAt: unknown;
};

export interface ScoreReasonsInput {
  scores: ScoreReasonsInputScoresItem[];
  reasons: ScoreReasonsInputReasonsItem[];
  /** Visits of programs that check mail; they give no points */
  notCounted: ScoreReasonsInputNotCountedItem[];
}

export interface LeadPageInput {
  lead: LeadPageInputLead;
  paths: EnrolmentPathInput[];
  /** What did not go out lately, and why */
  notSent: TimelineEntryInput[];
  /** The newest five */
  consents: ConsentEntryInput[];
  scores: ScoreReasonsInput;
  /** Open ones */
  tasks: LeadPageInputTasksItem[];
  /** Every field that is defined, with the lead's value */
  fields: FieldValueInput[];
  interests: InterestsInput;
}

export type LeadPositionRouteTitle = {
  ja?: string;
  en?: string;
} | null;

export type LeadPositionStepsItemTitle = {
  ja?: string;
  en?: string;
};

export type LeadPositionStepsItemState = typeof LeadPositionStepsItemState[keyof typeof LeadPositionStepsItemState];


export const LeadPositionStepsItemState = {
  reached: 'reached',
  hole: 'hole',
  skipped: 'skipped',
  ahead: 'ahead',
} as const;

export type LeadPositionStepsItemGoalsItemTitle = {
  ja?: string;
  en?: string;
};

export type LeadPositionStepsItemGoalsItem = {
  goal: string;
  title: LeadPositionStepsItemGoalsItemTitle;
  /** A person ticks it; otherwise events do it */
  ticked: boolean;
  doneAt: string | null;
  /**
     * Who ticked it
     * @nullable
     */
  doneBy: string | null;
};

export type LeadPositionStepsItem = {
  step: string;
  title: LeadPositionStepsItemTitle;
  group: string;
  state: LeadPositionStepsItemState;
  at: string | null;
  eventId: string | null;
  /**
     * Of the event that is the evidence
     * @nullable
     */
  kind: string | null;
  /** Its evidence is older than that of a step before it */
  early: boolean;
  goals: LeadPositionStepsItemGoalsItem[];
};

export interface LeadPosition {
  version: number | null;
  /**
     * The furthest step that was reached
     * @nullable
     */
  step: string | null;
  since: string | null;
  enteredAt: string | null;
  /**
     * The declared route that they are on
     * @nullable
     */
  route: string | null;
  routeTitle: LeadPositionRouteTitle;
  steps: LeadPositionStepsItem[];
}

export type LeadPositionInputRouteTitle = {
  ja?: string;
  en?: string;
} | null;

export type LeadPositionInputStepsItemTitle = {
  ja?: string;
  en?: string;
};

export type LeadPositionInputStepsItemState = typeof LeadPositionInputStepsItemState[keyof typeof LeadPositionInputStepsItemState];


export const LeadPositionInputStepsItemState = {
  reached: 'reached',
  hole: 'hole',
  skipped: 'skipped',
  ahead: 'ahead',
} as const;

export type LeadPositionInputStepsItemGoalsItemTitle = {
  ja?: string;
  en?: string;
};

export type LeadPositionInputStepsItemGoalsItem = {
  goal: string;
  title: LeadPositionInputStepsItemGoalsItemTitle;
  /** A person ticks it; otherwise events do it */
  ticked: boolean;
  doneAt: unknown | null;
  /**
     * Who ticked it
     * @nullable
     */
  doneBy: string | null;
};

export type LeadPositionInputStepsItem = {
  step: string;
  title: LeadPositionInputStepsItemTitle;
  group: string;
  state: LeadPositionInputStepsItemState;
  at: unknown | null;
  eventId: string | null;
  /**
     * Of the event that is the evidence
     * @nullable
     */
  kind: string | null;
  /** Its evidence is older than that of a step before it */
  early: boolean;
  goals: LeadPositionInputStepsItemGoalsItem[];
};

export interface LeadPositionInput {
  version: number | null;
  /**
     * The furthest step that was reached
     * @nullable
     */
  step: string | null;
  since: unknown | null;
  enteredAt: unknown | null;
  /**
     * The declared route that they are on
     * @nullable
     */
  route: string | null;
  routeTitle: LeadPositionInputRouteTitle;
  steps: LeadPositionInputStepsItem[];
}

export type LeavingsMonthsItem = {
  month: string;
  from: string;
  before: string;
  /**
     * The sum of the others
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  all: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  forgot: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  drifted: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unhappy: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  other: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  none: number;
};

/**
 * The sum of the months
 */
export type LeavingsTotal = {
  from: string;
  before: string;
  /**
     * The sum of the others
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  all: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  forgot: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  drifted: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unhappy: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  other: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  none: number;
};

export interface Leavings {
  /** The newest first, without gaps */
  months: LeavingsMonthsItem[];
  /** The sum of the months */
  total: LeavingsTotal;
}

export type LeavingsInputMonthsItem = {
  month: string;
  from: unknown;
  before: unknown;
  /**
     * The sum of the others
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  all: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  forgot: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  drifted: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unhappy: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  other: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  none: number;
};

/**
 * The sum of the months
 */
export type LeavingsInputTotal = {
  from: unknown;
  before: unknown;
  /**
     * The sum of the others
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  all: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  forgot: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  drifted: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unhappy: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  other: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  none: number;
};

export interface LeavingsInput {
  /** The newest first, without gaps */
  months: LeavingsInputMonthsItem[];
  /** The sum of the months */
  total: LeavingsInputTotal;
}

export interface LeftList {
  left: boolean;
}

export interface LeftListInput {
  left: boolean;
}

export type ListedBulkActionAction = typeof ListedBulkActionAction[keyof typeof ListedBulkActionAction];


export const ListedBulkActionAction = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export type ListedBulkActionParameters = {
  /**
     * Of tag and untag
     * @pattern ^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$
     */
  tag?: string;
  /**
     * Key. Of exit and enrol; pause and resume then act on this sequence alone
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Id of the step at which enrol begins; the first step if omitted
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /**
     * End of a pause
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
};

export type ListedBulkActionState = typeof ListedBulkActionState[keyof typeof ListedBulkActionState];


export const ListedBulkActionState = {
  prepared: 'prepared',
  running: 'running',
  done: 'done',
  cancelled: 'cancelled',
} as const;

/**
 * By what POST /bulk/{id}/undo would take it back now; null: it cannot be
 */
export type ListedBulkActionUndo = typeof ListedBulkActionUndo[keyof typeof ListedBulkActionUndo] | null;


export const ListedBulkActionUndo = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export interface ListedBulkAction {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  action: ListedBulkActionAction;
  parameters: ListedBulkActionParameters;
  reason: string;
  state: ListedBulkActionState;
  /** Who prepared it, then who started it */
  by: string;
  /**
     * On how many leads it acts: done + refused + left
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  refused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  left: number;
  /** The bulk action that this one takes back */
  undoOf: string | null;
  /** By what POST /bulk/{id}/undo would take it back now; null: it cannot be */
  undo: ListedBulkActionUndo;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

export type ListedBulkActionInputAction = typeof ListedBulkActionInputAction[keyof typeof ListedBulkActionInputAction];


export const ListedBulkActionInputAction = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export type ListedBulkActionInputParameters = {
  /**
     * Of tag and untag
     * @pattern ^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$
     */
  tag?: string;
  /**
     * Key. Of exit and enrol; pause and resume then act on this sequence alone
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Id of the step at which enrol begins; the first step if omitted
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /**
     * End of a pause
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
};

export type ListedBulkActionInputState = typeof ListedBulkActionInputState[keyof typeof ListedBulkActionInputState];


export const ListedBulkActionInputState = {
  prepared: 'prepared',
  running: 'running',
  done: 'done',
  cancelled: 'cancelled',
} as const;

/**
 * By what POST /bulk/{id}/undo would take it back now; null: it cannot be
 */
export type ListedBulkActionInputUndo = typeof ListedBulkActionInputUndo[keyof typeof ListedBulkActionInputUndo] | null;


export const ListedBulkActionInputUndo = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export interface ListedBulkActionInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  action: ListedBulkActionInputAction;
  parameters: ListedBulkActionInputParameters;
  reason: string;
  state: ListedBulkActionInputState;
  /** Who prepared it, then who started it */
  by: string;
  /**
     * On how many leads it acts: done + refused + left
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  refused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  left: number;
  /** The bulk action that this one takes back */
  undoOf: string | null;
  /** By what POST /bulk/{id}/undo would take it back now; null: it cannot be */
  undo: ListedBulkActionInputUndo;
  createdAt: unknown;
  startedAt: unknown | null;
  endedAt: unknown | null;
}

/**
 * Ids and codes
 */
export type ListedEventData = {[key: string]: unknown};

export interface ListedEvent {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  kind: string;
  at: string;
  /** lead · staff:<name> · system · provider */
  actor: string;
  /** Ids and codes */
  data: ListedEventData;
}

/**
 * Ids and codes
 */
export type ListedEventInputData = {[key: string]: unknown};

export interface ListedEventInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  kind: string;
  at: unknown;
  /** lead · staff:<name> · system · provider */
  actor: string;
  /** Ids and codes */
  data: ListedEventInputData;
}

/**
 * Of the draft if it was never published
 */
export type ListedFormTitle = {
  ja?: string;
  en?: string;
};

/**
 * Sent in the last 30 days, and of these the confirmed
 */
export type ListedFormSignUps = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sent: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  confirmed: number;
};

export interface ListedForm {
  key: string;
  /** Of the draft if it was never published */
  title: ListedFormTitle;
  /**
     * Page that shows it; null before it is published
     * @nullable
     */
  url: string | null;
  topics: string[];
  /**
     * Key of the document that it gives
     * @nullable
     */
  document: string | null;
  /** Sent in the last 30 days, and of these the confirmed */
  signUps: ListedFormSignUps;
  draft: DraftState | null;
}

/**
 * Of the draft if it was never published
 */
export type ListedFormInputTitle = {
  ja?: string;
  en?: string;
};

/**
 * Sent in the last 30 days, and of these the confirmed
 */
export type ListedFormInputSignUps = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sent: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  confirmed: number;
};

export interface ListedFormInput {
  key: string;
  /** Of the draft if it was never published */
  title: ListedFormInputTitle;
  /**
     * Page that shows it; null before it is published
     * @nullable
     */
  url: string | null;
  topics: string[];
  /**
     * Key of the document that it gives
     * @nullable
     */
  document: string | null;
  /** Sent in the last 30 days, and of these the confirmed */
  signUps: ListedFormInputSignUps;
  draft: DraftStateInput | null;
}

/**
 * The address in use, else the newest
 */
export type ListedLeadEmail = {
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
  suppressed: boolean;
} | null;

export type ListedLeadLine = {
  /** @nullable */
  name: string | null;
  state: string;
  /** @nullable */
  reason: string | null;
  suppressed: boolean;
} | null;

export type ListedLeadEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /** @nullable */
  step: string | null;
  state: string;
};

export interface ListedLead {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /**
     * Family name first, else the display name
     * @nullable
     */
  name: string | null;
  /** @nullable */
  kana: string | null;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  displayName: string | null;
  honorific: string;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Key of the source
     * @nullable
     */
  source: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  /** All holds now, the oldest first */
  holdCauses: string[];
  tags: string[];
  /** The address in use, else the newest */
  email: ListedLeadEmail;
  line: ListedLeadLine;
  /**
     * The highest score of any dimension
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  topScore: number;
  /** Those that are not over */
  enrolments: ListedLeadEnrolmentsItem[];
  /** When the lead last did something */
  lastActivityAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/**
 * The address in use, else the newest
 */
export type ListedLeadInputEmail = {
  address: string;
  state: string;
  /** @nullable */
  reason: string | null;
  suppressed: boolean;
} | null;

export type ListedLeadInputLine = {
  /** @nullable */
  name: string | null;
  state: string;
  /** @nullable */
  reason: string | null;
  suppressed: boolean;
} | null;

export type ListedLeadInputEnrolmentsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  sequence: string;
  title: string;
  /** @nullable */
  step: string | null;
  state: string;
};

export interface ListedLeadInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** lead · customer */
  relation: string;
  /** considering · later · none */
  stage: string;
  /**
     * Family name first, else the display name
     * @nullable
     */
  name: string | null;
  /** @nullable */
  kana: string | null;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  displayName: string | null;
  honorific: string;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /**
     * How another system calls them
     * @nullable
     */
  externalId: string | null;
  /**
     * Key of the source
     * @nullable
     */
  source: string | null;
  /**
     * Reason of the hold that staff placed
     * @nullable
     */
  hold: string | null;
  /** All holds now, the oldest first */
  holdCauses: string[];
  tags: string[];
  /** The address in use, else the newest */
  email: ListedLeadInputEmail;
  line: ListedLeadInputLine;
  /**
     * The highest score of any dimension
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  topScore: number;
  /** Those that are not over */
  enrolments: ListedLeadInputEnrolmentsItem[];
  /** When the lead last did something */
  lastActivityAt: unknown | null;
  createdAt: unknown;
  updatedAt: unknown;
}

export interface ListedTag {
  tag: string;
  /**
     * Leads that have it, up to 1,000
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** False: there are more than `count` */
  exact: boolean;
}

export interface ListedTagInput {
  tag: string;
  /**
     * Leads that have it, up to 1,000
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** False: there are more than `count` */
  exact: boolean;
}

export interface LooseCounts {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  total: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'no-owner': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'owner-gone': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'no-action': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'no-date': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  overdue: number;
}

export interface LooseCountsInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  total: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'no-owner': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'owner-gone': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'no-action': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  'no-date': number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  overdue: number;
}

export type LooseWorkKind = typeof LooseWorkKind[keyof typeof LooseWorkKind];


export const LooseWorkKind = {
  lead: 'lead',
  deal: 'deal',
  delivery: 'delivery',
  incident: 'incident',
  campaign: 'campaign',
  task: 'task',
} as const;

/**
 * Of the offer that it is about
 */
export type LooseWorkTitle = {
  ja?: string;
  en?: string;
} | null;

export type LooseWorkReasonsItem = typeof LooseWorkReasonsItem[keyof typeof LooseWorkReasonsItem];


export const LooseWorkReasonsItem = {
  'no-owner': 'no-owner',
  'owner-gone': 'owner-gone',
  'no-action': 'no-action',
  'no-date': 'no-date',
  overdue: 'overdue',
} as const;

export interface LooseWork {
  kind: LooseWorkKind;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * Of a campaign
     * @nullable
     */
  name: string | null;
  /** Of the offer that it is about */
  title: LooseWorkTitle;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  /** Who is in charge is disabled */
  ownerGone: boolean;
  /** What comes next: task, session, consultation, sequence, milestone, item, the state of an incident. Empty: see `nextAction` */
  nextKind: string;
  /** Of a deal, in the words of staff */
  nextAction: string;
  /** @nullable */
  nextOn: string | null;
  /** Why it may be forgotten: at least one */
  reasons: LooseWorkReasonsItem[];
}

export type LooseWorkInputKind = typeof LooseWorkInputKind[keyof typeof LooseWorkInputKind];


export const LooseWorkInputKind = {
  lead: 'lead',
  deal: 'deal',
  delivery: 'delivery',
  incident: 'incident',
  campaign: 'campaign',
  task: 'task',
} as const;

/**
 * Of the offer that it is about
 */
export type LooseWorkInputTitle = {
  ja?: string;
  en?: string;
} | null;

export type LooseWorkInputReasonsItem = typeof LooseWorkInputReasonsItem[keyof typeof LooseWorkInputReasonsItem];


export const LooseWorkInputReasonsItem = {
  'no-owner': 'no-owner',
  'owner-gone': 'owner-gone',
  'no-action': 'no-action',
  'no-date': 'no-date',
  overdue: 'overdue',
} as const;

export interface LooseWorkInput {
  kind: LooseWorkInputKind;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * Of a campaign
     * @nullable
     */
  name: string | null;
  /** Of the offer that it is about */
  title: LooseWorkInputTitle;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
  /** Who is in charge is disabled */
  ownerGone: boolean;
  /** What comes next: task, session, consultation, sequence, milestone, item, the state of an incident. Empty: see `nextAction` */
  nextKind: string;
  /** Of a deal, in the words of staff */
  nextAction: string;
  /** @nullable */
  nextOn: string | null;
  /** Why it may be forgotten: at least one */
  reasons: LooseWorkInputReasonsItem[];
}

export type MeRole = typeof MeRole[keyof typeof MeRole];


export const MeRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

export type MeScopesItem = typeof MeScopesItem[keyof typeof MeScopesItem];


export const MeScopesItem = {
  'people:read': 'people:read',
  'people:write': 'people:write',
  'people:control': 'people:control',
  'people:export': 'people:export',
  'people:erase': 'people:erase',
  'sends:read': 'sends:read',
  'sends:resolve': 'sends:resolve',
  'suppressions:read': 'suppressions:read',
  'suppressions:write': 'suppressions:write',
  'tasks:read': 'tasks:read',
  'tasks:write': 'tasks:write',
  'imports:read': 'imports:read',
  'imports:write': 'imports:write',
  'sessions:read': 'sessions:read',
  'sessions:write': 'sessions:write',
  'consultations:read': 'consultations:read',
  'consultations:write': 'consultations:write',
  'consultations:mark': 'consultations:mark',
  'deals:read': 'deals:read',
  'deals:write': 'deals:write',
  'deals:override': 'deals:override',
  'incidents:read': 'incidents:read',
  'incidents:write': 'incidents:write',
  'care:read': 'care:read',
  'care:write': 'care:write',
  'plays:read': 'plays:read',
  'plays:write': 'plays:write',
  'campaigns:read': 'campaigns:read',
  'campaigns:write': 'campaigns:write',
  'handover:read': 'handover:read',
  'handover:write': 'handover:write',
  'contracts:read': 'contracts:read',
  'contracts:write': 'contracts:write',
  'contracts:override': 'contracts:override',
  'deliveries:read': 'deliveries:read',
  'deliveries:write': 'deliveries:write',
  'billing:read': 'billing:read',
  'billing:write': 'billing:write',
  'papers:read': 'papers:read',
  'definitions:read': 'definitions:read',
  'definitions:write': 'definitions:write',
  'events:write': 'events:write',
  'settings:read': 'settings:read',
  'settings:write': 'settings:write',
  'audit:read': 'audit:read',
  'system:read': 'system:read',
  'system:write': 'system:write',
  'access:manage': 'access:manage',
} as const;

export type MeLanguage = typeof MeLanguage[keyof typeof MeLanguage];


export const MeLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

/**
 * How this session began
 */
export type MeMethod = typeof MeMethod[keyof typeof MeMethod];


export const MeMethod = {
  password: 'password',
  passkey: 'passkey',
  link: 'link',
  sandbox: 'sandbox',
} as const;

export interface Me {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  mail: string;
  role: MeRole;
  scopes: MeScopesItem[];
  language: MeLanguage;
  /** IANA zone of the business, in which the console shows times */
  zone: string;
  /** True: messages go to the stand-ins on this machine */
  sandbox: boolean;
  /** An authenticator app is asked for at sign-in */
  twoFactor: boolean;
  /** How this session began */
  method: MeMethod;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
}

export type MeInputRole = typeof MeInputRole[keyof typeof MeInputRole];


export const MeInputRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

export type MeInputScopesItem = typeof MeInputScopesItem[keyof typeof MeInputScopesItem];


export const MeInputScopesItem = {
  'people:read': 'people:read',
  'people:write': 'people:write',
  'people:control': 'people:control',
  'people:export': 'people:export',
  'people:erase': 'people:erase',
  'sends:read': 'sends:read',
  'sends:resolve': 'sends:resolve',
  'suppressions:read': 'suppressions:read',
  'suppressions:write': 'suppressions:write',
  'tasks:read': 'tasks:read',
  'tasks:write': 'tasks:write',
  'imports:read': 'imports:read',
  'imports:write': 'imports:write',
  'sessions:read': 'sessions:read',
  'sessions:write': 'sessions:write',
  'consultations:read': 'consultations:read',
  'consultations:write': 'consultations:write',
  'consultations:mark': 'consultations:mark',
  'deals:read': 'deals:read',
  'deals:write': 'deals:write',
  'deals:override': 'deals:override',
  'incidents:read': 'incidents:read',
  'incidents:write': 'incidents:write',
  'care:read': 'care:read',
  'care:write': 'care:write',
  'plays:read': 'plays:read',
  'plays:write': 'plays:write',
  'campaigns:read': 'campaigns:read',
  'campaigns:write': 'campaigns:write',
  'handover:read': 'handover:read',
  'handover:write': 'handover:write',
  'contracts:read': 'contracts:read',
  'contracts:write': 'contracts:write',
  'contracts:override': 'contracts:override',
  'deliveries:read': 'deliveries:read',
  'deliveries:write': 'deliveries:write',
  'billing:read': 'billing:read',
  'billing:write': 'billing:write',
  'papers:read': 'papers:read',
  'definitions:read': 'definitions:read',
  'definitions:write': 'definitions:write',
  'events:write': 'events:write',
  'settings:read': 'settings:read',
  'settings:write': 'settings:write',
  'audit:read': 'audit:read',
  'system:read': 'system:read',
  'system:write': 'system:write',
  'access:manage': 'access:manage',
} as const;

export type MeInputLanguage = typeof MeInputLanguage[keyof typeof MeInputLanguage];


export const MeInputLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

/**
 * How this session began
 */
export type MeInputMethod = typeof MeInputMethod[keyof typeof MeInputMethod];


export const MeInputMethod = {
  password: 'password',
  passkey: 'passkey',
  link: 'link',
  sandbox: 'sandbox',
} as const;

export interface MeInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  mail: string;
  role: MeInputRole;
  scopes: MeInputScopesItem[];
  language: MeInputLanguage;
  /** IANA zone of the business, in which the console shows times */
  zone: string;
  /** True: messages go to the stand-ins on this machine */
  sandbox: boolean;
  /** An authenticator app is asked for at sign-in */
  twoFactor: boolean;
  /** How this session began */
  method: MeInputMethod;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
}

export type MergeFieldLabel = {
  ja: string;
  en: string;
};

export interface MergeField {
  path: string;
  /** What to write into the template */
  insert: string;
  label: MergeFieldLabel;
  sample: string;
  /**
     * Only messages of this origin have it; null if all have it
     * @nullable
     */
  origin: string | null;
  /** Null for every channel */
  channels: ('email' | 'line' | 'person')[] | null;
}

export type MergeFieldInputLabel = {
  ja: string;
  en: string;
};

export interface MergeFieldInput {
  path: string;
  /** What to write into the template */
  insert: string;
  label: MergeFieldInputLabel;
  sample: string;
  /**
     * Only messages of this origin have it; null if all have it
     * @nullable
     */
  origin: string | null;
  /** Null for every channel */
  channels: ('email' | 'line' | 'person')[] | null;
}

export type NewInvitationRole = typeof NewInvitationRole[keyof typeof NewInvitationRole];


export const NewInvitationRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

/**
 * Of the mail
 */
export type NewInvitationLanguage = typeof NewInvitationLanguage[keyof typeof NewInvitationLanguage];


export const NewInvitationLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type NewInvitationMailState = typeof NewInvitationMailState[keyof typeof NewInvitationMailState];


export const NewInvitationMailState = {
  none: 'none',
  due: 'due',
  sent: 'sent',
  failed: 'failed',
} as const;

export interface NewInvitation {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  mail: string;
  role: NewInvitationRole;
  /** Of the mail */
  language: NewInvitationLanguage;
  createdAt: string;
  /** A week after it was made; an expired one can be sent again */
  expiresAt: string;
  mailState: NewInvitationMailState;
  /** The one-time link, shown this once, for whoever hands it over */
  url: string;
}

export type NewInvitationInputRole = typeof NewInvitationInputRole[keyof typeof NewInvitationInputRole];


export const NewInvitationInputRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

/**
 * Of the mail
 */
export type NewInvitationInputLanguage = typeof NewInvitationInputLanguage[keyof typeof NewInvitationInputLanguage];


export const NewInvitationInputLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type NewInvitationInputMailState = typeof NewInvitationInputMailState[keyof typeof NewInvitationInputMailState];


export const NewInvitationInputMailState = {
  none: 'none',
  due: 'due',
  sent: 'sent',
  failed: 'failed',
} as const;

export interface NewInvitationInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  mail: string;
  role: NewInvitationInputRole;
  /** Of the mail */
  language: NewInvitationInputLanguage;
  createdAt: unknown;
  /** A week after it was made; an expired one can be sent again */
  expiresAt: unknown;
  mailState: NewInvitationInputMailState;
  /** The one-time link, shown this once, for whoever hands it over */
  url: string;
}

export type NotSentState = typeof NotSentState[keyof typeof NotSentState];


export const NotSentState = {
  notSent: 'notSent',
  failed: 'failed',
} as const;

export interface NotSent {
  /**
     * Of the planned message
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** email · line · person (a task) */
  channel: string;
  category: string;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** What people call its origin */
  origin: LocalText | null;
  /**
     * Key; null when something else planned it
     * @nullable
     */
  sequence: string | null;
  /** The step or message of its origin */
  slot: string;
  dueAt: string;
  /** When it was decided, or given up */
  at: string;
  state: NotSentState;
  /**
     * Code
     * @nullable
     */
  reason: string | null;
  /** The reason in words */
  why: LocalText | null;
  /** What may be done; null where nothing is known */
  remedy: LocalText | null;
  /** `/leads/{id}/timeline/{entry}/why` has the whole reason */
  entry: string | null;
}

export type NotSentInputState = typeof NotSentInputState[keyof typeof NotSentInputState];


export const NotSentInputState = {
  notSent: 'notSent',
  failed: 'failed',
} as const;

export interface NotSentInput {
  /**
     * Of the planned message
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** email · line · person (a task) */
  channel: string;
  category: string;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** What people call its origin */
  origin: LocalTextInput | null;
  /**
     * Key; null when something else planned it
     * @nullable
     */
  sequence: string | null;
  /** The step or message of its origin */
  slot: string;
  dueAt: unknown;
  /** When it was decided, or given up */
  at: unknown;
  state: NotSentInputState;
  /**
     * Code
     * @nullable
     */
  reason: string | null;
  /** The reason in words */
  why: LocalTextInput | null;
  /** What may be done; null where nothing is known */
  remedy: LocalTextInput | null;
  /** `/leads/{id}/timeline/{entry}/why` has the whole reason */
  entry: string | null;
}

export interface NotSentReason {
  /**
     * Code
     * @nullable
     */
  reason: string | null;
  /** In words */
  why: LocalText | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
}

export interface NotSentReasonInput {
  /**
     * Code
     * @nullable
     */
  reason: string | null;
  /** In words */
  why: LocalTextInput | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
}

export interface Note {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  text: string;
  /** Shown above the others */
  pinned: boolean;
  /** For whoever takes the lead over */
  handOver: boolean;
  author: string;
  createdAt: string;
  updatedAt: string;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export interface NoteInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  text: string;
  /** Shown above the others */
  pinned: boolean;
  /** For whoever takes the lead over */
  handOver: boolean;
  author: string;
  createdAt: unknown;
  updatedAt: unknown;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type ObjectionFiguresObjectionsItem = {
  kind: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export interface ObjectionFigures {
  presenterId: string | null;
  /** @nullable */
  presenterName: string | null;
  /**
     * Key of the document that was shown
     * @nullable
     */
  deckKey: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  presentations: number;
  /**
     * Deals with such a presentation that were won
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  won: number;
  objections: ObjectionFiguresObjectionsItem[];
}

export type ObjectionFiguresInputObjectionsItem = {
  kind: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export interface ObjectionFiguresInput {
  presenterId: string | null;
  /** @nullable */
  presenterName: string | null;
  /**
     * Key of the document that was shown
     * @nullable
     */
  deckKey: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  presentations: number;
  /**
     * Deals with such a presentation that were won
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  won: number;
  objections: ObjectionFiguresInputObjectionsItem[];
}

export type OfferTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * One or two sentences for the pages
 */
export type OfferAbout = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferSide = typeof OfferSide[keyof typeof OfferSide];


export const OfferSide = {
  'front-end': 'front-end',
  'back-end': 'back-end',
} as const;

export type OfferKind = typeof OfferKind[keyof typeof OfferKind];


export const OfferKind = {
  seminar: 'seminar',
  'study-group': 'study-group',
  'tea-party': 'tea-party',
  trial: 'trial',
  consultation: 'consultation',
  course: 'course',
  membership: 'membership',
  product: 'product',
} as const;

export type OfferFormat = typeof OfferFormat[keyof typeof OfferFormat];


export const OfferFormat = {
  online: 'online',
  place: 'place',
} as const;

/**
 * Left out: free of charge
 */
export type OfferPrice = {
  /**
     * Smallest unit of the currency
     * @minimum 0
     * @maximum 1000000000000
     */
  amount: number;
  taxRate: 10 | 8 | 0;
  taxIncluded: boolean;
};

/**
 * Scores from which a lead is invited
 */
export type OfferThreshold = {
  /**
     * @minimum 0
     * @maximum 1000000
     */
  trust?: number;
  /**
     * @minimum 0
     * @maximum 1000000
     */
  interest?: number;
};

export type OfferBonusesItem = {
  /** @minLength 1 */
  title: string;
  /**
     * Smallest unit of the currency
     * @minimum 0
     * @maximum 1000000000000
     */
  cost: number;
  bought: boolean;
};

/**
 * How many of those who came should go on to the next offer. Left out: 80 % within 7 days, with an alarm at 60 %
 */
export type OfferConversion = {
  /** After the list of who came is closed */
  within: string;
  /**
     * Percent of those who came; below it there is a remark
     * @minimum 0
     * @maximum 100
     */
  target: number;
  /**
     * At or under it there is an alarm
     * @minimum 0
     * @maximum 100
     */
  alarm: number;
};

/**
 * Left out: no waiting list
 */
export type OfferSessionsWaiting = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours: number;
  from: string;
  to: string;
};

/**
 * What a new date begins with
 */
export type OfferSessions = {
  /**
     * @minimum 5
     * @maximum 1440
     */
  minutes: number;
  /**
     * @minimum 1
     * @maximum 10000
     */
  seats: number;
  /** Left out: no waiting list */
  waiting?: OfferSessionsWaiting;
  /**
     * Left out: 3 days, 1 day and 1 hour before
     * @maxItems 10
     */
  reminders?: string[];
};

export type OfferConsultationQuestionsItemLabel = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferConsultationQuestionsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  label: OfferConsultationQuestionsItemLabel;
  required: boolean;
};

/**
 * Of a consultation: how guests book it
 */
export type OfferConsultation = {
  /**
     * @minimum 5
     * @maximum 480
     */
  minutes: number;
  /**
     * Minutes from one start to the next
     * @minimum 5
     * @maximum 480
     */
  step: number;
  /**
     * Minutes that stay free before
     * @minimum 0
     * @maximum 480
     */
  bufferBefore: number;
  /**
     * Minutes that stay free after
     * @minimum 0
     * @maximum 480
     */
  bufferAfter: number;
  /** How long before the start guests may still book */
  notice: string;
  /** How long before the start guests may still move or cancel. Left out: as `notice` */
  change?: string;
  /**
     * Days ahead that guests may book
     * @minimum 1
     * @maximum 365
     */
  horizon: number;
  /**
     * Most consultations of a consultant on one date. Left out: no limit
     * @minimum 1
     * @maximum 50
     */
  perDay?: number;
  /** @maxItems 10 */
  reminders: string[];
  /**
     * What a guest is asked before
     * @maxItems 10
     */
  questions: OfferConsultationQuestionsItem[];
};

export type OfferDealStepsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferDealStepsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferDealStepsItemTitle;
};

export type OfferDealPhasesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferDealPhasesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferDealPhasesItemTitle;
};

/**
 * Of a back-end offer: the steps and buying phases of its deals
 */
export type OfferDeal = {
  /**
     * Where a deal stands. Left out: talk, presentation, estimate, closing, contract
     * @minItems 1
     * @maxItems 20
     */
  steps?: OfferDealStepsItem[];
  /**
     * The buying phases of the lead. Left out: the ten of a company's purchase
     * @minItems 1
     * @maxItems 20
     */
  phases?: OfferDealPhasesItem[];
};

export type OfferDeliveryMilestonesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferDeliveryMilestonesItemKind = typeof OfferDeliveryMilestonesItemKind[keyof typeof OfferDeliveryMilestonesItemKind];


export const OfferDeliveryMilestonesItemKind = {
  session: 'session',
  material: 'material',
  review: 'review',
} as const;

export type OfferDeliveryMilestonesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferDeliveryMilestonesItemTitle;
  kind: OfferDeliveryMilestonesItemKind;
  /** So long after the start. Left out: on the day of the start */
  after?: string;
  /**
     * How long a session is
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * Documents that go with it
     * @maxItems 20
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  materials: string[];
  /** Afterwards they are asked how satisfied they are */
  rate: boolean;
};

export type OfferDeliveryLetters = {
  /**
     * The plan, as soon as it may begin
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  welcome?: string;
  /**
     * Before a session or a review, with its materials
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  upcoming?: string;
  /**
     * Hands over a material
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  material?: string;
  /**
     * Asks how satisfied they are
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  rate?: string;
  /** @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$ */
  completed?: string;
};

/**
 * Milestones of what is delivered after the contract
 */
export type OfferDelivery = {
  /**
     * @minItems 1
     * @maxItems 120
     */
  milestones: OfferDeliveryMilestonesItem[];
  /**
     * Days before a session or a review
     * @minimum 0
     * @maximum 30
     */
  remindBefore: number;
  /** At the end they are asked whether it was worth more than its price */
  rateAtEnd: boolean;
  letters: OfferDeliveryLetters;
};

export interface Offer {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferTitle;
  /** One or two sentences for the pages */
  about?: OfferAbout;
  side: OfferSide;
  kind: OfferKind;
  /** Whether people meet. Left out: it follows from the kind */
  meeting?: boolean;
  format: OfferFormat;
  /** Left out: free of charge */
  price?: OfferPrice;
  /** Scores from which a lead is invited */
  threshold?: OfferThreshold;
  /**
     * What comes with it, own or bought in, and what each costs
     * @maxItems 20
     */
  bonuses: OfferBonusesItem[];
  /**
     * The offer that comes after this one
     * @pattern ^[a-z][a-z0-9-]*$
     */
  next?: string;
  /** How many of those who came should go on to the next offer. Left out: 80 % within 7 days, with an alarm at 60 % */
  conversion?: OfferConversion;
  /**
     * Sign-up form for people whom we do not know yet
     * @pattern ^[a-z][a-z0-9-]*$
     */
  form?: string;
  /** What a new date begins with */
  sessions?: OfferSessions;
  /** Of a consultation: how guests book it */
  consultation?: OfferConsultation;
  /** Of a back-end offer: the steps and buying phases of its deals */
  deal?: OfferDeal;
  /** Milestones of what is delivered after the contract */
  delivery?: OfferDelivery;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type OfferInputTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * One or two sentences for the pages
 */
export type OfferInputAbout = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferInputSide = typeof OfferInputSide[keyof typeof OfferInputSide];


export const OfferInputSide = {
  'front-end': 'front-end',
  'back-end': 'back-end',
} as const;

export type OfferInputKind = typeof OfferInputKind[keyof typeof OfferInputKind];


export const OfferInputKind = {
  seminar: 'seminar',
  'study-group': 'study-group',
  'tea-party': 'tea-party',
  trial: 'trial',
  consultation: 'consultation',
  course: 'course',
  membership: 'membership',
  product: 'product',
} as const;

export type OfferInputFormat = typeof OfferInputFormat[keyof typeof OfferInputFormat];


export const OfferInputFormat = {
  online: 'online',
  place: 'place',
} as const;

/**
 * Left out: free of charge
 */
export type OfferInputPrice = {
  /**
     * Smallest unit of the currency
     * @minimum 0
     * @maximum 1000000000000
     */
  amount: number;
  taxRate?: 10 | 8 | 0;
  taxIncluded?: boolean;
};

/**
 * Scores from which a lead is invited
 */
export type OfferInputThreshold = {
  /**
     * @minimum 0
     * @maximum 1000000
     */
  trust?: number;
  /**
     * @minimum 0
     * @maximum 1000000
     */
  interest?: number;
};

export type OfferInputBonusesItem = {
  /** @minLength 1 */
  title: string;
  /**
     * Smallest unit of the currency
     * @minimum 0
     * @maximum 1000000000000
     */
  cost?: number;
  bought?: boolean;
};

/**
 * How many of those who came should go on to the next offer. Left out: 80 % within 7 days, with an alarm at 60 %
 */
export type OfferInputConversion = {
  /** After the list of who came is closed */
  within?: string;
  /**
     * Percent of those who came; below it there is a remark
     * @minimum 0
     * @maximum 100
     */
  target?: number;
  /**
     * At or under it there is an alarm
     * @minimum 0
     * @maximum 100
     */
  alarm?: number;
};

/**
 * Left out: no waiting list
 */
export type OfferInputSessionsWaiting = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours?: number;
  from?: string;
  to?: string;
};

/**
 * What a new date begins with
 */
export type OfferInputSessions = {
  /**
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * @minimum 1
     * @maximum 10000
     */
  seats?: number;
  /** Left out: no waiting list */
  waiting?: OfferInputSessionsWaiting;
  /**
     * Left out: 3 days, 1 day and 1 hour before
     * @maxItems 10
     */
  reminders?: string[];
};

export type OfferInputConsultationQuestionsItemLabel = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferInputConsultationQuestionsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  label: OfferInputConsultationQuestionsItemLabel;
  required?: boolean;
};

/**
 * Of a consultation: how guests book it
 */
export type OfferInputConsultation = {
  /**
     * @minimum 5
     * @maximum 480
     */
  minutes?: number;
  /**
     * Minutes from one start to the next
     * @minimum 5
     * @maximum 480
     */
  step?: number;
  /**
     * Minutes that stay free before
     * @minimum 0
     * @maximum 480
     */
  bufferBefore?: number;
  /**
     * Minutes that stay free after
     * @minimum 0
     * @maximum 480
     */
  bufferAfter?: number;
  /** How long before the start guests may still book */
  notice?: string;
  /** How long before the start guests may still move or cancel. Left out: as `notice` */
  change?: string;
  /**
     * Days ahead that guests may book
     * @minimum 1
     * @maximum 365
     */
  horizon?: number;
  /**
     * Most consultations of a consultant on one date. Left out: no limit
     * @minimum 1
     * @maximum 50
     */
  perDay?: number;
  /** @maxItems 10 */
  reminders?: string[];
  /**
     * What a guest is asked before
     * @maxItems 10
     */
  questions?: OfferInputConsultationQuestionsItem[];
};

export type OfferInputDealStepsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferInputDealStepsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferInputDealStepsItemTitle;
};

export type OfferInputDealPhasesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferInputDealPhasesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferInputDealPhasesItemTitle;
};

/**
 * Of a back-end offer: the steps and buying phases of its deals
 */
export type OfferInputDeal = {
  /**
     * Where a deal stands. Left out: talk, presentation, estimate, closing, contract
     * @minItems 1
     * @maxItems 20
     */
  steps?: OfferInputDealStepsItem[];
  /**
     * The buying phases of the lead. Left out: the ten of a company's purchase
     * @minItems 1
     * @maxItems 20
     */
  phases?: OfferInputDealPhasesItem[];
};

export type OfferInputDeliveryMilestonesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type OfferInputDeliveryMilestonesItemKind = typeof OfferInputDeliveryMilestonesItemKind[keyof typeof OfferInputDeliveryMilestonesItemKind];


export const OfferInputDeliveryMilestonesItemKind = {
  session: 'session',
  material: 'material',
  review: 'review',
} as const;

export type OfferInputDeliveryMilestonesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferInputDeliveryMilestonesItemTitle;
  kind: OfferInputDeliveryMilestonesItemKind;
  /** So long after the start. Left out: on the day of the start */
  after?: string;
  /**
     * How long a session is
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * Documents that go with it
     * @maxItems 20
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  materials?: string[];
  /** Afterwards they are asked how satisfied they are */
  rate?: boolean;
};

export type OfferInputDeliveryLetters = {
  /**
     * The plan, as soon as it may begin
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  welcome?: string;
  /**
     * Before a session or a review, with its materials
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  upcoming?: string;
  /**
     * Hands over a material
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  material?: string;
  /**
     * Asks how satisfied they are
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  rate?: string;
  /** @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$ */
  completed?: string;
};

/**
 * Milestones of what is delivered after the contract
 */
export type OfferInputDelivery = {
  /**
     * @minItems 1
     * @maxItems 120
     */
  milestones: OfferInputDeliveryMilestonesItem[];
  /**
     * Days before a session or a review
     * @minimum 0
     * @maximum 30
     */
  remindBefore?: number;
  /** At the end they are asked whether it was worth more than its price */
  rateAtEnd?: boolean;
  letters?: OfferInputDeliveryLetters;
};

export interface OfferInput {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: OfferInputTitle;
  /** One or two sentences for the pages */
  about?: OfferInputAbout;
  side: OfferInputSide;
  kind: OfferInputKind;
  /** Whether people meet. Left out: it follows from the kind */
  meeting?: boolean;
  format?: OfferInputFormat;
  /** Left out: free of charge */
  price?: OfferInputPrice;
  /** Scores from which a lead is invited */
  threshold?: OfferInputThreshold;
  /**
     * What comes with it, own or bought in, and what each costs
     * @maxItems 20
     */
  bonuses?: OfferInputBonusesItem[];
  /**
     * The offer that comes after this one
     * @pattern ^[a-z][a-z0-9-]*$
     */
  next?: string;
  /** How many of those who came should go on to the next offer. Left out: 80 % within 7 days, with an alarm at 60 % */
  conversion?: OfferInputConversion;
  /**
     * Sign-up form for people whom we do not know yet
     * @pattern ^[a-z][a-z0-9-]*$
     */
  form?: string;
  /** What a new date begins with */
  sessions?: OfferInputSessions;
  /** Of a consultation: how guests book it */
  consultation?: OfferInputConsultation;
  /** Of a back-end offer: the steps and buying phases of its deals */
  deal?: OfferInputDeal;
  /** Milestones of what is delivered after the contract */
  delivery?: OfferInputDelivery;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

/**
 * Of the offer
 */
export type OfferSessionTitle = {
  ja?: string;
  en?: string;
};

/**
 * How a freed seat is offered; null: no waiting list
 */
export type OfferSessionWaitingList = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours: number;
  from: string;
  to: string;
} | null;

export type OfferSessionState = typeof OfferSessionState[keyof typeof OfferSessionState];


export const OfferSessionState = {
  draft: 'draft',
  open: 'open',
  closed: 'closed',
  done: 'done',
  cancelled: 'cancelled',
} as const;

export interface OfferSession {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  offerKey: string;
  /** Of the offer */
  title: OfferSessionTitle;
  startsAt: string;
  endsAt: string;
  zone: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  opensAt: string;
  closesAt: string;
  /** Until then guests may change or cancel by themselves; staff always may */
  changeUntil: string;
  /** How a freed seat is offered; null: no waiting list */
  waitingList: OfferSessionWaitingList;
  reminders: string[];
  place: string;
  joinUrl: string;
  state: OfferSessionState;
  /**
     * How often the time or the place changed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** When the attendance list was closed */
  countedAt: string | null;
  /**
     * Seats that are booked or held. More than `seats`: over by that many
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  taken: number;
  /**
     * Seats that are offered to somebody in line
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  offered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /** A day after the end nobody has said who came */
  uncounted: boolean;
}

/**
 * Of the offer
 */
export type OfferSessionInputTitle = {
  ja?: string;
  en?: string;
};

/**
 * How a freed seat is offered; null: no waiting list
 */
export type OfferSessionInputWaitingList = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours?: number;
  from?: string;
  to?: string;
} | null;

export type OfferSessionInputState = typeof OfferSessionInputState[keyof typeof OfferSessionInputState];


export const OfferSessionInputState = {
  draft: 'draft',
  open: 'open',
  closed: 'closed',
  done: 'done',
  cancelled: 'cancelled',
} as const;

export interface OfferSessionInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  offerKey: string;
  /** Of the offer */
  title: OfferSessionInputTitle;
  startsAt: unknown;
  endsAt: unknown;
  zone: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  opensAt: unknown;
  closesAt: unknown;
  /** Until then guests may change or cancel by themselves; staff always may */
  changeUntil: unknown;
  /** How a freed seat is offered; null: no waiting list */
  waitingList: OfferSessionInputWaitingList;
  reminders: string[];
  place: string;
  joinUrl: string;
  state: OfferSessionInputState;
  /**
     * How often the time or the place changed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** When the attendance list was closed */
  countedAt: unknown | null;
  /**
     * Seats that are booked or held. More than `seats`: over by that many
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  taken: number;
  /**
     * Seats that are offered to somebody in line
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  offered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /** A day after the end nobody has said who came */
  uncounted: boolean;
}

/**
 * Of the offer
 */
export type OfferSessionWithGuestsTitle = {
  ja?: string;
  en?: string;
};

/**
 * How a freed seat is offered; null: no waiting list
 */
export type OfferSessionWithGuestsWaitingList = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours: number;
  from: string;
  to: string;
} | null;

export type OfferSessionWithGuestsState = typeof OfferSessionWithGuestsState[keyof typeof OfferSessionWithGuestsState];


export const OfferSessionWithGuestsState = {
  draft: 'draft',
  open: 'open',
  closed: 'closed',
  done: 'done',
  cancelled: 'cancelled',
} as const;

export type OfferSessionWithGuestsGuestsItemState = typeof OfferSessionWithGuestsGuestsItemState[keyof typeof OfferSessionWithGuestsGuestsItemState];


export const OfferSessionWithGuestsGuestsItemState = {
  held: 'held',
  booked: 'booked',
  attended: 'attended',
  absent: 'absent',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

export type OfferSessionWithGuestsGuestsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  state: OfferSessionWithGuestsGuestsItemState;
  /** Shown at the door */
  code: string;
  heldUntil: string | null;
  createdAt: string;
  endedAt: string | null;
};

export type OfferSessionWithGuestsLineItemState = typeof OfferSessionWithGuestsLineItemState[keyof typeof OfferSessionWithGuestsLineItemState];


export const OfferSessionWithGuestsLineItemState = {
  waiting: 'waiting',
  offered: 'offered',
} as const;

export type OfferSessionWithGuestsLineItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  entryId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  state: OfferSessionWithGuestsLineItemState;
  joinedAt: string;
  offeredUntil: string | null;
};

/**
 * Why a list does not move although somebody waits; null when it does
 */
export type OfferSessionWithGuestsStandsStill = typeof OfferSessionWithGuestsStandsStill[keyof typeof OfferSessionWithGuestsStandsStill] | null;


export const OfferSessionWithGuestsStandsStill = {
  over: 'over',
  cancelled: 'cancelled',
  'not-open': 'not-open',
  closed: 'closed',
  'no-time-left': 'no-time-left',
} as const;

export interface OfferSessionWithGuests {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  offerKey: string;
  /** Of the offer */
  title: OfferSessionWithGuestsTitle;
  startsAt: string;
  endsAt: string;
  zone: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  opensAt: string;
  closesAt: string;
  /** Until then guests may change or cancel by themselves; staff always may */
  changeUntil: string;
  /** How a freed seat is offered; null: no waiting list */
  waitingList: OfferSessionWithGuestsWaitingList;
  reminders: string[];
  place: string;
  joinUrl: string;
  state: OfferSessionWithGuestsState;
  /**
     * How often the time or the place changed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** When the attendance list was closed */
  countedAt: string | null;
  /**
     * Seats that are booked or held. More than `seats`: over by that many
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  taken: number;
  /**
     * Seats that are offered to somebody in line
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  offered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /** A day after the end nobody has said who came */
  uncounted: boolean;
  guests: OfferSessionWithGuestsGuestsItem[];
  line: OfferSessionWithGuestsLineItem[];
  /** Why a list does not move although somebody waits; null when it does */
  standsStill: OfferSessionWithGuestsStandsStill;
}

/**
 * Of the offer
 */
export type OfferSessionWithGuestsInputTitle = {
  ja?: string;
  en?: string;
};

/**
 * How a freed seat is offered; null: no waiting list
 */
export type OfferSessionWithGuestsInputWaitingList = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours?: number;
  from?: string;
  to?: string;
} | null;

export type OfferSessionWithGuestsInputState = typeof OfferSessionWithGuestsInputState[keyof typeof OfferSessionWithGuestsInputState];


export const OfferSessionWithGuestsInputState = {
  draft: 'draft',
  open: 'open',
  closed: 'closed',
  done: 'done',
  cancelled: 'cancelled',
} as const;

export type OfferSessionWithGuestsInputGuestsItemState = typeof OfferSessionWithGuestsInputGuestsItemState[keyof typeof OfferSessionWithGuestsInputGuestsItemState];


export const OfferSessionWithGuestsInputGuestsItemState = {
  held: 'held',
  booked: 'booked',
  attended: 'attended',
  absent: 'absent',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

export type OfferSessionWithGuestsInputGuestsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  state: OfferSessionWithGuestsInputGuestsItemState;
  /** Shown at the door */
  code: string;
  heldUntil: unknown | null;
  createdAt: unknown;
  endedAt: unknown | null;
};

export type OfferSessionWithGuestsInputLineItemState = typeof OfferSessionWithGuestsInputLineItemState[keyof typeof OfferSessionWithGuestsInputLineItemState];


export const OfferSessionWithGuestsInputLineItemState = {
  waiting: 'waiting',
  offered: 'offered',
} as const;

export type OfferSessionWithGuestsInputLineItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  entryId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  state: OfferSessionWithGuestsInputLineItemState;
  joinedAt: unknown;
  offeredUntil: unknown | null;
};

/**
 * Why a list does not move although somebody waits; null when it does
 */
export type OfferSessionWithGuestsInputStandsStill = typeof OfferSessionWithGuestsInputStandsStill[keyof typeof OfferSessionWithGuestsInputStandsStill] | null;


export const OfferSessionWithGuestsInputStandsStill = {
  over: 'over',
  cancelled: 'cancelled',
  'not-open': 'not-open',
  closed: 'closed',
  'no-time-left': 'no-time-left',
} as const;

export interface OfferSessionWithGuestsInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  offerKey: string;
  /** Of the offer */
  title: OfferSessionWithGuestsInputTitle;
  startsAt: unknown;
  endsAt: unknown;
  zone: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  opensAt: unknown;
  closesAt: unknown;
  /** Until then guests may change or cancel by themselves; staff always may */
  changeUntil: unknown;
  /** How a freed seat is offered; null: no waiting list */
  waitingList: OfferSessionWithGuestsInputWaitingList;
  reminders: string[];
  place: string;
  joinUrl: string;
  state: OfferSessionWithGuestsInputState;
  /**
     * How often the time or the place changed
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  moves: number;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** When the attendance list was closed */
  countedAt: unknown | null;
  /**
     * Seats that are booked or held. More than `seats`: over by that many
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  taken: number;
  /**
     * Seats that are offered to somebody in line
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  offered: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /** A day after the end nobody has said who came */
  uncounted: boolean;
  guests: OfferSessionWithGuestsInputGuestsItem[];
  line: OfferSessionWithGuestsInputLineItem[];
  /** Why a list does not move although somebody waits; null when it does */
  standsStill: OfferSessionWithGuestsInputStandsStill;
}

export type OfferedOutcomeWords = {
  ja: string;
  en: string;
};

export interface OfferedOutcome {
  code: string;
  words: OfferedOutcomeWords;
}

export type OfferedOutcomeInputWords = {
  ja: string;
  en: string;
};

export interface OfferedOutcomeInput {
  code: string;
  words: OfferedOutcomeInputWords;
}

export type OffersAdviceItemsItemAdvice = typeof OffersAdviceItemsItemAdvice[keyof typeof OffersAdviceItemsItemAdvice];


export const OffersAdviceItemsItemAdvice = {
  'more-dates': 'more-dates',
  'fill-seats': 'fill-seats',
  'lead-on': 'lead-on',
  sells: 'sells',
} as const;

export type OffersAdviceItemsItem = {
  key: string;
  /**
     * Dates whose list is closed, at most the last three. Seats, guests and conversion are theirs.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  dates: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  /**
     * Guests at the start
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of the dates that are judged, as is `wentOn`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
  /**
     * The rate at or under which the offer has an alarm, in percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alarm: number;
  /**
     * All bookings that were not cancelled
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bookings: number;
  advice: OffersAdviceItemsItemAdvice;
};

/**
 * The next offer only once all that there are sell
 */
export type OffersAdviceCatalogue = {
  advice: 'first';
} | {
  advice: 'make-it-sell';
  key: string;
} | {
  advice: 'next';
};

export interface OffersAdvice {
  /** Front-end offers with dates, the newest first */
  items: OffersAdviceItemsItem[];
  /** The next offer only once all that there are sell */
  catalogue: OffersAdviceCatalogue;
}

export type OffersAdviceInputItemsItemAdvice = typeof OffersAdviceInputItemsItemAdvice[keyof typeof OffersAdviceInputItemsItemAdvice];


export const OffersAdviceInputItemsItemAdvice = {
  'more-dates': 'more-dates',
  'fill-seats': 'fill-seats',
  'lead-on': 'lead-on',
  sells: 'sells',
} as const;

export type OffersAdviceInputItemsItem = {
  key: string;
  /**
     * Dates whose list is closed, at most the last three. Seats, guests and conversion are theirs.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  dates: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  seats: number;
  /**
     * Guests at the start
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  booked: number;
  /**
     * Of the dates that are judged, as is `wentOn`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
  /**
     * The rate at or under which the offer has an alarm, in percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alarm: number;
  /**
     * All bookings that were not cancelled
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bookings: number;
  advice: OffersAdviceInputItemsItemAdvice;
};

/**
 * The next offer only once all that there are sell
 */
export type OffersAdviceInputCatalogue = {
  advice: 'first';
} | {
  advice: 'make-it-sell';
  key: string;
} | {
  advice: 'next';
};

export interface OffersAdviceInput {
  /** Front-end offers with dates, the newest first */
  items: OffersAdviceInputItemsItem[];
  /** The next offer only once all that there are sell */
  catalogue: OffersAdviceInputCatalogue;
}

export interface OpenInstalment {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  invoiceId: string;
  invoiceNumber: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  currency: string;
  /** Smallest unit of the currency */
  openMinor: number;
}

export interface OpenInstalmentInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  invoiceId: string;
  invoiceNumber: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  currency: string;
  /** Smallest unit of the currency */
  openMinor: number;
}

export interface Receivable {
  /**
     * Of the instalment
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  invoiceId: string;
  /** Of the invoice, as printed */
  number: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /**
     * How many instalments the invoice has
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  of: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /** Smallest unit of the currency */
  openMinor: number;
}

export interface OpenInstalments {
  items: Receivable[];
  /** @nullable */
  next: string | null;
  /**
     * On all pages
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Of all pages */
  amountMinor: number;
}

export interface ReceivableInput {
  /**
     * Of the instalment
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  invoiceId: string;
  /** Of the invoice, as printed */
  number: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /**
     * How many instalments the invoice has
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  of: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /** Smallest unit of the currency */
  openMinor: number;
}

export interface OpenInstalmentsInput {
  items: ReceivableInput[];
  /** @nullable */
  next: string | null;
  /**
     * On all pages
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Of all pages */
  amountMinor: number;
}

export interface OptIn {
  /** False if they were subscribed before */
  first: boolean;
}

export interface OptInInput {
  /** False if they were subscribed before */
  first: boolean;
}

export type OptOutCancelledItem = {
  title: string;
  dueAt: string;
};

export interface OptOut {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * Null: everything
     * @nullable
     */
  topic: string | null;
  /** False if they had opted out of it before */
  first: boolean;
  /** What was planned and will not be sent */
  cancelled: OptOutCancelledItem[];
}

export type OptOutInputCancelledItem = {
  title: string;
  dueAt: unknown;
};

export interface OptOutInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * Null: everything
     * @nullable
     */
  topic: string | null;
  /** False if they had opted out of it before */
  first: boolean;
  /** What was planned and will not be sent */
  cancelled: OptOutInputCancelledItem[];
}

export interface OwnCalendar {
  busyFeed: BusyFeed | null;
  /** A link to their consultations was made */
  hasFeed: boolean;
}

export interface OwnCalendarInput {
  busyFeed: BusyFeedInput | null;
  /** A link to their consultations was made */
  hasFeed: boolean;
}

export type PaperKind = typeof PaperKind[keyof typeof PaperKind];


export const PaperKind = {
  proposal: 'proposal',
  estimate: 'estimate',
  contract: 'contract',
  invoice: 'invoice',
  receipt: 'receipt',
  'credit-note': 'credit-note',
} as const;

export type PaperLanguage = typeof PaperLanguage[keyof typeof PaperLanguage];


export const PaperLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export interface Paper {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: PaperKind;
  /**
     * The estimate, contract, invoice, payment or credit note that it shows
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  subjectId: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * As printed
     * @nullable
     */
  number: string | null;
  language: PaperLanguage;
  /** Of the PDF, in hexadecimal */
  sha256: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  madeAt: string;
}

export type PaperInputKind = typeof PaperInputKind[keyof typeof PaperInputKind];


export const PaperInputKind = {
  proposal: 'proposal',
  estimate: 'estimate',
  contract: 'contract',
  invoice: 'invoice',
  receipt: 'receipt',
  'credit-note': 'credit-note',
} as const;

export type PaperInputLanguage = typeof PaperInputLanguage[keyof typeof PaperInputLanguage];


export const PaperInputLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export interface PaperInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  kind: PaperInputKind;
  /**
     * The estimate, contract, invoice, payment or credit note that it shows
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  subjectId: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * As printed
     * @nullable
     */
  number: string | null;
  language: PaperInputLanguage;
  /** Of the PDF, in hexadecimal */
  sha256: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  madeAt: unknown;
}

export interface Passkey {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @nullable */
  name: string | null;
  createdAt: string | null;
  /** Kept by a service on several devices */
  synced: boolean;
}

export interface PasskeyInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @nullable */
  name: string | null;
  createdAt: unknown | null;
  /** Kept by a service on several devices */
  synced: boolean;
}

export interface PasskeyOptions {[key: string]: unknown}

export interface PasskeyOptionsInput {[key: string]: unknown}

export interface PausedLead {
  /**
     * Ids of the enrolments
     * @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  paused: string[];
  undo: UndoOffer;
}

export interface PausedLeadInput {
  /**
     * Ids of the enrolments
     * @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  paused: string[];
  undo: UndoOfferInput;
}

export type PaymentMethod = typeof PaymentMethod[keyof typeof PaymentMethod];


export const PaymentMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type PaymentState = typeof PaymentState[keyof typeof PaymentState];


export const PaymentState = {
  received: 'received',
  reversed: 'reversed',
} as const;

export interface Payment {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Null: nobody knows whose it is */
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  method: PaymentMethod;
  currency: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: PaymentState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  receivedOn: string;
  /** What stands for instalments, without fees */
  allocatedMinor: number;
  /** Kept by the payer's bank; it counts as paid, beside the amount */
  feeMinor: number;
  /** What pays the next instalments */
  creditMinor: number;
  /** What goes back to the lead, or has gone */
  refundMinor: number;
  /** The bank line that it came by */
  lineId: string | null;
  /** A person said that it is nobody's payment here */
  isSetAside: boolean;
  createdAt: string;
  createdBy: string;
  reversedAt: string | null;
}

export type PaymentDetailMethod = typeof PaymentDetailMethod[keyof typeof PaymentDetailMethod];


export const PaymentDetailMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type PaymentDetailState = typeof PaymentDetailState[keyof typeof PaymentDetailState];


export const PaymentDetailState = {
  received: 'received',
  reversed: 'reversed',
} as const;

export type PaymentDetailPartsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  instalmentId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  invoiceId: string;
  invoiceNumber: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /** Smallest unit of the currency */
  feeMinor: number;
};

export type PaymentDetailRefundsItemState = typeof PaymentDetailRefundsItemState[keyof typeof PaymentDetailRefundsItemState];


export const PaymentDetailRefundsItemState = {
  owed: 'owed',
  sent: 'sent',
  done: 'done',
  failed: 'failed',
} as const;

export type PaymentDetailRefundsItemReason = typeof PaymentDetailRefundsItemReason[keyof typeof PaymentDetailRefundsItemReason];


export const PaymentDetailRefundsItemReason = {
  'cooling-off': 'cooling-off',
  cancelled: 'cancelled',
  double: 'double',
  'late-success': 'late-success',
  credit: 'credit',
  other: 'other',
} as const;

export type PaymentDetailRefundsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: PaymentDetailRefundsItemState;
  reason: PaymentDetailRefundsItemReason;
  createdAt: string;
  doneAt: string | null;
};

export interface PaymentDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Null: nobody knows whose it is */
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  method: PaymentDetailMethod;
  currency: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: PaymentDetailState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  receivedOn: string;
  /** What stands for instalments, without fees */
  allocatedMinor: number;
  /** Kept by the payer's bank; it counts as paid, beside the amount */
  feeMinor: number;
  /** What pays the next instalments */
  creditMinor: number;
  /** What goes back to the lead, or has gone */
  refundMinor: number;
  /** The bank line that it came by */
  lineId: string | null;
  /** A person said that it is nobody's payment here */
  isSetAside: boolean;
  createdAt: string;
  createdBy: string;
  reversedAt: string | null;
  parts: PaymentDetailPartsItem[];
  refunds: PaymentDetailRefundsItem[];
}

export type PaymentDetailInputMethod = typeof PaymentDetailInputMethod[keyof typeof PaymentDetailInputMethod];


export const PaymentDetailInputMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type PaymentDetailInputState = typeof PaymentDetailInputState[keyof typeof PaymentDetailInputState];


export const PaymentDetailInputState = {
  received: 'received',
  reversed: 'reversed',
} as const;

export type PaymentDetailInputPartsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  instalmentId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  invoiceId: string;
  invoiceNumber: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /** Smallest unit of the currency */
  feeMinor: number;
};

export type PaymentDetailInputRefundsItemState = typeof PaymentDetailInputRefundsItemState[keyof typeof PaymentDetailInputRefundsItemState];


export const PaymentDetailInputRefundsItemState = {
  owed: 'owed',
  sent: 'sent',
  done: 'done',
  failed: 'failed',
} as const;

export type PaymentDetailInputRefundsItemReason = typeof PaymentDetailInputRefundsItemReason[keyof typeof PaymentDetailInputRefundsItemReason];


export const PaymentDetailInputRefundsItemReason = {
  'cooling-off': 'cooling-off',
  cancelled: 'cancelled',
  double: 'double',
  'late-success': 'late-success',
  credit: 'credit',
  other: 'other',
} as const;

export type PaymentDetailInputRefundsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: PaymentDetailInputRefundsItemState;
  reason: PaymentDetailInputRefundsItemReason;
  createdAt: unknown;
  doneAt: unknown | null;
};

export interface PaymentDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Null: nobody knows whose it is */
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  method: PaymentDetailInputMethod;
  currency: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: PaymentDetailInputState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  receivedOn: string;
  /** What stands for instalments, without fees */
  allocatedMinor: number;
  /** Kept by the payer's bank; it counts as paid, beside the amount */
  feeMinor: number;
  /** What pays the next instalments */
  creditMinor: number;
  /** What goes back to the lead, or has gone */
  refundMinor: number;
  /** The bank line that it came by */
  lineId: string | null;
  /** A person said that it is nobody's payment here */
  isSetAside: boolean;
  createdAt: unknown;
  createdBy: string;
  reversedAt: unknown | null;
  parts: PaymentDetailInputPartsItem[];
  refunds: PaymentDetailInputRefundsItem[];
}

export type PaymentInputMethod = typeof PaymentInputMethod[keyof typeof PaymentInputMethod];


export const PaymentInputMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type PaymentInputState = typeof PaymentInputState[keyof typeof PaymentInputState];


export const PaymentInputState = {
  received: 'received',
  reversed: 'reversed',
} as const;

export interface PaymentInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Null: nobody knows whose it is */
  leadId: string | null;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  method: PaymentInputMethod;
  currency: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: PaymentInputState;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  receivedOn: string;
  /** What stands for instalments, without fees */
  allocatedMinor: number;
  /** Kept by the payer's bank; it counts as paid, beside the amount */
  feeMinor: number;
  /** What pays the next instalments */
  creditMinor: number;
  /** What goes back to the lead, or has gone */
  refundMinor: number;
  /** The bank line that it came by */
  lineId: string | null;
  /** A person said that it is nobody's payment here */
  isSetAside: boolean;
  createdAt: unknown;
  createdBy: string;
  reversedAt: unknown | null;
}

export type PlannedCountListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type PlannedCountList = {
  /** Path below /api/v1 */
  path: string;
  query: PlannedCountListQuery;
};

export interface PlannedCount {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** There are more than `count`: it is not counted further */
  more: boolean;
  /** The list that has exactly these */
  list: PlannedCountList;
  channel: string;
}

export type PlannedCountInputListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type PlannedCountInputList = {
  /** Path below /api/v1 */
  path: string;
  query: PlannedCountInputListQuery;
};

export interface PlannedCountInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** There are more than `count`: it is not counted further */
  more: boolean;
  /** The list that has exactly these */
  list: PlannedCountInputList;
  channel: string;
}

export interface PlannedMessage {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  at: string;
}

export interface PlannedMessageInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  at: unknown;
}

export type PlayState = typeof PlayState[keyof typeof PlayState];


export const PlayState = {
  running: 'running',
  ended: 'ended',
  stopped: 'stopped',
} as const;

export interface Play {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  state: PlayState;
  reason: string;
  /** Who started it: staff:<name> */
  actor: string;
  startedAt: string;
  /** When it ends by itself */
  until: string;
  endedAt: string | null;
  /**
     * To whom something was or is to be offered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  members: number;
  /**
     * To whom the offer was made
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bought: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type PlayDetailState = typeof PlayDetailState[keyof typeof PlayDetailState];


export const PlayDetailState = {
  running: 'running',
  ended: 'ended',
  stopped: 'stopped',
} as const;

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PlayDetailPartsItemPart = typeof PlayDetailPartsItemPart[keyof typeof PlayDetailPartsItemPart];


export const PlayDetailPartsItemPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PlayDetailPartsItem = {
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PlayDetailPartsItemPart;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type PlayDetailStatesItemState = typeof PlayDetailStatesItemState[keyof typeof PlayDetailStatesItemState];


export const PlayDetailStatesItemState = {
  waiting: 'waiting',
  asked: 'asked',
  awake: 'awake',
  invited: 'invited',
  bought: 'bought',
  closed: 'closed',
} as const;

export type PlayDetailStatesItem = {
  state: PlayDetailStatesItemState;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type PlayDetailOffersItemTitle = {
  ja?: string;
  en?: string;
};

export type PlayDetailOffersItemKind = typeof PlayDetailOffersItemKind[keyof typeof PlayDetailOffersItemKind];


export const PlayDetailOffersItemKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type PlayDetailOffersItem = {
  offer: string;
  title: PlayDetailOffersItemTitle;
  kind: PlayDetailOffersItemKind;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  members: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bought: number;
};

export type PlayDetailSalesItemTitle = {
  ja?: string;
  en?: string;
};

export type PlayDetailSalesItem = {
  /**
     * Of the contract or the invoice
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** @nullable */
  offer: string | null;
  title: PlayDetailSalesItemTitle;
  at: string;
  currency: string;
  /** Smallest unit of the currency, with tax */
  grossMinor: number;
};

export type PlayDetailRevenueItem = {
  currency: string;
  minor: number;
};

export type PlayReasonWords = {
  ja: string;
  en: string;
};

export interface PlayReason {
  code: string;
  words: PlayReasonWords;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
}

export interface PlayDetail {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  state: PlayDetailState;
  reason: string;
  /** Who started it: staff:<name> */
  actor: string;
  startedAt: string;
  /** When it ends by itself */
  until: string;
  endedAt: string | null;
  /**
     * To whom something was or is to be offered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  members: number;
  /**
     * To whom the offer was made
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bought: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Their counts come to all customers at the start */
  parts: PlayDetailPartsItem[];
  /** Their counts come to `members` */
  states: PlayDetailStatesItem[];
  offers: PlayDetailOffersItem[];
  leftOut: PlayReason[];
  /** For whom it is over without a purchase */
  closed: PlayReason[];
  /**
     * Who was dormant and was asked how they are
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  answered: number;
  /** What they bought since they were asked or invited, as long as the play ran, and still counts */
  sales: PlayDetailSalesItem[];
  /** What the sales come to */
  revenue: PlayDetailRevenueItem[];
}

export type PlayDetailInputState = typeof PlayDetailInputState[keyof typeof PlayDetailInputState];


export const PlayDetailInputState = {
  running: 'running',
  ended: 'ended',
  stopped: 'stopped',
} as const;

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PlayDetailInputPartsItemPart = typeof PlayDetailInputPartsItemPart[keyof typeof PlayDetailInputPartsItemPart];


export const PlayDetailInputPartsItemPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PlayDetailInputPartsItem = {
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PlayDetailInputPartsItemPart;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type PlayDetailInputStatesItemState = typeof PlayDetailInputStatesItemState[keyof typeof PlayDetailInputStatesItemState];


export const PlayDetailInputStatesItemState = {
  waiting: 'waiting',
  asked: 'asked',
  awake: 'awake',
  invited: 'invited',
  bought: 'bought',
  closed: 'closed',
} as const;

export type PlayDetailInputStatesItem = {
  state: PlayDetailInputStatesItemState;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type PlayDetailInputOffersItemTitle = {
  ja?: string;
  en?: string;
};

export type PlayDetailInputOffersItemKind = typeof PlayDetailInputOffersItemKind[keyof typeof PlayDetailInputOffersItemKind];


export const PlayDetailInputOffersItemKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type PlayDetailInputOffersItem = {
  offer: string;
  title: PlayDetailInputOffersItemTitle;
  kind: PlayDetailInputOffersItemKind;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  members: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bought: number;
};

export type PlayDetailInputSalesItemTitle = {
  ja?: string;
  en?: string;
};

export type PlayDetailInputSalesItem = {
  /**
     * Of the contract or the invoice
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** @nullable */
  offer: string | null;
  title: PlayDetailInputSalesItemTitle;
  at: unknown;
  currency: string;
  /** Smallest unit of the currency, with tax */
  grossMinor: number;
};

export type PlayDetailInputRevenueItem = {
  currency: string;
  minor: number;
};

export type PlayReasonInputWords = {
  ja: string;
  en: string;
};

export interface PlayReasonInput {
  code: string;
  words: PlayReasonInputWords;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
}

export interface PlayDetailInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  state: PlayDetailInputState;
  reason: string;
  /** Who started it: staff:<name> */
  actor: string;
  startedAt: unknown;
  /** When it ends by itself */
  until: unknown;
  endedAt: unknown | null;
  /**
     * To whom something was or is to be offered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  members: number;
  /**
     * To whom the offer was made
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bought: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Their counts come to all customers at the start */
  parts: PlayDetailInputPartsItem[];
  /** Their counts come to `members` */
  states: PlayDetailInputStatesItem[];
  offers: PlayDetailInputOffersItem[];
  leftOut: PlayReasonInput[];
  /** For whom it is over without a purchase */
  closed: PlayReasonInput[];
  /**
     * Who was dormant and was asked how they are
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  asked: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  answered: number;
  /** What they bought since they were asked or invited, as long as the play ran, and still counts */
  sales: PlayDetailInputSalesItem[];
  /** What the sales come to */
  revenue: PlayDetailInputRevenueItem[];
}

export type PlayInputState = typeof PlayInputState[keyof typeof PlayInputState];


export const PlayInputState = {
  running: 'running',
  ended: 'ended',
  stopped: 'stopped',
} as const;

export interface PlayInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  state: PlayInputState;
  reason: string;
  /** Who started it: staff:<name> */
  actor: string;
  startedAt: unknown;
  /** When it ends by itself */
  until: unknown;
  endedAt: unknown | null;
  /**
     * To whom something was or is to be offered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  members: number;
  /**
     * To whom the offer was made
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  invited: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bought: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PlayMemberPart = typeof PlayMemberPart[keyof typeof PlayMemberPart];


export const PlayMemberPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PlayMemberKind = typeof PlayMemberKind[keyof typeof PlayMemberKind] | null;


export const PlayMemberKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type PlayMemberState = typeof PlayMemberState[keyof typeof PlayMemberState];


export const PlayMemberState = {
  waiting: 'waiting',
  asked: 'asked',
  awake: 'awake',
  invited: 'invited',
  bought: 'bought',
  closed: 'closed',
  'left-out': 'left-out',
} as const;

export type PlayMemberWords = {
  ja: string;
  en: string;
} | null;

export interface PlayMember {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  position: number;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PlayMemberPart;
  /** @nullable */
  after: string | null;
  /** @nullable */
  offer: string | null;
  kind: PlayMemberKind;
  /** @nullable */
  sequence: string | null;
  state: PlayMemberState;
  /** @nullable */
  code: string | null;
  words: PlayMemberWords;
  /** Of somebody who answered: when the offer is made */
  dueAt: string | null;
  askedAt: string | null;
  awakeAt: string | null;
  invitedAt: string | null;
  closedAt: string | null;
}

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PlayMemberInputPart = typeof PlayMemberInputPart[keyof typeof PlayMemberInputPart];


export const PlayMemberInputPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PlayMemberInputKind = typeof PlayMemberInputKind[keyof typeof PlayMemberInputKind] | null;


export const PlayMemberInputKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type PlayMemberInputState = typeof PlayMemberInputState[keyof typeof PlayMemberInputState];


export const PlayMemberInputState = {
  waiting: 'waiting',
  asked: 'asked',
  awake: 'awake',
  invited: 'invited',
  bought: 'bought',
  closed: 'closed',
  'left-out': 'left-out',
} as const;

export type PlayMemberInputWords = {
  ja: string;
  en: string;
} | null;

export interface PlayMemberInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  position: number;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PlayMemberInputPart;
  /** @nullable */
  after: string | null;
  /** @nullable */
  offer: string | null;
  kind: PlayMemberInputKind;
  /** @nullable */
  sequence: string | null;
  state: PlayMemberInputState;
  /** @nullable */
  code: string | null;
  words: PlayMemberInputWords;
  /** Of somebody who answered: when the offer is made */
  dueAt: unknown | null;
  askedAt: unknown | null;
  awakeAt: unknown | null;
  invitedAt: unknown | null;
  closedAt: unknown | null;
}

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PlayPreviewPartsItemPart = typeof PlayPreviewPartsItemPart[keyof typeof PlayPreviewPartsItemPart];


export const PlayPreviewPartsItemPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PlayPreviewPartsItemOffersItemTitle = {
  ja?: string;
  en?: string;
};

export type PlayPreviewPartsItemOffersItemKind = typeof PlayPreviewPartsItemOffersItemKind[keyof typeof PlayPreviewPartsItemOffersItemKind];


export const PlayPreviewPartsItemOffersItemKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type PlayPreviewPartsItemOffersItem = {
  offer: string;
  title: PlayPreviewPartsItemOffersItemTitle;
  kind: PlayPreviewPartsItemOffersItemKind;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type PlayPreviewPartsItem = {
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PlayPreviewPartsItemPart;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Of those to whom something is offered */
  offers: PlayPreviewPartsItemOffersItem[];
  /** Of those who are left out */
  reasons: PlayReason[];
};

export interface PlayPreview {
  /**
     * All customers: the counts of the parts come to it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  parts: PlayPreviewPartsItem[];
  /**
     * How long the play would run
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  days: number;
  /** Whether the playbook says what follows what */
  isPlanned: boolean;
  /** Send it as `If-Match`, in quotes, to start with exactly these people */
  etag: string;
}

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PlayPreviewInputPartsItemPart = typeof PlayPreviewInputPartsItemPart[keyof typeof PlayPreviewInputPartsItemPart];


export const PlayPreviewInputPartsItemPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PlayPreviewInputPartsItemOffersItemTitle = {
  ja?: string;
  en?: string;
};

export type PlayPreviewInputPartsItemOffersItemKind = typeof PlayPreviewInputPartsItemOffersItemKind[keyof typeof PlayPreviewInputPartsItemOffersItemKind];


export const PlayPreviewInputPartsItemOffersItemKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type PlayPreviewInputPartsItemOffersItem = {
  offer: string;
  title: PlayPreviewInputPartsItemOffersItemTitle;
  kind: PlayPreviewInputPartsItemOffersItemKind;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type PlayPreviewInputPartsItem = {
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PlayPreviewInputPartsItemPart;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Of those to whom something is offered */
  offers: PlayPreviewInputPartsItemOffersItem[];
  /** Of those who are left out */
  reasons: PlayReasonInput[];
};

export interface PlayPreviewInput {
  /**
     * All customers: the counts of the parts come to it
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  customers: number;
  parts: PlayPreviewInputPartsItem[];
  /**
     * How long the play would run
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  days: number;
  /** Whether the playbook says what follows what */
  isPlanned: boolean;
  /** Send it as `If-Match`, in quotes, to start with exactly these people */
  etag: string;
}

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PreviewedMemberPart = typeof PreviewedMemberPart[keyof typeof PreviewedMemberPart];


export const PreviewedMemberPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PreviewedMemberKind = typeof PreviewedMemberKind[keyof typeof PreviewedMemberKind] | null;


export const PreviewedMemberKind = {
  up: 'up',
  cross: 'cross',
} as const;

/**
 * What `code` says
 */
export type PreviewedMemberWords = {
  ja: string;
  en: string;
} | null;

export interface PreviewedMember {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PreviewedMemberPart;
  /**
     * Key of the offer that they own, by which they come to the next
     * @nullable
     */
  after: string | null;
  /** @nullable */
  offer: string | null;
  kind: PreviewedMemberKind;
  /** @nullable */
  code: string | null;
  /** What `code` says */
  words: PreviewedMemberWords;
}

/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
export type PreviewedMemberInputPart = typeof PreviewedMemberInputPart[keyof typeof PreviewedMemberInputPart];


export const PreviewedMemberInputPart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type PreviewedMemberInputKind = typeof PreviewedMemberInputKind[keyof typeof PreviewedMemberInputKind] | null;


export const PreviewedMemberInputKind = {
  up: 'up',
  cross: 'cross',
} as const;

/**
 * What `code` says
 */
export type PreviewedMemberInputWords = {
  ja: string;
  en: string;
} | null;

export interface PreviewedMemberInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out */
  part: PreviewedMemberInputPart;
  /**
     * Key of the offer that they own, by which they come to the next
     * @nullable
     */
  after: string | null;
  /** @nullable */
  offer: string | null;
  kind: PreviewedMemberInputKind;
  /** @nullable */
  code: string | null;
  /** What `code` says */
  words: PreviewedMemberInputWords;
}

/**
 * Whether prices have the tax in them
 */
export type PriceListPriceMode = typeof PriceListPriceMode[keyof typeof PriceListPriceMode];


export const PriceListPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

/**
 * How the tax is rounded, once per rate and document
 */
export type PriceListRounding = typeof PriceListRounding[keyof typeof PriceListRounding];


export const PriceListRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type PriceListItemsItemSide = typeof PriceListItemsItemSide[keyof typeof PriceListItemsItemSide];


export const PriceListItemsItemSide = {
  'front-end': 'front-end',
  'back-end': 'back-end',
} as const;

export type PriceListItemsItemTaxKind = typeof PriceListItemsItemTaxKind[keyof typeof PriceListItemsItemTaxKind];


export const PriceListItemsItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PriceListItemsItem = {
  offerKey: string;
  side: PriceListItemsItemSide;
  title: string;
  quantity: string;
  /** Smallest unit of the currency, with the tax or without it as `priceMode` says */
  unitMinor: number;
  taxKind: PriceListItemsItemTaxKind;
};

export interface PriceList {
  /** @pattern ^[A-Z]{3}$ */
  currency: string;
  /** Whether prices have the tax in them */
  priceMode: PriceListPriceMode;
  /** How the tax is rounded, once per rate and document */
  rounding: PriceListRounding;
  /** Each offer that has a price, and after it what comes with it, free of charge */
  items: PriceListItemsItem[];
}

/**
 * Whether prices have the tax in them
 */
export type PriceListInputPriceMode = typeof PriceListInputPriceMode[keyof typeof PriceListInputPriceMode];


export const PriceListInputPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

/**
 * How the tax is rounded, once per rate and document
 */
export type PriceListInputRounding = typeof PriceListInputRounding[keyof typeof PriceListInputRounding];


export const PriceListInputRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type PriceListInputItemsItemSide = typeof PriceListInputItemsItemSide[keyof typeof PriceListInputItemsItemSide];


export const PriceListInputItemsItemSide = {
  'front-end': 'front-end',
  'back-end': 'back-end',
} as const;

export type PriceListInputItemsItemTaxKind = typeof PriceListInputItemsItemTaxKind[keyof typeof PriceListInputItemsItemTaxKind];


export const PriceListInputItemsItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PriceListInputItemsItem = {
  offerKey: string;
  side: PriceListInputItemsItemSide;
  title: string;
  quantity: string;
  /** Smallest unit of the currency, with the tax or without it as `priceMode` says */
  unitMinor: number;
  taxKind: PriceListInputItemsItemTaxKind;
};

export interface PriceListInput {
  /** @pattern ^[A-Z]{3}$ */
  currency?: string;
  /** Whether prices have the tax in them */
  priceMode?: PriceListInputPriceMode;
  /** How the tax is rounded, once per rate and document */
  rounding?: PriceListInputRounding;
  /** Each offer that has a price, and after it what comes with it, free of charge */
  items: PriceListInputItemsItem[];
}

export type ProblemIssuesItem = {
  path: string;
  message: string;
};

export interface Problem {
  type: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  status: number;
  code: string;
  detail: string;
  issues?: ProblemIssuesItem[];
}

export type ProblemInputIssuesItem = {
  path: string;
  message: string;
};

export interface ProblemInput {
  type: string;
  title: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  status: number;
  code: string;
  detail: string;
  issues?: ProblemInputIssuesItem[];
}

export interface ProcessPerson {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** The first step of all */
  enteredAt: string;
  /** Where they stand now */
  step: string;
  since: string;
  /** Of the step that was asked for */
  reachedAt: string | null;
}

export interface ProcessPersonInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** The first step of all */
  enteredAt: unknown;
  /** Where they stand now */
  step: string;
  since: unknown;
  /** Of the step that was asked for */
  reachedAt: unknown | null;
}

export type ProposalState = typeof ProposalState[keyof typeof ProposalState];


export const ProposalState = {
  draft: 'draft',
  sent: 'sent',
} as const;

export type ProposalContent = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @maxLength 4000 */
  interests: string;
  /** @maxLength 4000 */
  result: string;
  /** @maxLength 4000 */
  benefit: string;
  /** @maxLength 4000 */
  future: string;
  /** @maxLength 4000 */
  criteria: string;
  /** @maxLength 4000 */
  opinion: string;
  /** @maxLength 4000 */
  nextStep: string;
  /** @maxLength 4000 */
  afterCare: string;
  /**
     * @maxItems 3
     * @items.maxLength 60
     */
  cases: string[];
};

export type ProposalWishesItemWish = typeof ProposalWishesItemWish[keyof typeof ProposalWishesItemWish];


export const ProposalWishesItemWish = {
  criteria: 'criteria',
  'decide-fast': 'decide-fast',
  expert: 'expert',
  'tired-of-choosing': 'tired-of-choosing',
  'no-push': 'no-push',
  'no-needless-acts': 'no-needless-acts',
  effect: 'effect',
  'own-level': 'own-level',
  'after-care': 'after-care',
} as const;

export type ProposalWishesItem = {
  wish: ProposalWishesItemWish;
  met: boolean;
  words: LocalText;
};

export type ProposalOpens = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  human: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  machine: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stranger: number;
};

export interface Proposal {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: ProposalState;
  content: ProposalContent;
  createdAt: string;
  sentAt: string | null;
  wishes: ProposalWishesItem[];
  /**
     * Where the lead opens it; null while it is a draft
     * @nullable
     */
  url: string | null;
  opens: ProposalOpens;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type ProposalInputState = typeof ProposalInputState[keyof typeof ProposalInputState];


export const ProposalInputState = {
  draft: 'draft',
  sent: 'sent',
} as const;

export type ProposalInputContent = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @maxLength 4000 */
  interests?: string;
  /** @maxLength 4000 */
  result?: string;
  /** @maxLength 4000 */
  benefit?: string;
  /** @maxLength 4000 */
  future?: string;
  /** @maxLength 4000 */
  criteria?: string;
  /** @maxLength 4000 */
  opinion?: string;
  /** @maxLength 4000 */
  nextStep?: string;
  /** @maxLength 4000 */
  afterCare?: string;
  /**
     * @maxItems 3
     * @items.maxLength 60
     */
  cases?: string[];
};

export type ProposalInputWishesItemWish = typeof ProposalInputWishesItemWish[keyof typeof ProposalInputWishesItemWish];


export const ProposalInputWishesItemWish = {
  criteria: 'criteria',
  'decide-fast': 'decide-fast',
  expert: 'expert',
  'tired-of-choosing': 'tired-of-choosing',
  'no-push': 'no-push',
  'no-needless-acts': 'no-needless-acts',
  effect: 'effect',
  'own-level': 'own-level',
  'after-care': 'after-care',
} as const;

export type ProposalInputWishesItem = {
  wish: ProposalInputWishesItemWish;
  met: boolean;
  words: LocalTextInput;
};

export type ProposalInputOpens = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  human: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  machine: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stranger: number;
};

export interface ProposalInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: ProposalInputState;
  content: ProposalInputContent;
  createdAt: unknown;
  sentAt: unknown | null;
  wishes: ProposalInputWishesItem[];
  /**
     * Where the lead opens it; null while it is a draft
     * @nullable
     */
  url: string | null;
  opens: ProposalInputOpens;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export interface PublishedForm {
  key: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** False if the newest version is already the same */
  changed: boolean;
}

export interface PublishedFormInput {
  key: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** False if the newest version is already the same */
  changed: boolean;
}

export interface PublishedSequence {
  key: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** False if the newest version is already the same */
  changed: boolean;
}

export interface PublishedSequenceInput {
  key: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** False if the newest version is already the same */
  changed: boolean;
}

export type PublishedTemplateChannel = typeof PublishedTemplateChannel[keyof typeof PublishedTemplateChannel];


export const PublishedTemplateChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export interface PublishedTemplate {
  key: string;
  channel: PublishedTemplateChannel;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** False if the newest version is already the same */
  changed: boolean;
}

export type PublishedTemplateInputChannel = typeof PublishedTemplateInputChannel[keyof typeof PublishedTemplateInputChannel];


export const PublishedTemplateInputChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export interface PublishedTemplateInput {
  key: string;
  channel: PublishedTemplateInputChannel;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** False if the newest version is already the same */
  changed: boolean;
}

export interface SequenceWay {
  /** When the journey takes this way */
  label: LocalText;
  readonly steps: readonly SequenceStep[];
}

export type SequenceStepPartsItem = {
  id: string;
  sentence: LocalText;
};

export interface SequenceStep {
  id: string;
  kind: string;
  /** What the step does, without a full stop */
  sentence: LocalText;
  /** What it does one after the other, each with its own counts; empty for most kinds */
  readonly parts: readonly SequenceStepPartsItem[];
  /** The ways into nested steps; empty for most kinds */
  readonly ways: readonly SequenceWay[];
}

export interface PublishedVersion {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  title: string;
  publishedAt: string;
  author: string;
  /** @nullable */
  note: string | null;
  /** YAML as published, with its comments */
  source: string;
  readonly steps: readonly SequenceStep[];
}

export interface SequenceWayInput {
  /** When the journey takes this way */
  label: LocalTextInput;
  readonly steps: readonly SequenceStepInput[];
}

export type SequenceStepInputPartsItem = {
  id: string;
  sentence: LocalTextInput;
};

export interface SequenceStepInput {
  id: string;
  kind: string;
  /** What the step does, without a full stop */
  sentence: LocalTextInput;
  /** What it does one after the other, each with its own counts; empty for most kinds */
  readonly parts: readonly SequenceStepInputPartsItem[];
  /** The ways into nested steps; empty for most kinds */
  readonly ways: readonly SequenceWayInput[];
}

export interface PublishedVersionInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  title: string;
  publishedAt: unknown;
  author: string;
  /** @nullable */
  note: string | null;
  /** YAML as published, with its comments */
  source: string;
  readonly steps: readonly SequenceStepInput[];
}

export type PublishingImpactStepsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  step: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** The draft does not have the step */
  gone: boolean;
};

export type PublishingImpactSampleItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  enrolmentId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  step: string;
};

export interface PublishingImpact {
  /**
     * People who are not through. They stay in their version: publishing moves nobody and parks nobody.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stay: number;
  /**
     * How many of them the draft would give another next step
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherNext: number;
  /** Where those stand, the largest group first. `/enrolments` with `sequence`, `version`, `step` and `state=underway` lists a group. */
  steps: PublishingImpactStepsItem[];
  /** Up to ten of them, those who entered last first */
  sample: PublishingImpactSampleItem[];
}

export type PublishingImpactInputStepsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  step: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** The draft does not have the step */
  gone: boolean;
};

export type PublishingImpactInputSampleItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  enrolmentId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  step: string;
};

export interface PublishingImpactInput {
  /**
     * People who are not through. They stay in their version: publishing moves nobody and parks nobody.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  stay: number;
  /**
     * How many of them the draft would give another next step
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  otherNext: number;
  /** Where those stand, the largest group first. `/enrolments` with `sequence`, `version`, `step` and `state=underway` lists a group. */
  steps: PublishingImpactInputStepsItem[];
  /** Up to ten of them, those who entered last first */
  sample: PublishingImpactInputSampleItem[];
}

/**
 * Days past the due date
 */
export type ReceivablesAgeingItemBucket = typeof ReceivablesAgeingItemBucket[keyof typeof ReceivablesAgeingItemBucket];


export const ReceivablesAgeingItemBucket = {
  current: 'current',
  '1-30': '1-30',
  '31-60': '31-60',
  '61-90': '61-90',
  '90+': '90+',
} as const;

export type ReceivablesAgeingItem = {
  /** Days past the due date */
  bucket: ReceivablesAgeingItemBucket;
  /** Smallest unit of the currency */
  amountMinor: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type ReceivablesCalendarPeriodsItem = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  from: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type ReceivablesCalendar = {
  /** Late, so in no period */
  overdueMinor: number;
  periods: ReceivablesCalendarPeriodsItem[];
};

export interface Receivables {
  /**
     * Of the business
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  today: string;
  /** Smallest unit of the currency */
  openMinor: number;
  ageing: ReceivablesAgeingItem[];
  calendar: ReceivablesCalendar;
}

/**
 * Days past the due date
 */
export type ReceivablesInputAgeingItemBucket = typeof ReceivablesInputAgeingItemBucket[keyof typeof ReceivablesInputAgeingItemBucket];


export const ReceivablesInputAgeingItemBucket = {
  current: 'current',
  '1-30': '1-30',
  '31-60': '31-60',
  '61-90': '61-90',
  '90+': '90+',
} as const;

export type ReceivablesInputAgeingItem = {
  /** Days past the due date */
  bucket: ReceivablesInputAgeingItemBucket;
  /** Smallest unit of the currency */
  amountMinor: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type ReceivablesInputCalendarPeriodsItem = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  from: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type ReceivablesInputCalendar = {
  /** Late, so in no period */
  overdueMinor: number;
  periods: ReceivablesInputCalendarPeriodsItem[];
};

export interface ReceivablesInput {
  /**
     * Of the business
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  today: string;
  /** Smallest unit of the currency */
  openMinor: number;
  ageing: ReceivablesInputAgeingItem[];
  calendar: ReceivablesInputCalendar;
}

export interface RecordedEvent {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  eventId: string;
}

export interface RecordedEventInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  eventId: string;
}

/**
 * By which it was paid
 */
export type RefundMethod = typeof RefundMethod[keyof typeof RefundMethod];


export const RefundMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type RefundState = typeof RefundState[keyof typeof RefundState];


export const RefundState = {
  owed: 'owed',
  sent: 'sent',
  done: 'done',
  failed: 'failed',
} as const;

export type RefundReason = typeof RefundReason[keyof typeof RefundReason];


export const RefundReason = {
  'cooling-off': 'cooling-off',
  cancelled: 'cancelled',
  double: 'double',
  'late-success': 'late-success',
  credit: 'credit',
  other: 'other',
} as const;

export interface Refund {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  paymentId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** By which it was paid */
  method: RefundMethod;
  currency: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: RefundState;
  reason: RefundReason;
  createdAt: string;
  createdBy: string;
  doneAt: string | null;
}

/**
 * By which it was paid
 */
export type RefundInputMethod = typeof RefundInputMethod[keyof typeof RefundInputMethod];


export const RefundInputMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type RefundInputState = typeof RefundInputState[keyof typeof RefundInputState];


export const RefundInputState = {
  owed: 'owed',
  sent: 'sent',
  done: 'done',
  failed: 'failed',
} as const;

export type RefundInputReason = typeof RefundInputReason[keyof typeof RefundInputReason];


export const RefundInputReason = {
  'cooling-off': 'cooling-off',
  cancelled: 'cancelled',
  double: 'double',
  'late-success': 'late-success',
  credit: 'credit',
  other: 'other',
} as const;

export interface RefundInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  paymentId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /** By which it was paid */
  method: RefundInputMethod;
  currency: string;
  /** Smallest unit of the currency */
  amountMinor: number;
  state: RefundInputState;
  reason: RefundInputReason;
  createdAt: unknown;
  createdBy: string;
  doneAt: unknown | null;
}

/**
 * Nothing is sent while it stands. Null if the database is the newest one that was seen.
 */
export type RestoreStateHold = {
  since: string;
  /** Last sign of life in the restored database */
  databaseAt: string;
  /** Last sign of life that was seen */
  seenAt: string;
} | null;

/**
 * What the journal has and the database lacks
 */
export type RestoreStateMissing = {
  /**
     * Unsubscribed topics
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  withdrawn: number;
  /**
     * Suppressed addresses
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suppressed: number;
  /**
     * Erased leads
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export interface RestoreState {
  /** Nothing is sent while it stands. Null if the database is the newest one that was seen. */
  hold: RestoreStateHold;
  /** What the journal has and the database lacks */
  missing: RestoreStateMissing;
  /**
     * Lines of the journal that cannot be read
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unreadable: number;
}

/**
 * Nothing is sent while it stands. Null if the database is the newest one that was seen.
 */
export type RestoreStateInputHold = {
  since: unknown;
  /** Last sign of life in the restored database */
  databaseAt: unknown;
  /** Last sign of life that was seen */
  seenAt: unknown;
} | null;

/**
 * What the journal has and the database lacks
 */
export type RestoreStateInputMissing = {
  /**
     * Unsubscribed topics
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  withdrawn: number;
  /**
     * Suppressed addresses
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suppressed: number;
  /**
     * Erased leads
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export interface RestoreStateInput {
  /** Nothing is sent while it stands. Null if the database is the newest one that was seen. */
  hold: RestoreStateInputHold;
  /** What the journal has and the database lacks */
  missing: RestoreStateInputMissing;
  /**
     * Lines of the journal that cannot be read
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unreadable: number;
}

export interface ResumedLead {
  /**
     * Ids of the enrolments
     * @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  resumed: string[];
}

export interface ResumedLeadInput {
  /**
     * Ids of the enrolments
     * @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  resumed: string[];
}

export interface RetiredConsultant {
  /**
     * Consultations that a colleague has taken over
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  handedOver: number;
  /**
     * Those at whose time nobody else is free: a person finds another time
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tasks: number;
}

export interface RetiredConsultantInput {
  /**
     * Consultations that a colleague has taken over
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  handedOver: number;
  /**
     * Those at whose time nobody else is free: a person finds another time
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  tasks: number;
}

export interface RetiredSequence {
  sequence: string;
  /**
     * People who were on their way
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  underway: number;
  /**
     * How many of them were moved out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ended: number;
}

export interface RetiredSequenceInput {
  sequence: string;
  /**
     * People who were on their way
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  underway: number;
  /**
     * How many of them were moved out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ended: number;
}

export interface RowIssues {
  /**
     * Among the data rows, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  row: number;
  /**
     * In the file
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  codes: string[];
  /** In the language of the file's headers; empty once the row is blanked */
  reason: string;
  /** Of a bad row; null for warnings, after 30 days, and after an erasure */
  cells: string[] | null;
}

export interface RowIssuesInput {
  /**
     * Among the data rows, from 1
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  row: number;
  /**
     * In the file
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  codes: string[];
  /** In the language of the file's headers; empty once the row is blanked */
  reason: string;
  /** Of a bad row; null for warnings, after 30 days, and after an erasure */
  cells: string[] | null;
}

export type SandboxChatEntryFrom = typeof SandboxChatEntryFrom[keyof typeof SandboxChatEntryFrom];


export const SandboxChatEntryFrom = {
  account: 'account',
  person: 'person',
} as const;

export type SandboxChatEntryMessagesItem = {[key: string]: unknown};

/**
 * Of the person
 */
export type SandboxChatEntryDeed = {
  /** message · postback · follow · unblock · unfollow · accountLink */
  kind: string;
  /** @nullable */
  text: string | null;
} | null;

export interface SandboxChatEntry {
  /**
     * 1, 2, 3 … within the chat
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  at: string;
  from: SandboxChatEntryFrom;
  /** Of the account, as LINE gets them */
  messages: SandboxChatEntryMessagesItem[];
  /** Of the person */
  deed: SandboxChatEntryDeed;
}

export interface SandboxChat {
  userId: string;
  name: string;
  /** False while they block the account */
  following: boolean;
  /** Null if no lead has this LINE user now */
  leadId: string | null;
  /** The oldest first */
  entries: SandboxChatEntry[];
  /** `before` of the page with what was earlier */
  older: number | null;
}

export type SandboxChatEntryInputFrom = typeof SandboxChatEntryInputFrom[keyof typeof SandboxChatEntryInputFrom];


export const SandboxChatEntryInputFrom = {
  account: 'account',
  person: 'person',
} as const;

export type SandboxChatEntryInputMessagesItem = {[key: string]: unknown};

/**
 * Of the person
 */
export type SandboxChatEntryInputDeed = {
  /** message · postback · follow · unblock · unfollow · accountLink */
  kind: string;
  /** @nullable */
  text: string | null;
} | null;

export interface SandboxChatEntryInput {
  /**
     * 1, 2, 3 … within the chat
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  at: unknown;
  from: SandboxChatEntryInputFrom;
  /** Of the account, as LINE gets them */
  messages: SandboxChatEntryInputMessagesItem[];
  /** Of the person */
  deed: SandboxChatEntryInputDeed;
}

export interface SandboxChatInput {
  userId: string;
  name: string;
  /** False while they block the account */
  following: boolean;
  /** Null if no lead has this LINE user now */
  leadId: string | null;
  /** The oldest first */
  entries: SandboxChatEntryInput[];
  /** `before` of the page with what was earlier */
  older: number | null;
}

/**
 * Of the last move that was asked for here
 */
export type SandboxClockState = typeof SandboxClockState[keyof typeof SandboxClockState];


export const SandboxClockState = {
  none: 'none',
  moving: 'moving',
  moved: 'moved',
  failed: 'failed',
} as const;

export type SandboxClockMove = {
  from: string;
  to: string;
  /**
     * How many things were due on the way
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  things: number;
  /**
     * Messages that went out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sent: number;
} | null;

/**
 * Why it failed, and what to do
 */
export type SandboxClockFault = {
  ja: string;
  en: string;
} | null;

/**
 * Goes on from its step · a message is sent · is tried again · `what` says it
 */
export type SandboxClockNextThingsItemKind = typeof SandboxClockNextThingsItemKind[keyof typeof SandboxClockNextThingsItemKind];


export const SandboxClockNextThingsItemKind = {
  process: 'process',
  message: 'message',
  retry: 'retry',
  other: 'other',
} as const;

export type SandboxClockNextThingsItemWhat = {
  ja: string;
  en: string;
};

export type SandboxClockNextThingsItemStep = {
  ja: string;
  en: string;
} | null;

export type SandboxClockNextThingsItem = {
  at: string;
  /** Goes on from its step · a message is sent · is tried again · `what` says it */
  kind: SandboxClockNextThingsItemKind;
  /**
     * Name, else address
     * @nullable
     */
  lead: string | null;
  what: SandboxClockNextThingsItemWhat;
  step: SandboxClockNextThingsItemStep;
};

/**
 * What happens next by itself; null when nothing is planned, and while the clock moves
 */
export type SandboxClockNext = {
  at: string;
  /**
     * How many things happen in that minute
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** The first of them */
  things: SandboxClockNextThingsItem[];
} | null;

export interface SandboxClock {
  /** Business time */
  now: string;
  /** Of the last move that was asked for here */
  state: SandboxClockState;
  move: SandboxClockMove;
  /** Why it failed, and what to do */
  fault: SandboxClockFault;
  /** What happens next by itself; null when nothing is planned, and while the clock moves */
  next: SandboxClockNext;
}

/**
 * Of the last move that was asked for here
 */
export type SandboxClockInputState = typeof SandboxClockInputState[keyof typeof SandboxClockInputState];


export const SandboxClockInputState = {
  none: 'none',
  moving: 'moving',
  moved: 'moved',
  failed: 'failed',
} as const;

export type SandboxClockInputMove = {
  from: unknown;
  to: unknown;
  /**
     * How many things were due on the way
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  things: number;
  /**
     * Messages that went out
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sent: number;
} | null;

/**
 * Why it failed, and what to do
 */
export type SandboxClockInputFault = {
  ja: string;
  en: string;
} | null;

/**
 * Goes on from its step · a message is sent · is tried again · `what` says it
 */
export type SandboxClockInputNextThingsItemKind = typeof SandboxClockInputNextThingsItemKind[keyof typeof SandboxClockInputNextThingsItemKind];


export const SandboxClockInputNextThingsItemKind = {
  process: 'process',
  message: 'message',
  retry: 'retry',
  other: 'other',
} as const;

export type SandboxClockInputNextThingsItemWhat = {
  ja: string;
  en: string;
};

export type SandboxClockInputNextThingsItemStep = {
  ja: string;
  en: string;
} | null;

export type SandboxClockInputNextThingsItem = {
  at: unknown;
  /** Goes on from its step · a message is sent · is tried again · `what` says it */
  kind: SandboxClockInputNextThingsItemKind;
  /**
     * Name, else address
     * @nullable
     */
  lead: string | null;
  what: SandboxClockInputNextThingsItemWhat;
  step: SandboxClockInputNextThingsItemStep;
};

/**
 * What happens next by itself; null when nothing is planned, and while the clock moves
 */
export type SandboxClockInputNext = {
  at: unknown;
  /**
     * How many things happen in that minute
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** The first of them */
  things: SandboxClockInputNextThingsItem[];
} | null;

export interface SandboxClockInput {
  /** Business time */
  now: unknown;
  /** Of the last move that was asked for here */
  state: SandboxClockInputState;
  move: SandboxClockInputMove;
  /** Why it failed, and what to do */
  fault: SandboxClockInputFault;
  /** What happens next by itself; null when nothing is planned, and while the clock moves */
  next: SandboxClockInputNext;
}

export interface SandboxFriend {
  userId: string;
  name: string;
  /** False while they block the account */
  following: boolean;
  /** Null if no lead has this LINE user now */
  leadId: string | null;
  last: SandboxChatEntry | null;
}

export interface SandboxFriendInput {
  userId: string;
  name: string;
  /** False while they block the account */
  following: boolean;
  /** Null if no lead has this LINE user now */
  leadId: string | null;
  last: SandboxChatEntryInput | null;
}

export type SandboxListedMailFrom = {
  name: string;
  address: string;
};

export interface SandboxListedMail {
  /**
     * 1, 2, 3 … in the order of arrival
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  at: string;
  from: SandboxListedMailFrom;
  to: string;
  subject: string;
  /** Null if no lead has the address now */
  leadId: string | null;
  preview: string;
}

export type SandboxListedMailInputFrom = {
  name: string;
  address: string;
};

export interface SandboxListedMailInput {
  /**
     * 1, 2, 3 … in the order of arrival
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  at: unknown;
  from: SandboxListedMailInputFrom;
  to: string;
  subject: string;
  /** Null if no lead has the address now */
  leadId: string | null;
  preview: string;
}

export type SandboxMailFrom = {
  name: string;
  address: string;
};

export type SandboxMailHeadersItem = {
  name: string;
  value: string;
};

/**
 * What a mail program offers beside the sender's name
 */
export type SandboxMailUnsubscribe = {
  url: string;
  /** A mail program may post without asking (RFC 8058) */
  oneClick: boolean;
} | null;

export interface SandboxMail {
  /**
     * 1, 2, 3 … in the order of arrival
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  at: string;
  from: SandboxMailFrom;
  to: string;
  subject: string;
  /** Null if no lead has the address now */
  leadId: string | null;
  headers: SandboxMailHeadersItem[];
  /**
     * As it arrived. Show it in a frame with `sandbox` and without scripts only.
     * @nullable
     */
  html: string | null;
  /** @nullable */
  text: string | null;
  /** What a mail program offers beside the sender's name */
  unsubscribe: SandboxMailUnsubscribe;
}

export type SandboxMailInputFrom = {
  name: string;
  address: string;
};

export type SandboxMailInputHeadersItem = {
  name: string;
  value: string;
};

/**
 * What a mail program offers beside the sender's name
 */
export type SandboxMailInputUnsubscribe = {
  url: string;
  /** A mail program may post without asking (RFC 8058) */
  oneClick: boolean;
} | null;

export interface SandboxMailInput {
  /**
     * 1, 2, 3 … in the order of arrival
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  at: unknown;
  from: SandboxMailInputFrom;
  to: string;
  subject: string;
  /** Null if no lead has the address now */
  leadId: string | null;
  headers: SandboxMailInputHeadersItem[];
  /**
     * As it arrived. Show it in a frame with `sandbox` and without scripts only.
     * @nullable
     */
  html: string | null;
  /** @nullable */
  text: string | null;
  /** What a mail program offers beside the sender's name */
  unsubscribe: SandboxMailInputUnsubscribe;
}

export interface SandboxStripe {
  url: string;
}

export interface SandboxStripeInput {
  url: string;
}

export type SellingProcessProcessTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessProcessGroupsAttract = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessProcessGroupsEducate = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessProcessGroupsSell = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessProcessGroupsServe = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessProcessGroups = {
  attract: SellingProcessProcessGroupsAttract;
  educate: SellingProcessProcessGroupsEducate;
  sell: SellingProcessProcessGroupsSell;
  serve: SellingProcessProcessGroupsServe;
};

export type SellingProcessProcessStepsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessProcessStepsItemGroup = typeof SellingProcessProcessStepsItemGroup[keyof typeof SellingProcessProcessStepsItemGroup];


export const SellingProcessProcessStepsItemGroup = {
  attract: 'attract',
  educate: 'educate',
  sell: 'sell',
  serve: 'serve',
} as const;

/**
 * A second group that it belongs to
 */
export type SellingProcessProcessStepsItemAlso = typeof SellingProcessProcessStepsItemAlso[keyof typeof SellingProcessProcessStepsItemAlso];


export const SellingProcessProcessStepsItemAlso = {
  attract: 'attract',
  educate: 'educate',
  sell: 'sell',
  serve: 'serve',
} as const;

export type SellingProcessProcessStepsItemReached = string[] | Partial<Record<'score.fit' | 'score.interest' | 'score.trust' | 'score.readiness', {
  /**
     * @minimum 1
     * @maximum 1000000
     */
  atLeast: number;
}>>;

export type SellingProcessProcessStepsItemUndoneItem = {
  /**
     * The event that takes evidence back
     * @minLength 1
     */
  by: string;
  /**
     * The event that it takes back. Left out: all evidence of the step until then
     * @minLength 1
     */
  takes?: string;
  /**
     * What both must name the same, such as contract
     * @minLength 1
     */
  same?: string;
};

export type SellingProcessProcessStepsItemNextCausesItem = typeof SellingProcessProcessStepsItemNextCausesItem[keyof typeof SellingProcessProcessStepsItemNextCausesItem];


export const SellingProcessProcessStepsItemNextCausesItem = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
} as const;

/**
 * How many should go on to the next step, in percent, and how soon. Left out: nothing is judged
 */
export type SellingProcessProcessStepsItemNext = {
  /** After the list of who came is closed */
  within: string;
  /**
     * Percent of those who came; below it there is a remark
     * @minimum 0
     * @maximum 100
     */
  target: number;
  /**
     * At or under it there is an alarm
     * @minimum 0
     * @maximum 100
     */
  alarm: number;
  /**
     * Likely causes, to look at when too few go on
     * @maxItems 5
     */
  causes: SellingProcessProcessStepsItemNextCausesItem[];
};

export type SellingProcessProcessStepsItemGoalsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessProcessStepsItemGoalsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  goal: string;
  title: SellingProcessProcessStepsItemGoalsItemTitle;
  /**
     * Events by which it is done
     * @maxItems 20
     * @items.minLength 1
     */
  reached: string[];
  /** A person judges it, and ticks it on the page of the lead; then `reached` is left out */
  ticked: boolean;
};

export type SellingProcessProcessStepsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  step: string;
  title: SellingProcessProcessStepsItemTitle;
  group: SellingProcessProcessStepsItemGroup;
  /** A second group that it belongs to */
  also?: SellingProcessProcessStepsItemAlso;
  reached: SellingProcessProcessStepsItemReached;
  /**
     * What takes its evidence back
     * @maxItems 10
     */
  undone: SellingProcessProcessStepsItemUndoneItem[];
  /** How many should go on to the next step, in percent, and how soon. Left out: nothing is judged */
  next?: SellingProcessProcessStepsItemNext;
  /**
     * What has to be done at this step
     * @maxItems 20
     */
  goals: SellingProcessProcessStepsItemGoalsItem[];
};

export type SellingProcessProcessRoutesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * Where they come from, and the event by which they are on the route
 */
export type SellingProcessProcessRoutesItemEnter = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  source: string;
  /** @minLength 1 */
  on: string;
};

export type SellingProcessProcessRoutesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  route: string;
  title: SellingProcessProcessRoutesItemTitle;
  /** Where they come from, and the event by which they are on the route */
  enter: SellingProcessProcessRoutesItemEnter;
  /**
     * The steps that nobody need take on it
     * @minItems 1
     * @maxItems 50
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  skips: string[];
};

/**
 * As in process.yaml
 */
export type SellingProcessProcess = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  process: string;
  title: SellingProcessProcessTitle;
  groups: SellingProcessProcessGroups;
  /** @maxItems 30 */
  steps: SellingProcessProcessStepsItem[];
  /**
     * Declared ways that skip steps, such as a talk at once at a trade show
     * @maxItems 50
     */
  routes: SellingProcessProcessRoutesItem[];
} | null;

export interface SellingProcess {
  /** Null: no process is published */
  version: number | null;
  /** @nullable */
  author: string | null;
  publishedAt: string | null;
  /** As in process.yaml */
  process: SellingProcessProcess;
}

export type SellingProcessInputProcessTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessInputProcessGroupsAttract = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessInputProcessGroupsEducate = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessInputProcessGroupsSell = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessInputProcessGroupsServe = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessInputProcessGroups = {
  attract: SellingProcessInputProcessGroupsAttract;
  educate: SellingProcessInputProcessGroupsEducate;
  sell: SellingProcessInputProcessGroupsSell;
  serve: SellingProcessInputProcessGroupsServe;
};

export type SellingProcessInputProcessStepsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessInputProcessStepsItemGroup = typeof SellingProcessInputProcessStepsItemGroup[keyof typeof SellingProcessInputProcessStepsItemGroup];


export const SellingProcessInputProcessStepsItemGroup = {
  attract: 'attract',
  educate: 'educate',
  sell: 'sell',
  serve: 'serve',
} as const;

/**
 * A second group that it belongs to
 */
export type SellingProcessInputProcessStepsItemAlso = typeof SellingProcessInputProcessStepsItemAlso[keyof typeof SellingProcessInputProcessStepsItemAlso];


export const SellingProcessInputProcessStepsItemAlso = {
  attract: 'attract',
  educate: 'educate',
  sell: 'sell',
  serve: 'serve',
} as const;

export type SellingProcessInputProcessStepsItemReached = string[] | Partial<Record<'score.fit' | 'score.interest' | 'score.trust' | 'score.readiness', {
  /**
     * @minimum 1
     * @maximum 1000000
     */
  atLeast: number;
}>>;

export type SellingProcessInputProcessStepsItemUndoneItem = {
  /**
     * The event that takes evidence back
     * @minLength 1
     */
  by: string;
  /**
     * The event that it takes back. Left out: all evidence of the step until then
     * @minLength 1
     */
  takes?: string;
  /**
     * What both must name the same, such as contract
     * @minLength 1
     */
  same?: string;
};

export type SellingProcessInputProcessStepsItemNextCausesItem = typeof SellingProcessInputProcessStepsItemNextCausesItem[keyof typeof SellingProcessInputProcessStepsItemNextCausesItem];


export const SellingProcessInputProcessStepsItemNextCausesItem = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
} as const;

/**
 * How many should go on to the next step, in percent, and how soon. Left out: nothing is judged
 */
export type SellingProcessInputProcessStepsItemNext = {
  /** After the list of who came is closed */
  within?: string;
  /**
     * Percent of those who came; below it there is a remark
     * @minimum 0
     * @maximum 100
     */
  target?: number;
  /**
     * At or under it there is an alarm
     * @minimum 0
     * @maximum 100
     */
  alarm?: number;
  /**
     * Likely causes, to look at when too few go on
     * @maxItems 5
     */
  causes?: SellingProcessInputProcessStepsItemNextCausesItem[];
};

export type SellingProcessInputProcessStepsItemGoalsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type SellingProcessInputProcessStepsItemGoalsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  goal: string;
  title: SellingProcessInputProcessStepsItemGoalsItemTitle;
  /**
     * Events by which it is done
     * @maxItems 20
     * @items.minLength 1
     */
  reached?: string[];
  /** A person judges it, and ticks it on the page of the lead; then `reached` is left out */
  ticked?: boolean;
};

export type SellingProcessInputProcessStepsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  step: string;
  title: SellingProcessInputProcessStepsItemTitle;
  group: SellingProcessInputProcessStepsItemGroup;
  /** A second group that it belongs to */
  also?: SellingProcessInputProcessStepsItemAlso;
  reached: SellingProcessInputProcessStepsItemReached;
  /**
     * What takes its evidence back
     * @maxItems 10
     */
  undone?: SellingProcessInputProcessStepsItemUndoneItem[];
  /** How many should go on to the next step, in percent, and how soon. Left out: nothing is judged */
  next?: SellingProcessInputProcessStepsItemNext;
  /**
     * What has to be done at this step
     * @maxItems 20
     */
  goals?: SellingProcessInputProcessStepsItemGoalsItem[];
};

export type SellingProcessInputProcessRoutesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * Where they come from, and the event by which they are on the route
 */
export type SellingProcessInputProcessRoutesItemEnter = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  source: string;
  /** @minLength 1 */
  on: string;
};

export type SellingProcessInputProcessRoutesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  route: string;
  title: SellingProcessInputProcessRoutesItemTitle;
  /** Where they come from, and the event by which they are on the route */
  enter: SellingProcessInputProcessRoutesItemEnter;
  /**
     * The steps that nobody need take on it
     * @minItems 1
     * @maxItems 50
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  skips: string[];
};

/**
 * As in process.yaml
 */
export type SellingProcessInputProcess = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  process: string;
  title: SellingProcessInputProcessTitle;
  groups: SellingProcessInputProcessGroups;
  /** @maxItems 30 */
  steps: SellingProcessInputProcessStepsItem[];
  /**
     * Declared ways that skip steps, such as a talk at once at a trade show
     * @maxItems 50
     */
  routes?: SellingProcessInputProcessRoutesItem[];
} | null;

export interface SellingProcessInput {
  /** Null: no process is published */
  version: number | null;
  /** @nullable */
  author: string | null;
  publishedAt: unknown | null;
  /** As in process.yaml */
  process: SellingProcessInputProcess;
}

/**
 * What the code means; null for one of the provider's own
 */
export type SendWhy = {
  ja: string;
  en: string;
} | null;

export interface Send {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** Key of the sender */
  sender: string;
  /** Key of the template */
  template: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  templateVersion: number;
  language: string;
  /** claimed · dispatching · sent · deferred · failed · unknown · cancelled */
  state: string;
  /**
     * Answer of the provider, or the reason
     * @nullable
     */
  code: string | null;
  /** What the code means; null for one of the provider's own */
  why: SendWhy;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  claimedAt: string;
  settledAt: string | null;
  /** When a deferred one is tried again */
  retryAt: string | null;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  /**
     * What a person said of it after it had ended unknown: arrived · not-arrived · leave
     * @nullable
     */
  resolvedAs: string | null;
}

export type SendContent = {
  channel: 'email';
  from: {
  name: string;
  address: string;
};
  /** @nullable */
  replyTo: string | null;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** @nullable */
  listUnsubscribeUrl: string | null;
  messageId: string;
  datedAt: string;
  /** To be looked at: without tracking, and its links do nothing in the name of the lead */
  shown: {
  html: string;
  text: string;
};
} | {
  channel: 'line';
  to: string;
  /** As LINE got them */
  messages: unknown[];
  /** To be looked at: its links do nothing in the name of the lead */
  shown: {
  messages: unknown[];
};
};

export type SendContentInput = {
  channel: 'email';
  from: {
  name: string;
  address: string;
};
  /** @nullable */
  replyTo: string | null;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** @nullable */
  listUnsubscribeUrl: string | null;
  messageId: string;
  datedAt: unknown;
  /** To be looked at: without tracking, and its links do nothing in the name of the lead */
  shown: {
  html: string;
  text: string;
};
} | {
  channel: 'line';
  to: string;
  /** As LINE got them */
  messages: unknown[];
  /** To be looked at: its links do nothing in the name of the lead */
  shown: {
  messages: unknown[];
};
};

/**
 * What the code means; null for one of the provider's own
 */
export type SendInputWhy = {
  ja: string;
  en: string;
} | null;

export interface SendInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** Key of the sender */
  sender: string;
  /** Key of the template */
  template: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  templateVersion: number;
  language: string;
  /** claimed · dispatching · sent · deferred · failed · unknown · cancelled */
  state: string;
  /**
     * Answer of the provider, or the reason
     * @nullable
     */
  code: string | null;
  /** What the code means; null for one of the provider's own */
  why: SendInputWhy;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  claimedAt: unknown;
  settledAt: unknown | null;
  /** When a deferred one is tried again */
  retryAt: unknown | null;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  /**
     * What a person said of it after it had ended unknown: arrived · not-arrived · leave
     * @nullable
     */
  resolvedAs: string | null;
}

/**
 * What the code means; null for one of the provider's own
 */
export type SendWithAttemptsWhy = {
  ja: string;
  en: string;
} | null;

export type SendWithAttemptsTriesItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  startedAt: string;
  endedAt: string;
  /** Where it ended */
  phase: string;
  /** accepted · deferred · rejected · unknown · cancelled */
  outcome: string;
  /** @nullable */
  code: string | null;
};

export type SendWithAttemptsTrackingItem = {
  /** open · click · document */
  kind: string;
  /** Address of the link, or key of the document */
  target: string;
  /**
     * human · machine · stranger; null until it is judged
     * @nullable
     */
  label: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  firstAt: string;
};

export interface SendWithAttempts {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** Key of the sender */
  sender: string;
  /** Key of the template */
  template: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  templateVersion: number;
  language: string;
  /** claimed · dispatching · sent · deferred · failed · unknown · cancelled */
  state: string;
  /**
     * Answer of the provider, or the reason
     * @nullable
     */
  code: string | null;
  /** What the code means; null for one of the provider's own */
  why: SendWithAttemptsWhy;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  claimedAt: string;
  settledAt: string | null;
  /** When a deferred one is tried again */
  retryAt: string | null;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  /**
     * What a person said of it after it had ended unknown: arrived · not-arrived · leave
     * @nullable
     */
  resolvedAs: string | null;
  dueAt: string;
  resolvedAt: string | null;
  /** False once its content cannot be read any more */
  hasContent: boolean;
  tries: SendWithAttemptsTriesItem[];
  /** What its links and its pixel saw */
  tracking: SendWithAttemptsTrackingItem[];
}

/**
 * What the code means; null for one of the provider's own
 */
export type SendWithAttemptsInputWhy = {
  ja: string;
  en: string;
} | null;

export type SendWithAttemptsInputTriesItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  startedAt: unknown;
  endedAt: unknown;
  /** Where it ended */
  phase: string;
  /** accepted · deferred · rejected · unknown · cancelled */
  outcome: string;
  /** @nullable */
  code: string | null;
};

export type SendWithAttemptsInputTrackingItem = {
  /** open · click · document */
  kind: string;
  /** Address of the link, or key of the document */
  target: string;
  /**
     * human · machine · stranger; null until it is judged
     * @nullable
     */
  label: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  firstAt: unknown;
};

export interface SendWithAttemptsInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** Key of the sender */
  sender: string;
  /** Key of the template */
  template: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  templateVersion: number;
  language: string;
  /** claimed · dispatching · sent · deferred · failed · unknown · cancelled */
  state: string;
  /**
     * Answer of the provider, or the reason
     * @nullable
     */
  code: string | null;
  /** What the code means; null for one of the provider's own */
  why: SendWithAttemptsInputWhy;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  attempts: number;
  claimedAt: unknown;
  settledAt: unknown | null;
  /** When a deferred one is tried again */
  retryAt: unknown | null;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  /**
     * What a person said of it after it had ended unknown: arrived · not-arrived · leave
     * @nullable
     */
  resolvedAs: string | null;
  dueAt: unknown;
  resolvedAt: unknown | null;
  /** False once its content cannot be read any more */
  hasContent: boolean;
  tries: SendWithAttemptsInputTriesItem[];
  /** What its links and its pixel saw */
  tracking: SendWithAttemptsInputTrackingItem[];
}

export type SenderAlarmCause = typeof SenderAlarmCause[keyof typeof SenderAlarmCause] | null;


export const SenderAlarmCause = {
  policy: 'policy',
  quota: 'quota',
  down: 'down',
} as const;

export interface Sender {
  key: string;
  channel: string;
  name: string;
  address: string;
  /**
     * Of mail; null: answers go to the address
     * @nullable
     */
  replyTo: string | null;
  ratePerSecond: number;
  isDefault: boolean;
  /** False while its provider refuses it or does not answer, so that its messages wait */
  up: boolean;
  /**
     * Code of a problem that staff must solve; null if there is none
     * @nullable
     */
  alarm: string | null;
  alarmCause: SenderAlarmCause;
  alarmSince: string | null;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type SenderInputAlarmCause = typeof SenderInputAlarmCause[keyof typeof SenderInputAlarmCause] | null;


export const SenderInputAlarmCause = {
  policy: 'policy',
  quota: 'quota',
  down: 'down',
} as const;

export interface SenderInput {
  key: string;
  channel: string;
  name: string;
  address: string;
  /**
     * Of mail; null: answers go to the address
     * @nullable
     */
  replyTo: string | null;
  ratePerSecond: number;
  isDefault: boolean;
  /** False while its provider refuses it or does not answer, so that its messages wait */
  up: boolean;
  /**
     * Code of a problem that staff must solve; null if there is none
     * @nullable
     */
  alarm: string | null;
  alarmCause: SenderInputAlarmCause;
  alarmSince: unknown | null;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type SequenceCategory = typeof SequenceCategory[keyof typeof SequenceCategory] | null;


export const SequenceCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type SequenceCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  running: number;
  /**
     * Those of `running` whose next instant has not come
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  paused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  parked: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  over: number;
};

export interface Sequence {
  key: string;
  title: string;
  /** The version that leads enter now; null if nothing was published, or it is retired */
  version: number | null;
  retired: boolean;
  publishedAt: string | null;
  /** @nullable */
  author: string | null;
  /** @nullable */
  note: string | null;
  category: SequenceCategory;
  /** @nullable */
  topic: string | null;
  /**
     * The event that enters a lead; null if leads enter only by hand, import or API
     * @nullable
     */
  enterOn: string | null;
  counts: SequenceCounts;
  /**
     * How many of `over` reached the goal
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  goals: number;
  draft: DraftState | null;
}

export type SequenceDifferenceKind = typeof SequenceDifferenceKind[keyof typeof SequenceDifferenceKind];


export const SequenceDifferenceKind = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  changed: 'changed',
} as const;

export interface SequenceDifference {
  kind: SequenceDifferenceKind;
  /**
     * Null for what concerns the whole sequence
     * @nullable
     */
  step: string | null;
  sentence: LocalText;
}

export type SequenceDifferenceInputKind = typeof SequenceDifferenceInputKind[keyof typeof SequenceDifferenceInputKind];


export const SequenceDifferenceInputKind = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  changed: 'changed',
} as const;

export interface SequenceDifferenceInput {
  kind: SequenceDifferenceInputKind;
  /**
     * Null for what concerns the whole sequence
     * @nullable
     */
  step: string | null;
  sentence: LocalTextInput;
}

export type SequenceInputCategory = typeof SequenceInputCategory[keyof typeof SequenceInputCategory] | null;


export const SequenceInputCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type SequenceInputCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  running: number;
  /**
     * Those of `running` whose next instant has not come
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  paused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  parked: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  over: number;
};

export interface SequenceInput {
  key: string;
  title: string;
  /** The version that leads enter now; null if nothing was published, or it is retired */
  version: number | null;
  retired: boolean;
  publishedAt: unknown | null;
  /** @nullable */
  author: string | null;
  /** @nullable */
  note: string | null;
  category: SequenceInputCategory;
  /** @nullable */
  topic: string | null;
  /**
     * The event that enters a lead; null if leads enter only by hand, import or API
     * @nullable
     */
  enterOn: string | null;
  counts: SequenceInputCounts;
  /**
     * How many of `over` reached the goal
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  goals: number;
  draft: DraftStateInput | null;
}

export type SequencePageCategory = typeof SequencePageCategory[keyof typeof SequencePageCategory];


export const SequencePageCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type SequencePageEnterKind = typeof SequencePageEnterKind[keyof typeof SequencePageEnterKind];


export const SequencePageEnterKind = {
  event: 'event',
  manual: 'manual',
} as const;

export type SequencePageEnter = {
  kind: SequencePageEnterKind;
  [key: string]: unknown;
};

/**
 * By outcome: completed, goal, left, exited, merged, erased
 */
export type SequencePageCountsOver = {[key: string]: number};

/**
 * People in all its versions
 */
export type SequencePageCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  running: number;
  /**
     * Those of `running` whose next instant has not come
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  paused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  parked: number;
  /** By outcome: completed, goal, left, exited, merged, erased */
  over: SequencePageCountsOver;
};

export interface SequencePage {
  key: string;
  title: string;
  category: SequencePageCategory;
  /** @nullable */
  topic: string | null;
  enter: SequencePageEnter;
  readonly goals: readonly string[];
  readonly leaves: readonly string[];
  /** The version that leads enter now; null when it is retired */
  version: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  newestVersion: number;
  publishedAt: string;
  author: string;
  /** @nullable */
  note: string | null;
  /** People in all its versions */
  counts: SequencePageCounts;
  /**
     * Of those who are through, the part that reached the goal, 0 to 1; null if unknown
     * @nullable
     */
  goalRate: number | null;
  draft: DraftState | null;
}

export type SequencePageInputCategory = typeof SequencePageInputCategory[keyof typeof SequencePageInputCategory];


export const SequencePageInputCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type SequencePageInputEnterKind = typeof SequencePageInputEnterKind[keyof typeof SequencePageInputEnterKind];


export const SequencePageInputEnterKind = {
  event: 'event',
  manual: 'manual',
} as const;

export type SequencePageInputEnter = {
  kind: SequencePageInputEnterKind;
  [key: string]: unknown;
};

/**
 * By outcome: completed, goal, left, exited, merged, erased
 */
export type SequencePageInputCountsOver = {[key: string]: number};

/**
 * People in all its versions
 */
export type SequencePageInputCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  running: number;
  /**
     * Those of `running` whose next instant has not come
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  paused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  parked: number;
  /** By outcome: completed, goal, left, exited, merged, erased */
  over: SequencePageInputCountsOver;
};

export interface SequencePageInput {
  key: string;
  title: string;
  category: SequencePageInputCategory;
  /** @nullable */
  topic: string | null;
  enter: SequencePageInputEnter;
  readonly goals: readonly string[];
  readonly leaves: readonly string[];
  /** The version that leads enter now; null when it is retired */
  version: number | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  newestVersion: number;
  publishedAt: unknown;
  author: string;
  /** @nullable */
  note: string | null;
  /** People in all its versions */
  counts: SequencePageInputCounts;
  /**
     * Of those who are through, the part that reached the goal, 0 to 1; null if unknown
     * @nullable
     */
  goalRate: number | null;
  draft: DraftStateInput | null;
}

export type SequenceProblemSeverity = typeof SequenceProblemSeverity[keyof typeof SequenceProblemSeverity];


export const SequenceProblemSeverity = {
  error: 'error',
  warning: 'warning',
} as const;

/**
 * `message` and `hint` in each language
 */
export type SequenceProblemTexts = {
  message: LocalText;
  hint: LocalText | null;
};

/**
 * From there on, `length` characters become `text`; null when a person must decide
 */
export type SequenceProblemFix = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  column: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  length: number;
  text: string;
} | null;

export interface SequenceProblem {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  column: number;
  severity: SequenceProblemSeverity;
  code: string;
  message: string;
  /** @nullable */
  hint: string | null;
  /** `message` and `hint` in each language */
  texts: SequenceProblemTexts;
  /** From there on, `length` characters become `text`; null when a person must decide */
  fix: SequenceProblemFix;
}

export type SequenceProblemInputSeverity = typeof SequenceProblemInputSeverity[keyof typeof SequenceProblemInputSeverity];


export const SequenceProblemInputSeverity = {
  error: 'error',
  warning: 'warning',
} as const;

/**
 * `message` and `hint` in each language
 */
export type SequenceProblemInputTexts = {
  message: LocalTextInput;
  hint: LocalTextInput | null;
};

/**
 * From there on, `length` characters become `text`; null when a person must decide
 */
export type SequenceProblemInputFix = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  column: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  length: number;
  text: string;
} | null;

export interface SequenceProblemInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  line: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  column: number;
  severity: SequenceProblemInputSeverity;
  code: string;
  message: string;
  /** @nullable */
  hint: string | null;
  /** `message` and `hint` in each language */
  texts: SequenceProblemInputTexts;
  /** From there on, `length` characters become `text`; null when a person must decide */
  fix: SequenceProblemInputFix;
}

export interface SequenceVersion {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  publishedAt: string;
  author: string;
  /** @nullable */
  note: string | null;
  /** Leads enter it now */
  current: boolean;
}

export interface SequenceVersionInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  publishedAt: unknown;
  author: string;
  /** @nullable */
  note: string | null;
  /** Leads enter it now */
  current: boolean;
}

/**
 * How it began
 */
export type SessionMethod = typeof SessionMethod[keyof typeof SessionMethod];


export const SessionMethod = {
  password: 'password',
  passkey: 'passkey',
  link: 'link',
  sandbox: 'sandbox',
} as const;

export interface Session {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** How it began */
  method: SessionMethod;
  /** @nullable */
  networkAddress: string | null;
  /**
     * The browser, as it calls itself
     * @nullable
     */
  agent: string | null;
  createdAt: string;
  /** To within a day */
  usedAt: string;
  expiresAt: string;
  /** The session that asks */
  current: boolean;
}

export type SessionFollowUpNextTitle = {
  ja?: string;
  en?: string;
} | null;

/**
 * An alarm is `waiting` until the next business hour
 */
export type SessionFollowUpState = typeof SessionFollowUpState[keyof typeof SessionFollowUpState];


export const SessionFollowUpState = {
  waiting: 'waiting',
  'no-next': 'no-next',
  'nobody-came': 'nobody-came',
  good: 'good',
  remark: 'remark',
  alarm: 'alarm',
} as const;

export type SessionFollowUpCausesItemCause = typeof SessionFollowUpCausesItemCause[keyof typeof SessionFollowUpCausesItemCause];


export const SessionFollowUpCausesItemCause = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
} as const;

export type SessionFollowUpCausesItem = {
  cause: SessionFollowUpCausesItemCause;
  /** Whether the numbers speak for it */
  speaks: boolean;
};

export type SessionFollowUpRatingsItemsItemAlone = typeof SessionFollowUpRatingsItemsItemAlone[keyof typeof SessionFollowUpRatingsItemsItemAlone];


export const SessionFollowUpRatingsItemsItemAlone = {
  alone: 'alone',
  partly: 'partly',
  'not-alone': 'not-alone',
} as const;

export type SessionFollowUpRatingsItemsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  satisfaction: number;
  alone: SessionFollowUpRatingsItemsItemAlone;
  comment: string;
  at: string;
};

export type SessionFollowUpRatings = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * Of the satisfaction, 1 to 5; null without an answer
     * @nullable
     */
  average: number | null;
  /**
     * How many say that they can solve it alone now
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alone: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  partly: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  notAlone: number;
  items: SessionFollowUpRatingsItemsItem[];
};

/**
 * What a person found
 */
export type SessionFollowUpCause = typeof SessionFollowUpCause[keyof typeof SessionFollowUpCause] | null;


export const SessionFollowUpCause = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
  other: 'other',
} as const;

export interface SessionFollowUp {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
  /**
     * The next offer when the list was closed; null: there is none
     * @nullable
     */
  nextKey: string | null;
  nextTitle: SessionFollowUpNextTitle;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  target: number;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alarm: number;
  /** Until then bookings of the next offer count, and guests can say how it was */
  judgeAt: string;
  /** An alarm is `waiting` until the next business hour */
  state: SessionFollowUpState;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * So far, while it is `waiting`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
  judgedAt: string | null;
  /** As they were when it was judged */
  figures: SessionFigures | null;
  /** Likely causes of an alarm, the likeliest first */
  causes: SessionFollowUpCausesItem[];
  ratings: SessionFollowUpRatings;
  /** What a person found */
  cause: SessionFollowUpCause;
  /** @nullable */
  note: string | null;
  /** @nullable */
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
}

export type SessionFollowUpInputNextTitle = {
  ja?: string;
  en?: string;
} | null;

/**
 * An alarm is `waiting` until the next business hour
 */
export type SessionFollowUpInputState = typeof SessionFollowUpInputState[keyof typeof SessionFollowUpInputState];


export const SessionFollowUpInputState = {
  waiting: 'waiting',
  'no-next': 'no-next',
  'nobody-came': 'nobody-came',
  good: 'good',
  remark: 'remark',
  alarm: 'alarm',
} as const;

export type SessionFollowUpInputCausesItemCause = typeof SessionFollowUpInputCausesItemCause[keyof typeof SessionFollowUpInputCausesItemCause];


export const SessionFollowUpInputCausesItemCause = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
} as const;

export type SessionFollowUpInputCausesItem = {
  cause: SessionFollowUpInputCausesItemCause;
  /** Whether the numbers speak for it */
  speaks: boolean;
};

export type SessionFollowUpInputRatingsItemsItemAlone = typeof SessionFollowUpInputRatingsItemsItemAlone[keyof typeof SessionFollowUpInputRatingsItemsItemAlone];


export const SessionFollowUpInputRatingsItemsItemAlone = {
  alone: 'alone',
  partly: 'partly',
  'not-alone': 'not-alone',
} as const;

export type SessionFollowUpInputRatingsItemsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  satisfaction: number;
  alone: SessionFollowUpInputRatingsItemsItemAlone;
  comment: string;
  at: unknown;
};

export type SessionFollowUpInputRatings = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /**
     * Of the satisfaction, 1 to 5; null without an answer
     * @nullable
     */
  average: number | null;
  /**
     * How many say that they can solve it alone now
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alone: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  partly: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  notAlone: number;
  items: SessionFollowUpInputRatingsItemsItem[];
};

/**
 * What a person found
 */
export type SessionFollowUpInputCause = typeof SessionFollowUpInputCause[keyof typeof SessionFollowUpInputCause] | null;


export const SessionFollowUpInputCause = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
  other: 'other',
} as const;

export interface SessionFollowUpInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
  /**
     * The next offer when the list was closed; null: there is none
     * @nullable
     */
  nextKey: string | null;
  nextTitle: SessionFollowUpInputNextTitle;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  target: number;
  /**
     * In percent
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  alarm: number;
  /** Until then bookings of the next offer count, and guests can say how it was */
  judgeAt: unknown;
  /** An alarm is `waiting` until the next business hour */
  state: SessionFollowUpInputState;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  came: number;
  /**
     * So far, while it is `waiting`
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  wentOn: number;
  judgedAt: unknown | null;
  /** As they were when it was judged */
  figures: SessionFiguresInput | null;
  /** Likely causes of an alarm, the likeliest first */
  causes: SessionFollowUpInputCausesItem[];
  ratings: SessionFollowUpInputRatings;
  /** What a person found */
  cause: SessionFollowUpInputCause;
  /** @nullable */
  note: string | null;
  /** @nullable */
  acknowledgedBy: string | null;
  acknowledgedAt: unknown | null;
}

/**
 * How it began
 */
export type SessionInputMethod = typeof SessionInputMethod[keyof typeof SessionInputMethod];


export const SessionInputMethod = {
  password: 'password',
  passkey: 'passkey',
  link: 'link',
  sandbox: 'sandbox',
} as const;

export interface SessionInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** How it began */
  method: SessionInputMethod;
  /** @nullable */
  networkAddress: string | null;
  /**
     * The browser, as it calls itself
     * @nullable
     */
  agent: string | null;
  createdAt: unknown;
  /** To within a day */
  usedAt: unknown;
  expiresAt: unknown;
  /** The session that asks */
  current: boolean;
}

export type SeverityTitle = {
  ja?: string;
  en?: string;
};

export interface Severity {
  key: string;
  title: SeverityTitle;
  /**
     * Open hours
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  respondWithin: number;
  /**
     * Open hours
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  fixWithin: number;
  fatal: boolean;
}

export type SeverityInputTitle = {
  ja?: string;
  en?: string;
};

export interface SeverityInput {
  key: string;
  title: SeverityInputTitle;
  /**
     * Open hours
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  respondWithin: number;
  /**
     * Open hours
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  fixWithin: number;
  fatal: boolean;
}

export interface SignedIn {
  /** True: signed in only after the code of the authenticator app, by `/auth/two-factor/verify` */
  twoFactor: boolean;
}

export interface SignedInInput {
  /** True: signed in only after the code of the authenticator app, by `/auth/two-factor/verify` */
  twoFactor: boolean;
}

export type SimulationTimesQuietHours = {
  /** @maxLength 40 */
  from: string;
  /** @maxLength 40 */
  to: string;
};

export type SimulationTimesCapsItemChannel = typeof SimulationTimesCapsItemChannel[keyof typeof SimulationTimesCapsItemChannel];


export const SimulationTimesCapsItemChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
  any: 'any',
} as const;

export type SimulationTimesCapsItemCategoriesItem = typeof SimulationTimesCapsItemCategoriesItem[keyof typeof SimulationTimesCapsItemCategoriesItem];


export const SimulationTimesCapsItemCategoriesItem = {
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type SimulationTimesCapsItem = {
  channel: SimulationTimesCapsItemChannel;
  /** @minItems 1 */
  categories: SimulationTimesCapsItemCategoriesItem[];
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  max: number;
  /** @exclusiveMinimum 0 */
  hours: number;
};

/**
 * The days off, quiet hours and caps that it counts with, as in `/calendar`
 */
export type SimulationTimes = {
  readonly daysOff: readonly string[];
  quietHours: SimulationTimesQuietHours;
  readonly caps: readonly SimulationTimesCapsItem[];
};

export type SimulationStepsItemKind = typeof SimulationStepsItemKind[keyof typeof SimulationStepsItemKind];


export const SimulationStepsItemKind = {
  touch: 'touch',
  skipped: 'skipped',
  held: 'held',
  chosen: 'chosen',
  task: 'task',
  update: 'update',
  event: 'event',
  fault: 'fault',
  end: 'end',
} as const;

export type SimulationStepsItem = {
  kind: SimulationStepsItemKind;
  at: string;
  /** What happens and why, without a full stop */
  sentence: LocalText;
  [key: string]: unknown;
};

export interface Simulation {
  sequence: string;
  title: string;
  /** Null for an unpublished `source` */
  version: number | null;
  zone: string;
  /** @nullable */
  enteredBy: string | null;
  from: string;
  until: string;
  /** The days off, quiet hours and caps that it counts with, as in `/calendar` */
  times: SimulationTimes;
  /** What happens and why, in order of time */
  steps: SimulationStepsItem[];
}

export type SimulationInputTimesQuietHours = {
  /** @maxLength 40 */
  from: string;
  /** @maxLength 40 */
  to: string;
};

export type SimulationInputTimesCapsItemChannel = typeof SimulationInputTimesCapsItemChannel[keyof typeof SimulationInputTimesCapsItemChannel];


export const SimulationInputTimesCapsItemChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
  any: 'any',
} as const;

export type SimulationInputTimesCapsItemCategoriesItem = typeof SimulationInputTimesCapsItemCategoriesItem[keyof typeof SimulationInputTimesCapsItemCategoriesItem];


export const SimulationInputTimesCapsItemCategoriesItem = {
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type SimulationInputTimesCapsItem = {
  channel: SimulationInputTimesCapsItemChannel;
  /** @minItems 1 */
  categories: SimulationInputTimesCapsItemCategoriesItem[];
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  max: number;
  /** @exclusiveMinimum 0 */
  hours: number;
};

/**
 * The days off, quiet hours and caps that it counts with, as in `/calendar`
 */
export type SimulationInputTimes = {
  readonly daysOff: readonly string[];
  quietHours: SimulationInputTimesQuietHours;
  readonly caps: readonly SimulationInputTimesCapsItem[];
};

export type SimulationInputStepsItemKind = typeof SimulationInputStepsItemKind[keyof typeof SimulationInputStepsItemKind];


export const SimulationInputStepsItemKind = {
  touch: 'touch',
  skipped: 'skipped',
  held: 'held',
  chosen: 'chosen',
  task: 'task',
  update: 'update',
  event: 'event',
  fault: 'fault',
  end: 'end',
} as const;

export type SimulationInputStepsItem = {
  kind: SimulationInputStepsItemKind;
  at: unknown;
  /** What happens and why, without a full stop */
  sentence: LocalTextInput;
  [key: string]: unknown;
};

export interface SimulationInput {
  sequence: string;
  title: string;
  /** Null for an unpublished `source` */
  version: number | null;
  zone: string;
  /** @nullable */
  enteredBy: string | null;
  from: unknown;
  until: unknown;
  /** The days off, quiet hours and caps that it counts with, as in `/calendar` */
  times: SimulationInputTimes;
  /** What happens and why, in order of time */
  steps: SimulationInputStepsItem[];
}

export interface Source {
  key: string;
  kind: string;
  title: string;
  /**
     * Smallest unit of the currency
     * @nullable
     */
  cost: number | null;
  /** @nullable */
  budget: number | null;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export interface SourceInput {
  key: string;
  kind: string;
  title: string;
  /**
     * Smallest unit of the currency
     * @nullable
     */
  cost: number | null;
  /** @nullable */
  budget: number | null;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

/**
 * Used by `/auth/enter`, `/auth/invitation`, `/auth/new-password`
 */
export type StaffLinkKind = typeof StaffLinkKind[keyof typeof StaffLinkKind];


export const StaffLinkKind = {
  owner: 'owner',
  invitation: 'invitation',
  password: 'password',
} as const;

/**
 * Of an invitation
 */
export type StaffLinkRole = typeof StaffLinkRole[keyof typeof StaffLinkRole] | null;


export const StaffLinkRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

export interface StaffLink {
  /** Used by `/auth/enter`, `/auth/invitation`, `/auth/new-password` */
  kind: StaffLinkKind;
  /** @nullable */
  mail: string | null;
  /** Of an invitation */
  role: StaffLinkRole;
  expiresAt: string;
}

/**
 * Used by `/auth/enter`, `/auth/invitation`, `/auth/new-password`
 */
export type StaffLinkInputKind = typeof StaffLinkInputKind[keyof typeof StaffLinkInputKind];


export const StaffLinkInputKind = {
  owner: 'owner',
  invitation: 'invitation',
  password: 'password',
} as const;

/**
 * Of an invitation
 */
export type StaffLinkInputRole = typeof StaffLinkInputRole[keyof typeof StaffLinkInputRole] | null;


export const StaffLinkInputRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

export interface StaffLinkInput {
  /** Used by `/auth/enter`, `/auth/invitation`, `/auth/new-password` */
  kind: StaffLinkInputKind;
  /** @nullable */
  mail: string | null;
  /** Of an invitation */
  role: StaffLinkInputRole;
  expiresAt: unknown;
}

export type StaffMemberRole = typeof StaffMemberRole[keyof typeof StaffMemberRole];


export const StaffMemberRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

export type StaffMemberLanguage = typeof StaffMemberLanguage[keyof typeof StaffMemberLanguage];


export const StaffMemberLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export interface StaffMember {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  mail: string;
  role: StaffMemberRole;
  language: StaffMemberLanguage;
  /** An authenticator app is asked for at sign-in */
  twoFactor: boolean;
  disabledAt: string | null;
  createdAt: string;
  /** To within a day; null for those without a session in the last week */
  seenAt: string | null;
  /**
     * Of role and `disabledAt`: send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export type StaffMemberInputRole = typeof StaffMemberInputRole[keyof typeof StaffMemberInputRole];


export const StaffMemberInputRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

export type StaffMemberInputLanguage = typeof StaffMemberInputLanguage[keyof typeof StaffMemberInputLanguage];


export const StaffMemberInputLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export interface StaffMemberInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  mail: string;
  role: StaffMemberInputRole;
  language: StaffMemberInputLanguage;
  /** An authenticator app is asked for at sign-in */
  twoFactor: boolean;
  disabledAt: unknown | null;
  createdAt: unknown;
  /** To within a day; null for those without a session in the last week */
  seenAt: unknown | null;
  /**
     * Of role and `disabledAt`: send it as `If-Match`, in quotes
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * Passes, by reason
 */
export type StepCountsSkipped = {[key: string]: number};

/**
 * Messages that were left out or cancelled, by reason
 */
export type StepCountsNotSent = {[key: string]: number};

export interface StepCounts {
  step: string;
  /** The shown version does not have it, but people passed it or are there */
  gone: boolean;
  /**
     * Enrolments that are there now
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  paused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  parked: number;
  /**
     * Passes. A step that sends has one message or task for each of them.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /** Passes, by reason */
  skipped: StepCountsSkipped;
  /**
     * Messages or tasks that go out later
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  planned: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sent: number;
  /** Messages that were left out or cancelled, by reason */
  notSent: StepCountsNotSent;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  failed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
}

/**
 * Passes, by reason
 */
export type StepCountsInputSkipped = {[key: string]: number};

/**
 * Messages that were left out or cancelled, by reason
 */
export type StepCountsInputNotSent = {[key: string]: number};

export interface StepCountsInput {
  step: string;
  /** The shown version does not have it, but people passed it or are there */
  gone: boolean;
  /**
     * Enrolments that are there now
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  waiting: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  paused: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  parked: number;
  /**
     * Passes. A step that sends has one message or task for each of them.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  done: number;
  /** Passes, by reason */
  skipped: StepCountsInputSkipped;
  /**
     * Messages or tasks that go out later
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  planned: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sent: number;
  /** Messages that were left out or cancelled, by reason */
  notSent: StepCountsInputNotSent;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  failed: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  unknown: number;
}

export interface StepPerson {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  displayName: string | null;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  enrolmentId: string;
  /**
     * Which pass of the step it is
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  occurrence: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** When the lead came to the step, passed it, or the message was settled */
  at: string;
  /** @nullable */
  reason: string | null;
}

export interface StepPersonInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** @nullable */
  familyName: string | null;
  /** @nullable */
  givenName: string | null;
  /** @nullable */
  displayName: string | null;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  enrolmentId: string;
  /**
     * Which pass of the step it is
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  occurrence: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** When the lead came to the step, passed it, or the message was settled */
  at: unknown;
  /** @nullable */
  reason: string | null;
}

export type SupposedLeadFields = {[key: string]: string | number | boolean | null};

export interface SupposedLead {
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  /** @maxLength 20 */
  honorific?: string;
  company: string | null;
  fields?: SupposedLeadFields;
  /**
     * IANA zone, for `today`
     * @maxLength 100
     */
  zone?: string;
}

export type SupposedLeadInputFields = {[key: string]: string | number | boolean | null};

export interface SupposedLeadInput {
  familyName?: string | null;
  givenName?: string | null;
  displayName?: string | null;
  /** @maxLength 20 */
  honorific?: string;
  company?: string | null;
  fields?: SupposedLeadInputFields;
  /**
     * IANA zone, for `today`
     * @maxLength 100
     */
  zone?: string;
}

export type SuppressionLeadsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @nullable */
  name: string | null;
};

export interface Suppression {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  scope: string;
  reason: string;
  at: string;
  liftedAt: string | null;
  /** True after an erasure with "never again": it cannot be lifted */
  final: boolean;
  /** Who has this address now */
  leads: SuppressionLeadsItem[];
}

export type SuppressionInputLeadsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @nullable */
  name: string | null;
};

export interface SuppressionInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  channel: string;
  scope: string;
  reason: string;
  at: unknown;
  liftedAt: unknown | null;
  /** True after an erasure with "never again": it cannot be lifted */
  final: boolean;
  /** Who has this address now */
  leads: SuppressionInputLeadsItem[];
}

export interface SuppressionReport {
  dryRun: boolean;
  /**
     * Lines that hold something
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * Suppressed before, or named by an earlier line
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  known: number;
  /**
     * Numbers of the first lines without an address or hash
     * @items.minimum -9007199254740991
     * @items.maximum 9007199254740991
     */
  badLines: number[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
}

export interface SuppressionReportInput {
  dryRun: boolean;
  /**
     * Lines that hold something
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lines: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  added: number;
  /**
     * Suppressed before, or named by an earlier line
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  known: number;
  /**
     * Numbers of the first lines without an address or hash
     * @items.minimum -9007199254740991
     * @items.maximum 9007199254740991
     */
  badLines: number[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bad: number;
}

export type SystemClock = {
  /** Business time */
  now: string;
  speed: number;
  /** Work that is due holds it back; sandbox only */
  halted: boolean;
};

export type SystemFindingsItemPart = {
  ja: string;
  en: string;
};

/**
 * warn does not hinder the work now
 */
export type SystemFindingsItemState = typeof SystemFindingsItemState[keyof typeof SystemFindingsItemState];


export const SystemFindingsItemState = {
  ok: 'ok',
  warn: 'warn',
  fault: 'fault',
} as const;

/**
 * What was seen
 */
export type SystemFindingsItemDetail = {
  ja: string;
  en: string;
};

/**
 * What to do
 */
export type SystemFindingsItemAdvice = {
  ja: string;
  en: string;
} | null;

export type SystemFindingsItem = {
  part: SystemFindingsItemPart;
  /** warn does not hinder the work now */
  state: SystemFindingsItemState;
  /** What was seen */
  detail: SystemFindingsItemDetail;
  /** What to do */
  advice: SystemFindingsItemAdvice;
};

export type SystemWorkersItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  startedAt: string;
  seenAt: string;
  alive: boolean;
};

export type SystemLagsDispatchItem = {
  channel: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lane: number;
  seconds: number;
};

export type SystemLagsTimersItem = {
  kind: string;
  seconds: number;
};

export type SystemLagsSendersItem = {
  sender: string;
  up: boolean;
};

/**
 * How late the oldest work of each kind is, in seconds
 */
export type SystemLags = {
  /** Real seconds that the oldest request to wake a workflow has waited */
  relay: number;
  dispatch: SystemLagsDispatchItem[];
  timers: SystemLagsTimersItem[];
  webhooks: number;
  senders: SystemLagsSendersItem[];
};

export type SystemCountsTouchesItem = {
  channel: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lane: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemCountsSendsItem = {
  channel: string;
  state: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemCountsUnknownItem = {
  channel: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemCountsWebhooksItem = {
  state: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemCountsAlarmsItem = {
  sender: string;
  alarmed: boolean;
};

export type SystemCounts = {
  touches: SystemCountsTouchesItem[];
  sends: SystemCountsSendsItem[];
  unknown: SystemCountsUnknownItem[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  outbox: number;
  webhooks: SystemCountsWebhooksItem[];
  alarms: SystemCountsAlarmsItem[];
};

export interface System {
  version: string;
  sandbox: boolean;
  clock: SystemClock;
  findings: SystemFindingsItem[];
  workers: SystemWorkersItem[];
  /** How late the oldest work of each kind is, in seconds */
  lags: SystemLags;
  counts: SystemCounts;
}

export type SystemInputClock = {
  /** Business time */
  now: unknown;
  speed: number;
  /** Work that is due holds it back; sandbox only */
  halted: boolean;
};

export type SystemInputFindingsItemPart = {
  ja: string;
  en: string;
};

/**
 * warn does not hinder the work now
 */
export type SystemInputFindingsItemState = typeof SystemInputFindingsItemState[keyof typeof SystemInputFindingsItemState];


export const SystemInputFindingsItemState = {
  ok: 'ok',
  warn: 'warn',
  fault: 'fault',
} as const;

/**
 * What was seen
 */
export type SystemInputFindingsItemDetail = {
  ja: string;
  en: string;
};

/**
 * What to do
 */
export type SystemInputFindingsItemAdvice = {
  ja: string;
  en: string;
} | null;

export type SystemInputFindingsItem = {
  part: SystemInputFindingsItemPart;
  /** warn does not hinder the work now */
  state: SystemInputFindingsItemState;
  /** What was seen */
  detail: SystemInputFindingsItemDetail;
  /** What to do */
  advice: SystemInputFindingsItemAdvice;
};

export type SystemInputWorkersItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  startedAt: unknown;
  seenAt: unknown;
  alive: boolean;
};

export type SystemInputLagsDispatchItem = {
  channel: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lane: number;
  seconds: number;
};

export type SystemInputLagsTimersItem = {
  kind: string;
  seconds: number;
};

export type SystemInputLagsSendersItem = {
  sender: string;
  up: boolean;
};

/**
 * How late the oldest work of each kind is, in seconds
 */
export type SystemInputLags = {
  /** Real seconds that the oldest request to wake a workflow has waited */
  relay: number;
  dispatch: SystemInputLagsDispatchItem[];
  timers: SystemInputLagsTimersItem[];
  webhooks: number;
  senders: SystemInputLagsSendersItem[];
};

export type SystemInputCountsTouchesItem = {
  channel: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  lane: number;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemInputCountsSendsItem = {
  channel: string;
  state: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemInputCountsUnknownItem = {
  channel: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemInputCountsWebhooksItem = {
  state: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type SystemInputCountsAlarmsItem = {
  sender: string;
  alarmed: boolean;
};

export type SystemInputCounts = {
  touches: SystemInputCountsTouchesItem[];
  sends: SystemInputCountsSendsItem[];
  unknown: SystemInputCountsUnknownItem[];
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  outbox: number;
  webhooks: SystemInputCountsWebhooksItem[];
  alarms: SystemInputCountsAlarmsItem[];
};

export interface SystemInput {
  version: string;
  sandbox: boolean;
  clock: SystemInputClock;
  findings: SystemInputFindingsItem[];
  workers: SystemInputWorkersItem[];
  /** How late the oldest work of each kind is, in seconds */
  lags: SystemInputLags;
  counts: SystemInputCounts;
}

export interface TakenBack {
  action: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
}

export interface TakenBackInput {
  action: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
}

export interface Task {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  enrolmentId: string | null;
  kind: string;
  role: string;
  /**
     * staff:<name>; null: anybody of the role
     * @nullable
     */
  assignee: string | null;
  /** Rendered for the lead */
  script: string;
  note: string;
  dueAt: string;
  state: string;
  /** @nullable */
  outcome: string | null;
  minutes: number | null;
  doneAt: string | null;
  /** system · staff:<name> */
  author: string;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export interface TaskInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  enrolmentId: string | null;
  kind: string;
  role: string;
  /**
     * staff:<name>; null: anybody of the role
     * @nullable
     */
  assignee: string | null;
  /** Rendered for the lead */
  script: string;
  note: string;
  dueAt: unknown;
  state: string;
  /** @nullable */
  outcome: string | null;
  minutes: number | null;
  doneAt: unknown | null;
  /** system · staff:<name> */
  author: string;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

export interface TaskWithOutcomes {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  enrolmentId: string | null;
  kind: string;
  role: string;
  /**
     * staff:<name>; null: anybody of the role
     * @nullable
     */
  assignee: string | null;
  /** Rendered for the lead */
  script: string;
  note: string;
  dueAt: string;
  state: string;
  /** @nullable */
  outcome: string | null;
  minutes: number | null;
  doneAt: string | null;
  /** system · staff:<name> */
  author: string;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** What to offer when it is completed; other short codes are accepted, too */
  outcomes: OfferedOutcome[];
}

export interface TaskWithOutcomesInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  enrolmentId: string | null;
  kind: string;
  role: string;
  /**
     * staff:<name>; null: anybody of the role
     * @nullable
     */
  assignee: string | null;
  /** Rendered for the lead */
  script: string;
  note: string;
  dueAt: unknown;
  state: string;
  /** @nullable */
  outcome: string | null;
  minutes: number | null;
  doneAt: unknown | null;
  /** system · staff:<name> */
  author: string;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** What to offer when it is completed; other short codes are accepted, too */
  outcomes: OfferedOutcomeInput[];
}

export type TemplateChannel = typeof TemplateChannel[keyof typeof TemplateChannel];


export const TemplateChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

/**
 * The strictest of those in which it is sent; null if nothing sends it
 */
export type TemplateCategory = typeof TemplateCategory[keyof typeof TemplateCategory] | null;


export const TemplateCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type TemplateUserCategory = typeof TemplateUserCategory[keyof typeof TemplateUserCategory];


export const TemplateUserCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type TemplateUserTitle = {
  ja: string;
  en: string;
};

export interface TemplateUser {
  /** `enrolment` for a step of a sequence, else what sends it by itself, such as `opt-in` */
  origin: string;
  category: TemplateUserCategory;
  /**
     * Key of the sequence; null if no sequence sends it
     * @nullable
     */
  sequence: string | null;
  /** @nullable */
  step: string | null;
  title: TemplateUserTitle;
}

export interface Template {
  key: string;
  channel: TemplateChannel;
  language: string;
  /** The subject, or the beginning of what it says; Liquid, as written */
  title: string;
  /** The strictest of those in which it is sent; null if nothing sends it */
  category: TemplateCategory;
  users: TemplateUser[];
  /** Null if it is a draft only, as `publishedAt` and `author` */
  version: number | null;
  publishedAt: string | null;
  /** @nullable */
  author: string | null;
  draft: DraftState | null;
}

export type TemplateContent = {
  channel: 'email';
  source: {
  /**
     * Liquid
     * @maxLength 2000
     */
  subject: string;
  /**
     * MJML with Liquid, the whole mail. `{{ legal_footer }}` marks the place of the footer.
     * @maxLength 300000
     */
  mjml: string;
  /**
     * Text part; made from the HTML if left out
     * @maxLength 300000
     */
  text?: string;
};
} | {
  channel: 'line';
  source: {
  /**
     * YAML or JSON: `messages:`, a list of LINE messages with Liquid in their texts
     * @maxLength 300000
     */
  messages: string;
};
} | {
  channel: 'person';
  source: {
  /**
     * Markdown with Liquid
     * @maxLength 300000
     */
  script: string;
};
};

export type TemplateContentInput = {
  channel: 'email';
  source: {
  /**
     * Liquid
     * @maxLength 2000
     */
  subject: string;
  /**
     * MJML with Liquid, the whole mail. `{{ legal_footer }}` marks the place of the footer.
     * @maxLength 300000
     */
  mjml: string;
  /**
     * Text part; made from the HTML if left out
     * @maxLength 300000
     */
  text?: string;
};
} | {
  channel: 'line';
  source: {
  /**
     * YAML or JSON: `messages:`, a list of LINE messages with Liquid in their texts
     * @maxLength 300000
     */
  messages: string;
};
} | {
  channel: 'person';
  source: {
  /**
     * Markdown with Liquid
     * @maxLength 300000
     */
  script: string;
};
};

export interface TemplateDraft {
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
  /**
     * Increases with every save. `ETag` has it, too: send it as `If-Match`.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Who saved it last */
  author: string;
  at: string;
  content: TemplateContent;
}

export interface TemplateDraftInput {
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
  /**
     * Increases with every save. `ETag` has it, too: send it as `If-Match`.
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  /** Who saved it last */
  author: string;
  at: unknown;
  content: TemplateContentInput;
}

export type TemplateInputChannel = typeof TemplateInputChannel[keyof typeof TemplateInputChannel];


export const TemplateInputChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

/**
 * The strictest of those in which it is sent; null if nothing sends it
 */
export type TemplateInputCategory = typeof TemplateInputCategory[keyof typeof TemplateInputCategory] | null;


export const TemplateInputCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type TemplateUserInputCategory = typeof TemplateUserInputCategory[keyof typeof TemplateUserInputCategory];


export const TemplateUserInputCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type TemplateUserInputTitle = {
  ja: string;
  en: string;
};

export interface TemplateUserInput {
  /** `enrolment` for a step of a sequence, else what sends it by itself, such as `opt-in` */
  origin: string;
  category: TemplateUserInputCategory;
  /**
     * Key of the sequence; null if no sequence sends it
     * @nullable
     */
  sequence: string | null;
  /** @nullable */
  step: string | null;
  title: TemplateUserInputTitle;
}

export interface TemplateInput {
  key: string;
  channel: TemplateInputChannel;
  language: string;
  /** The subject, or the beginning of what it says; Liquid, as written */
  title: string;
  /** The strictest of those in which it is sent; null if nothing sends it */
  category: TemplateInputCategory;
  users: TemplateUserInput[];
  /** Null if it is a draft only, as `publishedAt` and `author` */
  version: number | null;
  publishedAt: unknown | null;
  /** @nullable */
  author: string | null;
  draft: DraftStateInput | null;
}

export type TemplatePreviewCategory = typeof TemplatePreviewCategory[keyof typeof TemplatePreviewCategory];


export const TemplatePreviewCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

/**
 * Null if the channel has no sender yet
 */
export type TemplatePreviewSender = {
  key: string;
  name: string;
  address: string;
  /** @nullable */
  replyTo: string | null;
} | null;

export type TemplatePreviewLegalItemItem = typeof TemplatePreviewLegalItemItem[keyof typeof TemplatePreviewLegalItemItem];


export const TemplatePreviewLegalItemItem = {
  legalName: 'legalName',
  postalAddress: 'postalAddress',
  complaints: 'complaints',
  unsubscribe: 'unsubscribe',
} as const;

export type TemplatePreviewLegalItem = {
  item: TemplatePreviewLegalItemItem;
  shown: boolean;
};

export type TemplateRendering = {
  channel: 'email';
  subject: string;
  /** What a list of mails shows after the subject */
  preheader: string;
  /** Show it in a frame with `sandbox` and without scripts only. Its links belong to no lead, and it has no pixel. */
  html: string;
  text: string;
  /** False if the text part is made from the HTML */
  textIsOwn: boolean;
  /**
     * Of the HTML; Gmail hides what comes after 102,000
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
} | {
  channel: 'line';
  messages: {
  type: string;
  [key: string]: unknown;
}[];
} | {
  channel: 'person';
  /** Markdown */
  script: string;
};

/**
 * An error prevents publishing
 */
export type TemplateProblemSeverity = typeof TemplateProblemSeverity[keyof typeof TemplateProblemSeverity];


export const TemplateProblemSeverity = {
  error: 'error',
  warning: 'warning',
} as const;

export type TemplateProblemMessage = {
  ja: string;
  en: string;
};

export interface TemplateProblem {
  code: string;
  /** An error prevents publishing */
  severity: TemplateProblemSeverity;
  /** Part of the template: `subject`, `mjml`, `text`, `messages[2].text`, `script`, `sender` */
  where: string;
  /** From 1, in that part; null if it is not known */
  line: number | null;
  column: number | null;
  message: TemplateProblemMessage;
  /**
     * The name that was probably meant
     * @nullable
     */
  suggestion: string | null;
}

export interface TemplatePreview {
  category: TemplatePreviewCategory;
  /** Null if the channel has no sender yet */
  sender: TemplatePreviewSender;
  /** Null if it cannot be made; `problems` say why */
  rendering: TemplateRendering | null;
  /** What publishing would say, warnings too */
  problems: TemplateProblem[];
  /** What the law asks of this mail, and whether it shows it */
  legal: TemplatePreviewLegalItem[];
}

export type TemplatePreviewInputCategory = typeof TemplatePreviewInputCategory[keyof typeof TemplatePreviewInputCategory];


export const TemplatePreviewInputCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

/**
 * Null if the channel has no sender yet
 */
export type TemplatePreviewInputSender = {
  key: string;
  name: string;
  address: string;
  /** @nullable */
  replyTo: string | null;
} | null;

export type TemplatePreviewInputLegalItemItem = typeof TemplatePreviewInputLegalItemItem[keyof typeof TemplatePreviewInputLegalItemItem];


export const TemplatePreviewInputLegalItemItem = {
  legalName: 'legalName',
  postalAddress: 'postalAddress',
  complaints: 'complaints',
  unsubscribe: 'unsubscribe',
} as const;

export type TemplatePreviewInputLegalItem = {
  item: TemplatePreviewInputLegalItemItem;
  shown: boolean;
};

export type TemplateRenderingInput = {
  channel: 'email';
  subject: string;
  /** What a list of mails shows after the subject */
  preheader: string;
  /** Show it in a frame with `sandbox` and without scripts only. Its links belong to no lead, and it has no pixel. */
  html: string;
  text: string;
  /** False if the text part is made from the HTML */
  textIsOwn: boolean;
  /**
     * Of the HTML; Gmail hides what comes after 102,000
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
} | {
  channel: 'line';
  messages: {
  type: string;
  [key: string]: unknown;
}[];
} | {
  channel: 'person';
  /** Markdown */
  script: string;
};

/**
 * An error prevents publishing
 */
export type TemplateProblemInputSeverity = typeof TemplateProblemInputSeverity[keyof typeof TemplateProblemInputSeverity];


export const TemplateProblemInputSeverity = {
  error: 'error',
  warning: 'warning',
} as const;

export type TemplateProblemInputMessage = {
  ja: string;
  en: string;
};

export interface TemplateProblemInput {
  code: string;
  /** An error prevents publishing */
  severity: TemplateProblemInputSeverity;
  /** Part of the template: `subject`, `mjml`, `text`, `messages[2].text`, `script`, `sender` */
  where: string;
  /** From 1, in that part; null if it is not known */
  line: number | null;
  column: number | null;
  message: TemplateProblemInputMessage;
  /**
     * The name that was probably meant
     * @nullable
     */
  suggestion: string | null;
}

export interface TemplatePreviewInput {
  category: TemplatePreviewInputCategory;
  /** Null if the channel has no sender yet */
  sender: TemplatePreviewInputSender;
  /** Null if it cannot be made; `problems` say why */
  rendering: TemplateRenderingInput | null;
  /** What publishing would say, warnings too */
  problems: TemplateProblemInput[];
  /** What the law asks of this mail, and whether it shows it */
  legal: TemplatePreviewInputLegalItem[];
}

/**
 * What the mail server or LINE said; `deferred`: not now, and it is not tried again; `unknown`: nobody knows
 */
export type TemplateTestOutcomeOutcome = typeof TemplateTestOutcomeOutcome[keyof typeof TemplateTestOutcomeOutcome];


export const TemplateTestOutcomeOutcome = {
  accepted: 'accepted',
  deferred: 'deferred',
  rejected: 'rejected',
  unknown: 'unknown',
} as const;

export interface TemplateTestOutcome {
  /** What the mail server or LINE said; `deferred`: not now, and it is not tried again; `unknown`: nobody knows */
  outcome: TemplateTestOutcomeOutcome;
  /** Its code, such as `250` or `550 5.1.1`; `no-answer`: the first request with the `Idempotency-Key` ended without one */
  code: string;
}

/**
 * What the mail server or LINE said; `deferred`: not now, and it is not tried again; `unknown`: nobody knows
 */
export type TemplateTestOutcomeInputOutcome = typeof TemplateTestOutcomeInputOutcome[keyof typeof TemplateTestOutcomeInputOutcome];


export const TemplateTestOutcomeInputOutcome = {
  accepted: 'accepted',
  deferred: 'deferred',
  rejected: 'rejected',
  unknown: 'unknown',
} as const;

export interface TemplateTestOutcomeInput {
  /** What the mail server or LINE said; `deferred`: not now, and it is not tried again; `unknown`: nobody knows */
  outcome: TemplateTestOutcomeInputOutcome;
  /** Its code, such as `250` or `550 5.1.1`; `no-answer`: the first request with the `Idempotency-Key` ended without one */
  code: string;
}

export interface TemplateVersion {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  publishedAt: string;
  author: string;
}

export interface TemplateVersionInput {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  publishedAt: unknown;
  author: string;
}

export type TemplateViewVariantsItemChannel = typeof TemplateViewVariantsItemChannel[keyof typeof TemplateViewVariantsItemChannel];


export const TemplateViewVariantsItemChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type TemplateViewVariantsItem = {
  channel: TemplateViewVariantsItemChannel;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
};

export interface TemplateView {
  key: string;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /**
     * The version that messages are made from
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  newest: number;
  publishedAt: string;
  author: string;
  content: TemplateContent;
  users: TemplateUser[];
  /** The channels and languages that the key has */
  variants: TemplateViewVariantsItem[];
}

export type TemplateViewInputVariantsItemChannel = typeof TemplateViewInputVariantsItemChannel[keyof typeof TemplateViewInputVariantsItemChannel];


export const TemplateViewInputVariantsItemChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type TemplateViewInputVariantsItem = {
  channel: TemplateViewInputVariantsItemChannel;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
};

export interface TemplateViewInput {
  key: string;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /**
     * The version that messages are made from
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  newest: number;
  publishedAt: unknown;
  author: string;
  content: TemplateContentInput;
  users: TemplateUserInput[];
  /** The channels and languages that the key has */
  variants: TemplateViewInputVariantsItem[];
}

export type TodayNeedsParkedItemSentence = {
  ja: string;
  en: string;
} | null;

export type TodayNeedsParkedItemListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type TodayNeedsParkedItemList = {
  /** Path below /api/v1 */
  path: string;
  query: TodayNeedsParkedItemListQuery;
};

export type TodayNeedsParkedItem = {
  /** Key */
  sequence: string;
  title: string;
  /**
     * Where they stand
     * @nullable
     */
  step: string | null;
  /**
     * The step that cannot be carried out; null when it is not the same for all
     * @nullable
     */
  faultStep: string | null;
  /**
     * Code of the cause
     * @nullable
     */
  fault: string | null;
  sentence: TodayNeedsParkedItemSentence;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** The list that has exactly these */
  list: TodayNeedsParkedItemList;
};

export type TodayNeedsFeedsItem = {
  /** Key */
  consultant: string;
  name: string;
  /** Why, such as `http-404`, `ECONNREFUSED`, `not-a-calendar` */
  code: string;
  since: string;
  /** When it last answered; what it said then still counts */
  seenAt: string | null;
};

export type TodayNeedsLateItemsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  campaignId: string;
  campaign: string;
  title: string;
  dueOn: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
};

/**
 * Nothing is sent while it stands
 */
export type TodayNeedsRestoreHold = {
  since: string;
  databaseAt: string;
  seenAt: string;
} | null;

export type TodayNeeds = {
  /** Open tasks that were due before today */
  overdue: Counted;
  dueToday: Counted;
  /** The first of both */
  tasks: Task[];
  parked: TodayNeedsParkedItem[];
  /** Messages of which nobody knows whether they arrived, and no person has decided */
  unknown: Counted;
  alarms: Sender[];
  /** Consultants whose own calendar has been out of reach for half an hour */
  feeds: TodayNeedsFeedsItem[];
  /** Imports of the last seven days with rows that were not imported */
  imports: Counted;
  /** Sessions of which nobody has said who came, a day after their end */
  sessions: Counted;
  /** Sessions after which few went on to the next offer, and nobody has said why */
  conversions: ConversionAlarm[];
  /** Consultations that have ended and of which nobody has said what became */
  consultations: Counted;
  /** Failures of ours that nobody has answered */
  incidents: Counted;
  /** Customers with whom a person should get in touch */
  care: Counted;
  /** Campaigns with something in the checklist that is late */
  campaigns: Counted;
  /** The first of what is late there, tasks of those who are in charge */
  lateItems: TodayNeedsLateItemsItem[];
  /** Nothing is sent while it stands */
  restoreHold: TodayNeedsRestoreHold;
};

export interface Today {
  at: string;
  /** Begin of the day in the zone of the installation */
  from: string;
  to: string;
  needs: TodayNeeds;
  /** Of the day: those that stand or have taken place */
  consultations: Consultation[];
  /** Planned until the end of the day */
  goesOut: PlannedCount[];
  cameIn: ArrivedCount[];
}

export type TodayInputNeedsParkedItemSentence = {
  ja: string;
  en: string;
} | null;

export type TodayInputNeedsParkedItemListQuery = {[key: string]: string};

/**
 * The list that has exactly these
 */
export type TodayInputNeedsParkedItemList = {
  /** Path below /api/v1 */
  path: string;
  query: TodayInputNeedsParkedItemListQuery;
};

export type TodayInputNeedsParkedItem = {
  /** Key */
  sequence: string;
  title: string;
  /**
     * Where they stand
     * @nullable
     */
  step: string | null;
  /**
     * The step that cannot be carried out; null when it is not the same for all
     * @nullable
     */
  faultStep: string | null;
  /**
     * Code of the cause
     * @nullable
     */
  fault: string | null;
  sentence: TodayInputNeedsParkedItemSentence;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** The list that has exactly these */
  list: TodayInputNeedsParkedItemList;
};

export type TodayInputNeedsFeedsItem = {
  /** Key */
  consultant: string;
  name: string;
  /** Why, such as `http-404`, `ECONNREFUSED`, `not-a-calendar` */
  code: string;
  since: unknown;
  /** When it last answered; what it said then still counts */
  seenAt: unknown | null;
};

export type TodayInputNeedsLateItemsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  campaignId: string;
  campaign: string;
  title: string;
  dueOn: string;
  ownerId: string | null;
  /** @nullable */
  ownerName: string | null;
};

/**
 * Nothing is sent while it stands
 */
export type TodayInputNeedsRestoreHold = {
  since: unknown;
  databaseAt: unknown;
  seenAt: unknown;
} | null;

export type TodayInputNeeds = {
  /** Open tasks that were due before today */
  overdue: CountedInput;
  dueToday: CountedInput;
  /** The first of both */
  tasks: TaskInput[];
  parked: TodayInputNeedsParkedItem[];
  /** Messages of which nobody knows whether they arrived, and no person has decided */
  unknown: CountedInput;
  alarms: SenderInput[];
  /** Consultants whose own calendar has been out of reach for half an hour */
  feeds: TodayInputNeedsFeedsItem[];
  /** Imports of the last seven days with rows that were not imported */
  imports: CountedInput;
  /** Sessions of which nobody has said who came, a day after their end */
  sessions: CountedInput;
  /** Sessions after which few went on to the next offer, and nobody has said why */
  conversions: ConversionAlarmInput[];
  /** Consultations that have ended and of which nobody has said what became */
  consultations: CountedInput;
  /** Failures of ours that nobody has answered */
  incidents: CountedInput;
  /** Customers with whom a person should get in touch */
  care: CountedInput;
  /** Campaigns with something in the checklist that is late */
  campaigns: CountedInput;
  /** The first of what is late there, tasks of those who are in charge */
  lateItems: TodayInputNeedsLateItemsItem[];
  /** Nothing is sent while it stands */
  restoreHold: TodayInputNeedsRestoreHold;
};

export interface TodayInput {
  at: unknown;
  /** Begin of the day in the zone of the installation */
  from: unknown;
  to: unknown;
  needs: TodayInputNeeds;
  /** Of the day: those that stand or have taken place */
  consultations: ConsultationInput[];
  /** Planned until the end of the day */
  goesOut: PlannedCountInput[];
  cameIn: ArrivedCountInput[];
}

export type TopicTitle = {
  ja?: string;
  en?: string;
};

export interface Topic {
  key: string;
  title: TopicTitle;
  /** Customers get it when they become one; it ends with the relation */
  customersOnly: boolean;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type TopicInputTitle = {
  ja?: string;
  en?: string;
};

export interface TopicInput {
  key: string;
  title: TopicInputTitle;
  /** Customers get it when they become one; it ends with the relation */
  customersOnly: boolean;
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type TrackResultStatus = typeof TrackResultStatus[keyof typeof TrackResultStatus];


export const TrackResultStatus = {
  recorded: 'recorded',
  repeated: 'repeated',
  refused: 'refused',
} as const;

export interface TrackResult {
  /**
     * Of your event; null when it has none
     * @nullable
     */
  id: string | null;
  status: TrackResultStatus;
  eventId: string | null;
  leadId: string | null;
  /**
     * Why it was refused: `invalid-event`, `who-unclear`, `lead-unknown`, `lead-erased`
     * @nullable
     */
  code: string | null;
  /** @nullable */
  detail: string | null;
}

export type TrackResultInputStatus = typeof TrackResultInputStatus[keyof typeof TrackResultInputStatus];


export const TrackResultInputStatus = {
  recorded: 'recorded',
  repeated: 'repeated',
  refused: 'refused',
} as const;

export interface TrackResultInput {
  /**
     * Of your event; null when it has none
     * @nullable
     */
  id: string | null;
  status: TrackResultInputStatus;
  eventId: string | null;
  leadId: string | null;
  /**
     * Why it was refused: `invalid-event`, `who-unclear`, `lead-unknown`, `lead-erased`
     * @nullable
     */
  code: string | null;
  /** @nullable */
  detail: string | null;
}

export interface TrackedEvent {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  eventId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** True: the id was known, and nothing changed */
  repeated: boolean;
}

export interface TrackedEventInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  eventId: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** True: the id was known, and nothing changed */
  repeated: boolean;
}

export interface TwoFactorSetup {
  /** `otpauth://…`, to be shown as a QR code */
  uri: string;
  backupCodes: string[];
}

export interface TwoFactorSetupInput {
  /** `otpauth://…`, to be shown as a QR code */
  uri: string;
  backupCodes: string[];
}

export interface UnknownSend {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  at: string;
  /** @nullable */
  code: string | null;
}

export interface UnknownSendInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  channel: string;
  category: string;
  /** What planned it, such as enrolment */
  originKind: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  originId: string;
  /** The step or message of its origin */
  slot: string;
  at: unknown;
  /** @nullable */
  code: string | null;
}

/**
 * Of the lead, and so of the contract
 */
export type UsualTermsLanguage = typeof UsualTermsLanguage[keyof typeof UsualTermsLanguage];


export const UsualTermsLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export interface UsualTerms {
  /** Of the lead, and so of the contract */
  language: UsualTermsLanguage;
  /** Empty: nobody has said it */
  representative: string;
  /** Empty: nobody has said it */
  phone: string;
  /** Empty: nobody has said it */
  email: string;
  /** Empty: nobody has said it */
  delivery: string;
  /** Empty: nobody has said it */
  payment: string;
  /** Empty: nobody has said it */
  withdrawal: string;
  /** Empty: nobody has said it */
  specialTerms: string;
  /** Empty: nobody has said it */
  termination: string;
  /** Empty: nobody has said it */
  relatedGoods: string;
  /** Empty: nobody has said it */
  advancePayment: string;
}

/**
 * Of the lead, and so of the contract
 */
export type UsualTermsInputLanguage = typeof UsualTermsInputLanguage[keyof typeof UsualTermsInputLanguage];


export const UsualTermsInputLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export interface UsualTermsInput {
  /** Of the lead, and so of the contract */
  language: UsualTermsInputLanguage;
  /** Empty: nobody has said it */
  representative: string;
  /** Empty: nobody has said it */
  phone: string;
  /** Empty: nobody has said it */
  email: string;
  /** Empty: nobody has said it */
  delivery: string;
  /** Empty: nobody has said it */
  payment: string;
  /** Empty: nobody has said it */
  withdrawal: string;
  /** Empty: nobody has said it */
  specialTerms: string;
  /** Empty: nobody has said it */
  termination: string;
  /** Empty: nobody has said it */
  relatedGoods: string;
  /** Empty: nobody has said it */
  advancePayment: string;
}

/**
 * As the query of GET /leads takes it
 */
export type ViewQuery = {[key: string]: string | number};

export interface View {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** As the query of GET /leads takes it */
  query: ViewQuery;
  /** Everybody sees it. Otherwise its author alone */
  shared: boolean;
  author: string;
  createdAt: string;
  updatedAt: string;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * As the query of GET /leads takes it
 */
export type ViewInputQuery = {[key: string]: string | number};

export interface ViewInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** As the query of GET /leads takes it */
  query: ViewInputQuery;
  /** Everybody sees it. Otherwise its author alone */
  shared: boolean;
  author: string;
  createdAt: unknown;
  updatedAt: unknown;
  /**
     * `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
}

/**
 * What people call the kind
 */
export type WaitingWakeTitle = {
  ja: string;
  en: string;
} | null;

/**
 * wake: start it, or let it go on. delete: remove the records of an erased lead
 */
export type WaitingWakeAct = typeof WaitingWakeAct[keyof typeof WaitingWakeAct];


export const WaitingWakeAct = {
  wake: 'wake',
  delete: 'delete',
} as const;

export interface WaitingWake {
  /** Of the process, such as enrolment */
  kind: string;
  /** What people call the kind */
  title: WaitingWakeTitle;
  /** wake: start it, or let it go on. delete: remove the records of an erased lead */
  act: WaitingWakeAct;
  /**
     * Of the process
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  refId: string;
  /** Real time */
  since: string;
  /** It is being delivered, or was a moment ago */
  leased: boolean;
  /**
     * Deliveries that Temporal did not take
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  failures: number;
  /**
     * Code of the last of them
     * @nullable
     */
  lastError: string | null;
}

/**
 * What people call the kind
 */
export type WaitingWakeInputTitle = {
  ja: string;
  en: string;
} | null;

/**
 * wake: start it, or let it go on. delete: remove the records of an erased lead
 */
export type WaitingWakeInputAct = typeof WaitingWakeInputAct[keyof typeof WaitingWakeInputAct];


export const WaitingWakeInputAct = {
  wake: 'wake',
  delete: 'delete',
} as const;

export interface WaitingWakeInput {
  /** Of the process, such as enrolment */
  kind: string;
  /** What people call the kind */
  title: WaitingWakeInputTitle;
  /** wake: start it, or let it go on. delete: remove the records of an erased lead */
  act: WaitingWakeInputAct;
  /**
     * Of the process
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  refId: string;
  /** Real time */
  since: unknown;
  /** It is being delivered, or was a moment ago */
  leased: boolean;
  /**
     * Deliveries that Temporal did not take
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  failures: number;
  /**
     * Code of the last of them
     * @nullable
     */
  lastError: string | null;
}

export type WhatIfNowStepsItem = {
  step: string;
  /** @nullable */
  entered: number | null;
  /** @nullable */
  moved: number | null;
  /** @nullable */
  rate: number | null;
};

export type WhatIfNow = {
  steps: WhatIfNowStepsItem[];
  /** @nullable */
  product: number | null;
  /**
     * Leads who would reach the step `closed`; null when it depends on a rate that nobody knows
     * @nullable
     */
  sales: number | null;
};

export type WhatIfSupposedStepsItem = {
  step: string;
  /** @nullable */
  entered: number | null;
  /** @nullable */
  moved: number | null;
  /** @nullable */
  rate: number | null;
};

export type WhatIfSupposed = {
  steps: WhatIfSupposedStepsItem[];
  /** @nullable */
  product: number | null;
  /**
     * Leads who would reach the step `closed`; null when it depends on a rate that nobody knows
     * @nullable
     */
  sales: number | null;
};

export interface WhatIf {
  now: WhatIfNow;
  supposed: WhatIfSupposed;
}

export type WhatIfInputNowStepsItem = {
  step: string;
  /** @nullable */
  entered: number | null;
  /** @nullable */
  moved: number | null;
  /** @nullable */
  rate: number | null;
};

export type WhatIfInputNow = {
  steps: WhatIfInputNowStepsItem[];
  /** @nullable */
  product: number | null;
  /**
     * Leads who would reach the step `closed`; null when it depends on a rate that nobody knows
     * @nullable
     */
  sales: number | null;
};

export type WhatIfInputSupposedStepsItem = {
  step: string;
  /** @nullable */
  entered: number | null;
  /** @nullable */
  moved: number | null;
  /** @nullable */
  rate: number | null;
};

export type WhatIfInputSupposed = {
  steps: WhatIfInputSupposedStepsItem[];
  /** @nullable */
  product: number | null;
  /**
     * Leads who would reach the step `closed`; null when it depends on a rate that nobody knows
     * @nullable
     */
  sales: number | null;
};

export interface WhatIfInput {
  now: WhatIfInputNow;
  supposed: WhatIfInputSupposed;
}

/**
 * received · underWay · notSent · acts (of the lead, and ways that they took) · staff
 */
export type WholeReasonKind = typeof WholeReasonKind[keyof typeof WholeReasonKind];


export const WholeReasonKind = {
  received: 'received',
  underWay: 'underWay',
  notSent: 'notSent',
  acts: 'acts',
  staff: 'staff',
} as const;

/**
 * As recorded: ids, codes and numbers
 */
export type WholeReasonInputs = {[key: string]: unknown};

export interface WholeReason {
  /**
     * Asks for the whole reason
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  at: string;
  /** received · underWay · notSent · acts (of the lead, and ways that they took) · staff */
  kind: WholeReasonKind;
  /** @nullable */
  channel: string | null;
  /** A sentence without a full stop */
  text: string;
  /**
     * Why, in a few words
     * @nullable
     */
  reason: string | null;
  /**
     * Equal entries in a row, which this one stands for
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  sendId: string | null;
  decisionId: string | null;
  eventId: string | null;
  enrolmentId: string | null;
  /**
     * The conditions of a branch or a wait with their answers, in words
     * @nullable
     */
  decidedFrom: string | null;
  /** @nullable */
  actor: string | null;
  until: string | null;
  /** @nullable */
  step: string | null;
  /** As recorded: ids, codes and numbers */
  inputs: WholeReasonInputs;
}

/**
 * received · underWay · notSent · acts (of the lead, and ways that they took) · staff
 */
export type WholeReasonInputKind = typeof WholeReasonInputKind[keyof typeof WholeReasonInputKind];


export const WholeReasonInputKind = {
  received: 'received',
  underWay: 'underWay',
  notSent: 'notSent',
  acts: 'acts',
  staff: 'staff',
} as const;

/**
 * As recorded: ids, codes and numbers
 */
export type WholeReasonInputInputs = {[key: string]: unknown};

export interface WholeReasonInput {
  /**
     * Asks for the whole reason
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  at: unknown;
  /** received · underWay · notSent · acts (of the lead, and ways that they took) · staff */
  kind: WholeReasonInputKind;
  /** @nullable */
  channel: string | null;
  /** A sentence without a full stop */
  text: string;
  /**
     * Why, in a few words
     * @nullable
     */
  reason: string | null;
  /**
     * Equal entries in a row, which this one stands for
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  sendId: string | null;
  decisionId: string | null;
  eventId: string | null;
  enrolmentId: string | null;
  /**
     * The conditions of a branch or a wait with their answers, in words
     * @nullable
     */
  decidedFrom: string | null;
  /** @nullable */
  actor: string | null;
  until: unknown | null;
  /** @nullable */
  step: string | null;
  /** As recorded: ids, codes and numbers */
  inputs: WholeReasonInputInputs;
}

export type WordingText = {
  ja?: string;
  en?: string;
};

export type WordingVersionsItem = {
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  since: string;
};

export interface Wording {
  key: string;
  text: WordingText;
  /** Of each language: the newest version, and since when forms show it */
  versions: WordingVersionsItem[];
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export type WordingInputText = {
  ja?: string;
  en?: string;
};

export type WordingInputVersionsItem = {
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  since: unknown;
};

export interface WordingInput {
  key: string;
  text: WordingInputText;
  /** Of each language: the newest version, and since when forms show it */
  versions: WordingInputVersionsItem[];
  /** Send it as `If-Match`, in quotes */
  etag: string;
}

export interface WordingVersion {
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  text: string;
  /** Forms showed it from then on */
  since: string;
}

export interface WordingVersionInput {
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  text: string;
  /** Forms showed it from then on */
  since: unknown;
}

export type GetSequences200 = {
  items: Sequence[];
};

export type PostSequencesBodyFrom = {
  kind: 'starter';
  starter: 'empty' | 'follow-up' | 'reminder';
} | {
  kind: 'copy';
  /**
     * @minLength 1
     * @maxLength 100
     */
  key: string;
  /**
     * @minimum 1
     * @maximum 1000000
     */
  version?: number;
};

export type PostSequencesBody = {
  /**
     * Lower-case letters, digits and hyphens
     * @pattern ^[a-z0-9][a-z0-9-]{0,63}$
     */
  key: string;
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  from?: PostSequencesBodyFrom;
};

export type PostSequencesLintBody = {
  /**
     * YAML in the sequence language
     * @minLength 1
     * @maxLength 500000
     */
  source: string;
};

export type PostSequencesLint200 = {
  problems: SequenceProblem[];
  /** Its steps as a tree, as of a version; null if it cannot be read */
  steps: readonly SequenceStep[] | null;
};

export type PostSequencesPublishBody = {
  /**
     * YAML in the sequence language
     * @minLength 1
     * @maxLength 500000
     */
  source: string;
};

/**
 * Those on their way finish, or are moved out at once
 */
export type PostSequencesKeyRetireBodyUnderway = typeof PostSequencesKeyRetireBodyUnderway[keyof typeof PostSequencesKeyRetireBodyUnderway];


export const PostSequencesKeyRetireBodyUnderway = {
  finish: 'finish',
  out: 'out',
} as const;

export type PostSequencesKeyRetireBody = {
  /** Those on their way finish, or are moved out at once */
  underway?: PostSequencesKeyRetireBodyUnderway;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostSequencesSimulateBodyChannelsItem = typeof PostSequencesSimulateBodyChannelsItem[keyof typeof PostSequencesSimulateBodyChannelsItem];


export const PostSequencesSimulateBodyChannelsItem = {
  email: 'email',
  line: 'line',
} as const;

export type PostSequencesSimulateBodyScores = {[key: string]: number};

export type PostSequencesSimulateBodyFields = {[key: string]: string | number | boolean};

export type PostSequencesSimulateBody = {
  /**
     * Key of a published sequence
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * YAML in the sequence language
     * @minLength 1
     * @maxLength 500000
     */
  source?: string;
  /**
     * Simulate this lead with their real data. If omitted, an invented lead who is subscribed and reachable.
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  leadId?: string;
  /**
     * When the lead enters; now if omitted
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  from?: string;
  /**
     * End of the simulation; two years after the entry if omitted
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
  /**
     * What the lead does: `documentOpened{document=gift} 2h after hello`, `seminarBooked 3 days`
     * @maxItems 100
     * @items.maxLength 500
     */
  supposed?: string[];
  channels?: PostSequencesSimulateBodyChannelsItem[];
  /** @maxLength 100 */
  zone?: string;
  /**
     * @maxItems 100
     * @items.maxLength 100
     */
  tags?: string[];
  scores?: PostSequencesSimulateBodyScores;
  fields?: PostSequencesSimulateBodyFields;
  /** @maxLength 40 */
  stage?: string;
  /** @maxLength 40 */
  relation?: string;
  /**
     * How often they have bought
     * @minimum 0
     * @maximum 1000
     */
  orders?: number;
};

export type GetSequencesKeyVersionsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @minimum 1
 * @maximum 1000000
 */
cursor?: number;
};

export type GetSequencesKeyVersions200 = {
  items: SequenceVersion[];
  /** @nullable */
  next: string | null;
};

export type GetSequencesKeyStepsParams = {
/**
 * Only people of this version; all versions if omitted
 * @minimum 1
 * @maximum 1000000
 */
version?: number;
};

export type GetSequencesKeySteps200 = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  items: StepCounts[];
};

export type GetSequencesKeyStepsStepPeopleParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Only people of this version; all versions if omitted
 * @minimum 1
 * @maximum 1000000
 */
version?: number;
state: GetSequencesKeyStepsStepPeopleState;
/**
 * Only those with this reason, of `skipped`, `notSent` and `parked`
 * @maxLength 200
 */
reason?: string;
};

export type GetSequencesKeyStepsStepPeopleState = typeof GetSequencesKeyStepsStepPeopleState[keyof typeof GetSequencesKeyStepsStepPeopleState];


export const GetSequencesKeyStepsStepPeopleState = {
  waiting: 'waiting',
  paused: 'paused',
  parked: 'parked',
  done: 'done',
  skipped: 'skipped',
  planned: 'planned',
  sent: 'sent',
  notSent: 'notSent',
  failed: 'failed',
  unknown: 'unknown',
} as const;

export type GetSequencesKeyStepsStepPeople200 = {
  items: StepPerson[];
  /** @nullable */
  next: string | null;
};

export type GetSequencesKeyDiffParams = {
/**
 * A version, or `newest`
 */
from?: 'newest' | 'draft' | number;
/**
 * A version, `newest`, or `draft`
 */
to?: 'newest' | 'draft' | number;
};

export type GetSequencesKeyDiff200 = {
  readonly items: readonly SequenceDifference[];
};

export type PutDraftsSequencesKeyBody = {
  /**
     * YAML; it may have errors
     * @maxLength 500000
     */
  text: string;
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
};

export type GetDraftsSequencesKeySaves200 = {
  items: Draft[];
};

export type PostSequencesKeyPublishBody = {
  /**
     * Why it is published, for those who look at the versions later
     * @maxLength 500
     */
  note?: string;
};

export type PostSequencesKeyRevertBody = {
  /**
     * @minimum 1
     * @maximum 1000000
     */
  version: number;
  /**
     * Why it is published, for those who look at the versions later
     * @maxLength 500
     */
  note?: string;
};

export type GetLeadsIdEvidenceParams = {
/**
 * Why. It is kept in the audit log.
 * @minLength 1
 * @maxLength 500
 */
reason?: string;
};

export type GetLeadsIdDisclosureParams = {
/**
 * Why. It is kept in the audit log.
 * @minLength 1
 * @maxLength 500
 */
reason?: string;
};

export type GetLeadsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 3000
 */
cursor?: string;
/**
 * Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number
 * @maxLength 200
 */
search?: string;
relation?: GetLeadsRelation;
stage?: GetLeadsStage;
/**
 * Id of the member of staff who is in charge
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
ownerId?: string;
/**
 * Key of a sequence that the lead is or was in
 * @minLength 1
 * @maxLength 100
 */
sequence?: string;
/**
 * Step at which the enrolment stands
 * @minLength 1
 * @maxLength 100
 */
step?: string;
/**
 * State of the enrolment
 */
enrolment?: GetLeadsEnrolment;
/**
 * @minLength 1
 * @maxLength 100
 */
tag?: string;
/**
 * Key of a topic
 * @minLength 1
 * @maxLength 100
 */
topic?: string;
/**
 * State of `topic`; default: subscribed
 */
subscription?: GetLeadsSubscription;
/**
 * `bounced`: a mail address that refuses mail. `blocked`: LINE
 */
contact?: GetLeadsContact;
held?: GetLeadsHeld;
/**
 * Cause of the hold
 * @minLength 1
 * @maxLength 100
 */
holdCause?: string;
/**
 * Key of the source
 * @minLength 1
 * @maxLength 100
 */
source?: string;
/**
 * Id of an import: the leads whom it added
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
importId?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
createdFrom?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
createdTo?: string;
/**
 * In any dimension
 * @minimum -1000000
 * @maximum 1000000
 */
scoreAtLeast?: number;
/**
 * Key of a document that the lead opened, as far as machines can be told from people
 * @minLength 1
 * @maxLength 100
 */
opened?: string;
/**
 * How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script
 */
initial?: GetLeadsInitial;
/**
 * `name`: by kana. `activity`: who did something last. `score`: the highest first
 */
sort?: GetLeadsSort;
/**
 * Reverses the order. Default: `asc` by name, else `desc`. The nameless, and those who never did anything, come last in both. A cursor belongs to its direction.
 */
direction?: GetLeadsDirection;
};

export type GetLeadsRelation = typeof GetLeadsRelation[keyof typeof GetLeadsRelation];


export const GetLeadsRelation = {
  lead: 'lead',
  customer: 'customer',
} as const;

export type GetLeadsStage = typeof GetLeadsStage[keyof typeof GetLeadsStage];


export const GetLeadsStage = {
  considering: 'considering',
  later: 'later',
  none: 'none',
} as const;

export type GetLeadsEnrolment = typeof GetLeadsEnrolment[keyof typeof GetLeadsEnrolment];


export const GetLeadsEnrolment = {
  running: 'running',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
} as const;

export type GetLeadsSubscription = typeof GetLeadsSubscription[keyof typeof GetLeadsSubscription];


export const GetLeadsSubscription = {
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  none: 'none',
} as const;

export type GetLeadsContact = typeof GetLeadsContact[keyof typeof GetLeadsContact];


export const GetLeadsContact = {
  reachable: 'reachable',
  unconfirmed: 'unconfirmed',
  bounced: 'bounced',
  blocked: 'blocked',
  suppressed: 'suppressed',
  none: 'none',
} as const;

export type GetLeadsHeld = typeof GetLeadsHeld[keyof typeof GetLeadsHeld];


export const GetLeadsHeld = {
  yes: 'yes',
  no: 'no',
} as const;

export type GetLeadsInitial = typeof GetLeadsInitial[keyof typeof GetLeadsInitial];


export const GetLeadsInitial = {
  あ: 'あ',
  か: 'か',
  さ: 'さ',
  た: 'た',
  な: 'な',
  は: 'は',
  ま: 'ま',
  や: 'や',
  ら: 'ら',
  わ: 'わ',
  a: 'a',
  b: 'b',
  c: 'c',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'i',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'w',
  x: 'x',
  y: 'y',
  z: 'z',
  sign: 'sign',
  latin: 'latin',
  kana: 'kana',
  other: 'other',
} as const;

export type GetLeadsSort = typeof GetLeadsSort[keyof typeof GetLeadsSort];


export const GetLeadsSort = {
  newest: 'newest',
  name: 'name',
  activity: 'activity',
  score: 'score',
} as const;

export type GetLeadsDirection = typeof GetLeadsDirection[keyof typeof GetLeadsDirection];


export const GetLeadsDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetLeads200 = {
  items: ListedLead[];
  /** @nullable */
  next: string | null;
};

/**
 * Legal basis for writing to the address (LAW1); required with `email`
 */
export type PostLeadsBodyBasis = typeof PostLeadsBodyBasis[keyof typeof PostLeadsBodyBasis];


export const PostLeadsBodyBasis = {
  card: 'card',
  relationship: 'relationship',
  published: 'published',
} as const;

export type PostLeadsBodyFields = {[key: string]: string | number | boolean};

export type PostLeadsBodyLanguage = typeof PostLeadsBodyLanguage[keyof typeof PostLeadsBodyLanguage];


export const PostLeadsBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostLeadsBody = {
  /** @maxLength 100 */
  familyName?: string;
  /** @maxLength 100 */
  givenName?: string;
  /** @maxLength 100 */
  familyKana?: string;
  /** @maxLength 100 */
  givenKana?: string;
  /** @maxLength 100 */
  displayName?: string;
  /** @maxLength 100 */
  company?: string;
  /** @maxLength 254 */
  email?: string;
  /**
     * Telephone number as written in Japan, or with `+`; kept as imports keep it
     * @maxLength 40
     */
  phone?: string;
  /** Legal basis for writing to the address (LAW1); required with `email` */
  basis?: PostLeadsBodyBasis;
  /**
     * @maxItems 20
     * @items.minLength 1
     * @items.maxLength 100
     */
  topics?: string[];
  fields?: PostLeadsBodyFields;
  language?: PostLeadsBodyLanguage;
  /** @maxLength 64 */
  zone?: string;
  /**
     * Key of the source
     * @maxLength 100
     */
  source?: string;
  /**
     * How another system calls the lead; no two leads have the same
     * @pattern ^[\x21-\x7e]{1,100}$
     */
  externalId?: string;
};

export type GetLeadsCountParams = {
/**
 * Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number
 * @maxLength 200
 */
search?: string;
relation?: GetLeadsCountRelation;
stage?: GetLeadsCountStage;
/**
 * Id of the member of staff who is in charge
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
ownerId?: string;
/**
 * Key of a sequence that the lead is or was in
 * @minLength 1
 * @maxLength 100
 */
sequence?: string;
/**
 * Step at which the enrolment stands
 * @minLength 1
 * @maxLength 100
 */
step?: string;
/**
 * State of the enrolment
 */
enrolment?: GetLeadsCountEnrolment;
/**
 * @minLength 1
 * @maxLength 100
 */
tag?: string;
/**
 * Key of a topic
 * @minLength 1
 * @maxLength 100
 */
topic?: string;
/**
 * State of `topic`; default: subscribed
 */
subscription?: GetLeadsCountSubscription;
/**
 * `bounced`: a mail address that refuses mail. `blocked`: LINE
 */
contact?: GetLeadsCountContact;
held?: GetLeadsCountHeld;
/**
 * Cause of the hold
 * @minLength 1
 * @maxLength 100
 */
holdCause?: string;
/**
 * Key of the source
 * @minLength 1
 * @maxLength 100
 */
source?: string;
/**
 * Id of an import: the leads whom it added
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
importId?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
createdFrom?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
createdTo?: string;
/**
 * In any dimension
 * @minimum -1000000
 * @maximum 1000000
 */
scoreAtLeast?: number;
/**
 * Key of a document that the lead opened, as far as machines can be told from people
 * @minLength 1
 * @maxLength 100
 */
opened?: string;
/**
 * How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script
 */
initial?: GetLeadsCountInitial;
};

export type GetLeadsCountRelation = typeof GetLeadsCountRelation[keyof typeof GetLeadsCountRelation];


export const GetLeadsCountRelation = {
  lead: 'lead',
  customer: 'customer',
} as const;

export type GetLeadsCountStage = typeof GetLeadsCountStage[keyof typeof GetLeadsCountStage];


export const GetLeadsCountStage = {
  considering: 'considering',
  later: 'later',
  none: 'none',
} as const;

export type GetLeadsCountEnrolment = typeof GetLeadsCountEnrolment[keyof typeof GetLeadsCountEnrolment];


export const GetLeadsCountEnrolment = {
  running: 'running',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
} as const;

export type GetLeadsCountSubscription = typeof GetLeadsCountSubscription[keyof typeof GetLeadsCountSubscription];


export const GetLeadsCountSubscription = {
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  none: 'none',
} as const;

export type GetLeadsCountContact = typeof GetLeadsCountContact[keyof typeof GetLeadsCountContact];


export const GetLeadsCountContact = {
  reachable: 'reachable',
  unconfirmed: 'unconfirmed',
  bounced: 'bounced',
  blocked: 'blocked',
  suppressed: 'suppressed',
  none: 'none',
} as const;

export type GetLeadsCountHeld = typeof GetLeadsCountHeld[keyof typeof GetLeadsCountHeld];


export const GetLeadsCountHeld = {
  yes: 'yes',
  no: 'no',
} as const;

export type GetLeadsCountInitial = typeof GetLeadsCountInitial[keyof typeof GetLeadsCountInitial];


export const GetLeadsCountInitial = {
  あ: 'あ',
  か: 'か',
  さ: 'さ',
  た: 'た',
  な: 'な',
  は: 'は',
  ま: 'ま',
  や: 'や',
  ら: 'ら',
  わ: 'わ',
  a: 'a',
  b: 'b',
  c: 'c',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'i',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'w',
  x: 'x',
  y: 'y',
  z: 'z',
  sign: 'sign',
  latin: 'latin',
  kana: 'kana',
  other: 'other',
} as const;

export type GetLeadsCsvParams = {
/**
 * Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number
 * @maxLength 200
 */
search?: string;
relation?: GetLeadsCsvRelation;
stage?: GetLeadsCsvStage;
/**
 * Id of the member of staff who is in charge
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
ownerId?: string;
/**
 * Key of a sequence that the lead is or was in
 * @minLength 1
 * @maxLength 100
 */
sequence?: string;
/**
 * Step at which the enrolment stands
 * @minLength 1
 * @maxLength 100
 */
step?: string;
/**
 * State of the enrolment
 */
enrolment?: GetLeadsCsvEnrolment;
/**
 * @minLength 1
 * @maxLength 100
 */
tag?: string;
/**
 * Key of a topic
 * @minLength 1
 * @maxLength 100
 */
topic?: string;
/**
 * State of `topic`; default: subscribed
 */
subscription?: GetLeadsCsvSubscription;
/**
 * `bounced`: a mail address that refuses mail. `blocked`: LINE
 */
contact?: GetLeadsCsvContact;
held?: GetLeadsCsvHeld;
/**
 * Cause of the hold
 * @minLength 1
 * @maxLength 100
 */
holdCause?: string;
/**
 * Key of the source
 * @minLength 1
 * @maxLength 100
 */
source?: string;
/**
 * Id of an import: the leads whom it added
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
importId?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
createdFrom?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
createdTo?: string;
/**
 * In any dimension
 * @minimum -1000000
 * @maximum 1000000
 */
scoreAtLeast?: number;
/**
 * Key of a document that the lead opened, as far as machines can be told from people
 * @minLength 1
 * @maxLength 100
 */
opened?: string;
/**
 * How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script
 */
initial?: GetLeadsCsvInitial;
/**
 * `name`: by kana. `activity`: who did something last. `score`: the highest first
 */
sort?: GetLeadsCsvSort;
/**
 * Reverses the order. Default: `asc` by name, else `desc`. The nameless, and those who never did anything, come last in both. A cursor belongs to its direction.
 */
direction?: GetLeadsCsvDirection;
/**
 * Of the header
 */
language?: GetLeadsCsvLanguage;
};

export type GetLeadsCsvRelation = typeof GetLeadsCsvRelation[keyof typeof GetLeadsCsvRelation];


export const GetLeadsCsvRelation = {
  lead: 'lead',
  customer: 'customer',
} as const;

export type GetLeadsCsvStage = typeof GetLeadsCsvStage[keyof typeof GetLeadsCsvStage];


export const GetLeadsCsvStage = {
  considering: 'considering',
  later: 'later',
  none: 'none',
} as const;

export type GetLeadsCsvEnrolment = typeof GetLeadsCsvEnrolment[keyof typeof GetLeadsCsvEnrolment];


export const GetLeadsCsvEnrolment = {
  running: 'running',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
} as const;

export type GetLeadsCsvSubscription = typeof GetLeadsCsvSubscription[keyof typeof GetLeadsCsvSubscription];


export const GetLeadsCsvSubscription = {
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  none: 'none',
} as const;

export type GetLeadsCsvContact = typeof GetLeadsCsvContact[keyof typeof GetLeadsCsvContact];


export const GetLeadsCsvContact = {
  reachable: 'reachable',
  unconfirmed: 'unconfirmed',
  bounced: 'bounced',
  blocked: 'blocked',
  suppressed: 'suppressed',
  none: 'none',
} as const;

export type GetLeadsCsvHeld = typeof GetLeadsCsvHeld[keyof typeof GetLeadsCsvHeld];


export const GetLeadsCsvHeld = {
  yes: 'yes',
  no: 'no',
} as const;

export type GetLeadsCsvInitial = typeof GetLeadsCsvInitial[keyof typeof GetLeadsCsvInitial];


export const GetLeadsCsvInitial = {
  あ: 'あ',
  か: 'か',
  さ: 'さ',
  た: 'た',
  な: 'な',
  は: 'は',
  ま: 'ま',
  や: 'や',
  ら: 'ら',
  わ: 'わ',
  a: 'a',
  b: 'b',
  c: 'c',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'i',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'w',
  x: 'x',
  y: 'y',
  z: 'z',
  sign: 'sign',
  latin: 'latin',
  kana: 'kana',
  other: 'other',
} as const;

export type GetLeadsCsvSort = typeof GetLeadsCsvSort[keyof typeof GetLeadsCsvSort];


export const GetLeadsCsvSort = {
  newest: 'newest',
  name: 'name',
  activity: 'activity',
  score: 'score',
} as const;

export type GetLeadsCsvDirection = typeof GetLeadsCsvDirection[keyof typeof GetLeadsCsvDirection];


export const GetLeadsCsvDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetLeadsCsvLanguage = typeof GetLeadsCsvLanguage[keyof typeof GetLeadsCsvLanguage];


export const GetLeadsCsvLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetLeadsIdPageParams = {
/**
 * Of the sentences; left out: by Accept-Language
 */
language?: GetLeadsIdPageLanguage;
};

export type GetLeadsIdPageLanguage = typeof GetLeadsIdPageLanguage[keyof typeof GetLeadsIdPageLanguage];


export const GetLeadsIdPageLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetLeadsIdConsents200 = {
  items: ConsentEntry[];
};

export type PatchLeadsIdBodyLanguage = typeof PatchLeadsIdBodyLanguage[keyof typeof PatchLeadsIdBodyLanguage];


export const PatchLeadsIdBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PatchLeadsIdBodyFields = {[key: string]: string | number | boolean | null};

export type PatchLeadsIdBody = {
  familyName?: string | null;
  givenName?: string | null;
  familyKana?: string | null;
  givenKana?: string | null;
  displayName?: string | null;
  company?: string | null;
  /**
     * @minLength 1
     * @maxLength 20
     */
  honorific?: string;
  language?: PatchLeadsIdBodyLanguage;
  zone?: string;
  externalId?: string | null;
  fields?: PatchLeadsIdBodyFields;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type DeleteLeadsIdParams = {
/**
 * Why. It is kept in the audit log, so do not write personal data.
 * @minLength 1
 * @maxLength 500
 */
reason?: string;
/**
 * The lead asked never to be written to again: their addresses are suppressed, even if they sign up again.
 */
neverAgain?: DeleteLeadsIdNeverAgain;
};

export type DeleteLeadsIdNeverAgain = typeof DeleteLeadsIdNeverAgain[keyof typeof DeleteLeadsIdNeverAgain];


export const DeleteLeadsIdNeverAgain = {
  true: 'true',
  false: 'false',
} as const;

/**
 * How the lead gave us the address (LAW1)
 */
export type PostLeadsIdAddressBodyBasis = typeof PostLeadsIdAddressBodyBasis[keyof typeof PostLeadsIdAddressBodyBasis];


export const PostLeadsIdAddressBodyBasis = {
  card: 'card',
  relationship: 'relationship',
  published: 'published',
} as const;

export type PostLeadsIdAddressBody = {
  /** @maxLength 254 */
  email?: string;
  /**
     * Telephone number as written in Japan, or with `+`; kept as imports keep it
     * @maxLength 40
     */
  phone?: string;
  /** True: the lead's other addresses stay in use */
  add?: boolean;
  /** How the lead gave us the address (LAW1) */
  basis?: PostLeadsIdAddressBodyBasis;
  /**
     * The one that was wrong; default: the one in use
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  contactId?: string;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostLeadsIdHoldBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostLeadsIdReleaseBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PutLeadsIdRelationBodyRelation = typeof PutLeadsIdRelationBodyRelation[keyof typeof PutLeadsIdRelationBodyRelation];


export const PutLeadsIdRelationBodyRelation = {
  lead: 'lead',
  customer: 'customer',
} as const;

export type PutLeadsIdRelationBody = {
  relation: PutLeadsIdRelationBodyRelation;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetLeadsIdPurchases200ItemsItemKind = typeof GetLeadsIdPurchases200ItemsItemKind[keyof typeof GetLeadsIdPurchases200ItemsItemKind];


export const GetLeadsIdPurchases200ItemsItemKind = {
  contract: 'contract',
  order: 'order',
} as const;

/**
 * Why it no longer counts
 */
export type GetLeadsIdPurchases200ItemsItemEnded = typeof GetLeadsIdPurchases200ItemsItemEnded[keyof typeof GetLeadsIdPurchases200ItemsItemEnded] | null;


export const GetLeadsIdPurchases200ItemsItemEnded = {
  'cooled-off': 'cooled-off',
  refunded: 'refunded',
  reversed: 'reversed',
} as const;

export type GetLeadsIdPurchases200ItemsItem = {
  /**
     * Of the contract, or of the invoice of an order without one
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  id: string;
  kind: GetLeadsIdPurchases200ItemsItemKind;
  /** @nullable */
  offer: string | null;
  /** The signature, or the last payment */
  at: string;
  endedAt: string | null;
  /** Why it no longer counts */
  ended: GetLeadsIdPurchases200ItemsItemEnded;
};

export type GetLeadsIdPurchases200 = {
  items: GetLeadsIdPurchases200ItemsItem[];
};

/**
 * How they told us
 */
export type PostLeadsIdOptOutBodyHow = typeof PostLeadsIdOptOutBodyHow[keyof typeof PostLeadsIdOptOutBodyHow];


export const PostLeadsIdOptOutBodyHow = {
  phone: 'phone',
  letter: 'letter',
  mail: 'mail',
  'in-person': 'in-person',
  other: 'other',
} as const;

export type PostLeadsIdOptOutBody = {
  /**
     * Key of the topic. Without it: everything
     * @minLength 1
     * @maxLength 100
     */
  topic?: string;
  /** How they told us */
  how: PostLeadsIdOptOutBodyHow;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type GetLeadsIdWhyParams = {
/**
 * @minimum 1
 * @maximum 5000
 */
limit?: number;
};

export type GetLeadsIdWhy200 = {
  items: Explanation[];
};

export type GetLeadsIdTimelineParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 400
 */
cursor?: string;
kind?: GetLeadsIdTimelineKind;
/**
 * Of the sentences; left out: by Accept-Language
 */
language?: GetLeadsIdTimelineLanguage;
};

export type GetLeadsIdTimelineKind = typeof GetLeadsIdTimelineKind[keyof typeof GetLeadsIdTimelineKind];


export const GetLeadsIdTimelineKind = {
  received: 'received',
  underWay: 'underWay',
  notSent: 'notSent',
  acts: 'acts',
  staff: 'staff',
} as const;

export type GetLeadsIdTimelineLanguage = typeof GetLeadsIdTimelineLanguage[keyof typeof GetLeadsIdTimelineLanguage];


export const GetLeadsIdTimelineLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetLeadsIdTimeline200 = {
  items: TimelineEntry[];
  /** @nullable */
  next: string | null;
};

export type GetLeadsIdTimelineEntryWhyParams = {
/**
 * Of the sentences; left out: by Accept-Language
 */
language?: GetLeadsIdTimelineEntryWhyLanguage;
};

export type GetLeadsIdTimelineEntryWhyLanguage = typeof GetLeadsIdTimelineEntryWhyLanguage[keyof typeof GetLeadsIdTimelineEntryWhyLanguage];


export const GetLeadsIdTimelineEntryWhyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetTagsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Any fragment of a tag
 * @maxLength 64
 */
search?: string;
};

export type GetTags200 = {
  items: ListedTag[];
  /** @nullable */
  next: string | null;
};

export type PostLeadsIdTagsBody = {
  /**
     * @maxItems 20
     * @items.pattern ^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$
     */
  add?: string[];
  /**
     * @maxItems 20
     * @items.pattern ^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$
     */
  remove?: string[];
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type PutLeadsIdStageBodyStage = typeof PutLeadsIdStageBodyStage[keyof typeof PutLeadsIdStageBodyStage];


export const PutLeadsIdStageBodyStage = {
  considering: 'considering',
  later: 'later',
  none: 'none',
} as const;

export type PutLeadsIdStageBody = {
  stage: PutLeadsIdStageBodyStage;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PutLeadsIdOwnerBody = {
  /** Id of the member of staff */
  ownerId: string | null;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type PutLeadsIdContactsContactIdUseBody = {
  /** False: do not use it */
  use: boolean;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostLeadsIdOptInBodyChannel = typeof PostLeadsIdOptInBodyChannel[keyof typeof PostLeadsIdOptInBodyChannel];


export const PostLeadsIdOptInBodyChannel = {
  email: 'email',
  line: 'line',
} as const;

/**
 * Legal basis (LAW1); `opt-in`: they asked for it
 */
export type PostLeadsIdOptInBodyBasis = typeof PostLeadsIdOptInBodyBasis[keyof typeof PostLeadsIdOptInBodyBasis];


export const PostLeadsIdOptInBodyBasis = {
  'opt-in': 'opt-in',
  card: 'card',
  relationship: 'relationship',
  published: 'published',
} as const;

/**
 * How they told us
 */
export type PostLeadsIdOptInBodyHow = typeof PostLeadsIdOptInBodyHow[keyof typeof PostLeadsIdOptInBodyHow];


export const PostLeadsIdOptInBodyHow = {
  phone: 'phone',
  letter: 'letter',
  mail: 'mail',
  'in-person': 'in-person',
  other: 'other',
} as const;

export type PostLeadsIdOptInBody = {
  /**
     * Key of the topic
     * @minLength 1
     * @maxLength 100
     */
  topic: string;
  channel?: PostLeadsIdOptInBodyChannel;
  /** Legal basis (LAW1); `opt-in`: they asked for it */
  basis: PostLeadsIdOptInBodyBasis;
  /** How they told us */
  how: PostLeadsIdOptInBodyHow;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type GetHoldCauses200 = {
  items: HoldCause[];
};

export type GetLeadsIdHoldsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Only those that are not lifted
 */
standing?: GetLeadsIdHoldsStanding;
};

export type GetLeadsIdHoldsStanding = typeof GetLeadsIdHoldsStanding[keyof typeof GetLeadsIdHoldsStanding];


export const GetLeadsIdHoldsStanding = {
  true: 'true',
  false: 'false',
} as const;

export type GetLeadsIdHolds200 = {
  items: Hold[];
  /** @nullable */
  next: string | null;
};

export type GetLeadsIdNotesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
pinned?: GetLeadsIdNotesPinned;
handOver?: GetLeadsIdNotesHandOver;
};

export type GetLeadsIdNotesPinned = typeof GetLeadsIdNotesPinned[keyof typeof GetLeadsIdNotesPinned];


export const GetLeadsIdNotesPinned = {
  true: 'true',
  false: 'false',
} as const;

export type GetLeadsIdNotesHandOver = typeof GetLeadsIdNotesHandOver[keyof typeof GetLeadsIdNotesHandOver];


export const GetLeadsIdNotesHandOver = {
  true: 'true',
  false: 'false',
} as const;

export type GetLeadsIdNotes200 = {
  items: Note[];
  /** @nullable */
  next: string | null;
};

export type PostLeadsIdNotesBody = {
  /**
     * @minLength 1
     * @maxLength 10000
     */
  text: string;
  pinned?: boolean;
  handOver?: boolean;
};

export type PatchNotesIdBody = {
  /**
     * @minLength 1
     * @maxLength 10000
     */
  text?: string;
  pinned?: boolean;
  handOver?: boolean;
};

export type DeleteNotesIdParams = {
/**
 * Why. It is kept in the audit log.
 * @minLength 1
 * @maxLength 500
 */
reason?: string;
};

export type GetLeadsIdPapersParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetLeadsIdPapers200 = {
  items: Paper[];
  /** @nullable */
  next: string | null;
};

export type GetPapersIdParams = {
disposition?: GetPapersIdDisposition;
};

export type GetPapersIdDisposition = typeof GetPapersIdDisposition[keyof typeof GetPapersIdDisposition];


export const GetPapersIdDisposition = {
  inline: 'inline',
  attachment: 'attachment',
} as const;

export type GetCases200 = {
  items: Case[];
};

export type GetDealsIdProposals200ItemsItemState = typeof GetDealsIdProposals200ItemsItemState[keyof typeof GetDealsIdProposals200ItemsItemState];


export const GetDealsIdProposals200ItemsItemState = {
  draft: 'draft',
  sent: 'sent',
} as const;

export type GetDealsIdProposals200ItemsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  number: number;
  state: GetDealsIdProposals200ItemsItemState;
  title: string;
  createdAt: string;
  sentAt: string | null;
};

export type GetDealsIdProposals200 = {
  items: GetDealsIdProposals200ItemsItem[];
};

export type PostDealsIdProposalsBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @maxLength 4000 */
  interests?: string;
  /** @maxLength 4000 */
  result?: string;
  /** @maxLength 4000 */
  benefit?: string;
  /** @maxLength 4000 */
  future?: string;
  /** @maxLength 4000 */
  criteria?: string;
  /** @maxLength 4000 */
  opinion?: string;
  /** @maxLength 4000 */
  nextStep?: string;
  /** @maxLength 4000 */
  afterCare?: string;
  /**
     * @maxItems 3
     * @items.maxLength 60
     */
  cases?: string[];
};

export type GetDealsIdProposalSuggestion200 = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @maxLength 4000 */
  interests: string;
  /** @maxLength 4000 */
  result: string;
  /** @maxLength 4000 */
  benefit: string;
  /** @maxLength 4000 */
  future: string;
  /** @maxLength 4000 */
  criteria: string;
  /** @maxLength 4000 */
  opinion: string;
  /** @maxLength 4000 */
  nextStep: string;
  /** @maxLength 4000 */
  afterCare: string;
  /**
     * @maxItems 3
     * @items.maxLength 60
     */
  cases: string[];
};

export type PutProposalsIdBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @maxLength 4000 */
  interests?: string;
  /** @maxLength 4000 */
  result?: string;
  /** @maxLength 4000 */
  benefit?: string;
  /** @maxLength 4000 */
  future?: string;
  /** @maxLength 4000 */
  criteria?: string;
  /** @maxLength 4000 */
  opinion?: string;
  /** @maxLength 4000 */
  nextStep?: string;
  /** @maxLength 4000 */
  afterCare?: string;
  /**
     * @maxItems 3
     * @items.maxLength 60
     */
  cases?: string[];
};

export type GetInvoicesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
/**
 * `open` holds those that are partly paid and those that are overdue
 */
state?: GetInvoicesState;
/**
 * Issued on this day or later
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
from?: string;
/**
 * Issued on this day or earlier
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
to?: string;
/**
 * Of at least this much, with tax
 * @minimum 0
 * @maximum 1000000000000
 */
least?: number;
/**
 * Of at most this much, with tax
 * @minimum 0
 * @maximum 1000000000000
 */
most?: number;
/**
 * A part of the buyer's or the lead's name, or of the company
 * @minLength 1
 * @maxLength 100
 */
partner?: string;
};

export type GetInvoicesState = typeof GetInvoicesState[keyof typeof GetInvoicesState];


export const GetInvoicesState = {
  open: 'open',
  overdue: 'overdue',
  paid: 'paid',
  void: 'void',
  writtenOff: 'writtenOff',
} as const;

export type GetInvoices200 = {
  items: Invoice[];
  /** @nullable */
  next: string | null;
};

export type PostInvoicesBodyLinesItemTaxKind = typeof PostInvoicesBodyLinesItemTaxKind[keyof typeof PostInvoicesBodyLinesItemTaxKind];


export const PostInvoicesBodyLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PostInvoicesBodyLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: PostInvoicesBodyLinesItemTaxKind;
};

export type PostInvoicesBodyPlan = {
  kind: 'once';
} | {
  kind: 'instalments';
  /**
     * @minimum 2
     * @maximum 120
     */
  count: number;
  remainder?: 'first' | 'last';
} | {
  kind: 'monthly';
  /**
     * @minimum 1
     * @maximum 120
     */
  months: number;
};

export type PostInvoicesBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** Key of the offer that was ordered; null: none of the catalogue */
  offer?: string | null;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: PostInvoicesBodyLinesItem[];
  /**
     * Decides the rates of tax
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  suppliedOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
  plan?: PostInvoicesBodyPlan;
  /**
     * Of the first instalment; moved to the next day on which banks are open
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  dueOn: string;
  /** @maxLength 2000 */
  note?: string;
};

export type GetInvoicesCsvParams = {
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
/**
 * `open` holds those that are partly paid and those that are overdue
 */
state?: GetInvoicesCsvState;
/**
 * Issued on this day or later
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
from?: string;
/**
 * Issued on this day or earlier
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
to?: string;
/**
 * Of at least this much, with tax
 * @minimum 0
 * @maximum 1000000000000
 */
least?: number;
/**
 * Of at most this much, with tax
 * @minimum 0
 * @maximum 1000000000000
 */
most?: number;
/**
 * A part of the buyer's or the lead's name, or of the company
 * @minLength 1
 * @maxLength 100
 */
partner?: string;
/**
 * Of the header and the states
 */
language?: GetInvoicesCsvLanguage;
};

export type GetInvoicesCsvState = typeof GetInvoicesCsvState[keyof typeof GetInvoicesCsvState];


export const GetInvoicesCsvState = {
  open: 'open',
  overdue: 'overdue',
  paid: 'paid',
  void: 'void',
  writtenOff: 'writtenOff',
} as const;

export type GetInvoicesCsvLanguage = typeof GetInvoicesCsvLanguage[keyof typeof GetInvoicesCsvLanguage];


export const GetInvoicesCsvLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetLeadsIdInvoicesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetLeadsIdInvoices200 = {
  items: Invoice[];
  /** @nullable */
  next: string | null;
};

export type GetReceivablesParams = {
/**
 * Periods of the calendar
 */
by?: GetReceivablesBy;
/**
 * @pattern ^[A-Z]{3}$
 */
currency?: string;
};

export type GetReceivablesBy = typeof GetReceivablesBy[keyof typeof GetReceivablesBy];


export const GetReceivablesBy = {
  month: 'month',
  week: 'week',
} as const;

export type GetReceivablesInstalmentsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Periods of the calendar
 */
by?: GetReceivablesInstalmentsBy;
/**
 * @pattern ^[A-Z]{3}$
 */
currency?: string;
/**
 * How late it is, in days
 */
bucket?: GetReceivablesInstalmentsBucket;
/**
 * Everything whose day has passed
 */
late?: GetReceivablesInstalmentsLate;
/**
 * A period of the calendar, by its first day
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
period?: string;
};

export type GetReceivablesInstalmentsBy = typeof GetReceivablesInstalmentsBy[keyof typeof GetReceivablesInstalmentsBy];


export const GetReceivablesInstalmentsBy = {
  month: 'month',
  week: 'week',
} as const;

export type GetReceivablesInstalmentsBucket = typeof GetReceivablesInstalmentsBucket[keyof typeof GetReceivablesInstalmentsBucket];


export const GetReceivablesInstalmentsBucket = {
  current: 'current',
  '1-30': '1-30',
  '31-60': '31-60',
  '61-90': '61-90',
  '90+': '90+',
} as const;

export type GetReceivablesInstalmentsLate = typeof GetReceivablesInstalmentsLate[keyof typeof GetReceivablesInstalmentsLate];


export const GetReceivablesInstalmentsLate = {
  true: 'true',
} as const;

export type PostInvoicesPreviewBodyLinesItemTaxKind = typeof PostInvoicesPreviewBodyLinesItemTaxKind[keyof typeof PostInvoicesPreviewBodyLinesItemTaxKind];


export const PostInvoicesPreviewBodyLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PostInvoicesPreviewBodyLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: PostInvoicesPreviewBodyLinesItemTaxKind;
};

export type PostInvoicesPreviewBodyPlan = {
  kind: 'once';
} | {
  kind: 'instalments';
  /**
     * @minimum 2
     * @maximum 120
     */
  count: number;
  remainder?: 'first' | 'last';
} | {
  kind: 'monthly';
  /**
     * @minimum 1
     * @maximum 120
     */
  months: number;
};

export type PostInvoicesPreviewBody = {
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: PostInvoicesPreviewBodyLinesItem[];
  /**
     * Decides the rates of tax
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  suppliedOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
  plan?: PostInvoicesPreviewBodyPlan;
  /**
     * Of the first instalment; moved to the next day on which banks are open
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  dueOn: string;
};

export type PostInvoicesIdPromiseBody = {
  /**
     * Today or later
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  on: string;
};

export type PostInvoicesIdWriteOffBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostInvoicesIdVoidBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetPaymentsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
method?: GetPaymentsMethod;
state?: GetPaymentsState;
/**
 * true: only money of which nobody knows whose it is
 */
suspense?: string;
/**
 * Received on this day or later
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
from?: string;
/**
 * Received on this day or earlier
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
to?: string;
};

export type GetPaymentsMethod = typeof GetPaymentsMethod[keyof typeof GetPaymentsMethod];


export const GetPaymentsMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type GetPaymentsState = typeof GetPaymentsState[keyof typeof GetPaymentsState];


export const GetPaymentsState = {
  received: 'received',
  reversed: 'reversed',
} as const;

export type GetPayments200 = {
  items: Payment[];
  /** @nullable */
  next: string | null;
};

export type PostPaymentsBodyMethod = typeof PostPaymentsBodyMethod[keyof typeof PostPaymentsBodyMethod];


export const PostPaymentsBodyMethod = {
  cash: 'cash',
  transfer: 'transfer',
} as const;

export type PostPaymentsBodyPartsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  instalmentId: string;
  /**
     * Of the money
     * @minimum 1
     * @maximum 1000000000000
     */
  amountMinor: number;
};

export type PostPaymentsBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  method: PostPaymentsBodyMethod;
  /**
     * @minimum 1
     * @maximum 1000000000000
     */
  amountMinor: number;
  /**
     * Today or before
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  receivedOn: string;
  /**
     * What it pays; left out, what is due, the oldest first. What is left is credit
     * @minItems 1
     * @maxItems 200
     */
  parts?: PostPaymentsBodyPartsItem[];
};

export type PostPayments201 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
};

export type GetPaymentsCsvParams = {
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
method?: GetPaymentsCsvMethod;
state?: GetPaymentsCsvState;
/**
 * true: only money of which nobody knows whose it is
 */
suspense?: string;
/**
 * Received on this day or later
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
from?: string;
/**
 * Received on this day or earlier
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
to?: string;
/**
 * Of the header and the states
 */
language?: GetPaymentsCsvLanguage;
};

export type GetPaymentsCsvMethod = typeof GetPaymentsCsvMethod[keyof typeof GetPaymentsCsvMethod];


export const GetPaymentsCsvMethod = {
  card: 'card',
  konbini: 'konbini',
  transfer: 'transfer',
  cash: 'cash',
} as const;

export type GetPaymentsCsvState = typeof GetPaymentsCsvState[keyof typeof GetPaymentsCsvState];


export const GetPaymentsCsvState = {
  received: 'received',
  reversed: 'reversed',
} as const;

export type GetPaymentsCsvLanguage = typeof GetPaymentsCsvLanguage[keyof typeof GetPaymentsCsvLanguage];


export const GetPaymentsCsvLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetOpenInstalmentsParams = {
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
/**
 * A part of the invoice's number
 * @minLength 1
 * @maxLength 40
 */
number?: string;
};

export type GetOpenInstalments200 = {
  items: OpenInstalment[];
};

export type PostPaymentsIdRefundCreditBody = {
  /**
     * @minimum 1
     * @maximum 1000000000000
     */
  amountMinor: number;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostPaymentsIdRefundCredit201 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
};

export type PostPaymentsIdWithdrawBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetRefundsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
state?: GetRefundsState;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
};

export type GetRefundsState = typeof GetRefundsState[keyof typeof GetRefundsState];


export const GetRefundsState = {
  owed: 'owed',
  sent: 'sent',
  done: 'done',
  failed: 'failed',
} as const;

export type GetRefunds200 = {
  items: Refund[];
  /** @nullable */
  next: string | null;
};

export type GetBankFilesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetBankFiles200 = {
  items: BankFile[];
  /** @nullable */
  next: string | null;
};

export type GetBankLinesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `waiting`: those that a person has to decide
 */
state?: GetBankLinesState;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
file?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
};

export type GetBankLinesState = typeof GetBankLinesState[keyof typeof GetBankLinesState];


export const GetBankLinesState = {
  matched: 'matched',
  suggested: 'suggested',
  unknown: 'unknown',
  reversal: 'reversal',
  reversed: 'reversed',
  ignored: 'ignored',
  waiting: 'waiting',
} as const;

export type GetBankLines200 = {
  items: BankLine[];
  /** @nullable */
  next: string | null;
};

export type PostBankLinesIdAcceptBody = {
  /**
     * Of the candidate
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  leadId: string;
};

export type PostBankLinesIdJoinBody = {
  /**
     * Of the candidate with `recordedId`
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  leadId: string;
};

export type PostBankLinesIdSplitBodyPartsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  instalmentId: string;
  /**
     * Of the money
     * @minimum 1
     * @maximum 1000000000000
     */
  amountMinor: number;
  /**
     * That the payer's bank kept; it counts as paid, beside the money
     * @minimum 0
     * @maximum 1000000000000
     */
  feeMinor?: number;
};

export type PostBankLinesIdSplitBody = {
  /**
     * Who paid: what no part takes is their credit
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  leadId: string;
  /** @maxItems 200 */
  parts: PostBankLinesIdSplitBodyPartsItem[];
  /** The next line of this payer is theirs as well */
  remember?: boolean;
};

export type PostBankLinesIdIgnoreBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetViews200 = {
  items: View[];
};

export type PostViewsBodyQueryRelation = typeof PostViewsBodyQueryRelation[keyof typeof PostViewsBodyQueryRelation];


export const PostViewsBodyQueryRelation = {
  lead: 'lead',
  customer: 'customer',
} as const;

export type PostViewsBodyQueryStage = typeof PostViewsBodyQueryStage[keyof typeof PostViewsBodyQueryStage];


export const PostViewsBodyQueryStage = {
  considering: 'considering',
  later: 'later',
  none: 'none',
} as const;

/**
 * State of the enrolment
 */
export type PostViewsBodyQueryEnrolment = typeof PostViewsBodyQueryEnrolment[keyof typeof PostViewsBodyQueryEnrolment];


export const PostViewsBodyQueryEnrolment = {
  running: 'running',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
} as const;

/**
 * State of `topic`; default: subscribed
 */
export type PostViewsBodyQuerySubscription = typeof PostViewsBodyQuerySubscription[keyof typeof PostViewsBodyQuerySubscription];


export const PostViewsBodyQuerySubscription = {
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  none: 'none',
} as const;

/**
 * `bounced`: a mail address that refuses mail. `blocked`: LINE
 */
export type PostViewsBodyQueryContact = typeof PostViewsBodyQueryContact[keyof typeof PostViewsBodyQueryContact];


export const PostViewsBodyQueryContact = {
  reachable: 'reachable',
  unconfirmed: 'unconfirmed',
  bounced: 'bounced',
  blocked: 'blocked',
  suppressed: 'suppressed',
  none: 'none',
} as const;

export type PostViewsBodyQueryHeld = typeof PostViewsBodyQueryHeld[keyof typeof PostViewsBodyQueryHeld];


export const PostViewsBodyQueryHeld = {
  yes: 'yes',
  no: 'no',
} as const;

/**
 * How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script
 */
export type PostViewsBodyQueryInitial = typeof PostViewsBodyQueryInitial[keyof typeof PostViewsBodyQueryInitial];


export const PostViewsBodyQueryInitial = {
  あ: 'あ',
  か: 'か',
  さ: 'さ',
  た: 'た',
  な: 'な',
  は: 'は',
  ま: 'ま',
  や: 'や',
  ら: 'ら',
  わ: 'わ',
  a: 'a',
  b: 'b',
  c: 'c',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'i',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'w',
  x: 'x',
  y: 'y',
  z: 'z',
  sign: 'sign',
  latin: 'latin',
  kana: 'kana',
  other: 'other',
} as const;

export type PostViewsBodyQuerySort = typeof PostViewsBodyQuerySort[keyof typeof PostViewsBodyQuerySort];


export const PostViewsBodyQuerySort = {
  newest: 'newest',
  name: 'name',
  activity: 'activity',
  score: 'score',
} as const;

export type PostViewsBodyQueryDirection = typeof PostViewsBodyQueryDirection[keyof typeof PostViewsBodyQueryDirection];


export const PostViewsBodyQueryDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

/**
 * As the query of GET /leads
 */
export type PostViewsBodyQuery = {
  /**
     * Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number
     * @maxLength 200
     */
  search?: string;
  relation?: PostViewsBodyQueryRelation;
  stage?: PostViewsBodyQueryStage;
  /**
     * Id of the member of staff who is in charge
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  ownerId?: string;
  /**
     * Key of a sequence that the lead is or was in
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Step at which the enrolment stands
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /** State of the enrolment */
  enrolment?: PostViewsBodyQueryEnrolment;
  /**
     * @minLength 1
     * @maxLength 100
     */
  tag?: string;
  /**
     * Key of a topic
     * @minLength 1
     * @maxLength 100
     */
  topic?: string;
  /** State of `topic`; default: subscribed */
  subscription?: PostViewsBodyQuerySubscription;
  /** `bounced`: a mail address that refuses mail. `blocked`: LINE */
  contact?: PostViewsBodyQueryContact;
  held?: PostViewsBodyQueryHeld;
  /**
     * Cause of the hold
     * @minLength 1
     * @maxLength 100
     */
  holdCause?: string;
  /**
     * Key of the source
     * @minLength 1
     * @maxLength 100
     */
  source?: string;
  /**
     * Id of an import: the leads whom it added
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  importId?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  createdFrom?: string;
  /**
     * Before this instant
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  createdTo?: string;
  /**
     * In any dimension
     * @minimum -1000000
     * @maximum 1000000
     */
  scoreAtLeast?: number;
  /**
     * Key of a document that the lead opened, as far as machines can be told from people
     * @minLength 1
     * @maxLength 100
     */
  opened?: string;
  /** How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script */
  initial?: PostViewsBodyQueryInitial;
  sort?: PostViewsBodyQuerySort;
  direction?: PostViewsBodyQueryDirection;
  /**
     * Keys of the columns that the console shows, with commas between them. GET /leads takes the rest
     * @maxLength 200
     * @pattern ^[a-z]+(,[a-z]+)*$
     */
  columns?: string;
};

export type PostViewsBody = {
  /**
     * @minLength 1
     * @maxLength 60
     */
  name: string;
  /** As the query of GET /leads */
  query: PostViewsBodyQuery;
  /** Show it to everybody. Needs `people:write` */
  shared?: boolean;
};

export type PatchViewsIdBodyQueryRelation = typeof PatchViewsIdBodyQueryRelation[keyof typeof PatchViewsIdBodyQueryRelation];


export const PatchViewsIdBodyQueryRelation = {
  lead: 'lead',
  customer: 'customer',
} as const;

export type PatchViewsIdBodyQueryStage = typeof PatchViewsIdBodyQueryStage[keyof typeof PatchViewsIdBodyQueryStage];


export const PatchViewsIdBodyQueryStage = {
  considering: 'considering',
  later: 'later',
  none: 'none',
} as const;

/**
 * State of the enrolment
 */
export type PatchViewsIdBodyQueryEnrolment = typeof PatchViewsIdBodyQueryEnrolment[keyof typeof PatchViewsIdBodyQueryEnrolment];


export const PatchViewsIdBodyQueryEnrolment = {
  running: 'running',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
} as const;

/**
 * State of `topic`; default: subscribed
 */
export type PatchViewsIdBodyQuerySubscription = typeof PatchViewsIdBodyQuerySubscription[keyof typeof PatchViewsIdBodyQuerySubscription];


export const PatchViewsIdBodyQuerySubscription = {
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  none: 'none',
} as const;

/**
 * `bounced`: a mail address that refuses mail. `blocked`: LINE
 */
export type PatchViewsIdBodyQueryContact = typeof PatchViewsIdBodyQueryContact[keyof typeof PatchViewsIdBodyQueryContact];


export const PatchViewsIdBodyQueryContact = {
  reachable: 'reachable',
  unconfirmed: 'unconfirmed',
  bounced: 'bounced',
  blocked: 'blocked',
  suppressed: 'suppressed',
  none: 'none',
} as const;

export type PatchViewsIdBodyQueryHeld = typeof PatchViewsIdBodyQueryHeld[keyof typeof PatchViewsIdBodyQueryHeld];


export const PatchViewsIdBodyQueryHeld = {
  yes: 'yes',
  no: 'no',
} as const;

/**
 * How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script
 */
export type PatchViewsIdBodyQueryInitial = typeof PatchViewsIdBodyQueryInitial[keyof typeof PatchViewsIdBodyQueryInitial];


export const PatchViewsIdBodyQueryInitial = {
  あ: 'あ',
  か: 'か',
  さ: 'さ',
  た: 'た',
  な: 'な',
  は: 'は',
  ま: 'ま',
  や: 'や',
  ら: 'ら',
  わ: 'わ',
  a: 'a',
  b: 'b',
  c: 'c',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'i',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'w',
  x: 'x',
  y: 'y',
  z: 'z',
  sign: 'sign',
  latin: 'latin',
  kana: 'kana',
  other: 'other',
} as const;

export type PatchViewsIdBodyQuerySort = typeof PatchViewsIdBodyQuerySort[keyof typeof PatchViewsIdBodyQuerySort];


export const PatchViewsIdBodyQuerySort = {
  newest: 'newest',
  name: 'name',
  activity: 'activity',
  score: 'score',
} as const;

export type PatchViewsIdBodyQueryDirection = typeof PatchViewsIdBodyQueryDirection[keyof typeof PatchViewsIdBodyQueryDirection];


export const PatchViewsIdBodyQueryDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

/**
 * As the query of GET /leads
 */
export type PatchViewsIdBodyQuery = {
  /**
     * Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number
     * @maxLength 200
     */
  search?: string;
  relation?: PatchViewsIdBodyQueryRelation;
  stage?: PatchViewsIdBodyQueryStage;
  /**
     * Id of the member of staff who is in charge
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  ownerId?: string;
  /**
     * Key of a sequence that the lead is or was in
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Step at which the enrolment stands
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /** State of the enrolment */
  enrolment?: PatchViewsIdBodyQueryEnrolment;
  /**
     * @minLength 1
     * @maxLength 100
     */
  tag?: string;
  /**
     * Key of a topic
     * @minLength 1
     * @maxLength 100
     */
  topic?: string;
  /** State of `topic`; default: subscribed */
  subscription?: PatchViewsIdBodyQuerySubscription;
  /** `bounced`: a mail address that refuses mail. `blocked`: LINE */
  contact?: PatchViewsIdBodyQueryContact;
  held?: PatchViewsIdBodyQueryHeld;
  /**
     * Cause of the hold
     * @minLength 1
     * @maxLength 100
     */
  holdCause?: string;
  /**
     * Key of the source
     * @minLength 1
     * @maxLength 100
     */
  source?: string;
  /**
     * Id of an import: the leads whom it added
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  importId?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  createdFrom?: string;
  /**
     * Before this instant
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  createdTo?: string;
  /**
     * In any dimension
     * @minimum -1000000
     * @maximum 1000000
     */
  scoreAtLeast?: number;
  /**
     * Key of a document that the lead opened, as far as machines can be told from people
     * @minLength 1
     * @maxLength 100
     */
  opened?: string;
  /** How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script */
  initial?: PatchViewsIdBodyQueryInitial;
  sort?: PatchViewsIdBodyQuerySort;
  direction?: PatchViewsIdBodyQueryDirection;
  /**
     * Keys of the columns that the console shows, with commas between them. GET /leads takes the rest
     * @maxLength 200
     * @pattern ^[a-z]+(,[a-z]+)*$
     */
  columns?: string;
};

export type PatchViewsIdBody = {
  /**
     * @minLength 1
     * @maxLength 60
     */
  name?: string;
  /** As the query of GET /leads */
  query?: PatchViewsIdBodyQuery;
  /** Show it to everybody. Needs `people:write` */
  shared?: boolean;
};

export type PostLeadsIdPauseBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
  /**
     * They resume automatically at this time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
};

export type PostLeadsIdResumeBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PutConsultantsKeyBusyFeedBody = {
  /**
     * @minLength 1
     * @maxLength 2000
     */
  address: string;
};

export type GetLiveParams = {
/**
 * The connection is closed after this time; connect again
 * @minimum 1
 * @maximum 3600
 */
seconds?: number;
};

export type GetAuditParams = {
/**
 * @minLength 1
 * @maxLength 100
 */
actor?: string;
/**
 * @minLength 1
 * @maxLength 100
 */
action?: string;
/**
 * Kind of the target, such as lead
 * @minLength 1
 * @maxLength 100
 */
target?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
/**
 * What was done to this lead and to what is theirs
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `asc`: from the oldest on. Default: `desc`. A cursor belongs to the direction that it was made in.
 */
direction?: GetAuditDirection;
};

export type GetAuditDirection = typeof GetAuditDirection[keyof typeof GetAuditDirection];


export const GetAuditDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetAudit200 = {
  items: AuditEntry[];
  /** @nullable */
  next: string | null;
};

export type GetAuditCsvParams = {
/**
 * @minLength 1
 * @maxLength 100
 */
actor?: string;
/**
 * @minLength 1
 * @maxLength 100
 */
action?: string;
/**
 * Kind of the target, such as lead
 * @minLength 1
 * @maxLength 100
 */
target?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
/**
 * What was done to this lead and to what is theirs
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * Of the header and the sentences
 */
language?: GetAuditCsvLanguage;
};

export type GetAuditCsvLanguage = typeof GetAuditCsvLanguage[keyof typeof GetAuditCsvLanguage];


export const GetAuditCsvLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetSystemOutboxParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 300
 */
cursor?: string;
};

export type GetSystemOutbox200 = {
  items: WaitingWake[];
  /** @nullable */
  next: string | null;
};

export type PostSandboxClockBodyStep = typeof PostSandboxClockBodyStep[keyof typeof PostSandboxClockBodyStep];


export const PostSandboxClockBodyStep = {
  next: 'next',
  hour: 'hour',
  day: 'day',
} as const;

export type PostSandboxClockBody = {
  step: PostSandboxClockBodyStep;
};

export type GetSandboxMailsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Part of the recipient's address
 * @maxLength 320
 */
to?: string;
};

export type GetSandboxMails200 = {
  items: SandboxListedMail[];
  /** @nullable */
  next: string | null;
};

export type PostSandboxMailsNUnsubscribe200 = {
  /**
     * What our public page answered
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  status: number;
};

export type GetSandboxLineFriendsParams = {
/**
 * Part of the display name
 * @maxLength 20
 */
name?: string;
};

export type GetSandboxLineFriends200 = {
  items: SandboxFriend[];
};

export type PostSandboxLineFriendsBody = {
  /**
     * Display name
     * @minLength 1
     * @maxLength 20
     */
  name: string;
};

export type PostSandboxLineFriends201 = {
  userId: string;
};

export type GetSandboxLineFriendsUserIdParams = {
/**
 * `older` of the page after it
 * @minimum 1
 * @maximum 999999999
 */
before?: number;
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
};

export type PostSandboxLineFriendsUserIdDeedsBodyDeed = {
  kind: 'say';
  /**
     * @minLength 1
     * @maxLength 5000
     */
  text: string;
} | {
  kind: 'tap';
  /**
     * Of the button's action `postback`
     * @minLength 1
     * @maxLength 300
     */
  data: string;
} | {
  kind: 'follow';
} | {
  kind: 'block';
};

export type PostSandboxLineFriendsUserIdDeedsBody = {
  deed: PostSandboxLineFriendsUserIdDeedsBodyDeed;
};

export type PostSandboxLineFriendsUserIdDeeds200 = {
  /** Whether the webhook took it at the first try */
  taken: boolean;
};

export type GetBulkParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetBulk200 = {
  items: ListedBulkAction[];
  /** @nullable */
  next: string | null;
};

export type PostBulkBodyAction = typeof PostBulkBodyAction[keyof typeof PostBulkBodyAction];


export const PostBulkBodyAction = {
  pause: 'pause',
  resume: 'resume',
  tag: 'tag',
  untag: 'untag',
  hold: 'hold',
  release: 'release',
  exit: 'exit',
  enrol: 'enrol',
} as const;

export type PostBulkBodyFilterRelation = typeof PostBulkBodyFilterRelation[keyof typeof PostBulkBodyFilterRelation];


export const PostBulkBodyFilterRelation = {
  lead: 'lead',
  customer: 'customer',
} as const;

export type PostBulkBodyFilterStage = typeof PostBulkBodyFilterStage[keyof typeof PostBulkBodyFilterStage];


export const PostBulkBodyFilterStage = {
  considering: 'considering',
  later: 'later',
  none: 'none',
} as const;

/**
 * State of the enrolment
 */
export type PostBulkBodyFilterEnrolment = typeof PostBulkBodyFilterEnrolment[keyof typeof PostBulkBodyFilterEnrolment];


export const PostBulkBodyFilterEnrolment = {
  running: 'running',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
} as const;

/**
 * State of `topic`; default: subscribed
 */
export type PostBulkBodyFilterSubscription = typeof PostBulkBodyFilterSubscription[keyof typeof PostBulkBodyFilterSubscription];


export const PostBulkBodyFilterSubscription = {
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  none: 'none',
} as const;

/**
 * `bounced`: a mail address that refuses mail. `blocked`: LINE
 */
export type PostBulkBodyFilterContact = typeof PostBulkBodyFilterContact[keyof typeof PostBulkBodyFilterContact];


export const PostBulkBodyFilterContact = {
  reachable: 'reachable',
  unconfirmed: 'unconfirmed',
  bounced: 'bounced',
  blocked: 'blocked',
  suppressed: 'suppressed',
  none: 'none',
} as const;

export type PostBulkBodyFilterHeld = typeof PostBulkBodyFilterHeld[keyof typeof PostBulkBodyFilterHeld];


export const PostBulkBodyFilterHeld = {
  yes: 'yes',
  no: 'no',
} as const;

/**
 * How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script
 */
export type PostBulkBodyFilterInitial = typeof PostBulkBodyFilterInitial[keyof typeof PostBulkBodyFilterInitial];


export const PostBulkBodyFilterInitial = {
  あ: 'あ',
  か: 'か',
  さ: 'さ',
  た: 'た',
  な: 'な',
  は: 'は',
  ま: 'ま',
  や: 'や',
  ら: 'ら',
  わ: 'わ',
  a: 'a',
  b: 'b',
  c: 'c',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'i',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'w',
  x: 'x',
  y: 'y',
  z: 'z',
  sign: 'sign',
  latin: 'latin',
  kana: 'kana',
  other: 'other',
} as const;

/**
 * As the query of GET /leads
 */
export type PostBulkBodyFilter = {
  /**
     * Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number
     * @maxLength 200
     */
  search?: string;
  relation?: PostBulkBodyFilterRelation;
  stage?: PostBulkBodyFilterStage;
  /**
     * Id of the member of staff who is in charge
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  ownerId?: string;
  /**
     * Key of a sequence that the lead is or was in
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Step at which the enrolment stands
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /** State of the enrolment */
  enrolment?: PostBulkBodyFilterEnrolment;
  /**
     * @minLength 1
     * @maxLength 100
     */
  tag?: string;
  /**
     * Key of a topic
     * @minLength 1
     * @maxLength 100
     */
  topic?: string;
  /** State of `topic`; default: subscribed */
  subscription?: PostBulkBodyFilterSubscription;
  /** `bounced`: a mail address that refuses mail. `blocked`: LINE */
  contact?: PostBulkBodyFilterContact;
  held?: PostBulkBodyFilterHeld;
  /**
     * Cause of the hold
     * @minLength 1
     * @maxLength 100
     */
  holdCause?: string;
  /**
     * Key of the source
     * @minLength 1
     * @maxLength 100
     */
  source?: string;
  /**
     * Id of an import: the leads whom it added
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  importId?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  createdFrom?: string;
  /**
     * Before this instant
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  createdTo?: string;
  /**
     * In any dimension
     * @minimum -1000000
     * @maximum 1000000
     */
  scoreAtLeast?: number;
  /**
     * Key of a document that the lead opened, as far as machines can be told from people
     * @minLength 1
     * @maxLength 100
     */
  opened?: string;
  /** How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script */
  initial?: PostBulkBodyFilterInitial;
};

export type PostBulkBodyParameters = {
  /**
     * Of tag and untag
     * @pattern ^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$
     */
  tag?: string;
  /**
     * Key. Of exit and enrol; pause and resume then act on this sequence alone
     * @minLength 1
     * @maxLength 100
     */
  sequence?: string;
  /**
     * Id of the step at which enrol begins; the first step if omitted
     * @minLength 1
     * @maxLength 100
     */
  step?: string;
  /**
     * End of a pause
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
};

export type PostBulkBody = {
  action: PostBulkBodyAction;
  /**
     * The leads; or `filter`
     * @minItems 1
     * @maxItems 4000
     * @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  ids?: string[];
  /** As the query of GET /leads */
  filter?: PostBulkBodyFilter;
  parameters?: PostBulkBodyParameters;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetEventsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `asc`: from the oldest on. Default: `desc`. A cursor belongs to the direction that it was made in.
 */
direction?: GetEventsDirection;
/**
 * @pattern ^[a-z][A-Za-z0-9]{0,63}(?:,[a-z][A-Za-z0-9]{0,63}){0,19}$
 */
kinds: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to: string;
};

export type GetEventsDirection = typeof GetEventsDirection[keyof typeof GetEventsDirection];


export const GetEventsDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetEvents200 = {
  items: ListedEvent[];
  /** @nullable */
  next: string | null;
};

/**
 * Ids and codes only, no personal data
 */
export type PostEventsBodyData = {[key: string]: string | number | boolean | null};

export type PostEventsBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** @pattern ^[a-z][A-Za-z0-9]{0,63}$ */
  kind: string;
  /** Ids and codes only, no personal data */
  data?: PostEventsBodyData;
  /**
     * When it happened; now if omitted
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  at?: string;
};

export type PostIdentifyBodyLanguage = typeof PostIdentifyBodyLanguage[keyof typeof PostIdentifyBodyLanguage];


export const PostIdentifyBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostIdentifyBodyFields = {[key: string]: string | number | boolean | null};

/**
 * How you got a new address (LAW1). Without it nothing is sent there before the lead has confirmed it by a form.
 */
export type PostIdentifyBodyBasis = typeof PostIdentifyBodyBasis[keyof typeof PostIdentifyBodyBasis];


export const PostIdentifyBodyBasis = {
  card: 'card',
  relationship: 'relationship',
  published: 'published',
} as const;

export type PostIdentifyBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId?: string;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 100 */
  lineUserId?: string;
  /**
     * How another system calls the lead; no two leads have the same
     * @pattern ^[\x21-\x7e]{1,100}$
     */
  externalId?: string;
  familyName?: string | null;
  givenName?: string | null;
  familyKana?: string | null;
  givenKana?: string | null;
  displayName?: string | null;
  company?: string | null;
  language?: PostIdentifyBodyLanguage;
  /** @maxLength 64 */
  zone?: string;
  fields?: PostIdentifyBodyFields;
  /**
     * Key of the source of a new lead
     * @maxLength 100
     */
  source?: string;
  /** How you got a new address (LAW1). Without it nothing is sent there before the lead has confirmed it by a form. */
  basis?: PostIdentifyBodyBasis;
};

/**
 * Ids and codes only, no personal data
 */
export type PostTrackBodyProperties = {[key: string]: string | number | boolean | null};

export type PostTrackBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId?: string;
  /** @maxLength 254 */
  email?: string;
  /** @maxLength 100 */
  lineUserId?: string;
  /**
     * How another system calls the lead; no two leads have the same
     * @pattern ^[\x21-\x7e]{1,100}$
     */
  externalId?: string;
  /**
     * Yours: the same id again changes nothing
     * @minLength 1
     * @maxLength 200
     */
  id: string;
  /** @pattern ^[a-z][A-Za-z0-9]{0,63}$ */
  name: string;
  /** Ids and codes only, no personal data */
  properties?: PostTrackBodyProperties;
  /**
     * Now if omitted
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  occurredAt?: string;
};

export type PostTrackBatchBodyEventsItem = {[key: string]: unknown};

export type PostTrackBatchBody = {
  /**
     * Each as the body of `/track`
     * @minItems 1
     * @maxItems 500
     */
  events: PostTrackBatchBodyEventsItem[];
};

export type PostTrackBatch200 = {
  /** In the order of `events` */
  results: TrackResult[];
};

export type GetEnrolmentsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `asc`: from the oldest on. Default: `desc`. A cursor belongs to the direction that it was made in.
 */
direction?: GetEnrolmentsDirection;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * @maxLength 100
 */
sequence?: string;
/**
 * `underway`: all that are not over. `waiting`: those of `running` whose next instant has not come
 */
state?: GetEnrolmentsState;
/**
 * Of the sequence
 * @minimum 1
 * @maximum 1000000
 */
version?: number;
/**
 * How it ended. `goal`: the lead reached the goal of the sequence
 */
outcome?: GetEnrolmentsOutcome;
/**
 * @maxLength 100
 */
step?: string;
/**
 * Code of the fault that parks it
 * @maxLength 100
 */
fault?: string;
};

export type GetEnrolmentsDirection = typeof GetEnrolmentsDirection[keyof typeof GetEnrolmentsDirection];


export const GetEnrolmentsDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetEnrolmentsState = typeof GetEnrolmentsState[keyof typeof GetEnrolmentsState];


export const GetEnrolmentsState = {
  underway: 'underway',
  running: 'running',
  waiting: 'waiting',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
} as const;

export type GetEnrolmentsOutcome = typeof GetEnrolmentsOutcome[keyof typeof GetEnrolmentsOutcome];


export const GetEnrolmentsOutcome = {
  completed: 'completed',
  goal: 'goal',
  left: 'left',
  exited: 'exited',
} as const;

export type GetEnrolments200 = {
  items: Enrolment[];
  /** @nullable */
  next: string | null;
};

export type PostEnrolmentsBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  sequence: string;
  /**
     * Id of the step to begin at; the first step if omitted
     * @maxLength 100
     */
  step?: string;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostEnrolmentsIdPauseBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
  /**
     * Resumes automatically at this time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  until?: string;
};

export type PostEnrolmentsIdResumeBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostEnrolmentsIdSkipBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostEnrolmentsIdExitBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostEnrolmentsIdSendNowBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostEnrolmentsIdMoveBody = {
  /**
     * Id of the step
     * @minLength 1
     * @maxLength 100
     */
  step: string;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetTemplates200 = {
  items: Template[];
};

export type PostTemplatesBodyChannel = typeof PostTemplatesBodyChannel[keyof typeof PostTemplatesBodyChannel];


export const PostTemplatesBodyChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type PostTemplatesBodyLanguage = typeof PostTemplatesBodyLanguage[keyof typeof PostTemplatesBodyLanguage];


export const PostTemplatesBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostTemplatesBodyFrom = {
  kind: 'starter';
} | {
  kind: 'copy';
  /**
     * `folder/name`
     * @maxLength 201
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  key: string;
  language?: 'ja' | 'en';
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version?: number;
};

export type PostTemplatesBody = {
  /**
     * `folder/name`
     * @maxLength 201
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  key: string;
  channel: PostTemplatesBodyChannel;
  language?: PostTemplatesBodyLanguage;
  from?: PostTemplatesBodyFrom;
};

export type GetTemplatesFolderNameParams = {
channel: GetTemplatesFolderNameChannel;
language?: GetTemplatesFolderNameLanguage;
/**
 * The newest if omitted
 * @minimum 1
 * @maximum 2147483647
 */
version?: number;
};

export type GetTemplatesFolderNameChannel = typeof GetTemplatesFolderNameChannel[keyof typeof GetTemplatesFolderNameChannel];


export const GetTemplatesFolderNameChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type GetTemplatesFolderNameLanguage = typeof GetTemplatesFolderNameLanguage[keyof typeof GetTemplatesFolderNameLanguage];


export const GetTemplatesFolderNameLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetTemplatesFolderNameVersionsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @minimum 1
 * @maximum 2147483647
 */
cursor?: number;
channel: GetTemplatesFolderNameVersionsChannel;
language?: GetTemplatesFolderNameVersionsLanguage;
};

export type GetTemplatesFolderNameVersionsChannel = typeof GetTemplatesFolderNameVersionsChannel[keyof typeof GetTemplatesFolderNameVersionsChannel];


export const GetTemplatesFolderNameVersionsChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type GetTemplatesFolderNameVersionsLanguage = typeof GetTemplatesFolderNameVersionsLanguage[keyof typeof GetTemplatesFolderNameVersionsLanguage];


export const GetTemplatesFolderNameVersionsLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetTemplatesFolderNameVersions200 = {
  items: TemplateVersion[];
  /** @nullable */
  next: string | null;
};

export type GetDraftsTemplatesFolderNameParams = {
channel: GetDraftsTemplatesFolderNameChannel;
language?: GetDraftsTemplatesFolderNameLanguage;
};

export type GetDraftsTemplatesFolderNameChannel = typeof GetDraftsTemplatesFolderNameChannel[keyof typeof GetDraftsTemplatesFolderNameChannel];


export const GetDraftsTemplatesFolderNameChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type GetDraftsTemplatesFolderNameLanguage = typeof GetDraftsTemplatesFolderNameLanguage[keyof typeof GetDraftsTemplatesFolderNameLanguage];


export const GetDraftsTemplatesFolderNameLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PutDraftsTemplatesFolderNameParams = {
channel: PutDraftsTemplatesFolderNameChannel;
language?: PutDraftsTemplatesFolderNameLanguage;
};

export type PutDraftsTemplatesFolderNameChannel = typeof PutDraftsTemplatesFolderNameChannel[keyof typeof PutDraftsTemplatesFolderNameChannel];


export const PutDraftsTemplatesFolderNameChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type PutDraftsTemplatesFolderNameLanguage = typeof PutDraftsTemplatesFolderNameLanguage[keyof typeof PutDraftsTemplatesFolderNameLanguage];


export const PutDraftsTemplatesFolderNameLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PutDraftsTemplatesFolderNameBody = {
  content: TemplateContentInput;
  /** The published version that it began from; null for something new */
  baseVersion: number | null;
};

export type DeleteDraftsTemplatesFolderNameParams = {
channel: DeleteDraftsTemplatesFolderNameChannel;
language?: DeleteDraftsTemplatesFolderNameLanguage;
};

export type DeleteDraftsTemplatesFolderNameChannel = typeof DeleteDraftsTemplatesFolderNameChannel[keyof typeof DeleteDraftsTemplatesFolderNameChannel];


export const DeleteDraftsTemplatesFolderNameChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type DeleteDraftsTemplatesFolderNameLanguage = typeof DeleteDraftsTemplatesFolderNameLanguage[keyof typeof DeleteDraftsTemplatesFolderNameLanguage];


export const DeleteDraftsTemplatesFolderNameLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetDraftsTemplatesFolderNameSavesParams = {
channel: GetDraftsTemplatesFolderNameSavesChannel;
language?: GetDraftsTemplatesFolderNameSavesLanguage;
};

export type GetDraftsTemplatesFolderNameSavesChannel = typeof GetDraftsTemplatesFolderNameSavesChannel[keyof typeof GetDraftsTemplatesFolderNameSavesChannel];


export const GetDraftsTemplatesFolderNameSavesChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type GetDraftsTemplatesFolderNameSavesLanguage = typeof GetDraftsTemplatesFolderNameSavesLanguage[keyof typeof GetDraftsTemplatesFolderNameSavesLanguage];


export const GetDraftsTemplatesFolderNameSavesLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetDraftsTemplatesFolderNameSaves200 = {
  items: TemplateDraft[];
};

export type PostTemplatesFolderNamePublishParams = {
channel: PostTemplatesFolderNamePublishChannel;
language?: PostTemplatesFolderNamePublishLanguage;
};

export type PostTemplatesFolderNamePublishChannel = typeof PostTemplatesFolderNamePublishChannel[keyof typeof PostTemplatesFolderNamePublishChannel];


export const PostTemplatesFolderNamePublishChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type PostTemplatesFolderNamePublishLanguage = typeof PostTemplatesFolderNamePublishLanguage[keyof typeof PostTemplatesFolderNamePublishLanguage];


export const PostTemplatesFolderNamePublishLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostTemplatesFolderNameRevertParams = {
channel: PostTemplatesFolderNameRevertChannel;
language?: PostTemplatesFolderNameRevertLanguage;
};

export type PostTemplatesFolderNameRevertChannel = typeof PostTemplatesFolderNameRevertChannel[keyof typeof PostTemplatesFolderNameRevertChannel];


export const PostTemplatesFolderNameRevertChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type PostTemplatesFolderNameRevertLanguage = typeof PostTemplatesFolderNameRevertLanguage[keyof typeof PostTemplatesFolderNameRevertLanguage];


export const PostTemplatesFolderNameRevertLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostTemplatesFolderNameRevertBody = {
  /**
     * @minimum 1
     * @maximum 2147483647
     */
  version: number;
};

export type GetTemplatesMergeFieldsParams = {
language?: GetTemplatesMergeFieldsLanguage;
};

export type GetTemplatesMergeFieldsLanguage = typeof GetTemplatesMergeFieldsLanguage[keyof typeof GetTemplatesMergeFieldsLanguage];


export const GetTemplatesMergeFieldsLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetTemplatesMergeFields200 = {
  items: MergeField[];
};

/**
 * Which template of the key, if `content` is omitted
 */
export type PostTemplatesPreviewBodyChannel = typeof PostTemplatesPreviewBodyChannel[keyof typeof PostTemplatesPreviewBodyChannel];


export const PostTemplatesPreviewBodyChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type PostTemplatesPreviewBodyLanguage = typeof PostTemplatesPreviewBodyLanguage[keyof typeof PostTemplatesPreviewBodyLanguage];


export const PostTemplatesPreviewBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

/**
 * In place of that of what sends it; `nurture` if nothing does
 */
export type PostTemplatesPreviewBodyCategory = typeof PostTemplatesPreviewBodyCategory[keyof typeof PostTemplatesPreviewBodyCategory];


export const PostTemplatesPreviewBodyCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type PostTemplatesPreviewBody = {
  /**
     * Published, or the name of what is written. Its category comes from what sends it.
     * @maxLength 201
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  key?: string;
  /** Which template of the key, if `content` is omitted */
  channel?: PostTemplatesPreviewBodyChannel;
  language?: PostTemplatesPreviewBodyLanguage;
  /**
     * Of the published template; the newest if omitted
     * @minimum 1
     * @maximum 2147483647
     */
  version?: number;
  content?: TemplateContentInput;
  /** In place of that of what sends it; `nurture` if nothing does */
  category?: PostTemplatesPreviewBodyCategory;
  lead?: SupposedLeadInput;
};

/**
 * Which template of the key, if `content` is omitted
 */
export type PostLeadsIdTemplatePreviewBodyChannel = typeof PostLeadsIdTemplatePreviewBodyChannel[keyof typeof PostLeadsIdTemplatePreviewBodyChannel];


export const PostLeadsIdTemplatePreviewBodyChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type PostLeadsIdTemplatePreviewBodyLanguage = typeof PostLeadsIdTemplatePreviewBodyLanguage[keyof typeof PostLeadsIdTemplatePreviewBodyLanguage];


export const PostLeadsIdTemplatePreviewBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

/**
 * In place of that of what sends it; `nurture` if nothing does
 */
export type PostLeadsIdTemplatePreviewBodyCategory = typeof PostLeadsIdTemplatePreviewBodyCategory[keyof typeof PostLeadsIdTemplatePreviewBodyCategory];


export const PostLeadsIdTemplatePreviewBodyCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type PostLeadsIdTemplatePreviewBody = {
  /**
     * Published, or the name of what is written. Its category comes from what sends it.
     * @maxLength 201
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  key?: string;
  /** Which template of the key, if `content` is omitted */
  channel?: PostLeadsIdTemplatePreviewBodyChannel;
  language?: PostLeadsIdTemplatePreviewBodyLanguage;
  /**
     * Of the published template; the newest if omitted
     * @minimum 1
     * @maximum 2147483647
     */
  version?: number;
  content?: TemplateContentInput;
  /** In place of that of what sends it; `nurture` if nothing does */
  category?: PostLeadsIdTemplatePreviewBodyCategory;
};

/**
 * Which template of the key, if `content` is omitted
 */
export type PostTemplatesTestSendBodyChannel = typeof PostTemplatesTestSendBodyChannel[keyof typeof PostTemplatesTestSendBodyChannel];


export const PostTemplatesTestSendBodyChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type PostTemplatesTestSendBodyLanguage = typeof PostTemplatesTestSendBodyLanguage[keyof typeof PostTemplatesTestSendBodyLanguage];


export const PostTemplatesTestSendBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

/**
 * In place of that of what sends it; `nurture` if nothing does
 */
export type PostTemplatesTestSendBodyCategory = typeof PostTemplatesTestSendBodyCategory[keyof typeof PostTemplatesTestSendBodyCategory];


export const PostTemplatesTestSendBodyCategory = {
  verification: 'verification',
  transactional: 'transactional',
  nurture: 'nurture',
  promotion: 'promotion',
  care: 'care',
} as const;

export type PostTemplatesTestSendBody = {
  /**
     * Published, or the name of what is written. Its category comes from what sends it.
     * @maxLength 201
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  key?: string;
  /** Which template of the key, if `content` is omitted */
  channel?: PostTemplatesTestSendBodyChannel;
  language?: PostTemplatesTestSendBodyLanguage;
  /**
     * Of the published template; the newest if omitted
     * @minimum 1
     * @maximum 2147483647
     */
  version?: number;
  content?: TemplateContentInput;
  /** In place of that of what sends it; `nurture` if nothing does */
  category?: PostTemplatesTestSendBodyCategory;
  lead?: SupposedLeadInput;
  /**
     * A mail address; by LINE the id of a user
     * @minLength 1
     * @maxLength 320
     */
  to: string;
};

export type GetTasksParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `desc`: the latest due first. Default: `asc`. A cursor belongs to the direction that it was made in.
 */
direction?: GetTasksDirection;
state?: GetTasksState;
/**
 * @maxLength 100
 */
role?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * @pattern ^staff:[^\p{Cc}]{1,100}$
 */
assignee?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
dueFrom?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
dueBefore?: string;
};

export type GetTasksDirection = typeof GetTasksDirection[keyof typeof GetTasksDirection];


export const GetTasksDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetTasksState = typeof GetTasksState[keyof typeof GetTasksState];


export const GetTasksState = {
  open: 'open',
  done: 'done',
  cancelled: 'cancelled',
} as const;

export type GetTasks200 = {
  items: Task[];
  /** @nullable */
  next: string | null;
};

export type PostTasksBodyKind = typeof PostTasksBodyKind[keyof typeof PostTasksBodyKind];


export const PostTasksBodyKind = {
  phone: 'phone',
  message: 'message',
  visit: 'visit',
  letter: 'letter',
  check: 'check',
} as const;

export type PostTasksBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  kind: PostTasksBodyKind;
  /**
     * @minLength 1
     * @maxLength 100
     */
  role: string;
  assignee?: string | null;
  /**
     * What to do or to say
     * @minLength 1
     * @maxLength 5000
     */
  script: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  dueAt: string;
};

export type PostTasksIdCompleteBody = {
  /** @pattern ^[a-z][a-z0-9-]{0,39}$ */
  outcome: string;
  /**
     * @minimum 0
     * @maximum 1440
     */
  minutes?: number;
};

export type PatchTasksIdBody = {
  assignee?: string | null;
  /**
     * @minLength 1
     * @maxLength 100
     */
  role?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  dueAt?: string;
  /** @maxLength 2000 */
  note?: string;
};

export type GetImportsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `asc`: from the oldest on. Default: `desc`. A cursor belongs to the direction that it was made in.
 */
direction?: GetImportsDirection;
state?: GetImportsState;
/**
 * true: only those with rows that were not imported
 */
badRows?: string;
/**
 * Only those that began from then on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
};

export type GetImportsDirection = typeof GetImportsDirection[keyof typeof GetImportsDirection];


export const GetImportsDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetImportsState = typeof GetImportsState[keyof typeof GetImportsState];


export const GetImportsState = {
  running: 'running',
  done: 'done',
  cancelled: 'cancelled',
} as const;

export type GetImports200 = {
  items: Import[];
  /** @nullable */
  next: string | null;
};

export type PostImportsIdCancelBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type GetImportsIdIssuesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
severity?: GetImportsIdIssuesSeverity;
};

export type GetImportsIdIssuesSeverity = typeof GetImportsIdIssuesSeverity[keyof typeof GetImportsIdIssuesSeverity];


export const GetImportsIdIssuesSeverity = {
  bad: 'bad',
  warning: 'warning',
} as const;

export type GetImportsIdIssues200 = {
  items: RowIssues[];
  /** @nullable */
  next: string | null;
};

export type GetImportsIdRowsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * added: a new lead. merged: filled in what a lead had not. unchanged: all was known.
 */
outcome: GetImportsIdRowsOutcome;
};

export type GetImportsIdRowsOutcome = typeof GetImportsIdRowsOutcome[keyof typeof GetImportsIdRowsOutcome];


export const GetImportsIdRowsOutcome = {
  added: 'added',
  merged: 'merged',
  unchanged: 'unchanged',
} as const;

export type GetImportsIdRows200 = {
  items: ImportRow[];
  /** @nullable */
  next: string | null;
};

export type GetImportsMappings200 = {
  items: ImportMapping[];
};

export type PutImportsMappingsNameBodyColumns = {[key: string]: 'email' | 'mobile' | 'directPhone' | 'phone' | 'fullName' | 'familyName' | 'givenName' | 'fullKana' | 'familyKana' | 'givenKana' | 'company' | 'optOut' | 'optIn' | 'mailStatus' | 'ignore' | string};

export type PutImportsMappingsNameBody = {
  columns: PutImportsMappingsNameBodyColumns;
};

export type GetSenders200 = {
  items: Sender[];
};

export type PatchSendersIdBody = {
  /**
     * As recipients see it
     * @minLength 1
     * @maxLength 100
     */
  name?: string;
  /** Of mail; null: answers go to the sender's own address */
  replyTo?: string | null;
  /**
     * Messages per second at most
     * @minimum 0.01
     * @maximum 10000
     */
  ratePerSecond?: number;
};

export type PostSendersIdClearAlarmBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetSendsNotSentParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * notSent: a rule, a person, or the end of what planned it stopped the message. failed: it was tried in vain.
 */
state?: GetSendsNotSentState;
/**
 * Key
 * @maxLength 100
 */
sequence?: string;
/**
 * Of the sequence: the one in which the step was passed
 * @minimum 1
 * @maximum 1000000
 */
version?: number;
/**
 * @maxLength 100
 */
step?: string;
channel?: GetSendsNotSentChannel;
/**
 * Decided from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
/**
 * Code, as `/sends/not-sent/reasons` lists them
 * @maxLength 100
 */
reason?: string;
/**
 * `asc`: from the oldest on. Default: `desc`. A cursor belongs to the direction that it was made in.
 */
direction?: GetSendsNotSentDirection;
};

export type GetSendsNotSentState = typeof GetSendsNotSentState[keyof typeof GetSendsNotSentState];


export const GetSendsNotSentState = {
  notSent: 'notSent',
  failed: 'failed',
} as const;

export type GetSendsNotSentChannel = typeof GetSendsNotSentChannel[keyof typeof GetSendsNotSentChannel];


export const GetSendsNotSentChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type GetSendsNotSentDirection = typeof GetSendsNotSentDirection[keyof typeof GetSendsNotSentDirection];


export const GetSendsNotSentDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetSendsNotSent200 = {
  items: NotSent[];
  /** @nullable */
  next: string | null;
};

export type GetSendsNotSentReasonsParams = {
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * notSent: a rule, a person, or the end of what planned it stopped the message. failed: it was tried in vain.
 */
state?: GetSendsNotSentReasonsState;
/**
 * Key
 * @maxLength 100
 */
sequence?: string;
/**
 * Of the sequence: the one in which the step was passed
 * @minimum 1
 * @maximum 1000000
 */
version?: number;
/**
 * @maxLength 100
 */
step?: string;
channel?: GetSendsNotSentReasonsChannel;
/**
 * Decided from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
};

export type GetSendsNotSentReasonsState = typeof GetSendsNotSentReasonsState[keyof typeof GetSendsNotSentReasonsState];


export const GetSendsNotSentReasonsState = {
  notSent: 'notSent',
  failed: 'failed',
} as const;

export type GetSendsNotSentReasonsChannel = typeof GetSendsNotSentReasonsChannel[keyof typeof GetSendsNotSentReasonsChannel];


export const GetSendsNotSentReasonsChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type GetSendsNotSentReasons200 = {
  items: NotSentReason[];
};

export type GetSendsUnknownParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * true: only those of which no person has said anything yet
 */
undecided?: string;
};

export type GetSendsUnknown200 = {
  items: UnknownSend[];
  /** @nullable */
  next: string | null;
};

export type GetSendsPlannedParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
channel?: GetSendsPlannedChannel;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
before: string;
};

export type GetSendsPlannedChannel = typeof GetSendsPlannedChannel[keyof typeof GetSendsPlannedChannel];


export const GetSendsPlannedChannel = {
  email: 'email',
  line: 'line',
  person: 'person',
} as const;

export type GetSendsPlanned200 = {
  items: PlannedMessage[];
  /** @nullable */
  next: string | null;
};

export type PostSendsPlannedIdCancelBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

/**
 * arrived: it counts as sent. not-arrived: it is due again, and every rule decides anew. leave: it stays unknown.
 */
export type PostSendsIdResolveBodyAs = typeof PostSendsIdResolveBodyAs[keyof typeof PostSendsIdResolveBodyAs];


export const PostSendsIdResolveBodyAs = {
  arrived: 'arrived',
  'not-arrived': 'not-arrived',
  leave: 'leave',
} as const;

export type PostSendsIdResolveBody = {
  /** arrived: it counts as sent. not-arrived: it is due again, and every rule decides anew. leave: it stays unknown. */
  as: PostSendsIdResolveBodyAs;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostSendsIdResolve200State = typeof PostSendsIdResolve200State[keyof typeof PostSendsIdResolve200State];


export const PostSendsIdResolve200State = {
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
} as const;

export type PostSendsIdResolve200 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  state: PostSendsIdResolve200State;
};

export type PostSendsIdUndoResolve200State = typeof PostSendsIdUndoResolve200State[keyof typeof PostSendsIdUndoResolve200State];


export const PostSendsIdUndoResolve200State = {
  unknown: 'unknown',
} as const;

export type PostSendsIdUndoResolve200 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  state: PostSendsIdUndoResolve200State;
};

export type GetSendsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `asc`: from the oldest on. Default: `desc`. A cursor belongs to the direction that it was made in.
 */
direction?: GetSendsDirection;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
state?: GetSendsState;
channel?: GetSendsChannel;
/**
 * Key of the sender
 * @maxLength 100
 */
sender?: string;
/**
 * Key of the template
 * @maxLength 200
 */
template?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this instant
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
};

export type GetSendsDirection = typeof GetSendsDirection[keyof typeof GetSendsDirection];


export const GetSendsDirection = {
  asc: 'asc',
  desc: 'desc',
} as const;

export type GetSendsState = typeof GetSendsState[keyof typeof GetSendsState];


export const GetSendsState = {
  claimed: 'claimed',
  dispatching: 'dispatching',
  sent: 'sent',
  deferred: 'deferred',
  failed: 'failed',
  unknown: 'unknown',
  cancelled: 'cancelled',
} as const;

export type GetSendsChannel = typeof GetSendsChannel[keyof typeof GetSendsChannel];


export const GetSendsChannel = {
  email: 'email',
  line: 'line',
} as const;

export type GetSends200 = {
  items: Send[];
  /** @nullable */
  next: string | null;
};

export type GetSuppressionsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Mail address or LINE user id: only its suppressions
 * @minLength 1
 * @maxLength 254
 */
address?: string;
};

export type GetSuppressions200 = {
  items: Suppression[];
  /** @nullable */
  next: string | null;
};

export type PostSuppressionsBodyChannel = typeof PostSuppressionsBodyChannel[keyof typeof PostSuppressionsBodyChannel];


export const PostSuppressionsBodyChannel = {
  email: 'email',
  line: 'line',
} as const;

export type PostSuppressionsBodyScope = typeof PostSuppressionsBodyScope[keyof typeof PostSuppressionsBodyScope];


export const PostSuppressionsBodyScope = {
  all: 'all',
  advertising: 'advertising',
} as const;

export type PostSuppressionsBody = {
  channel: PostSuppressionsBodyChannel;
  /**
     * @minLength 1
     * @maxLength 254
     */
  address: string;
  scope?: PostSuppressionsBodyScope;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostSuppressions200 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** False if the address was already suppressed */
  added: boolean;
};

export type PostSuppressions201 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** False if the address was already suppressed */
  added: boolean;
};

export type PostSuppressionsImportBodyChannel = typeof PostSuppressionsImportBodyChannel[keyof typeof PostSuppressionsImportBodyChannel];


export const PostSuppressionsImportBodyChannel = {
  email: 'email',
  line: 'line',
} as const;

export type PostSuppressionsImportBodyScope = typeof PostSuppressionsImportBodyScope[keyof typeof PostSuppressionsImportBodyScope];


export const PostSuppressionsImportBodyScope = {
  all: 'all',
  advertising: 'advertising',
} as const;

export type PostSuppressionsImportBody = {
  channel: PostSuppressionsImportBodyChannel;
  /**
     * @minLength 1
     * @maxLength 500000
     */
  text: string;
  scope?: PostSuppressionsImportBodyScope;
  /** true: say what would happen, and change nothing */
  dryRun?: boolean;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostSuppressionsIdLiftBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostSuppressionsIdLift200 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  liftedAt: string;
};

export type PutCalendarBodyQuietHours = {
  /** @maxLength 40 */
  from: string;
  /** @maxLength 40 */
  to: string;
} | null;

export type PutCalendarBodyCaps = ({
  channel: 'email' | 'line' | 'person' | 'any';
  /** @minItems 1 */
  categories: ('nurture' | 'promotion' | 'care')[];
  /**
     * @minimum 1
     * @maximum 9007199254740991
     */
  max: number;
  /** @exclusiveMinimum 0 */
  hours: number;
})[] | null;

export type PutCalendarBodyOpeningHoursHoursItemDaysItem = typeof PutCalendarBodyOpeningHoursHoursItemDaysItem[keyof typeof PutCalendarBodyOpeningHoursHoursItemDaysItem];


export const PutCalendarBodyOpeningHoursHoursItemDaysItem = {
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
} as const;

export type PutCalendarBodyOpeningHoursHoursItem = {
  days: PutCalendarBodyOpeningHoursHoursItemDaysItem[];
  from: string;
  to: string;
};

/**
 * `skip`: closed on Japanese holidays and on the own days off
 */
export type PutCalendarBodyOpeningHoursHolidays = typeof PutCalendarBodyOpeningHoursHolidays[keyof typeof PutCalendarBodyOpeningHoursHolidays];


export const PutCalendarBodyOpeningHoursHolidays = {
  skip: 'skip',
  ignore: 'ignore',
} as const;

export type PutCalendarBodyOpeningHours = {
  /** @maxItems 50 */
  hours: PutCalendarBodyOpeningHoursHoursItem[];
  /** `skip`: closed on Japanese holidays and on the own days off */
  holidays?: PutCalendarBodyOpeningHoursHolidays;
} | null;

export type PutCalendarBody = {
  daysOff?: string[] | null;
  quietHours?: PutCalendarBodyQuietHours;
  caps?: PutCalendarBodyCaps;
  openingHours?: PutCalendarBodyOpeningHours;
};

export type PutSettingsBusinessBody = {
  /**
     * Name that people know
     * @minLength 1
     */
  name: string;
  /**
     * Legal name of the responsible sender (LAW3)
     * @minLength 1
     */
  legalName: string;
  /**
     * Postal address (LAW3)
     * @minLength 1
     */
  postalAddress: string;
  /**
     * Mail address, telephone or URL for complaints (LAW3)
     * @minLength 1
     */
  complaints: string;
  website: string;
  /** Page on how personal data is handled */
  privacy?: string;
  /**
     * IANA zone of leads whose own zone is unknown; worker and API read it when they start
     * @minLength 1
     */
  zone?: string;
};

export type GetTopics200 = {
  items: Topic[];
};

export type PutTopicsKeyBodyTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type PutTopicsKeyBody = {
  title: PutTopicsKeyBodyTitle;
  customersOnly?: boolean;
};

export type GetWordings200 = {
  items: Wording[];
};

export type PutWordingsKeyBodyText = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type PutWordingsKeyBody = {
  text: PutWordingsKeyBodyText;
};

export type GetWordingsKeyVersions200 = {
  items: WordingVersion[];
};

export type GetSources200 = {
  items: Source[];
};

export type PutSourcesKeyBodyKind = typeof PutSourcesKeyBodyKind[keyof typeof PutSourcesKeyBodyKind];


export const PutSourcesKeyBodyKind = {
  website: 'website',
  blog: 'blog',
  sns: 'sns',
  ad: 'ad',
  'direct-mail': 'direct-mail',
  'trade-show': 'trade-show',
  shop: 'shop',
  'direct-sales': 'direct-sales',
  email: 'email',
  line: 'line',
  referral: 'referral',
} as const;

export type PutSourcesKeyBody = {
  kind: PutSourcesKeyBodyKind;
  /** @minLength 1 */
  title: string;
  /**
     * Smallest unit of the currency
     * @minimum 0
     * @maximum 9007199254740991
     */
  cost?: number;
  /**
     * @minimum 0
     * @maximum 9007199254740991
     */
  budget?: number;
};

export type GetFields200 = {
  items: FieldDefinition[];
};

export type PutFieldsKeyBodyType = typeof PutFieldsKeyBodyType[keyof typeof PutFieldsKeyBodyType];


export const PutFieldsKeyBodyType = {
  text: 'text',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
} as const;

export type PutFieldsKeyBody = {
  type: PutFieldsKeyBodyType;
  /** @minLength 1 */
  title: string;
};

export type GetDocuments200 = {
  items: Document[];
};

export type PutDocumentsKeyBodyContentType = typeof PutDocumentsKeyBodyContentType[keyof typeof PutDocumentsKeyBodyContentType];


export const PutDocumentsKeyBodyContentType = {
  'text/html': 'text/html',
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
} as const;

export type PutDocumentsKeyBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  contentType: PutDocumentsKeyBodyContentType;
  /**
     * 10 MB at most
     * @minLength 1
     * @maxLength 13981016
     * @pattern ^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$
     */
  content: string;
};

export type GetForms200 = {
  items: ListedForm[];
};

export type GetFormsKeyVersionsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @minimum 1
 * @maximum 1000000
 */
cursor?: number;
};

export type GetFormsKeyVersions200 = {
  items: FormVersion[];
  /** @nullable */
  next: string | null;
};

export type PostFormsPreviewBodyDefinitionTitle = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type PostFormsPreviewBodyDefinitionLead = {
  /** @maxLength 2000 */
  ja?: string;
  /** @maxLength 2000 */
  en?: string;
};

export type PostFormsPreviewBodyDefinitionButton = {
  /** @maxLength 100 */
  ja?: string;
  /** @maxLength 100 */
  en?: string;
};

export type PostFormsPreviewBodyDefinitionTopicsItem = {
  /** @maxLength 100 */
  topic: string;
  /** @maxLength 100 */
  wording: string;
  required?: boolean;
};

export type PostFormsPreviewBodyDefinitionFieldsItemLabel = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type PostFormsPreviewBodyDefinitionFieldsItem = {
  /** @maxLength 100 */
  key: string;
  label: PostFormsPreviewBodyDefinitionFieldsItemLabel;
  required?: boolean;
};

export type PostFormsPreviewBodyDefinition = {
  /** @maxLength 100 */
  key: string;
  title: PostFormsPreviewBodyDefinitionTitle;
  lead?: PostFormsPreviewBodyDefinitionLead;
  button?: PostFormsPreviewBodyDefinitionButton;
  /** @maxLength 100 */
  purpose: string;
  /** @maxItems 30 */
  topics: PostFormsPreviewBodyDefinitionTopicsItem[];
  /** @maxItems 50 */
  fields?: PostFormsPreviewBodyDefinitionFieldsItem[];
  /** @maxLength 100 */
  source?: string;
  /** @maxLength 100 */
  document?: string;
};

export type PostFormsPreviewBodyLanguage = typeof PostFormsPreviewBodyLanguage[keyof typeof PostFormsPreviewBodyLanguage];


export const PostFormsPreviewBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostFormsPreviewBody = {
  definition: PostFormsPreviewBodyDefinition;
  language?: PostFormsPreviewBodyLanguage;
};

export type PutDraftsFormsKeyBodyDefinitionTitle = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type PutDraftsFormsKeyBodyDefinitionLead = {
  /** @maxLength 2000 */
  ja?: string;
  /** @maxLength 2000 */
  en?: string;
};

export type PutDraftsFormsKeyBodyDefinitionButton = {
  /** @maxLength 100 */
  ja?: string;
  /** @maxLength 100 */
  en?: string;
};

export type PutDraftsFormsKeyBodyDefinitionTopicsItem = {
  /** @maxLength 100 */
  topic: string;
  /** @maxLength 100 */
  wording: string;
  required?: boolean;
};

export type PutDraftsFormsKeyBodyDefinitionFieldsItemLabel = {
  /** @maxLength 300 */
  ja?: string;
  /** @maxLength 300 */
  en?: string;
};

export type PutDraftsFormsKeyBodyDefinitionFieldsItem = {
  /** @maxLength 100 */
  key: string;
  label: PutDraftsFormsKeyBodyDefinitionFieldsItemLabel;
  required?: boolean;
};

/**
 * It may be unfinished, and name what does not exist yet
 */
export type PutDraftsFormsKeyBodyDefinition = {
  title: PutDraftsFormsKeyBodyDefinitionTitle;
  lead?: PutDraftsFormsKeyBodyDefinitionLead;
  button?: PutDraftsFormsKeyBodyDefinitionButton;
  /** @maxLength 100 */
  purpose: string;
  /** @maxItems 30 */
  topics: PutDraftsFormsKeyBodyDefinitionTopicsItem[];
  /** @maxItems 50 */
  fields?: PutDraftsFormsKeyBodyDefinitionFieldsItem[];
  /** @maxLength 100 */
  source?: string;
  /** @maxLength 100 */
  document?: string;
};

export type PutDraftsFormsKeyBody = {
  /** It may be unfinished, and name what does not exist yet */
  definition: PutDraftsFormsKeyBodyDefinition;
  /** The published version that it began from; null for a new one */
  baseVersion: number | null;
};

export type GetDraftsFormsKeySaves200 = {
  items: FormDraft[];
};

export type GetOffers200 = {
  items: Offer[];
};

export type GetOffersKeyInvitationsParams = {
/**
 * Key of a sequence
 * @maxLength 100
 */
sequence?: string;
/**
 * Id of a step of it
 * @maxLength 100
 */
step?: string;
};

export type PutOffersKeyBodyTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

/**
 * One or two sentences for the pages
 */
export type PutOffersKeyBodyAbout = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type PutOffersKeyBodySide = typeof PutOffersKeyBodySide[keyof typeof PutOffersKeyBodySide];


export const PutOffersKeyBodySide = {
  'front-end': 'front-end',
  'back-end': 'back-end',
} as const;

export type PutOffersKeyBodyKind = typeof PutOffersKeyBodyKind[keyof typeof PutOffersKeyBodyKind];


export const PutOffersKeyBodyKind = {
  seminar: 'seminar',
  'study-group': 'study-group',
  'tea-party': 'tea-party',
  trial: 'trial',
  consultation: 'consultation',
  course: 'course',
  membership: 'membership',
  product: 'product',
} as const;

export type PutOffersKeyBodyFormat = typeof PutOffersKeyBodyFormat[keyof typeof PutOffersKeyBodyFormat];


export const PutOffersKeyBodyFormat = {
  online: 'online',
  place: 'place',
} as const;

export const PutOffersKeyBodyPriceTaxRate = {  NUMBER_10: 10,
  NUMBER_8: 8,
  NUMBER_0: 0,
} as const
/**
 * Left out: free of charge
 */
export type PutOffersKeyBodyPrice = {
  /**
     * Smallest unit of the currency
     * @minimum 0
     * @maximum 1000000000000
     */
  amount: number;
  taxRate?: typeof PutOffersKeyBodyPriceTaxRate[keyof typeof PutOffersKeyBodyPriceTaxRate];
  taxIncluded?: boolean;
};

/**
 * Scores from which a lead is invited
 */
export type PutOffersKeyBodyThreshold = {
  /**
     * @minimum 0
     * @maximum 1000000
     */
  trust?: number;
  /**
     * @minimum 0
     * @maximum 1000000
     */
  interest?: number;
};

export type PutOffersKeyBodyBonusesItem = {
  /** @minLength 1 */
  title: string;
  /**
     * Smallest unit of the currency
     * @minimum 0
     * @maximum 1000000000000
     */
  cost?: number;
  bought?: boolean;
};

/**
 * How many of those who came should go on to the next offer. Left out: 80 % within 7 days, with an alarm at 60 %
 */
export type PutOffersKeyBodyConversion = {
  /** After the list of who came is closed */
  within?: string;
  /**
     * Percent of those who came; below it there is a remark
     * @minimum 0
     * @maximum 100
     */
  target?: number;
  /**
     * At or under it there is an alarm
     * @minimum 0
     * @maximum 100
     */
  alarm?: number;
};

/**
 * Left out: no waiting list
 */
export type PutOffersKeyBodySessionsWaiting = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours?: number;
  from?: string;
  to?: string;
};

/**
 * What a new date begins with
 */
export type PutOffersKeyBodySessions = {
  /**
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * @minimum 1
     * @maximum 10000
     */
  seats?: number;
  /** Left out: no waiting list */
  waiting?: PutOffersKeyBodySessionsWaiting;
  /**
     * Left out: 3 days, 1 day and 1 hour before
     * @maxItems 10
     */
  reminders?: string[];
};

export type PutOffersKeyBodyConsultationQuestionsItemLabel = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type PutOffersKeyBodyConsultationQuestionsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  label: PutOffersKeyBodyConsultationQuestionsItemLabel;
  required?: boolean;
};

/**
 * Of a consultation: how guests book it
 */
export type PutOffersKeyBodyConsultation = {
  /**
     * @minimum 5
     * @maximum 480
     */
  minutes?: number;
  /**
     * Minutes from one start to the next
     * @minimum 5
     * @maximum 480
     */
  step?: number;
  /**
     * Minutes that stay free before
     * @minimum 0
     * @maximum 480
     */
  bufferBefore?: number;
  /**
     * Minutes that stay free after
     * @minimum 0
     * @maximum 480
     */
  bufferAfter?: number;
  /** How long before the start guests may still book */
  notice?: string;
  /** How long before the start guests may still move or cancel. Left out: as `notice` */
  change?: string;
  /**
     * Days ahead that guests may book
     * @minimum 1
     * @maximum 365
     */
  horizon?: number;
  /**
     * Most consultations of a consultant on one date. Left out: no limit
     * @minimum 1
     * @maximum 50
     */
  perDay?: number;
  /** @maxItems 10 */
  reminders?: string[];
  /**
     * What a guest is asked before
     * @maxItems 10
     */
  questions?: PutOffersKeyBodyConsultationQuestionsItem[];
};

export type PutOffersKeyBodyDealStepsItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type PutOffersKeyBodyDealStepsItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: PutOffersKeyBodyDealStepsItemTitle;
};

export type PutOffersKeyBodyDealPhasesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type PutOffersKeyBodyDealPhasesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: PutOffersKeyBodyDealPhasesItemTitle;
};

/**
 * Of a back-end offer: the steps and buying phases of its deals
 */
export type PutOffersKeyBodyDeal = {
  /**
     * Where a deal stands. Left out: talk, presentation, estimate, closing, contract
     * @minItems 1
     * @maxItems 20
     */
  steps?: PutOffersKeyBodyDealStepsItem[];
  /**
     * The buying phases of the lead. Left out: the ten of a company's purchase
     * @minItems 1
     * @maxItems 20
     */
  phases?: PutOffersKeyBodyDealPhasesItem[];
};

export type PutOffersKeyBodyDeliveryMilestonesItemTitle = {
  /** @minLength 1 */
  ja?: string;
  /** @minLength 1 */
  en?: string;
};

export type PutOffersKeyBodyDeliveryMilestonesItemKind = typeof PutOffersKeyBodyDeliveryMilestonesItemKind[keyof typeof PutOffersKeyBodyDeliveryMilestonesItemKind];


export const PutOffersKeyBodyDeliveryMilestonesItemKind = {
  session: 'session',
  material: 'material',
  review: 'review',
} as const;

export type PutOffersKeyBodyDeliveryMilestonesItem = {
  /** @pattern ^[a-z][a-z0-9-]*$ */
  key: string;
  title: PutOffersKeyBodyDeliveryMilestonesItemTitle;
  kind: PutOffersKeyBodyDeliveryMilestonesItemKind;
  /** So long after the start. Left out: on the day of the start */
  after?: string;
  /**
     * How long a session is
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * Documents that go with it
     * @maxItems 20
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  materials?: string[];
  /** Afterwards they are asked how satisfied they are */
  rate?: boolean;
};

export type PutOffersKeyBodyDeliveryLetters = {
  /**
     * The plan, as soon as it may begin
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  welcome?: string;
  /**
     * Before a session or a review, with its materials
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  upcoming?: string;
  /**
     * Hands over a material
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  material?: string;
  /**
     * Asks how satisfied they are
     * @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$
     */
  rate?: string;
  /** @pattern ^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$ */
  completed?: string;
};

/**
 * Milestones of what is delivered after the contract
 */
export type PutOffersKeyBodyDelivery = {
  /**
     * @minItems 1
     * @maxItems 120
     */
  milestones: PutOffersKeyBodyDeliveryMilestonesItem[];
  /**
     * Days before a session or a review
     * @minimum 0
     * @maximum 30
     */
  remindBefore?: number;
  /** At the end they are asked whether it was worth more than its price */
  rateAtEnd?: boolean;
  letters?: PutOffersKeyBodyDeliveryLetters;
};

export type PutOffersKeyBody = {
  title: PutOffersKeyBodyTitle;
  /** One or two sentences for the pages */
  about?: PutOffersKeyBodyAbout;
  side: PutOffersKeyBodySide;
  kind: PutOffersKeyBodyKind;
  /** Whether people meet. Left out: it follows from the kind */
  meeting?: boolean;
  format?: PutOffersKeyBodyFormat;
  /** Left out: free of charge */
  price?: PutOffersKeyBodyPrice;
  /** Scores from which a lead is invited */
  threshold?: PutOffersKeyBodyThreshold;
  /**
     * What comes with it, own or bought in, and what each costs
     * @maxItems 20
     */
  bonuses?: PutOffersKeyBodyBonusesItem[];
  /**
     * The offer that comes after this one
     * @pattern ^[a-z][a-z0-9-]*$
     */
  next?: string;
  /** How many of those who came should go on to the next offer. Left out: 80 % within 7 days, with an alarm at 60 % */
  conversion?: PutOffersKeyBodyConversion;
  /**
     * Sign-up form for people whom we do not know yet
     * @pattern ^[a-z][a-z0-9-]*$
     */
  form?: string;
  /** What a new date begins with */
  sessions?: PutOffersKeyBodySessions;
  /** Of a consultation: how guests book it */
  consultation?: PutOffersKeyBodyConsultation;
  /** Of a back-end offer: the steps and buying phases of its deals */
  deal?: PutOffersKeyBodyDeal;
  /** Milestones of what is delivered after the contract */
  delivery?: PutOffersKeyBodyDelivery;
};

export type GetSessionsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * @maxLength 100
 */
offer?: string;
state?: GetSessionsState;
/**
 * Starting from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
before?: string;
/**
 * Only those of which nobody has said who came, a day after their end
 */
uncounted?: GetSessionsUncounted;
};

export type GetSessionsState = typeof GetSessionsState[keyof typeof GetSessionsState];


export const GetSessionsState = {
  draft: 'draft',
  open: 'open',
  closed: 'closed',
  done: 'done',
  cancelled: 'cancelled',
} as const;

export type GetSessionsUncounted = typeof GetSessionsUncounted[keyof typeof GetSessionsUncounted];


export const GetSessionsUncounted = {
  true: 'true',
} as const;

export type GetSessions200 = {
  items: OfferSession[];
  /** @nullable */
  next: string | null;
};

export type PostSessionsBodyWaitingList = {
  /**
     * @minimum 0.5
     * @maximum 168
     */
  hours?: number;
  from?: string;
  to?: string;
} | null;

export type PostSessionsBody = {
  /** @maxLength 100 */
  offer: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  startsAt: string;
  /**
     * Left out, as the offer says; so are seats, waiting list and reminders
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * @minimum 1
     * @maximum 10000
     */
  seats?: number;
  waitingList?: PostSessionsBodyWaitingList;
  /** @maxItems 10 */
  reminders?: string[];
  /** @maxLength 100 */
  zone?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  opensAt?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  closesAt?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  changeUntil?: string;
  /** @maxLength 500 */
  place?: string;
  /** Only those who booked get it */
  joinUrl?: '' | string;
  draft?: boolean;
};

export type PatchSessionsIdBodyState = typeof PatchSessionsIdBodyState[keyof typeof PatchSessionsIdBodyState];


export const PatchSessionsIdBodyState = {
  draft: 'draft',
  open: 'open',
} as const;

export type PatchSessionsIdBody = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  startsAt?: string;
  /**
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * @minimum 1
     * @maximum 10000
     */
  seats?: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  opensAt?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  closesAt?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  changeUntil?: string;
  /** @maxLength 500 */
  place?: string;
  /** Only those who booked get it */
  joinUrl?: '' | string;
  state?: PatchSessionsIdBodyState;
  /** @maxLength 500 */
  reason?: string;
};

export type PostSessionsIdCancelBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostSessionsIdCheckInBody = {
  /**
     * @minLength 1
     * @maxLength 20
     */
  code: string;
};

export type PostSessionsIdAttendanceBodyMarksItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  bookingId: string;
  came: boolean;
};

export type PostSessionsIdAttendanceBody = {
  /**
     * @minItems 1
     * @maxItems 1000
     */
  marks: PostSessionsIdAttendanceBodyMarksItem[];
};

export type PostSessionsIdAttendanceImportBody = {
  /**
     * @minLength 1
     * @maxLength 500000
     */
  text: string;
};

export type GetLeadsIdBookings200 = {
  items: LeadBooking[];
};

export type PostSessionsIdBookingsBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
};

export type PostBookingsIdCancelBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type PostBookingsIdChangeBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  sessionId: string;
};

export type PostSessionsIdWaitListBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
};

export type PostSessionsIdWaitListLeaveBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
};

export type PostSessionsIdFollowUpAcknowledgeBodyCause = typeof PostSessionsIdFollowUpAcknowledgeBodyCause[keyof typeof PostSessionsIdFollowUpAcknowledgeBodyCause];


export const PostSessionsIdFollowUpAcknowledgeBodyCause = {
  'taught-too-much': 'taught-too-much',
  target: 'target',
  concept: 'concept',
  execution: 'execution',
  'earlier-step': 'earlier-step',
  other: 'other',
} as const;

export type PostSessionsIdFollowUpAcknowledgeBody = {
  cause: PostSessionsIdFollowUpAcknowledgeBodyCause;
  /**
     * What was seen, and what will be done. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  note: string;
};

export type GetConsultants200 = {
  items: Consultant[];
};

export type PutConsultantsKeyBodyHoursItemDaysItem = typeof PutConsultantsKeyBodyHoursItemDaysItem[keyof typeof PutConsultantsKeyBodyHoursItemDaysItem];


export const PutConsultantsKeyBodyHoursItemDaysItem = {
  monday: 'monday',
  tuesday: 'tuesday',
  wednesday: 'wednesday',
  thursday: 'thursday',
  friday: 'friday',
  saturday: 'saturday',
  sunday: 'sunday',
} as const;

export type PutConsultantsKeyBodyHoursItem = {
  /** @minItems 1 */
  days: PutConsultantsKeyBodyHoursItemDaysItem[];
  from: string;
  to: string;
};

export type PutConsultantsKeyBodyExceptionsItemHoursItem = {
  from: string;
  to: string;
};

export type PutConsultantsKeyBodyExceptionsItem = {
  date: string;
  /** @maxItems 10 */
  hours?: PutConsultantsKeyBodyExceptionsItemHoursItem[];
};

export type PutConsultantsKeyBodyHolidays = typeof PutConsultantsKeyBodyHolidays[keyof typeof PutConsultantsKeyBodyHolidays];


export const PutConsultantsKeyBodyHolidays = {
  skip: 'skip',
  ignore: 'ignore',
} as const;

export type PutConsultantsKeyBody = {
  /**
     * As guests see it
     * @minLength 1
     */
  name: string;
  zone?: string;
  /**
     * Weekly hours
     * @maxItems 50
     */
  hours?: PutConsultantsKeyBodyHoursItem[];
  /**
     * Other hours on one date; none: a day off
     * @maxItems 400
     */
  exceptions?: PutConsultantsKeyBodyExceptionsItem[];
  holidays?: PutConsultantsKeyBodyHolidays;
  /**
     * The consultations that they give
     * @items.pattern ^[a-z][a-z0-9-]*$
     */
  offers?: string[];
  /** @maxLength 500 */
  place?: string;
  joinUrl?: '' | string;
};

export type PostConsultantsKeyRetireBody = {
  /** Colleagues take over what is ahead */
  handOver: boolean;
};

export type GetConsultationSlotsParams = {
/**
 * @maxLength 100
 */
offer: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from: string;
/**
 * At most 62 days after `from`
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to: string;
/**
 * Key
 * @maxLength 100
 */
consultant?: string;
/**
 * As staff may book: without notice and horizon
 */
asStaff?: GetConsultationSlotsAsStaff;
/**
 * A consultation that is about to move: it is not in its own way
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
besides?: string;
};

export type GetConsultationSlotsAsStaff = typeof GetConsultationSlotsAsStaff[keyof typeof GetConsultationSlotsAsStaff];


export const GetConsultationSlotsAsStaff = {
  true: 'true',
} as const;

export type GetConsultationSlots200 = {
  items: ConsultantSlots[];
};

export type GetConsultationsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Key
 * @maxLength 100
 */
consultant?: string;
/**
 * Key
 * @maxLength 100
 */
offer?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
state?: GetConsultationsState;
/**
 * Starting from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
before?: string;
/**
 * Only those that have ended and of which nobody has said what became
 */
unmarked?: GetConsultationsUnmarked;
};

export type GetConsultationsState = typeof GetConsultationsState[keyof typeof GetConsultationsState];


export const GetConsultationsState = {
  held: 'held',
  booked: 'booked',
  done: 'done',
  absent: 'absent',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

export type GetConsultationsUnmarked = typeof GetConsultationsUnmarked[keyof typeof GetConsultationsUnmarked];


export const GetConsultationsUnmarked = {
  true: 'true',
} as const;

export type GetConsultations200 = {
  items: Consultation[];
  /** @nullable */
  next: string | null;
};

export type PostConsultationsBodyAnswersItem = {
  /** @maxLength 100 */
  key: string;
  /** @maxLength 5000 */
  answer: string;
};

export type PostConsultationsBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** @maxLength 100 */
  offer: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  startsAt: string;
  /**
     * Key. Left out: whoever is free, first of all the one whom they have met
     * @maxLength 100
     */
  consultant?: string;
  /**
     * To the offer's questions, as far as staff know
     * @maxItems 10
     */
  answers?: PostConsultationsBodyAnswersItem[];
};

export type GetLeadsIdConsultationsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetLeadsIdConsultations200 = {
  items: Consultation[];
  /** @nullable */
  next: string | null;
};

export type PostConsultationsIdMoveBody = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$ */
  startsAt: string;
  /**
     * Key. Left out: the same one if they are free, else another
     * @maxLength 100
     */
  consultant?: string;
  /** @maxLength 500 */
  reason?: string;
};

export type PostConsultationsIdCancelBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

/**
 * Who came
 */
export type PostConsultationsIdCameBodyPresence = typeof PostConsultationsIdCameBodyPresence[keyof typeof PostConsultationsIdCameBodyPresence];


export const PostConsultationsIdCameBodyPresence = {
  alone: 'alone',
  couple: 'couple',
  'decision-maker': 'decision-maker',
} as const;

export type PostConsultationsIdCameBodyOutcome = typeof PostConsultationsIdCameBodyOutcome[keyof typeof PostConsultationsIdCameBodyOutcome];


export const PostConsultationsIdCameBodyOutcome = {
  interested: 'interested',
  thinking: 'thinking',
  'not-now': 'not-now',
  'no-fit': 'no-fit',
} as const;

export type PostConsultationsIdCameBody = {
  /** Who came */
  presence: PostConsultationsIdCameBodyPresence;
  outcome: PostConsultationsIdCameBodyOutcome;
};

export type PatchConsultationsIdNotesBody = {
  /**
     * What is really behind it
     * @maxLength 20000
     */
  rootIssue?: string;
  /** @maxLength 20000 */
  worries?: string;
  /** @maxLength 20000 */
  notes?: string;
  /**
     * Their words at "I can solve this; are you interested?"
     * @maxLength 20000
     */
  closingAnswer?: string;
  /** Percent of the time that the consultant listened */
  listened?: number | null;
};

export type GetDealsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
state?: GetDealsState;
/**
 * Key
 * @maxLength 100
 */
offer?: string;
/**
 * Id of the member of staff
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
owner?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
/**
 * Only open ones without owner, next action or date
 */
loose?: GetDealsLoose;
/**
 * Only those whose next date is this day or before
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
 */
nextUntil?: string;
};

export type GetDealsState = typeof GetDealsState[keyof typeof GetDealsState];


export const GetDealsState = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

export type GetDealsLoose = typeof GetDealsLoose[keyof typeof GetDealsLoose];


export const GetDealsLoose = {
  true: 'true',
} as const;

export type GetDeals200 = {
  items: Deal[];
  /** @nullable */
  next: string | null;
};

/**
 * The back-end offer before a front-end one. Needs the scope `deals:override`
 */
export type PostDealsBodyOverride = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostDealsBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * Key of a back-end offer
     * @maxLength 100
     */
  offer: string;
  /** Member of staff; null: nobody yet */
  ownerId?: string | null;
  /** @maxLength 500 */
  nextAction?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  nextOn?: string;
  /** The back-end offer before a front-end one. Needs the scope `deals:override` */
  override?: PostDealsBodyOverride;
};

export type GetLeadsIdDealsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetLeadsIdDeals200 = {
  items: Deal[];
  /** @nullable */
  next: string | null;
};

export type GetDealsBoardParams = {
/**
 * Key
 * @maxLength 100
 */
offer: string;
by?: GetDealsBoardBy;
/**
 * Id of the member of staff
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
owner?: string;
};

export type GetDealsBoardBy = typeof GetDealsBoardBy[keyof typeof GetDealsBoardBy];


export const GetDealsBoardBy = {
  step: 'step',
  phase: 'phase',
} as const;

export type GetDealsObjectionFiguresParams = {
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
before?: string;
/**
 * Key
 * @maxLength 100
 */
offer?: string;
};

export type GetDealsObjectionFigures200 = {
  items: ObjectionFigures[];
};

export type GetDealPlanParams = {
/**
 * Key. Left out: the steps and phases of offers that name none
 * @maxLength 100
 */
offer?: string;
};

export type PostDealsHandOverBody = {
  /**
     * Member of staff
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  fromId: string;
  /**
     * Member of staff
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  toId: string;
  /**
     * Left out: all that are open
     * @minItems 1
     * @maxItems 500
     * @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  dealIds?: string[];
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type PostDealsHandOver200 = {
  /**
     * How many
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  deals: number;
};

export type PatchDealsIdBodyUrgency = typeof PatchDealsIdBodyUrgency[keyof typeof PatchDealsIdBodyUrgency] | null;


export const PatchDealsIdBodyUrgency = {
  information: 'information',
  waiting: 'waiting',
  'by-date': 'by-date',
  now: 'now',
} as const;

export type PatchDealsIdBody = {
  /** @maxLength 100 */
  step?: string;
  phase?: string | null;
  amountMinor?: number | null;
  plannedOn?: string | null;
  /** The deal wakes a month before it */
  mustBuyOn?: string | null;
  urgency?: PatchDealsIdBodyUrgency;
  /** @maxLength 2000 */
  motive?: string;
  /** @maxLength 2000 */
  obstacle?: string;
  rivalNear?: boolean;
  ownerId?: string | null;
  /** @maxLength 500 */
  nextAction?: string;
  nextOn?: string | null;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

/**
 * `void`: it never was one, such as a double or a mistake
 */
export type PostDealsIdCloseBodyState = typeof PostDealsIdCloseBodyState[keyof typeof PostDealsIdCloseBodyState];


export const PostDealsIdCloseBodyState = {
  won: 'won',
  lost: 'lost',
  void: 'void',
} as const;

/**
 * Of `lost`, which needs it
 */
export type PostDealsIdCloseBodyReason = typeof PostDealsIdCloseBodyReason[keyof typeof PostDealsIdCloseBodyReason];


export const PostDealsIdCloseBodyReason = {
  'missed-timing': 'missed-timing',
  'not-now': 'not-now',
  rival: 'rival',
  price: 'price',
  'no-need': 'no-need',
  'no-consensus': 'no-consensus',
  'no-answer': 'no-answer',
  expired: 'expired',
  other: 'other',
} as const;

export type PostDealsIdCloseBody = {
  /** `void`: it never was one, such as a double or a mistake */
  state: PostDealsIdCloseBodyState;
  /** Of `lost`, which needs it */
  reason?: PostDealsIdCloseBodyReason;
  /**
     * Of `lost`: on this day it is taken up again
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  returnOn?: string;
  /**
     * In the words of staff
     * @maxLength 2000
     */
  note?: string;
};

export type PostDealsIdReopenBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PutDealsIdPeopleBodyPeopleItemRole = typeof PutDealsIdPeopleBodyPeopleItemRole[keyof typeof PutDealsIdPeopleBodyPeopleItemRole];


export const PutDealsIdPeopleBodyPeopleItemRole = {
  window: 'window',
  'decision-maker': 'decision-maker',
  checker: 'checker',
  influencer: 'influencer',
  family: 'family',
} as const;

export type PutDealsIdPeopleBodyPeopleItemStance = typeof PutDealsIdPeopleBodyPeopleItemStance[keyof typeof PutDealsIdPeopleBodyPeopleItemStance];


export const PutDealsIdPeopleBodyPeopleItemStance = {
  for: 'for',
  against: 'against',
  unknown: 'unknown',
} as const;

export type PutDealsIdPeopleBodyPeopleItem = {
  /**
     * @minLength 1
     * @maxLength 100
     */
  name: string;
  role: PutDealsIdPeopleBodyPeopleItemRole;
  stance?: PutDealsIdPeopleBodyPeopleItemStance;
  /**
     * Why they are for or against it
     * @maxLength 1000
     */
  reason?: string;
  /** We have met them */
  isMet?: boolean;
};

export type PutDealsIdPeopleBody = {
  /** @maxItems 50 */
  people: PutDealsIdPeopleBodyPeopleItem[];
};

/**
 * The day by which they must buy is a field of the deal
 */
export type PostDealsIdDatesBodyKind = typeof PostDealsIdDatesBodyKind[keyof typeof PostDealsIdDatesBodyKind];


export const PostDealsIdDatesBodyKind = {
  'lease-end': 'lease-end',
  'run-out': 'run-out',
  renewal: 'renewal',
  'budget-month': 'budget-month',
  return: 'return',
  other: 'other',
} as const;

export type PostDealsIdDatesBody = {
  /** The day by which they must buy is a field of the deal */
  kind: PostDealsIdDatesBodyKind;
  /** Null removes it */
  on: string | null;
  /**
     * How long before it selling begins
     * @minimum 0
     * @maximum 60
     */
  monthsBefore?: number;
};

export type PostDealsIdObjectionsObjectionAnswerBody = {
  /**
     * In their words
     * @minLength 1
     * @maxLength 2000
     */
  answer: string;
};

export type GetProcessFunnelParams = {
/**
 * Leads who entered the process from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this one
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
/**
 * Key of the source that they came from
 * @minLength 1
 * @maxLength 100
 */
source?: string;
/**
 * Key of a sequence in which they have, or had, a journey
 * @minLength 1
 * @maxLength 100
 */
sequence?: string;
};

export type GetProcessWhatIfParams = {
/**
 * Leads who entered the process from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this one
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
/**
 * Key of the source that they came from
 * @minLength 1
 * @maxLength 100
 */
source?: string;
/**
 * Key of a sequence in which they have, or had, a journey
 * @minLength 1
 * @maxLength 100
 */
sequence?: string;
/**
 * Rates to suppose, in percent, by step
 * @maxLength 2000
 * @pattern ^[a-z][a-z0-9-]*:(?:100|\d{1,2})(?:,[a-z][a-z0-9-]*:(?:100|\d{1,2}))*$
 */
rates?: string;
};

export type GetProcessStepsStepPeopleParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Leads who entered the process from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * Before this one
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
to?: string;
/**
 * Key of the source that they came from
 * @minLength 1
 * @maxLength 100
 */
source?: string;
/**
 * Key of a sequence in which they have, or had, a journey
 * @minLength 1
 * @maxLength 100
 */
sequence?: string;
/**
 * Which number of the step
 */
group?: GetProcessStepsStepPeopleGroup;
};

export type GetProcessStepsStepPeopleGroup = typeof GetProcessStepsStepPeopleGroup[keyof typeof GetProcessStepsStepPeopleGroup];


export const GetProcessStepsStepPeopleGroup = {
  entered: 'entered',
  moved: 'moved',
  waiting: 'waiting',
  stayed: 'stayed',
  began: 'began',
  came: 'came',
  passed: 'passed',
  holes: 'holes',
  skipped: 'skipped',
  early: 'early',
} as const;

export type GetProcessStepsStepPeople200 = {
  items: ProcessPerson[];
  /** @nullable */
  next: string | null;
  /**
     * Of all pages: the number that led here
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
};

export type PutLeadsIdGoalsGoalBody = {
  /** False: take the tick back */
  done: boolean;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type GetDeliveriesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
state?: GetDeliveriesState;
/**
 * Only what goes on, now or later
 */
underWay?: GetDeliveriesUnderWay;
/**
 * Only those with a milestone whose day has passed
 */
overdue?: GetDeliveriesOverdue;
/**
 * @maxLength 100
 */
offer?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
owner?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
};

export type GetDeliveriesState = typeof GetDeliveriesState[keyof typeof GetDeliveriesState];


export const GetDeliveriesState = {
  planned: 'planned',
  running: 'running',
  resting: 'resting',
  completed: 'completed',
  stopped: 'stopped',
} as const;

export type GetDeliveriesUnderWay = typeof GetDeliveriesUnderWay[keyof typeof GetDeliveriesUnderWay];


export const GetDeliveriesUnderWay = {
  true: 'true',
  false: 'false',
} as const;

export type GetDeliveriesOverdue = typeof GetDeliveriesOverdue[keyof typeof GetDeliveriesOverdue];


export const GetDeliveriesOverdue = {
  true: 'true',
  false: 'false',
} as const;

export type GetDeliveries200 = {
  items: Delivery[];
  /** @nullable */
  next: string | null;
};

export type GetLeadsIdDeliveriesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetLeadsIdDeliveries200 = {
  items: Delivery[];
  /** @nullable */
  next: string | null;
};

export type PostDeliveriesIdBeginEarlyBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostDeliveriesIdOwnerBody = {
  ownerId: string | null;
};

export type PostDeliveriesIdCompleteBody = {
  /**
     * Needed while milestones are open: they are dropped with it
     * @maxLength 500
     */
  reason?: string;
};

export type PostDeliveriesIdMilestonesBodyKind = typeof PostDeliveriesIdMilestonesBodyKind[keyof typeof PostDeliveriesIdMilestonesBodyKind];


export const PostDeliveriesIdMilestonesBodyKind = {
  session: 'session',
  material: 'material',
  review: 'review',
} as const;

export type PostDeliveriesIdMilestonesBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  kind: PostDeliveriesIdMilestonesBodyKind;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /**
     * @minimum 5
     * @maximum 1440
     */
  minutes?: number;
  /**
     * Keys of documents
     * @maxItems 20
     * @items.maxLength 100
     */
  materials?: string[];
  rate?: boolean;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

/**
 * A session is attended or absent, all others are reached
 */
export type PostDeliveriesIdMilestonesMilestoneMarkBodyMark = typeof PostDeliveriesIdMilestonesMilestoneMarkBodyMark[keyof typeof PostDeliveriesIdMilestonesMilestoneMarkBodyMark];


export const PostDeliveriesIdMilestonesMilestoneMarkBodyMark = {
  reached: 'reached',
  attended: 'attended',
  absent: 'absent',
} as const;

export type PostDeliveriesIdMilestonesMilestoneMarkBody = {
  /** A session is attended or absent, all others are reached */
  mark: PostDeliveriesIdMilestonesMilestoneMarkBodyMark;
  /**
     * What staff noticed
     * @maxLength 2000
     */
  note?: string;
};

export type PostDeliveriesIdMilestonesMilestoneMark200 = {
  delivery: DeliveryDetail;
  undo: UndoOffer;
};

export type PostDeliveriesIdMilestonesMilestoneMoveBody = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostDeliveriesIdMilestonesMilestoneDropBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostDeliveriesIdMilestonesMilestoneHandOverBody = {
  /** Not by a letter */
  byHand?: boolean;
};

export type PostDealsIdObjectionsBody = {
  /** @maxLength 100 */
  kind: string;
  /**
     * In their words
     * @maxLength 2000
     */
  words?: string;
  /**
     * Their answer to the first question
     * @maxLength 2000
     */
  answer?: string;
  /**
     * When they talk at home; the cadence counts from it
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  talkOn?: string;
};

export type PostDealsIdPresentationsBody = {
  /**
     * Member of staff. Left out: whoever is in charge of the deal
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  presenterId?: string;
  /**
     * Key of the document that was shown
     * @maxLength 100
     */
  deck?: string;
  /**
     * What moved them, in their words
     * @maxLength 2000
     */
  interests?: string;
};

export type GetIncidentsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `live`: all that are not closed
 */
state?: GetIncidentsState;
/**
 * @minLength 1
 * @maxLength 100
 */
severity?: string;
outcome?: GetIncidentsOutcome;
/**
 * `missed` stays when the answer comes after the deadline. `unanswered`: it can still come in time, or none was needed
 */
answer?: GetIncidentsAnswer;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
/**
 * Told from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
before?: string;
};

export type GetIncidentsState = typeof GetIncidentsState[keyof typeof GetIncidentsState];


export const GetIncidentsState = {
  open: 'open',
  apologised: 'apologised',
  fixed: 'fixed',
  closed: 'closed',
  live: 'live',
} as const;

export type GetIncidentsOutcome = typeof GetIncidentsOutcome[keyof typeof GetIncidentsOutcome];


export const GetIncidentsOutcome = {
  fan: 'fan',
  kept: 'kept',
  lost: 'lost',
  void: 'void',
} as const;

export type GetIncidentsAnswer = typeof GetIncidentsAnswer[keyof typeof GetIncidentsAnswer];


export const GetIncidentsAnswer = {
  'in-time': 'in-time',
  missed: 'missed',
  unanswered: 'unanswered',
} as const;

export type GetIncidents200 = {
  items: Incident[];
  /** @nullable */
  next: string | null;
};

export type PostIncidentsBody = {
  /**
     * Of a merged lead: it is opened on the one that they were merged into
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  leadId: string;
  /**
     * @minLength 1
     * @maxLength 100
     */
  severity: string;
  /**
     * What went wrong, in your words or the customer's
     * @minLength 1
     * @maxLength 4000
     */
  what: string;
  /**
     * What they expected. Left out: what was noted when they bought
     * @maxLength 4000
     */
  expectation?: string;
  /**
     * When they told it, at most 31 days ago. Left out: now
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  toldAt?: string;
};

export type GetLeadsIdIncidentsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetLeadsIdIncidents200 = {
  items: Incident[];
  /** @nullable */
  next: string | null;
};

export type GetIncidentsReportParams = {
/**
 * Told from this instant on
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
from?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
before?: string;
};

export type GetIncidentsSeverities200 = {
  items: Severity[];
};

export type PostIncidentsIdAnswerBody = {
  /**
     * What was said to the customer
     * @minLength 1
     * @maxLength 4000
     */
  words: string;
  /** Send it as the letter of the playbook */
  letter?: boolean;
};

export type PostIncidentsIdFixBody = {
  /**
     * What was done
     * @minLength 1
     * @maxLength 4000
     */
  words: string;
  /** Send it as the letter of the playbook */
  letter?: boolean;
};

export type PostIncidentsIdRatingBodyRating = typeof PostIncidentsIdRatingBodyRating[keyof typeof PostIncidentsIdRatingBodyRating];


export const PostIncidentsIdRatingBodyRating = {
  exceeded: 'exceeded',
  met: 'met',
  below: 'below',
} as const;

export type PostIncidentsIdRatingBody = {
  rating: PostIncidentsIdRatingBodyRating;
  /** @maxLength 4000 */
  words?: string;
};

export type PostIncidentsIdExpectationBody = {
  /**
     * @minLength 1
     * @maxLength 4000
     */
  expectation: string;
};

/**
 * `fan` and `kept` need the fix; `void`: it was no failure of ours
 */
export type PostIncidentsIdCloseBodyOutcome = typeof PostIncidentsIdCloseBodyOutcome[keyof typeof PostIncidentsIdCloseBodyOutcome];


export const PostIncidentsIdCloseBodyOutcome = {
  fan: 'fan',
  kept: 'kept',
  lost: 'lost',
  void: 'void',
} as const;

export type PostIncidentsIdCloseBody = {
  /** `fan` and `kept` need the fix; `void`: it was no failure of ours */
  outcome: PostIncidentsIdCloseBodyOutcome;
  /** @maxLength 4000 */
  words?: string;
};

export type PostIncidentsIdReopenBody = {
  /**
     * Why
     * @minLength 1
     * @maxLength 4000
     */
  words: string;
};

export type GetCareParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `live`: those that are not over; `gone`: `left` or `ceased`
 */
state?: GetCareState;
/**
 * `word`: a check-in waits for a person; `dormant`: no sign of life for long; `quiet`: they woke, and nothing is offered yet
 */
need?: GetCareNeed;
/**
 * Why they went, of those who are gone; `none`: nobody noted why
 */
reason?: GetCareReason;
/**
 * The care ended at this instant or later
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
endedFrom?: string;
/**
 * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
 */
endedBefore?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
};

export type GetCareState = typeof GetCareState[keyof typeof GetCareState];


export const GetCareState = {
  live: 'live',
  gone: 'gone',
  left: 'left',
  ceased: 'ceased',
  erased: 'erased',
} as const;

export type GetCareNeed = typeof GetCareNeed[keyof typeof GetCareNeed];


export const GetCareNeed = {
  word: 'word',
  dormant: 'dormant',
  quiet: 'quiet',
  well: 'well',
} as const;

export type GetCareReason = typeof GetCareReason[keyof typeof GetCareReason];


export const GetCareReason = {
  forgot: 'forgot',
  drifted: 'drifted',
  unhappy: 'unhappy',
  done: 'done',
  other: 'other',
  none: 'none',
} as const;

export type GetCare200 = {
  items: Care[];
  /** @nullable */
  next: string | null;
};

export type GetCareLeavingsParams = {
/**
 * The last month, such as `2027-08`; left out: this month, in the zone of the installation
 * @pattern ^[1-9]\d{3}-(0[1-9]|1[0-2])$
 */
until?: string;
/**
 * @minimum 1
 * @maximum 60
 */
months?: number;
};

export type GetLeadsIdCare200 = {
  /** null for a lead that is no customer */
  care: CareDetail | null;
};

/**
 * `worried` gives the owner a task; `no-answer` is no sign of life
 */
export type PostCareIdCheckInsCheckInAnswerBodyAnswer = typeof PostCareIdCheckInsCheckInAnswerBodyAnswer[keyof typeof PostCareIdCheckInsCheckInAnswerBodyAnswer];


export const PostCareIdCheckInsCheckInAnswerBodyAnswer = {
  well: 'well',
  wish: 'wish',
  worried: 'worried',
  'no-answer': 'no-answer',
} as const;

export type PostCareIdCheckInsCheckInAnswerBody = {
  /** `worried` gives the owner a task; `no-answer` is no sign of life */
  answer: PostCareIdCheckInsCheckInAnswerBodyAnswer;
  /** @maxLength 4000 */
  words?: string;
};

/**
 * `forgot`: nobody was in touch; `drifted`: they went on to somebody else
 */
export type PostCareIdLeavingBodyReason = typeof PostCareIdLeavingBodyReason[keyof typeof PostCareIdLeavingBodyReason];


export const PostCareIdLeavingBodyReason = {
  forgot: 'forgot',
  drifted: 'drifted',
  unhappy: 'unhappy',
  done: 'done',
  other: 'other',
} as const;

export type PostCareIdLeavingBody = {
  /** `forgot`: nobody was in touch; `drifted`: they went on to somebody else */
  reason: PostCareIdLeavingBodyReason;
  /** @maxLength 4000 */
  words?: string;
};

export type PostCareIdReferralsBody = {
  /**
     * The lead whom the customer brought
     * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
     */
  referredId: string;
};

export type GetPlaysPreviewPeopleParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
part?: GetPlaysPreviewPeoplePart;
/**
 * Why they are left out, or why it is over for them
 * @maxLength 40
 */
code?: string;
/**
 * Key of the offer that is next
 * @maxLength 100
 */
offer?: string;
kind?: GetPlaysPreviewPeopleKind;
};

export type GetPlaysPreviewPeoplePart = typeof GetPlaysPreviewPeoplePart[keyof typeof GetPlaysPreviewPeoplePart];


export const GetPlaysPreviewPeoplePart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type GetPlaysPreviewPeopleKind = typeof GetPlaysPreviewPeopleKind[keyof typeof GetPlaysPreviewPeopleKind];


export const GetPlaysPreviewPeopleKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type GetPlaysPreviewPeople200 = {
  items: PreviewedMember[];
  /** @nullable */
  next: string | null;
};

export type GetPlaysParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetPlays200 = {
  items: Play[];
  /** @nullable */
  next: string | null;
};

export type PostPlaysBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetPlaysIdPeopleParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out
 */
part?: GetPlaysIdPeoplePart;
state?: GetPlaysIdPeopleState;
/**
 * Why they are left out, or why it is over for them
 * @maxLength 40
 */
code?: string;
/**
 * Key of the offer that is next
 * @maxLength 100
 */
offer?: string;
kind?: GetPlaysIdPeopleKind;
/**
 * `joined`: they were not left out; the others: whether this ever came to them
 */
had?: GetPlaysIdPeopleHad;
};

export type GetPlaysIdPeoplePart = typeof GetPlaysIdPeoplePart[keyof typeof GetPlaysIdPeoplePart];


export const GetPlaysIdPeoplePart = {
  now: 'now',
  revive: 'revive',
  'not-now': 'not-now',
} as const;

export type GetPlaysIdPeopleState = typeof GetPlaysIdPeopleState[keyof typeof GetPlaysIdPeopleState];


export const GetPlaysIdPeopleState = {
  waiting: 'waiting',
  asked: 'asked',
  awake: 'awake',
  invited: 'invited',
  bought: 'bought',
  closed: 'closed',
  'left-out': 'left-out',
} as const;

export type GetPlaysIdPeopleKind = typeof GetPlaysIdPeopleKind[keyof typeof GetPlaysIdPeopleKind];


export const GetPlaysIdPeopleKind = {
  up: 'up',
  cross: 'cross',
} as const;

export type GetPlaysIdPeopleHad = typeof GetPlaysIdPeopleHad[keyof typeof GetPlaysIdPeopleHad];


export const GetPlaysIdPeopleHad = {
  joined: 'joined',
  asked: 'asked',
  answered: 'answered',
  invited: 'invited',
} as const;

export type GetPlaysIdPeople200 = {
  items: PlayMember[];
  /** @nullable */
  next: string | null;
};

export type PostPlaysIdStopBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetCampaignsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `counting`: it has ended, and leads who are added still count
 */
phase?: GetCampaignsPhase;
/**
 * Key of a source
 * @maxLength 100
 */
source?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
owner?: string;
/**
 * Only those with something in the checklist that is late
 */
late?: GetCampaignsLate;
};

export type GetCampaignsPhase = typeof GetCampaignsPhase[keyof typeof GetCampaignsPhase];


export const GetCampaignsPhase = {
  ahead: 'ahead',
  running: 'running',
  counting: 'counting',
  over: 'over',
  cancelled: 'cancelled',
} as const;

export type GetCampaignsLate = typeof GetCampaignsLate[keyof typeof GetCampaignsLate];


export const GetCampaignsLate = {
  true: 'true',
  false: 'false',
} as const;

export type GetCampaigns200 = {
  items: Campaign[];
  /** @nullable */
  next: string | null;
};

export type PostCampaignsBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  name: string;
  /**
     * What it is for
     * @maxLength 1000
     */
  goal?: string;
  /** @maxLength 4000 */
  note?: string;
  /** Smallest unit of the currency; null: none was set */
  budgetMinor?: number | null;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  endsOn: string;
  /**
     * The last day on which leads who are added count. At first thirty days after the end
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  countsUntil?: string;
  /** Of the member of staff who is in charge */
  ownerId?: string | null;
  /**
     * Key of the source that its leads come with
     * @minLength 1
     * @maxLength 100
     */
  source: string;
  /** Key of the sequence that they enter */
  sequence?: string | null;
  /**
     * ISO 4217; left out, that of the prices
     * @pattern ^[A-Z]{3}$
     */
  currency?: string;
  /**
     * Key of a checklist of the playbook, whose items it gets
     * @maxLength 100
     */
  checklist?: string;
};

export type GetCampaignChecklists200 = {
  items: CampaignChecklist[];
};

export type PatchCampaignsIdBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  name?: string;
  /**
     * What it is for
     * @maxLength 1000
     */
  goal?: string;
  /** @maxLength 4000 */
  note?: string;
  /** Smallest unit of the currency; null: none was set */
  budgetMinor?: number | null;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn?: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  endsOn?: string;
  /**
     * The last day on which leads who are added count. At first thirty days after the end
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  countsUntil?: string;
  /** Of the member of staff who is in charge */
  ownerId?: string | null;
  /**
     * Key of the source that its leads come with
     * @minLength 1
     * @maxLength 100
     */
  source?: string;
  /** Key of the sequence that they enter */
  sequence?: string | null;
  /** true: it does not take place, and gains nobody */
  cancelled?: boolean;
};

export type GetCampaignsIdPeopleParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * Which number
 */
group?: GetCampaignsIdPeopleGroup;
/**
 * Key of a route of the process; empty: only those on none
 * @maxLength 100
 */
route?: string;
};

export type GetCampaignsIdPeopleGroup = typeof GetCampaignsIdPeopleGroup[keyof typeof GetCampaignsIdPeopleGroup];


export const GetCampaignsIdPeopleGroup = {
  leads: 'leads',
  booked: 'booked',
  entered: 'entered',
  customers: 'customers',
} as const;

export type GetCampaignsIdPeople200 = {
  items: CampaignPerson[];
  /** @nullable */
  next: string | null;
  /**
     * Of all pages: the number that led here
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  count: number;
  /** Of all pages */
  revenueMinor: number;
  currency: string;
};

export type PostCampaignsIdCostsBody = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  spentOn: string;
  /**
     * @minLength 1
     * @maxLength 500
     */
  what: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  amountMinor: number;
};

export type PostCampaignsIdItemsBody = {
  /**
     * @minLength 1
     * @maxLength 500
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
};

export type PatchCampaignsIdItemsItemBody = {
  /**
     * @minLength 1
     * @maxLength 500
     */
  title?: string;
  /**
     * It no longer moves with the campaign
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  dueOn?: string;
  done?: boolean;
};

export type GetHandOverParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * `task`: only those whose assignee is disabled
 */
kind?: GetHandOverKind;
/**
 * `owner-gone`: who is in charge is disabled; `overdue`: the date has passed
 */
reason?: GetHandOverReason;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
owner?: string;
};

export type GetHandOverKind = typeof GetHandOverKind[keyof typeof GetHandOverKind];


export const GetHandOverKind = {
  lead: 'lead',
  deal: 'deal',
  delivery: 'delivery',
  incident: 'incident',
  campaign: 'campaign',
  task: 'task',
} as const;

export type GetHandOverReason = typeof GetHandOverReason[keyof typeof GetHandOverReason];


export const GetHandOverReason = {
  'no-owner': 'no-owner',
  'owner-gone': 'owner-gone',
  'no-action': 'no-action',
  'no-date': 'no-date',
  overdue: 'overdue',
} as const;

export type GetHandOver200 = {
  items: LooseWork[];
  /** @nullable */
  next: string | null;
};

export type GetHandOverCountsParams = {
/**
 * `task`: only those whose assignee is disabled
 */
kind?: GetHandOverCountsKind;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
owner?: string;
};

export type GetHandOverCountsKind = typeof GetHandOverCountsKind[keyof typeof GetHandOverCountsKind];


export const GetHandOverCountsKind = {
  lead: 'lead',
  deal: 'deal',
  delivery: 'delivery',
  incident: 'incident',
  campaign: 'campaign',
  task: 'task',
} as const;

export type GetHandOverCsvParams = {
/**
 * `task`: only those whose assignee is disabled
 */
kind?: GetHandOverCsvKind;
/**
 * `owner-gone`: who is in charge is disabled; `overdue`: the date has passed
 */
reason?: GetHandOverCsvReason;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
owner?: string;
language?: GetHandOverCsvLanguage;
};

export type GetHandOverCsvKind = typeof GetHandOverCsvKind[keyof typeof GetHandOverCsvKind];


export const GetHandOverCsvKind = {
  lead: 'lead',
  deal: 'deal',
  delivery: 'delivery',
  incident: 'incident',
  campaign: 'campaign',
  task: 'task',
} as const;

export type GetHandOverCsvReason = typeof GetHandOverCsvReason[keyof typeof GetHandOverCsvReason];


export const GetHandOverCsvReason = {
  'no-owner': 'no-owner',
  'owner-gone': 'owner-gone',
  'no-action': 'no-action',
  'no-date': 'no-date',
  overdue: 'overdue',
} as const;

export type GetHandOverCsvLanguage = typeof GetHandOverCsvLanguage[keyof typeof GetHandOverCsvLanguage];


export const GetHandOverCsvLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostHandOverAssignBodyItemsItemKind = typeof PostHandOverAssignBodyItemsItemKind[keyof typeof PostHandOverAssignBodyItemsItemKind];


export const PostHandOverAssignBodyItemsItemKind = {
  lead: 'lead',
  deal: 'deal',
  delivery: 'delivery',
  incident: 'incident',
  campaign: 'campaign',
  task: 'task',
} as const;

export type PostHandOverAssignBodyItemsItem = {
  kind: PostHandOverAssignBodyItemsItemKind;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
};

export type PostHandOverAssignBody = {
  /**
     * @minItems 1
     * @maxItems 200
     */
  items: PostHandOverAssignBodyItemsItem[];
  /** null: nobody */
  toId: string | null;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type PostHandOverAssign200LeftItemKind = typeof PostHandOverAssign200LeftItemKind[keyof typeof PostHandOverAssign200LeftItemKind];


export const PostHandOverAssign200LeftItemKind = {
  lead: 'lead',
  deal: 'deal',
  delivery: 'delivery',
  incident: 'incident',
  campaign: 'campaign',
  task: 'task',
} as const;

export type PostHandOverAssign200LeftItem = {
  kind: PostHandOverAssign200LeftItemKind;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
};

export type PostHandOverAssign200 = {
  /** By which it can be taken back; null: nothing changed */
  assignmentId: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  assigned: number;
  /** Those that are over, or that cannot be given to anybody here */
  left: PostHandOverAssign200LeftItem[];
};

export type PostHandOverAssignmentsIdUndo200 = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  assigned: number;
};

export type GetEstimatesParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
deal?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
/**
 * Key
 * @maxLength 100
 */
offer?: string;
state?: GetEstimatesState;
};

export type GetEstimatesState = typeof GetEstimatesState[keyof typeof GetEstimatesState];


export const GetEstimatesState = {
  draft: 'draft',
  sent: 'sent',
  chosen: 'chosen',
  expired: 'expired',
  superseded: 'superseded',
} as const;

export type GetEstimates200 = {
  items: Estimate[];
  /** @nullable */
  next: string | null;
};

export type PostDealsIdEstimatesBodyVariantsItemLinesItemTaxKind = typeof PostDealsIdEstimatesBodyVariantsItemLinesItemTaxKind[keyof typeof PostDealsIdEstimatesBodyVariantsItemLinesItemTaxKind];


export const PostDealsIdEstimatesBodyVariantsItemLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PostDealsIdEstimatesBodyVariantsItemLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: PostDealsIdEstimatesBodyVariantsItemLinesItemTaxKind;
};

export type PostDealsIdEstimatesBodyVariantsItem = {
  /** @pattern ^[a-z][a-z0-9-]{0,39}$ */
  key: string;
  /**
     * @minLength 1
     * @maxLength 120
     */
  title: string;
  /** @maxLength 2000 */
  fits?: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: PostDealsIdEstimatesBodyVariantsItemLinesItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
};

export type PostDealsIdEstimatesBodyExtrasItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  until: string;
};

/**
 * The back-end offer before a front-end one. Needs the scope `deals:override`
 */
export type PostDealsIdEstimatesBodyOverride = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostDealsIdEstimatesBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @maxLength 5000 */
  greeting?: string;
  /**
     * Side by side, so that the lead compares ours with ours
     * @minItems 1
     * @maxItems 6
     */
  variants: PostDealsIdEstimatesBodyVariantsItem[];
  /**
     * What comes with a choice until a day, and not after it. The day never moves later once the lead was told
     * @maxItems 5
     */
  extras?: PostDealsIdEstimatesBodyExtrasItem[];
  /**
     * The last day, where the lead is
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  expiresOn: string;
  /** The back-end offer before a front-end one. Needs the scope `deals:override` */
  override?: PostDealsIdEstimatesBodyOverride;
};

export type PutEstimatesIdBodyVariantsItemLinesItemTaxKind = typeof PutEstimatesIdBodyVariantsItemLinesItemTaxKind[keyof typeof PutEstimatesIdBodyVariantsItemLinesItemTaxKind];


export const PutEstimatesIdBodyVariantsItemLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PutEstimatesIdBodyVariantsItemLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: PutEstimatesIdBodyVariantsItemLinesItemTaxKind;
};

export type PutEstimatesIdBodyVariantsItem = {
  /** @pattern ^[a-z][a-z0-9-]{0,39}$ */
  key: string;
  /**
     * @minLength 1
     * @maxLength 120
     */
  title: string;
  /** @maxLength 2000 */
  fits?: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: PutEstimatesIdBodyVariantsItemLinesItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
};

export type PutEstimatesIdBodyExtrasItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  until: string;
};

export type PutEstimatesIdBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @maxLength 5000 */
  greeting?: string;
  /**
     * Side by side, so that the lead compares ours with ours
     * @minItems 1
     * @maxItems 6
     */
  variants: PutEstimatesIdBodyVariantsItem[];
  /**
     * What comes with a choice until a day, and not after it. The day never moves later once the lead was told
     * @maxItems 5
     */
  extras?: PutEstimatesIdBodyExtrasItem[];
  /**
     * The last day, where the lead is
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  expiresOn: string;
};

export type PostEstimatesIdReviseBodyVariantsItemLinesItemTaxKind = typeof PostEstimatesIdReviseBodyVariantsItemLinesItemTaxKind[keyof typeof PostEstimatesIdReviseBodyVariantsItemLinesItemTaxKind];


export const PostEstimatesIdReviseBodyVariantsItemLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PostEstimatesIdReviseBodyVariantsItemLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: PostEstimatesIdReviseBodyVariantsItemLinesItemTaxKind;
};

export type PostEstimatesIdReviseBodyVariantsItem = {
  /** @pattern ^[a-z][a-z0-9-]{0,39}$ */
  key: string;
  /**
     * @minLength 1
     * @maxLength 120
     */
  title: string;
  /** @maxLength 2000 */
  fits?: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: PostEstimatesIdReviseBodyVariantsItemLinesItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
};

export type PostEstimatesIdReviseBodyExtrasItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  until: string;
};

/**
 * The back-end offer before a front-end one. Needs the scope `deals:override`
 */
export type PostEstimatesIdReviseBodyOverride = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

/**
 * What is left out is as it was
 */
export type PostEstimatesIdReviseBody = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title?: string;
  /** @maxLength 5000 */
  greeting?: string;
  /**
     * Side by side, so that the lead compares ours with ours
     * @minItems 1
     * @maxItems 6
     */
  variants?: PostEstimatesIdReviseBodyVariantsItem[];
  /** @maxItems 5 */
  extras?: PostEstimatesIdReviseBodyExtrasItem[];
  /**
     * The last day, where the lead is
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  expiresOn: string;
  /** The back-end offer before a front-end one. Needs the scope `deals:override` */
  override?: PostEstimatesIdReviseBodyOverride;
};

export type PostEstimatesIdCommentsBody = {
  /**
     * Key. Left out: of all
     * @maxLength 40
     */
  variant?: string;
  /**
     * @minLength 1
     * @maxLength 2000
     */
  text: string;
};

export type PostLeadsIdPriceQuestionsBody = {
  /**
     * Key
     * @maxLength 100
     */
  offer: string;
};

export type GetPricesParams = {
/**
 * Of the titles: that of the lead
 */
language?: GetPricesLanguage;
};

export type GetPricesLanguage = typeof GetPricesLanguage[keyof typeof GetPricesLanguage];


export const GetPricesLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type GetContractsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
state?: GetContractsState;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
lead?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
deal?: string;
kind?: GetContractsKind;
/**
 * `created`: newest first. `deadline`: the earliest deadline first, and only contracts that have one. Default: `created`
 */
sort?: GetContractsSort;
};

export type GetContractsState = typeof GetContractsState[keyof typeof GetContractsState];


export const GetContractsState = {
  draft: 'draft',
  offered: 'offered',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  signed: 'signed',
  delivered: 'delivered',
  inForce: 'inForce',
  cooledOff: 'cooledOff',
  terminated: 'terminated',
} as const;

export type GetContractsKind = typeof GetContractsKind[keyof typeof GetContractsKind];


export const GetContractsKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type GetContractsSort = typeof GetContractsSort[keyof typeof GetContractsSort];


export const GetContractsSort = {
  created: 'created',
  deadline: 'deadline',
} as const;

export type GetContracts200 = {
  items: Contract[];
  /** @nullable */
  next: string | null;
};

/**
 * An estimate of which the lead has chosen a variant, or lines of an offer
 */
export type PostContractsBodySold = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  estimateId: string;
} | {
  /** @maxLength 100 */
  offerKey: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId?: string;
  /**
     * Of a monthly plan: of one month
     * @minItems 1
     * @maxItems 100
     */
  lines: ({
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: 'standard' | 'reduced' | 'exempt';
})[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
};

/**
 * How they were approached before the order. With `isConsumer` it decides the kind of transaction
 */
export type PostContractsBodySolicitation = typeof PostContractsBodySolicitation[keyof typeof PostContractsBodySolicitation];


export const PostContractsBodySolicitation = {
  none: 'none',
  phone: 'phone',
  'web-meeting': 'web-meeting',
  'in-person': 'in-person',
} as const;

/**
 * One of the seven specified continuous services; null: none
 */
export type PostContractsBodyServiceKind = typeof PostContractsBodyServiceKind[keyof typeof PostContractsBodyServiceKind] | null;


export const PostContractsBodyServiceKind = {
  esthetic: 'esthetic',
  'cosmetic-medicine': 'cosmetic-medicine',
  language: 'language',
  tutor: 'tutor',
  'cram-school': 'cram-school',
  computer: 'computer',
  matchmaking: 'matchmaking',
} as const;

export type PostContractsBodyService = {
  /** One of the seven specified continuous services; null: none */
  kind?: PostContractsBodyServiceKind;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  about: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  endsOn: string;
};

export type PostContractsBodyPlan = {
  kind: 'once';
} | {
  kind: 'instalments';
  /**
     * @minimum 2
     * @maximum 120
     */
  count: number;
  remainder?: 'first' | 'last';
} | {
  kind: 'monthly';
  /**
     * @minimum 1
     * @maximum 120
     */
  months: number;
};

export type PostContractsBodyKindTransactionKind = typeof PostContractsBodyKindTransactionKind[keyof typeof PostContractsBodyKindTransactionKind];


export const PostContractsBodyKindTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

/**
 * Another kind of transaction than the default. Needs the scope `contracts:override`
 */
export type PostContractsBodyKind = {
  transactionKind: PostContractsBodyKindTransactionKind;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

/**
 * Offer it although the lead has had no front-end offer. Needs the scope `contracts:override`
 */
export type PostContractsBodyOverride = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostContractsBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** An estimate of which the lead has chosen a variant, or lines of an offer */
  sold: PostContractsBodySold;
  /**
     * Left out: that of the variant or the offer
     * @minLength 1
     * @maxLength 200
     */
  title?: string;
  /** They buy as a private person */
  isConsumer: boolean;
  /** How they were approached before the order. With `isConsumer` it decides the kind of transaction */
  solicitation: PostContractsBodySolicitation;
  service: PostContractsBodyService;
  plan: PostContractsBodyPlan;
  /**
     * No payment is due before this date
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  firstDueOn: string;
  /**
     * Of the payments. Left out: that of `firstDueOn`
     * @minimum 1
     * @maximum 31
     */
  dayOfMonth?: number;
  /**
     * The last day to sign, where the lead is
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  expiresOn: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  personInCharge: string;
  /**
     * @maxItems 6
     * @items.minLength 1
     * @items.maxLength 300
     */
  buyerAddress?: string[];
  /**
     * This and the texts below: left out, they come from the settings
     * @minLength 1
     * @maxLength 4000
     */
  delivery?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  payment?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  withdrawal?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  specialTerms?: string;
  /**
     * This and the texts below: only of a specified continuous service
     * @minLength 1
     * @maxLength 4000
     */
  termination?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  relatedGoods?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  advancePayment?: string;
  /** Another kind of transaction than the default. Needs the scope `contracts:override` */
  kind?: PostContractsBodyKind;
  /** Offer it although the lead has had no front-end offer. Needs the scope `contracts:override` */
  override?: PostContractsBodyOverride;
};

export type GetLeadsIdContractsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
};

export type GetLeadsIdContracts200 = {
  items: Contract[];
  /** @nullable */
  next: string | null;
};

/**
 * An estimate of which the lead has chosen a variant, or lines of an offer
 */
export type PostContractsCheckBodySold = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  estimateId: string;
} | {
  /** @maxLength 100 */
  offerKey: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  dealId?: string;
  /**
     * Of a monthly plan: of one month
     * @minItems 1
     * @maxItems 100
     */
  lines: ({
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: 'standard' | 'reduced' | 'exempt';
})[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor?: number;
};

/**
 * How they were approached before the order. With `isConsumer` it decides the kind of transaction
 */
export type PostContractsCheckBodySolicitation = typeof PostContractsCheckBodySolicitation[keyof typeof PostContractsCheckBodySolicitation];


export const PostContractsCheckBodySolicitation = {
  none: 'none',
  phone: 'phone',
  'web-meeting': 'web-meeting',
  'in-person': 'in-person',
} as const;

/**
 * One of the seven specified continuous services; null: none
 */
export type PostContractsCheckBodyServiceKind = typeof PostContractsCheckBodyServiceKind[keyof typeof PostContractsCheckBodyServiceKind] | null;


export const PostContractsCheckBodyServiceKind = {
  esthetic: 'esthetic',
  'cosmetic-medicine': 'cosmetic-medicine',
  language: 'language',
  tutor: 'tutor',
  'cram-school': 'cram-school',
  computer: 'computer',
  matchmaking: 'matchmaking',
} as const;

export type PostContractsCheckBodyService = {
  /** One of the seven specified continuous services; null: none */
  kind?: PostContractsCheckBodyServiceKind;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  about: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  endsOn: string;
};

export type PostContractsCheckBodyPlan = {
  kind: 'once';
} | {
  kind: 'instalments';
  /**
     * @minimum 2
     * @maximum 120
     */
  count: number;
  remainder?: 'first' | 'last';
} | {
  kind: 'monthly';
  /**
     * @minimum 1
     * @maximum 120
     */
  months: number;
};

export type PostContractsCheckBodyKindTransactionKind = typeof PostContractsCheckBodyKindTransactionKind[keyof typeof PostContractsCheckBodyKindTransactionKind];


export const PostContractsCheckBodyKindTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

/**
 * Another kind of transaction than the default. Needs the scope `contracts:override`
 */
export type PostContractsCheckBodyKind = {
  transactionKind: PostContractsCheckBodyKindTransactionKind;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

/**
 * Offer it although the lead has had no front-end offer. Needs the scope `contracts:override`
 */
export type PostContractsCheckBodyOverride = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostContractsCheckBody = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /** An estimate of which the lead has chosen a variant, or lines of an offer */
  sold: PostContractsCheckBodySold;
  /**
     * Left out: that of the variant or the offer
     * @minLength 1
     * @maxLength 200
     */
  title?: string;
  /** They buy as a private person */
  isConsumer: boolean;
  /** How they were approached before the order. With `isConsumer` it decides the kind of transaction */
  solicitation: PostContractsCheckBodySolicitation;
  service: PostContractsCheckBodyService;
  plan: PostContractsCheckBodyPlan;
  /**
     * No payment is due before this date
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  firstDueOn: string;
  /**
     * Of the payments. Left out: that of `firstDueOn`
     * @minimum 1
     * @maximum 31
     */
  dayOfMonth?: number;
  /**
     * The last day to sign, where the lead is
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  expiresOn: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  personInCharge: string;
  /**
     * @maxItems 6
     * @items.minLength 1
     * @items.maxLength 300
     */
  buyerAddress?: string[];
  /**
     * This and the texts below: left out, they come from the settings
     * @minLength 1
     * @maxLength 4000
     */
  delivery?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  payment?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  withdrawal?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  specialTerms?: string;
  /**
     * This and the texts below: only of a specified continuous service
     * @minLength 1
     * @maxLength 4000
     */
  termination?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  relatedGoods?: string;
  /**
     * @minLength 1
     * @maxLength 4000
     */
  advancePayment?: string;
  /** Another kind of transaction than the default. Needs the scope `contracts:override` */
  kind?: PostContractsCheckBodyKind;
  /** Offer it although the lead has had no front-end offer. Needs the scope `contracts:override` */
  override?: PostContractsCheckBodyOverride;
};

export type PostContractsIdWithdrawBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

/**
 * One of the seller's. Steps of the buyer are done on their own page
 */
export type PostContractsIdConsentBodyStep = typeof PostContractsIdConsentBodyStep[keyof typeof PostContractsIdConsentBodyStep];


export const PostContractsIdConsentBodyStep = {
  asked: 'asked',
  'method-shown': 'method-shown',
  'points-explained': 'points-explained',
  'can-operate': 'can-operate',
  'third-person-asked': 'third-person-asked',
  understood: 'understood',
  'proof-given': 'proof-given',
  delivered: 'delivered',
  arrived: 'arrived',
  readable: 'readable',
} as const;

export type PostContractsIdConsentBody = {
  /** One of the seller's. Steps of the buyer are done on their own page */
  step: PostContractsIdConsentBodyStep;
  /**
     * What was shown, said or handed over
     * @minLength 1
     * @maxLength 2000
     */
  evidence: string;
};

export type PostContractsIdDeliveredBodyWay = typeof PostContractsIdDeliveredBodyWay[keyof typeof PostContractsIdDeliveredBodyWay];


export const PostContractsIdDeliveredBodyWay = {
  paper: 'paper',
  files: 'files',
} as const;

export type PostContractsIdDeliveredBody = {
  way: PostContractsIdDeliveredBodyWay;
  /**
     * Of `paper`: the day on which the lead received the documents
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
  receivedOn?: string;
};

export type PostContractsIdCoolOffBodyWay = typeof PostContractsIdCoolOffBodyWay[keyof typeof PostContractsIdCoolOffBodyWay];


export const PostContractsIdCoolOffBodyWay = {
  mail: 'mail',
  line: 'line',
  letter: 'letter',
} as const;

export type PostContractsIdCoolOffBody = {
  way: PostContractsIdCoolOffBodyWay;
  /**
     * When the lead sent the notice: that counts, however late it is read
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$
     */
  dispatchedAt: string;
};

export type PostContractsIdResumeSellingBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetContractsIdTerminationCapParams = {
/**
 * The value of what was delivered; left out: the service has not begun
 * @minimum 0
 * @maximum 1000000000000
 */
deliveredMinor?: number;
/**
 * The fee of one month; it decides the cap of some services
 * @minimum 0
 * @maximum 1000000000000
 */
monthlyMinor?: number;
};

export type GetContractsIdTerminationCap200 = {
  /**
     * The most that the lead owes in all; null: the law sets no cap
     * @nullable
     */
  capMinor: number | null;
};

export type PostContractsIdTerminateBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
  /** The value of what was delivered; null: the service has not begun */
  deliveredMinor: number | null;
  /**
     * The fee of one month; it decides the cap of some services
     * @minimum 0
     * @maximum 1000000000000
     */
  monthlyMinor?: number;
};

export type PostContractsIdTerminate200State = typeof PostContractsIdTerminate200State[keyof typeof PostContractsIdTerminate200State];


export const PostContractsIdTerminate200State = {
  draft: 'draft',
  offered: 'offered',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  signed: 'signed',
  delivered: 'delivered',
  inForce: 'inForce',
  cooledOff: 'cooledOff',
  terminated: 'terminated',
} as const;

/**
 * How the Specified Commercial Transactions Act sees it
 */
export type PostContractsIdTerminate200TransactionKind = typeof PostContractsIdTerminate200TransactionKind[keyof typeof PostContractsIdTerminate200TransactionKind];


export const PostContractsIdTerminate200TransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type PostContractsIdTerminate200ContentLanguage = typeof PostContractsIdTerminate200ContentLanguage[keyof typeof PostContractsIdTerminate200ContentLanguage];


export const PostContractsIdTerminate200ContentLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostContractsIdTerminate200ContentTransactionKind = typeof PostContractsIdTerminate200ContentTransactionKind[keyof typeof PostContractsIdTerminate200ContentTransactionKind];


export const PostContractsIdTerminate200ContentTransactionKind = {
  business: 'business',
  mailOrder: 'mailOrder',
  telephone: 'telephone',
  visit: 'visit',
  specifiedContinuous: 'specifiedContinuous',
} as const;

export type PostContractsIdTerminate200ContentSeller = {
  /** @maxLength 300 */
  name: string;
  /**
     * @maxItems 6
     * @items.maxLength 300
     */
  address: string[];
  /** @maxLength 300 */
  representative: string;
  /** @maxLength 300 */
  phone: string;
  /** @maxLength 300 */
  email: string;
  /** @maxLength 300 */
  personInCharge: string;
};

export type PostContractsIdTerminate200ContentBuyer = {
  /** @maxLength 300 */
  name: string;
  /**
     * @maxItems 6
     * @items.maxLength 300
     */
  address: string[];
  /** @maxLength 30 */
  honorific: string;
  /** @maxLength 300 */
  company?: string;
};

export type PostContractsIdTerminate200ContentServiceKind = typeof PostContractsIdTerminate200ContentServiceKind[keyof typeof PostContractsIdTerminate200ContentServiceKind] | null;


export const PostContractsIdTerminate200ContentServiceKind = {
  esthetic: 'esthetic',
  'cosmetic-medicine': 'cosmetic-medicine',
  language: 'language',
  tutor: 'tutor',
  'cram-school': 'cram-school',
  computer: 'computer',
  matchmaking: 'matchmaking',
} as const;

export type PostContractsIdTerminate200ContentService = {
  kind: PostContractsIdTerminate200ContentServiceKind;
  /** @maxLength 4000 */
  about: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  startsOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  endsOn: string;
};

export type PostContractsIdTerminate200ContentLinesItemTaxKind = typeof PostContractsIdTerminate200ContentLinesItemTaxKind[keyof typeof PostContractsIdTerminate200ContentLinesItemTaxKind];


export const PostContractsIdTerminate200ContentLinesItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PostContractsIdTerminate200ContentLinesItem = {
  /**
     * @minLength 1
     * @maxLength 200
     */
  title: string;
  quantity: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  unitMinor: number;
  taxKind: PostContractsIdTerminate200ContentLinesItemTaxKind;
};

export type PostContractsIdTerminate200ContentPricingPriceMode = typeof PostContractsIdTerminate200ContentPricingPriceMode[keyof typeof PostContractsIdTerminate200ContentPricingPriceMode];


export const PostContractsIdTerminate200ContentPricingPriceMode = {
  inclusive: 'inclusive',
  exclusive: 'exclusive',
} as const;

export type PostContractsIdTerminate200ContentPricingRounding = typeof PostContractsIdTerminate200ContentPricingRounding[keyof typeof PostContractsIdTerminate200ContentPricingRounding];


export const PostContractsIdTerminate200ContentPricingRounding = {
  down: 'down',
  up: 'up',
  'half-up': 'half-up',
} as const;

export type PostContractsIdTerminate200ContentPricing = {
  priceMode: PostContractsIdTerminate200ContentPricingPriceMode;
  rounding: PostContractsIdTerminate200ContentPricingRounding;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  suppliedOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
};

export type PostContractsIdTerminate200ContentTotalsPerRateItemTaxKind = typeof PostContractsIdTerminate200ContentTotalsPerRateItemTaxKind[keyof typeof PostContractsIdTerminate200ContentTotalsPerRateItemTaxKind];


export const PostContractsIdTerminate200ContentTotalsPerRateItemTaxKind = {
  standard: 'standard',
  reduced: 'reduced',
  exempt: 'exempt',
} as const;

export type PostContractsIdTerminate200ContentTotalsPerRateItem = {
  taxKind: PostContractsIdTerminate200ContentTotalsPerRateItemTaxKind;
  ratePercent: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  discountMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type PostContractsIdTerminate200ContentTotals = {
  /**
     * @items.minimum 0
     * @items.maximum 1000000000000
     */
  amounts: number[];
  perRate: PostContractsIdTerminate200ContentTotalsPerRateItem[];
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  netMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  taxMinor: number;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  grossMinor: number;
};

export type PostContractsIdTerminate200ContentPlan = {
  kind: 'once';
} | {
  kind: 'instalments';
  /**
     * @minimum 2
     * @maximum 120
     */
  count: number;
  remainder: 'first' | 'last';
} | {
  kind: 'monthly';
  /**
     * @minimum 1
     * @maximum 120
     */
  months: number;
};

export type PostContractsIdTerminate200ContentDue = {
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  anchorOn: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  from?: string;
};

export type PostContractsIdTerminate200ContentInstalmentsItem = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  n: number;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  dueOn: string;
  /**
     * @minimum 0
     * @maximum 1000000000000
     */
  amountMinor: number;
};

export type PostContractsIdTerminate200ContentFlags = {
  instalmentAct: boolean;
  specifiedContinuous: boolean;
};

/**
 * What is signed, as data
 */
export type PostContractsIdTerminate200Content = {
  language: PostContractsIdTerminate200ContentLanguage;
  /**
     * @minLength 1
     * @maxLength 60
     */
  zone: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  number: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  madeOn: string;
  /**
     * @minLength 1
     * @maxLength 300
     */
  title: string;
  transactionKind: PostContractsIdTerminate200ContentTransactionKind;
  seller: PostContractsIdTerminate200ContentSeller;
  buyer: PostContractsIdTerminate200ContentBuyer;
  service: PostContractsIdTerminate200ContentService;
  /** @maxLength 4000 */
  delivery: string;
  /** @maxLength 4000 */
  payment: string;
  /** @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$ */
  applicationUntil: string;
  /** @maxLength 4000 */
  withdrawal: string;
  /** @maxLength 4000 */
  specialTerms: string;
  /** @maxLength 4000 */
  termination: string;
  /** @maxLength 4000 */
  relatedGoods: string;
  /** @maxLength 4000 */
  advancePayment: string;
  /** @pattern ^[A-Z]{3}$ */
  currency: string;
  /**
     * @minItems 1
     * @maxItems 100
     */
  lines: PostContractsIdTerminate200ContentLinesItem[];
  pricing: PostContractsIdTerminate200ContentPricing;
  totals: PostContractsIdTerminate200ContentTotals;
  plan: PostContractsIdTerminate200ContentPlan;
  due: PostContractsIdTerminate200ContentDue;
  /** @minItems 1 */
  instalments: PostContractsIdTerminate200ContentInstalmentsItem[];
  flags: PostContractsIdTerminate200ContentFlags;
};

export type PostContractsIdTerminate200ArticlesItem = {
  heading: string;
  paragraphs: string[];
};

/**
 * The notice on cooling-off, set in a red frame; null: the law asks for none
 */
export type PostContractsIdTerminate200Notice = {
  heading: string;
  paragraphs: string[];
} | null;

/**
 * `unstarted`: no day is counted before the documents are received, so it never ends
 */
export type PostContractsIdTerminate200CoolingOffKind = typeof PostContractsIdTerminate200CoolingOffKind[keyof typeof PostContractsIdTerminate200CoolingOffKind];


export const PostContractsIdTerminate200CoolingOffKind = {
  none: 'none',
  unstarted: 'unstarted',
  until: 'until',
} as const;

export type PostContractsIdTerminate200CoolingOff = {
  /** `unstarted`: no day is counted before the documents are received, so it never ends */
  kind: PostContractsIdTerminate200CoolingOffKind;
  /** Day 1: the day of the receipt */
  firstOn: string | null;
  lastOn: string | null;
  endsAt: string | null;
  /** The lead may cancel now */
  isOpen: boolean;
};

export type PostContractsIdTerminate200ConsentItemBy = typeof PostContractsIdTerminate200ConsentItemBy[keyof typeof PostContractsIdTerminate200ConsentItemBy];


export const PostContractsIdTerminate200ConsentItemBy = {
  buyer: 'buyer',
  seller: 'seller',
} as const;

export type PostContractsIdTerminate200ConsentItemPhase = typeof PostContractsIdTerminate200ConsentItemPhase[keyof typeof PostContractsIdTerminate200ConsentItemPhase];


export const PostContractsIdTerminate200ConsentItemPhase = {
  consent: 'consent',
  delivery: 'delivery',
} as const;

export type PostContractsIdTerminate200ConsentItem = {
  step: string;
  by: PostContractsIdTerminate200ConsentItemBy;
  phase: PostContractsIdTerminate200ConsentItemPhase;
  title: LocalText;
  at: string | null;
  /** @nullable */
  actor: string | null;
  evidence: string;
};

export type PostContractsIdTerminate200PapersItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @nullable */
  number: string | null;
  sha256: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  bytes: number;
  madeAt: string;
};

export type PostContractsIdTerminate200LogItem = {
  at: string;
  actor: string;
  what: string;
  words: LocalText;
  /** @nullable */
  hash: string | null;
};

export type PostContractsIdTerminate200 = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  /**
     * What staff call the lead, with the honorific; null if nothing is known of them
     * @nullable
     */
  leadName: string | null;
  dealId: string | null;
  offerKey: string;
  title: string;
  /** As printed */
  number: string;
  state: PostContractsIdTerminate200State;
  /** How the Specified Commercial Transactions Act sees it */
  transactionKind: PostContractsIdTerminate200TransactionKind;
  currency: string;
  /** Smallest unit of the currency */
  grossMinor: number;
  createdAt: string;
  signedAt: string | null;
  /** When the lead received the documents */
  receivedAt: string | null;
  /** When a person was asked to send the documents on paper */
  paperAskedAt: string | null;
  coolingOffEndsAt: string | null;
  /**
     * Increases with every change. `ETag` has it, too
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  revision: number;
  estimateId: string | null;
  /** What is signed, as data */
  content: PostContractsIdTerminate200Content;
  /** What is signed, as text */
  articles: PostContractsIdTerminate200ArticlesItem[];
  /** The notice on cooling-off, set in a red frame; null: the law asks for none */
  notice: PostContractsIdTerminate200Notice;
  /**
     * SHA-256 of the text that was offered
     * @nullable
     */
  wordingHash: string | null;
  /**
     * The lead's page; null for a draft
     * @nullable
     */
  url: string | null;
  offeredAt: string | null;
  expiresAt: string | null;
  /** @nullable */
  signedName: string | null;
  /**
     * Keyed hash of the network from which it was signed; empty: a private one
     * @nullable
     */
  signedNetwork: string | null;
  declineReason: string;
  sealedAt: string | null;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  sealFailures: number;
  supersededBy: string | null;
  endedAt: string | null;
  createdBy: string;
  coolingOff: PostContractsIdTerminate200CoolingOff;
  /** The steps of the consent to documents as files, in their order; `at` null: not done */
  consent: PostContractsIdTerminate200ConsentItem[];
  /** The consent is whole. If not, the documents go out on paper */
  mayDeliverFiles: boolean;
  papers: PostContractsIdTerminate200PapersItem[];
  log: PostContractsIdTerminate200LogItem[];
  /** Nothing is sold to the lead since they cancelled */
  isBarred: boolean;
  /**
     * The most that the lead owes in all; null: the law sets no cap
     * @nullable
     */
  capMinor: number | null;
};

export type GetKeys200 = {
  items: ApiKey[];
};

export type PostKeysBodyScopesItem = typeof PostKeysBodyScopesItem[keyof typeof PostKeysBodyScopesItem];


export const PostKeysBodyScopesItem = {
  'people:read': 'people:read',
  'people:write': 'people:write',
  'people:control': 'people:control',
  'people:export': 'people:export',
  'people:erase': 'people:erase',
  'sends:read': 'sends:read',
  'sends:resolve': 'sends:resolve',
  'suppressions:read': 'suppressions:read',
  'suppressions:write': 'suppressions:write',
  'tasks:read': 'tasks:read',
  'tasks:write': 'tasks:write',
  'imports:read': 'imports:read',
  'imports:write': 'imports:write',
  'sessions:read': 'sessions:read',
  'sessions:write': 'sessions:write',
  'consultations:read': 'consultations:read',
  'consultations:write': 'consultations:write',
  'consultations:mark': 'consultations:mark',
  'deals:read': 'deals:read',
  'deals:write': 'deals:write',
  'deals:override': 'deals:override',
  'incidents:read': 'incidents:read',
  'incidents:write': 'incidents:write',
  'care:read': 'care:read',
  'care:write': 'care:write',
  'plays:read': 'plays:read',
  'plays:write': 'plays:write',
  'campaigns:read': 'campaigns:read',
  'campaigns:write': 'campaigns:write',
  'handover:read': 'handover:read',
  'handover:write': 'handover:write',
  'contracts:read': 'contracts:read',
  'contracts:write': 'contracts:write',
  'contracts:override': 'contracts:override',
  'deliveries:read': 'deliveries:read',
  'deliveries:write': 'deliveries:write',
  'billing:read': 'billing:read',
  'billing:write': 'billing:write',
  'papers:read': 'papers:read',
  'definitions:read': 'definitions:read',
  'definitions:write': 'definitions:write',
  'events:write': 'events:write',
  'settings:read': 'settings:read',
  'settings:write': 'settings:write',
  'audit:read': 'audit:read',
  'system:read': 'system:read',
  'system:write': 'system:write',
  'access:manage': 'access:manage',
} as const;

export type PostKeysBody = {
  /**
     * Whose it is; the audit names them so
     * @minLength 1
     * @maxLength 60
     */
  name: string;
  /**
     * What it may do
     * @minItems 1
     * @maxItems 48
     */
  scopes: PostKeysBodyScopesItem[];
};

export type PostKeysIdRevokeBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostRestoreApply200Applied = {
  /**
     * Unsubscribed topics
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  withdrawn: number;
  /**
     * Suppressed addresses
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  suppressed: number;
  /**
     * Erased leads
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  erased: number;
};

export type PostRestoreApply200 = {
  applied: PostRestoreApply200Applied;
};

export type PostRestoreLiftBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type GetDecisionsParams = {
/**
 * @minimum 1
 * @maximum 200
 */
limit?: number;
/**
 * `next` of the previous page
 * @maxLength 200
 */
cursor?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId: string;
/**
 * @maxLength 100
 */
sequence?: string;
verdict?: GetDecisionsVerdict;
/**
 * @maxLength 100
 */
reason?: string;
};

export type GetDecisionsVerdict = typeof GetDecisionsVerdict[keyof typeof GetDecisionsVerdict];


export const GetDecisionsVerdict = {
  send: 'send',
  defer: 'defer',
  skip: 'skip',
  cancel: 'cancel',
  park: 'park',
  choose: 'choose',
} as const;

export type GetDecisions200 = {
  items: Decision[];
  /** @nullable */
  next: string | null;
};

export type GetAuthSession200 = {
  me: Me | null;
  /** True: `/auth/sandbox` signs in without a password */
  sandbox: boolean;
};

export type PostAuthSignInPasswordBody = {
  /**
     * @minLength 1
     * @maxLength 254
     */
  mail: string;
  /**
     * @minLength 1
     * @maxLength 128
     */
  password: string;
  /** False: only until the browser is closed */
  remember?: boolean;
};

export type PostAuthTwoFactorVerifyBody = {
  /**
     * @minLength 1
     * @maxLength 40
     */
  code: string;
};

export type PostAuthTwoFactorVerifyBackupCodeBody = {
  /**
     * @minLength 1
     * @maxLength 40
     */
  code: string;
};

/**
 * What the browser's `navigator.credentials` gave, as JSON
 */
export type PostAuthSignInPasskeyBodyResponse = {[key: string]: unknown};

export type PostAuthSignInPasskeyBody = {
  /** What the browser's `navigator.credentials` gave, as JSON */
  response: PostAuthSignInPasskeyBodyResponse;
};

export type PostAuthPasswordBody = {
  /**
     * Needed unless it is the first one
     * @minLength 1
     * @maxLength 128
     */
  current?: string;
  /**
     * @minLength 12
     * @maxLength 128
     */
  password: string;
};

export type PostAuthTwoFactorEnableBody = {
  /**
     * The present password
     * @minLength 1
     * @maxLength 128
     */
  password: string;
};

export type PostAuthTwoFactorDisableBody = {
  /**
     * The present password
     * @minLength 1
     * @maxLength 128
     */
  password: string;
};

export type PostAuthTwoFactorBackupCodesBody = {
  /**
     * The present password
     * @minLength 1
     * @maxLength 128
     */
  password: string;
};

export type PostAuthTwoFactorBackupCodes200 = {
  backupCodes: string[];
};

export type GetAuthPasskeys200 = {
  items: Passkey[];
};

/**
 * What the browser's `navigator.credentials` gave, as JSON
 */
export type PostAuthPasskeysBodyResponse = {[key: string]: unknown};

export type PostAuthPasskeysBody = {
  /**
     * Of the device
     * @minLength 1
     * @maxLength 60
     */
  name: string;
  /** What the browser's `navigator.credentials` gave, as JSON */
  response: PostAuthPasskeysBodyResponse;
};

export type GetAuthSessions200 = {
  items: Session[];
};

export type PostAuthSessionsEndOthers200 = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ended: number;
};

export type PatchMeBodyLanguage = typeof PatchMeBodyLanguage[keyof typeof PatchMeBodyLanguage];


export const PatchMeBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PatchMeBody = {
  /**
     * @minLength 1
     * @maxLength 60
     */
  name?: string;
  language?: PatchMeBodyLanguage;
  /**
     * Only for an owner who entered by a link and has no address yet
     * @maxLength 254
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
  mail?: string;
};

export type GetStaff200 = {
  items: StaffMember[];
};

export type GetStaffNames200ItemsItem = {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
};

export type GetStaffNames200 = {
  items: GetStaffNames200ItemsItem[];
};

export type PatchStaffIdBodyRole = typeof PatchStaffIdBodyRole[keyof typeof PatchStaffIdBodyRole];


export const PatchStaffIdBodyRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

export type PatchStaffIdBody = {
  role?: PatchStaffIdBodyRole;
  disabled?: boolean;
  /** Takes the authenticator app off, for those who lost it and the backup codes */
  twoFactor?: false;
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason?: string;
};

export type PostStaffIdEndSessionsBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
};

export type PostStaffIdEndSessions200 = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  ended: number;
};

export type GetStaffInvitations200 = {
  items: Invitation[];
};

export type PostStaffInvitationsBodyRole = typeof PostStaffInvitationsBodyRole[keyof typeof PostStaffInvitationsBodyRole];


export const PostStaffInvitationsBodyRole = {
  owner: 'owner',
  marketer: 'marketer',
  sales: 'sales',
  support: 'support',
  viewer: 'viewer',
} as const;

/**
 * Of the mail
 */
export type PostStaffInvitationsBodyLanguage = typeof PostStaffInvitationsBodyLanguage[keyof typeof PostStaffInvitationsBodyLanguage];


export const PostStaffInvitationsBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostStaffInvitationsBody = {
  /**
     * @maxLength 254
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
  mail: string;
  role: PostStaffInvitationsBodyRole;
  /** Of the mail */
  language?: PostStaffInvitationsBodyLanguage;
};

export type PostAuthLinkBody = {
  /**
     * What stands behind the `#` of the link
     * @minLength 1
     * @maxLength 500
     */
  token: string;
};

export type PostAuthEnterBody = {
  /**
     * What stands behind the `#` of the link
     * @minLength 1
     * @maxLength 500
     */
  token: string;
};

export type PostAuthInvitationBodyLanguage = typeof PostAuthInvitationBodyLanguage[keyof typeof PostAuthInvitationBodyLanguage];


export const PostAuthInvitationBodyLanguage = {
  ja: 'ja',
  en: 'en',
} as const;

export type PostAuthInvitationBody = {
  /**
     * What stands behind the `#` of the link
     * @minLength 1
     * @maxLength 500
     */
  token: string;
  /**
     * @minLength 1
     * @maxLength 60
     */
  name: string;
  /**
     * @minLength 12
     * @maxLength 128
     */
  password: string;
  language?: PostAuthInvitationBodyLanguage;
};

export type PostAuthForgottenPasswordBody = {
  /**
     * @maxLength 254
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
  mail: string;
};

export type PostAuthNewPasswordBody = {
  /**
     * What stands behind the `#` of the link
     * @minLength 1
     * @maxLength 500
     */
  token: string;
  /**
     * @minLength 12
     * @maxLength 128
     */
  password: string;
};

