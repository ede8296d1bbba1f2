/** Ids hold opaque ids only (TMP7). */
export const enrolmentWorkflowId = (enrolmentId: string): string => `enrolment-${enrolmentId}`;
export const optInWorkflowId = (optInId: string): string => `opt-in-${optInId}`;
export const dispatchWorkflowId = (senderId: string): string => `dispatch-${senderId}`;

export const TASK_QUEUE = "hagukumi";
/** The name of the nudge where workflow code cannot be imported. */
export const NUDGED = "nudged";
