import * as z from "zod";
import type { Duration } from "../../../time/duration.ts";
import type { Scalar } from "../../condition.ts";
import type { Step } from "../../definition.ts";
import { duration, eventKind, where } from "../../schema-parts.ts";
import { type Nested, outcomeKeys, type SourceOf } from "../step-kind.ts";

export const waitForShape = (nested: Nested) => ({
  waitFor: z
    .strictObject({ event: eventKind, where: where.optional(), within: duration.describe("How long to wait.") })
    .describe("Waits until an event comes or the time is up."),
  get then() {
    return outcomeKeys(nested).then;
  },
  get otherwise() {
    return outcomeKeys(nested).otherwise;
  },
});

export type WaitForSource = SourceOf<typeof waitForShape>;

export interface WaitForStep {
  readonly kind: "waitFor";
  readonly id: string;
  readonly event: string;
  /** Every key must equal the event's data. */
  readonly where: Readonly<Record<string, Scalar>>;
  readonly within: Duration;
  readonly satisfied: readonly Step[];
  readonly otherwise: readonly Step[];
}
