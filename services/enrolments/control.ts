/** What a person gives with every act on a journey; the reason is kept in the audit. */
export interface Control {
  enrolmentId: string;
  reason: string;
  /** staff:<name> */
  actor: string;
}
