import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "../../workflows/loop.ts";

export * from "../../workflows/index.ts";

export async function greeting({ greetingId }: { greetingId: string }): Promise<string> {
  return advanceUntilOver("greeting", greetingId, () => continueAsNew<typeof greeting>({ greetingId }));
}
