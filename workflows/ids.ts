/** Workflow ids contain opaque ids only (TMP7). */
export const processWorkflowId = (kind: string, id: string): string => `${kind}-${id}`;
export const dispatchWorkflowId = (senderId: string): string => `dispatch-${senderId}`;

export const TASK_QUEUE = "hagukumi";
/** Dispatch has a queue and a Temporal worker of its own, so a burst of other work cannot hold up its turns. */
export const DISPATCH_QUEUE = "hagukumi-dispatch";
/** Name of the nudge signal, for code that cannot import workflow code. */
export const NUDGED = "nudged";
