import * as z from "zod";
import { type Channel, channels } from "../../../touches/channel.ts";
import type { LatenessRule } from "../../../touches/lateness.ts";
import type { PlannedMessage } from "../../../touches/planned-message.ts";
import { lateness, sequenceTexts, templateKey } from "../../schema-parts.ts";
import type { SourceOf } from "../step-kind.ts";
import { noTemplate } from "./words.ts";

const templates = Object.fromEntries(channels.map((channel) => [channel, templateKey.optional()])) as Record<
  Channel,
  z.ZodOptional<typeof templateKey>
>;

/** One touch: a template for each channel on which it may go. */
export const messagesByChannel = () =>
  z
    .strictObject({ ...templates, to: z.literal("best").optional() })
    .refine((plan) => channels.some((channel) => plan[channel] !== undefined), { error: sequenceTexts.message(noTemplate) });

export type MessagesByChannel = z.infer<ReturnType<typeof messagesByChannel>>;

export const sendShape = () => ({
  send: messagesByChannel().describe(
    "One touch on the best reachable channel: the first of these, as written, on which the lead can be reached.",
  ),
  late: lateness.optional(),
});

export type SendSource = SourceOf<typeof sendShape>;

export interface SendStep {
  readonly kind: "send";
  readonly id: string;
  /** Channels in order of preference. */
  readonly plan: readonly PlannedMessage[];
  /** The step's own rule, else the sequence's, else null for the default. */
  readonly late: LatenessRule | null;
}
