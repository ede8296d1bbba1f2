import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface EnrolmentInput {
  enrolmentId: string;
}

/** One lead in one sequence version. Lives as long as the journey, years if need be. */
export async function enrolment({ enrolmentId }: EnrolmentInput): Promise<string> {
  return advanceUntilOver("enrolment", enrolmentId, () => continueAsNew<typeof enrolment>({ enrolmentId }));
}
