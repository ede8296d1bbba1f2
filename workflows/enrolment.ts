import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface EnrolmentInput {
  enrolmentId: string;
}

/** One lead in one sequence version. Runs as long as the enrolment lasts, for years if necessary. */
export async function enrolment({ enrolmentId }: EnrolmentInput): Promise<string> {
  return advanceUntilOver("enrolment", enrolmentId, () => continueAsNew<typeof enrolment>({ enrolmentId }));
}
