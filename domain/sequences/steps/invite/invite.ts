import { bookingEvents } from "../../../offers/booking-events.ts";
import { TASK_COMPLETED } from "../../../tasks/outcomes.ts";
import type { StepKind } from "../step-kind.ts";
import { checkInvite, namesOfInvite } from "./check.ts";
import { compileInvite } from "./compile.ts";
import { partsOf } from "./parts.ts";
import { type InviteSource, type InviteStep, inviteShape } from "./shape.ts";
import { takeInvite } from "./take.ts";
import { inviteSentence, inviteTexts, inviteWords } from "./words.ts";

/** Invites to an offer: by threshold, up to three touches, then a person. A booking ends it at once. */
export const invite: StepKind<InviteSource, InviteStep> = {
  kind: "invite",
  words: inviteWords,
  shape: inviteShape,
  compile: compileInvite,
  take: takeInvite,
  sentence: inviteSentence,
  within: ({ won, otherwise }) => [won, otherwise],
  ways: () => [inviteTexts.won, inviteTexts.notWon],
  parts: partsOf,
  // A lead who has booked passes at once.
  passage: ({ won }, within) => (within(won) === "never" ? "never" : "sometimes"),
  events: () => [...bookingEvents, TASK_COMPLETED],
  names: namesOfInvite,
  check: checkInvite,
};
