import type { DeferReason, SkipReason } from "./judge-touch.ts";

/** Why the policy of the claim (judge-touch.ts) let a touch go, held it back or left it out. */
const policyReasons: Readonly<Record<Exclude<DeferReason, `held:${string}`> | SkipReason | "allowed", string>> = {
  allowed: "nothing speaks against it",
  "journey-resting": "the journey is paused or parked",
  "outside-window": "the sending window was closed",
  "cap-reached": "the lead has got enough messages for now",
  rival: "another message to the lead comes first",
  "lead-erased": "the lead was erased",
  "lead-merged": "the lead was merged into another one",
  "journey-over": "the journey had ended",
  "no-contact": "the lead has no address on any channel of this message",
  failed: "the provider refused it on this channel, and no other channel is open",
  unreachable: "the address cannot be reached any more",
  unconfirmed: "the address was never confirmed",
  suppressed: "the address is on the suppression list",
  unsubscribed: "the lead has unsubscribed from the topic",
  "no-consent": "the lead never agreed to the topic",
  late: "it was found too late",
  collapsed: "a later message was due as well, so only that one goes",
};

/** Decisions of former releases that are still shown. */
const formerReasons = { "lead-held": "the lead was on hold" } as const;

/** Why a journey took its way: explanations of the decision core (decide.ts) and of people. */
const journeyReasons = {
  window: "moved to when the sending window opens",
  event: "the event came",
  "timed-out": "the event did not come in time",
  condition: "all conditions of this arm hold",
  otherwise: "no other arm holds",
  none: "no arm holds, so the journey goes on behind the branch",
  "field-missing": "the lead has no date in this field",
  "by-hand": "a person skipped it",
} as const;

/** Why a journey was parked: a fault to mend. */
const faultReasons = {
  "position-unreadable": "its place in the sequence cannot be read",
  "unknown-zone": "the lead's time zone does not exist; correct it",
  "endless-loop": "the sequence comes back to the same step without end",
  "broken-step": "the step cannot be carried out",
  "unknown-step": "the step is no longer in the sequence; move the lead to another one",
  "unknown-kind": "the step is of a kind that this version does not know",
  "step-changed": "the step is no longer what the lead waited in; move the lead to a step",
  "window-never-opens": "the sending window never opens; correct it or the days off",
  "field-not-a-date": "the field holds no date of the calendar; correct it for this lead",
  "version-missing": "this version of the sequence is gone",
  "sender-missing": "its channel has no default sender; set one up, then resume the journey",
  "template-missing": "the template was never published; publish it, then resume the journey",
  "template-fault": "the template cannot be rendered for this lead; mend it, then resume the journey",
} as const;

/** Why a planned touch was taken back, moved, or ended otherwise than by the policy. */
const ledgerReasons = {
  "channel-changed": "the wished channel is closed to it, so the next one takes over",
  confirmed: "the address was confirmed, so no more reminder is needed",
  expired: "the confirmation was not given in time",
  "task-given": "it became a task for a person",
  "gave-up": "the provider put it off for too long",
  "retry-key-expired": "it may have been taken a day ago, and repeating it now might bring it twice",
  "worker-lost": "the worker died while sending, and nobody can tell whether it went out",
  address: "the provider says that there is no such address",
  blocked: "the lead has blocked us",
  mailbox: "the mailbox is full or closed for now",
  policy: "the provider refuses the sender; look at the sender's alarm",
  content: "the provider refuses this message",
  quota: "the provider's monthly limit is reached",
} as const;

/** What a simulation says of a touch. */
const simulationReasons = {
  answer: "at once, since it answers the lead's own act",
  due: "on time",
} as const;

const sentences: Readonly<Record<string, string>> = {
  ...policyReasons,
  ...formerReasons,
  ...journeyReasons,
  ...faultReasons,
  ...ledgerReasons,
  ...simulationReasons,
};

/** Where one word means two things, the verdict tells them apart. */
const byVerdict: Readonly<Record<string, string>> = {
  "defer late": "it was found late, so it goes from now on",
  "park field-missing": "the step needs a date that the lead has not; fill in the field, then resume the journey",
};

/** Says a reason in plain words, without a full stop: `no-consent` → "the lead never agreed to the topic". Unknown ones stay as they are. */
export function reasonSentence(reason: string, verdict?: string): string {
  if (reason.startsWith("held:")) return `the lead is on hold (${reason.slice("held:".length)}), until somebody lifts it`;
  return byVerdict[`${verdict} ${reason}`] ?? (Object.hasOwn(sentences, reason) ? sentences[reason] : undefined) ?? reason;
}

/** Whether `reasonSentence` has words for it. */
export function isKnownReason(reason: string): boolean {
  return Object.hasOwn(sentences, reason);
}
