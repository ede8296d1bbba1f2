import { z } from "zod";
import { key, localText } from "../playbooks/values.ts";
import type { LocalText } from "../words/local-text.ts";
import { buyingPhases } from "./buying-phases.ts";
import { dealSteps } from "./deal-steps.ts";

const named = z.strictObject({ key, title: localText });

/** How deals of an offer go on, as data (DEL4). */
export const dealPlanSchema = z.strictObject({
  steps: z
    .array(named)
    .min(1)
    .max(20)
    .optional()
    .describe("Where a deal stands. Left out: talk, presentation, estimate, closing, contract"),
  phases: z.array(named).min(1).max(20).optional().describe("The buying phases of the lead. Left out: the ten of a company's purchase"),
});

export interface Named {
  readonly key: string;
  readonly title: Partial<LocalText>;
}

export interface DealPlan {
  readonly steps: Named[];
  readonly phases: Named[];
}

/** The steps and phases of an offer. */
export function planOf({ deal }: { deal?: z.infer<typeof dealPlanSchema> | undefined }): DealPlan {
  return { steps: [...(deal?.steps ?? dealSteps)], phases: [...(deal?.phases ?? buyingPhases)] };
}
