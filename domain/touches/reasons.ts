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

/** What is said of a touch as a reason, each as a sentence without a full stop. */
export const touchReasons: Readonly<Record<string, string>> = { ...policyReasons, ...formerReasons, ...ledgerReasons };
