/**
 * Where a lead's pass of a step stands. The first four are about the step; those after them about the message or the task of a step that is
 * done. A step that is done and sends has one of them for each pass, so they add up to `done`.
 */
export const stepStates = ["waiting", "paused", "parked", "done", "skipped", "planned", "sent", "notSent", "failed", "unknown"] as const;
export type StepState = (typeof stepStates)[number];

/** SQL: a state of `touch` as one of `StepState`. */
export const touchState = `case t.state when 'due' then 'planned' when 'claimed' then 'planned' when 'sent' then 'sent' when 'failed' then 'failed'
       when 'unknown' then 'unknown' else 'notSent' end`;
