import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface DeliveryInput {
  deliveryId: string;
}

/** What is delivered after one contract: it starts, does what is due on its days, and rests while a payment is long overdue. */
export async function delivery({ deliveryId }: DeliveryInput): Promise<string> {
  return advanceUntilOver("delivery", deliveryId, () => continueAsNew<typeof delivery>({ deliveryId }));
}
