/** Ids hold opaque ids only (TMP7). */
export const processWorkflowId = (kind: string, id: string): string => `${kind}-${id}`;
export const dispatchWorkflowId = (senderId: string): string => `dispatch-${senderId}`;

export const TASK_QUEUE = "hagukumi";
/** The name of the nudge where workflow code cannot be imported. */
export const NUDGED = "nudged";
