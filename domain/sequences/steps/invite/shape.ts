import * as z from "zod";
import type { Duration } from "../../../time/duration.ts";
import type { LatenessRule } from "../../../touches/lateness.ts";
import type { PlannedMessage } from "../../../touches/planned-message.ts";
import type { Step } from "../../definition.ts";
import { duration, offerKey, words } from "../../schema-parts.ts";
import { isWaitProblem, parseWait, type Wait, waitPattern } from "../../wait.ts";
import { messagesByChannel } from "../send/shape.ts";
import { type Nested, outcomeKeys, type SourceOf } from "../step-kind.ts";
import { type Request, taskParts } from "../task/shape.ts";
import { notRepeatable } from "./words.ts";

/** How long a lead may take to reach the threshold, when `within` is left out. */
export const defaultWithin = "30 days";

/** A wait that means something every time: no fixed date. */
const every = words(waitPattern, (text) => {
  const read = parseWait(text);
  if (isWaitProblem(read)) return read;
  return read.kind === "until" || read.kind === "date" ? { code: "bad-wait", message: notRepeatable(text) } : null;
});

export const inviteShape = (nested: Nested) => ({
  invite: z
    .strictObject({
      offer: offerKey.describe("Key of a front-end offer that takes bookings."),
      messages: z
        .array(messagesByChannel())
        .min(1)
        .max(3)
        .describe("One to three touches, each like `send`. They end as soon as the lead books."),
      every: every.describe("The wait after each touch and after the person, as in `wait`."),
      within: duration.optional().describe(`How long to wait for the scores of the offer's threshold. Default: ${defaultWithin}.`),
      person: taskParts().optional().describe("Who asks after the last touch, as in `task`."),
    })
    .describe(
      "Invites to an offer once the lead's scores reach its threshold: touch after touch, then a person. A booking ends it at once.",
    ),
  get then() {
    return outcomeKeys(nested).then;
  },
  get otherwise() {
    return outcomeKeys(nested).otherwise;
  },
});

export type InviteSource = SourceOf<typeof inviteShape>;

export interface InviteStep {
  readonly kind: "invite";
  readonly id: string;
  readonly offer: string;
  /** Channels in order of preference, of each touch. */
  readonly messages: readonly (readonly PlannedMessage[])[];
  readonly every: Wait;
  readonly within: Duration;
  /** Who asks after the last touch. */
  readonly person: Request | null;
  /** The sequence's rule; null: the default. */
  readonly late: LatenessRule | null;
  readonly won: readonly Step[];
  readonly otherwise: readonly Step[];
}
