/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
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

export interface CalendarInput {
  /** Own days off: `2027-08-11`, `2027-08-11 to 2027-08-16`, each year `12-29 to 01-03` */
  daysOff: string[];
  /** When advertising without a window of its own is not sent, in the lead's zone */
  quietHours: CalendarInputQuietHours;
  /** How many messages a lead gets at most */
  caps: CalendarInputCapsItem[];
}

export interface EnrolmentInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  sequence: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** running · paused · parked · over */
  state: string;
  /** @nullable */
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
  enteredAt: unknown;
  overAt: unknown | null;
}

export interface RecordedEventInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  eventId: string;
}

export interface ImportInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** running · done */
  state: string;
  /**
     * Rows committed so far
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
  startedAt: unknown;
  finishedAt: unknown | null;
  author: string;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
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
}

export interface ApiKeyInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Whose it is; the audit names them so */
  name: string;
  /** First ten characters of the key. The key itself is kept nowhere. */
  prefix: string;
  createdAt: unknown;
  revokedAt: unknown | null;
}

export interface ListedLeadInput {
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
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /** @nullable */
  hold: string | null;
  createdAt: unknown;
  updatedAt: unknown;
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

export type LeadInputSubscriptionsItem = {
  topic: string;
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
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /** @nullable */
  hold: string | null;
  createdAt: unknown;
  fields: LeadInputFields;
  contacts: LeadInputContactsItem[];
  subscriptions: LeadInputSubscriptionsItem[];
  tags: string[];
  scores: LeadInputScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: LeadInputEnrolmentsItem[];
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

export interface ErasedInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  erasedAt: unknown;
  /** False if the lead had been erased before */
  first: boolean;
  /** Date until which the evidence of consent is kept, encrypted; null if none must be kept */
  keptUntil: unknown | null;
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
}

export interface UnknownSendInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
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

export type SequenceInputCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  running: number;
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
  /** Newest published version; null if there is none */
  version: number | null;
  publishedAt: unknown | null;
  /** @nullable */
  author: string | null;
  /**
     * The event that enters a lead; null if leads enter only by hand, import or API
     * @nullable
     */
  enterOn: string | null;
  counts: SequenceInputCounts;
}

export type SequenceProblemInputSeverity = typeof SequenceProblemInputSeverity[keyof typeof SequenceProblemInputSeverity];


export const SequenceProblemInputSeverity = {
  error: 'error',
  warning: 'warning',
} as const;

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
  /** @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadIds: string[];
}

export interface TaskInput {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  enrolmentId: string | null;
  kind: string;
  role: string;
  script: string;
  dueAt: unknown;
  state: string;
  /** @nullable */
  outcome: string | null;
  minutes: number | null;
  doneAt: unknown | null;
}

