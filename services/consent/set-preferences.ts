import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { journaledTransaction } from "../engine/journal/write-journal.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { resubscribed, unsubscribed } from "./consent-events.ts";
import { contactIdOf, type PreferencesView, readPreferencesOf } from "./read-preferences.ts";
import { withdrawConsent } from "./withdraw-consent.ts";
import { writeConsent } from "./write-consent.ts";

export interface PreferencesInput {
  choices: { topic: string; channel: string; on: boolean }[];
  networkAddress?: string | undefined;
}

/** Applies the choices that differ from the present state; unknown ones are ignored. Throws AppError not-found. */
export async function setPreferences(context: Context, token: string, input: PreferencesInput): Promise<PreferencesView> {
  const contactId = contactIdOf(context, token);
  return journaledTransaction(context, async (tx) => {
    const { leadId } = await readPreferencesOf(tx, contactId);
    await lockLeads(tx, [leadId]);
    const present = await readPreferencesOf(tx, contactId);
    const now = context.clock.now();
    for (const choice of present.choices) {
      const wished = input.choices.find((one) => one.topic === choice.topic && one.channel === choice.channel);
      if (!wished || wished.on === choice.on) continue;
      const change = {
        leadId,
        contactId,
        topic: choice.topic,
        channel: choice.channel,
        method: "preferences" as const,
        networkAddress: input.networkAddress ?? null,
      };
      if (wished.on) await writeConsent(tx, { ...change, kind: "given", basis: "opt-in", wordingId: null, at: now });
      else await withdrawConsent(tx, context, change);
      await recordEvents(tx, context, [
        happened(wished.on ? resubscribed : unsubscribed, {
          leadId,
          at: now,
          data: { topic: choice.topic, channel: choice.channel, method: "preferences" },
        }),
      ]);
    }
    return readPreferencesOf(tx, contactId);
  });
}
