import type { GivenNames } from "../../domain/names/names.ts";
import type { Transaction } from "../../prisma/client.ts";
import { planTouch } from "../engine/touches/plan-touch.ts";
import { readOptInRules } from "./opt-in-rules.ts";

/** What an opt-in keeps until the address is proved. */
export interface OptInData {
  lead: GivenNames & { phone?: string | undefined; fields: Record<string, string> };
  /** All that one click confirms. */
  topics: { topic: string; wordingId: string }[];
}

/** The verification mail or its one reminder: no advertising, no window, first lane (LAW5). */
export async function planVerification(
  tx: Transaction,
  input: { optInId: string; leadId: string; slot: "verification" | "reminder"; occurrence: number; now: Date },
): Promise<void> {
  const rules = await readOptInRules(tx);
  await planTouch(
    tx,
    {
      leadId: input.leadId,
      originKind: "opt-in",
      originId: input.optInId,
      slot: input.slot,
      occurrence: input.occurrence,
      category: "verification",
      topic: null,
      plan: [{ channel: "email", template: input.slot === "verification" ? rules.verification : rules.reminder }],
      reachable: ["email"],
      dueAt: input.now,
      prompt: true,
      late: null,
      window: null,
    },
    input.now,
  );
}
