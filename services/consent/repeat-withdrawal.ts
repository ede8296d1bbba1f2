import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { unsubscribed } from "./consent-events.ts";
import { withdrawConsent } from "./withdraw-consent.ts";

export interface ForgottenWithdrawal {
  leadIds: readonly string[];
  topic: string;
  channel: string;
  /** Business time of the opt-out. */
  at: Date;
}

/** Repeats an opt-out that a restored database has forgotten, unless the lead has agreed again since then. Erased leads are left alone. */
export async function repeatWithdrawal(
  tx: Transaction,
  context: Context,
  { leadIds, topic, channel, at }: ForgottenWithdrawal,
): Promise<void> {
  for (const leadId of await lockLeads(tx, [...leadIds])) {
    const { rowCount: agreedAgain } = await tx.query(
      "select 1 from subscription where lead_id = $1 and topic = $2 and channel = $3 and state = 'subscribed' and since > $4",
      [leadId, topic, channel, at],
    );
    if (agreedAgain !== 0) continue;
    const change = { leadId, contactId: null, topic, channel, method: "cli" as const, networkAddress: null };
    if ((await withdrawConsent(tx, context, change)) === null) continue;
    const data = { topic, channel, method: "journal" };
    await recordEvents(tx, context, [happened(unsubscribed, { leadId, at: context.clock.now(), data })]);
  }
}
