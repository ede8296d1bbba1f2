import type { GivenNames } from "../../domain/names/names.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planTouch } from "../engine/touches/plan-touch.ts";
import { OPT_IN } from "./opt-in.ts";
import { readOptInRules } from "./opt-in-rules.ts";

/** What an opt-in keeps until the address is proved. */
export interface OptInData {
  lead: GivenNames & { phone?: string | undefined; fields: Record<string, string> };
  /** Everything that one click confirms. */
  topics: { topic: string; wordingId: string }[];
}

/** The opt-in that the mail is for: it goes to this contact alone, in the language of the form. */
export interface OptInTarget {
  id: string;
  leadId: string;
  contactId: string;
  language: string;
}

/** Plans the verification mail or its one reminder, due now unless `dueAt` says when: no advertising, no window, first lane (LAW5). */
export async function planVerification(
  tx: Transaction,
  context: Context,
  input: { optIn: OptInTarget; slot: "verification" | "reminder"; occurrence: number; dueAt?: Date },
): Promise<void> {
  const { optIn, slot, occurrence, dueAt = context.clock.now() } = input;
  const rules = await readOptInRules(tx);
  await planTouch(tx, context, {
    leadId: optIn.leadId,
    originKind: OPT_IN,
    originId: optIn.id,
    slot,
    occurrence,
    category: "verification",
    topic: null,
    plan: [{ channel: "email", template: slot === "verification" ? rules.verification : rules.reminder }],
    reachable: ["email"],
    contactId: optIn.contactId,
    language: optIn.language,
    dueAt,
    prompt: true,
    late: null,
    window: null,
  });
}