export interface TemplateInput {
  key: string;
  channel: string;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  publishedAt: unknown;
  author: string;
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

export interface Calendar {
  /** Own days off: `2027-08-11`, `2027-08-11 to 2027-08-16`, each year `12-29 to 01-03` */
  daysOff: string[];
  /** When advertising without a window of its own is not sent, in the lead's zone */
  quietHours: CalendarQuietHours;
  /** How many messages a lead gets at most */
  caps: CalendarCapsItem[];
}

export interface Enrolment {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  sequence: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  /** running · paused · parked · over */
  state: string;
  /** @nullable */
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
  enteredAt: string;
  overAt: string | null;
}

export interface RecordedEvent {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  eventId: string;
}

export interface Import {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  name: string;
  /** running · done */
  state: string;
  /**
     * Rows committed so far
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
  startedAt: string;
  finishedAt: string | null;
  author: string;
  /** Headers of the columns that are not read; `#7` for the seventh, if it has none */
  unreadColumns: string[];
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
}

export interface ApiKey {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** Whose it is; the audit names them so */
  name: string;
  /** First ten characters of the key. The key itself is kept nowhere. */
  prefix: string;
  createdAt: string;
  revokedAt: string | null;
}

export interface ListedLead {
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
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /** @nullable */
  hold: string | null;
  createdAt: string;
  updatedAt: string;
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

export type LeadSubscriptionsItem = {
  topic: string;
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
  displayName: string | null;
  /** @nullable */
  company: string | null;
  language: string;
  zone: string;
  /** @nullable */
  hold: string | null;
  createdAt: string;
  fields: LeadFields;
  contacts: LeadContactsItem[];
  subscriptions: LeadSubscriptionsItem[];
  tags: string[];
  scores: LeadScores;
  /** Current step of each enrolment, and when it continues */
  enrolments: LeadEnrolmentsItem[];
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

export interface Erased {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  erasedAt: string;
  /** False if the lead had been erased before */
  first: boolean;
  /** Date until which the evidence of consent is kept, encrypted; null if none must be kept */
  keptUntil: string | null;
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
}

export interface UnknownSend {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
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

export type SequenceCounts = {
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  running: number;
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
  /** Newest published version; null if there is none */
  version: number | null;
  publishedAt: string | null;
  /** @nullable */
  author: string | null;
  /**
     * The event that enters a lead; null if leads enter only by hand, import or API
     * @nullable
     */
  enterOn: string | null;
  counts: SequenceCounts;
}

export type SequenceProblemSeverity = typeof SequenceProblemSeverity[keyof typeof SequenceProblemSeverity];


export const SequenceProblemSeverity = {
  error: 'error',
  warning: 'warning',
} as const;

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
  /** @items.pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadIds: string[];
}

export interface Task {
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  id: string;
  /** @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$ */
  leadId: string;
  enrolmentId: string | null;
  kind: string;
  role: string;
  script: string;
  dueAt: string;
  state: string;
  /** @nullable */
  outcome: string | null;
  minutes: number | null;
  doneAt: string | null;
}

export interface Template {
  key: string;
  channel: string;
  language: string;
  /**
     * @minimum -9007199254740991
     * @maximum 9007199254740991
     */
  version: number;
  publishedAt: string;
  author: string;
}

export type GetSequences200 = {
  items: Sequence[];
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
};

export type GetLeadsParams = {
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
 * Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number
 * @maxLength 200
 */
search?: string;
relation?: GetLeadsRelation;
stage?: GetLeadsStage;
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
  email: string;
  /** How the lead gave us the address (LAW1) */
  basis?: PostLeadsIdAddressBodyBasis;
  /**
     * The address that was wrong; default: the one in use
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
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
/**
 * @maxLength 100
 */
sequence?: string;
state?: GetEnrolmentsState;
/**
 * @maxLength 100
 */
step?: string;
};

export type GetEnrolmentsState = typeof GetEnrolmentsState[keyof typeof GetEnrolmentsState];


export const GetEnrolmentsState = {
  running: 'running',
  paused: 'paused',
  parked: 'parked',
  over: 'over',
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

export type GetTemplates200 = {
  items: Template[];
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
state?: GetTasksState;
/**
 * @maxLength 100
 */
role?: string;
/**
 * @pattern ^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$
 */
leadId?: string;
};

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

export type PostTasksIdCompleteBody = {
  /** @pattern ^[a-z][a-z0-9-]{0,39}$ */
  outcome: string;
  /**
     * @minimum 0
     * @maximum 1440
     */
  minutes?: number;
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
};

export type GetImports200 = {
  items: Import[];
  /** @nullable */
  next: string | null;
};

export type GetSenders200 = {
  items: Sender[];
};

export type PostSendersIdClearAlarmBody = {
  /**
     * Why. It is kept in the audit log.
     * @minLength 1
     * @maxLength 500
     */
  reason: string;
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
};

export type GetSendsUnknown200 = {
  items: UnknownSend[];
  /** @nullable */
  next: string | null;
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

export type PutCalendarBody = {
  daysOff?: string[] | null;
  quietHours?: PutCalendarBodyQuietHours;
  caps?: PutCalendarBodyCaps;
};

export type GetKeys200 = {
  items: ApiKey[];
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

