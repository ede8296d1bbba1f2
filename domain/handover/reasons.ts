/** Of what is going on. `task`: only one whose assignee has left, since the list of tasks has the others. */
export const workKinds = ["lead", "deal", "delivery", "incident", "campaign", "task"] as const;
export type WorkKind = (typeof workKinds)[number];

/** Why something may be forgotten (features.md O5). */
export const looseReasons = ["no-owner", "owner-gone", "no-action", "no-date", "overdue"] as const;
export type LooseReason = (typeof looseReasons)[number];

export interface OpenWork {
  /** Whether it is to have somebody in charge, and a next action with its date. */
  asksOwner: boolean;
  asksNext: boolean;
  hasOwner: boolean;
  /** Who is in charge works here no longer. */
  ownerGone: boolean;
  hasAction: boolean;
  hasDate: boolean;
  /** The date has passed. */
  isOverdue: boolean;
}

/** Why it may be forgotten; none when somebody takes care of it and knows what comes next and when. */
export function reasonsOf({ asksOwner, asksNext, hasOwner, ownerGone, hasAction, hasDate, isOverdue }: OpenWork): LooseReason[] {
  const reasons: Record<LooseReason, boolean> = {
    "no-owner": asksOwner && !hasOwner,
    "owner-gone": hasOwner && ownerGone,
    "no-action": asksNext && !hasAction,
    "no-date": asksNext && !hasDate,
    overdue: hasDate && isOverdue,
  };
  return looseReasons.filter((reason) => reasons[reason]);
}

/** Whether it can be given to somebody in the list: an incident is given with its lead. */
export function isAssignable(kind: WorkKind): boolean {
  return kind !== "incident";
}
