import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface EstimateInput {
  estimateId: string;
}

/** One estimate from its sending to the lead's choice, or its last day. */
export async function estimate({ estimateId }: EstimateInput): Promise<string> {
  return advanceUntilOver("estimate", estimateId, () => continueAsNew<typeof estimate>({ estimateId }));
}
