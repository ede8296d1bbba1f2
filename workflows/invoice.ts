import { continueAsNew } from "@temporalio/workflow";
import { advanceUntilOver } from "./loop.ts";

export interface InvoiceInput {
  invoiceId: string;
}

/** One invoice until everything of it is paid or void: what is overdue, the ladder of reminders. */
export async function invoice({ invoiceId }: InvoiceInput): Promise<string> {
  return advanceUntilOver("invoice", invoiceId, () => continueAsNew<typeof invoice>({ invoiceId }));
}
