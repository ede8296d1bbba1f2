import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface IncidentInput {
  incidentId: string;
}

/** One incident: it waits for the answer, and then for the next delivery. */
export async function incident({ incidentId }: IncidentInput): Promise<string> {
  return advanceUntilOver("incident", incidentId, () => continueAsNew<typeof incident>({ incidentId }));
}
