import * as z from "zod";
import { plainName } from "../../schema-parts.ts";
import type { SourceOf } from "../step-kind.ts";

export const exitShape = () => ({
  exit: z
    .strictObject({ outcome: plainName.optional().describe("Shown as the outcome of the enrolment.") })
    .describe("The enrolment ends here: `exit: {}` or `exit: { outcome: no-interest }`."),
});

export type ExitSource = SourceOf<typeof exitShape>;

export interface ExitStep {
  readonly kind: "exit";
  readonly id: string;
  readonly outcome: string | null;
}
