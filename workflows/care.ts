import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface CareInput {
  careId: string;
}

/** The care of one customer, for years: check-ins from the day of the contract, and what wakes those who sleep. */
export async function care({ careId }: CareInput): Promise<string> {
  return advanceUntilOver("care", careId, () => continueAsNew<typeof care>({ careId }));
}
