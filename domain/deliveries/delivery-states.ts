/** planned: its start has not come, or cooling-off runs. resting: a payment is long overdue. stopped: the contract ended before it was whole. */
export const deliveryStates = ["planned", "running", "resting", "completed", "stopped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** reached: handed over, reviewed. attended · absent: of a session. dropped: it is not part of the plan any more. */
export const milestoneStates = ["open", "reached", "attended", "absent", "dropped"] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** What staff say became of a milestone. */
export const milestoneMarks = ["reached", "attended", "absent"] as const;
export type MilestoneMark = (typeof milestoneMarks)[number];

/** Whether it was delivered. Those who were absent did not get it, but it is behind them. */
export function isDelivered(state: MilestoneState): boolean {
  return state === "reached" || state === "attended";
}

/** Whether the delivery still goes on, now or later. */
export function isUnderWay(state: DeliveryState): boolean {
  return state === "planned" || state === "running" || state === "resting";
}
