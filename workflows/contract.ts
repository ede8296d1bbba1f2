import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface ContractInput {
  contractId: string;
}

/** One contract: its offer expires, it is sealed once signed, its days of cooling-off end. */
export async function contract({ contractId }: ContractInput): Promise<string> {
  return advanceUntilOver("contract", contractId, () => continueAsNew<typeof contract>({ contractId }));
}
