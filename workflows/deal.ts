import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface DealInput {
  dealId: string;
}

/** One deal, and after its loss the dates for which it is taken up again: for years if necessary. */
export async function deal({ dealId }: DealInput): Promise<string> {
  return advanceUntilOver("deal", dealId, () => continueAsNew<typeof deal>({ dealId }));
}
