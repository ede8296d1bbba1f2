/** What staff give with every command on an enrolment; the reason is kept in the audit. */
export interface Control {
  enrolmentId: string;
  reason: string;
  /** staff:<name> */
  actor: string;
}
