/**
 * Something that happened. `data` holds ids and codes only; an event with a `key` is recorded once. An event whose `data.takesBack` is the id
 * of an earlier event takes that one back: its score goes, and sequences no longer see it.
 */
export interface NewEvent {
  leadId: string;
  kind: string;
  at: Date;
  /** lead · staff:<name> · system · provider */
  actor: string;
  data: Record<string, unknown>;
  key?: string;
}

export interface RecordedEvent extends NewEvent {
  id: string;
}
