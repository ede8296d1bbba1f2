import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";

/** Reasons of contacts that staff closed, by the state that they had before and get back. */
const closedFrom = { reachable: "do-not-use", unconfirmed: "do-not-use-unconfirmed" } as const;

export interface ContactUseInput {
  leadId: string;
  contactId: string;
  /** False: nothing is sent there from this commit on. True takes that back. */
  use: boolean;
  /** The revision of the lead that the caller has read; left out, any. */
  revision?: number | undefined;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Closes one address of a lead, or opens it again; consent and other addresses stay as they are. What a bounce or the lead closed, staff do
 * not open here. Throws AppError not-found, gone, conflict.
 */
export async function setContactUse(context: Context, input: ContactUseInput): Promise<void> {
  const { leadId, contactId, use, reason, actor } = input;
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    await requireRevision(tx, leadId, input.revision);
    const { rows } = await tx.query<{ state: string; reason: string | null }>(
      "select state, reason from contact where id = $1 and lead_id = $2",
      [contactId, leadId],
    );
    const [before] = rows;
    if (!before)
      throw new AppError("not-found", "contact-unknown", {
        ja: "この方に、その連絡先はありません。",
        en: "This lead has no such contact.",
      });
    const after = use ? opened(before.reason) : closed(before.state);
    const at = context.clock.now();
    await tx.query("update contact set state = $2, reason = $3, state_at = $4 where id = $1", [contactId, after.state, after.reason, at]);
    await tx.query("update lead set updated_at = $2 where id = $1", [leadId, at]);
    const data = { contactId, before: { state: before.state, reason: before.reason }, after };
    await writeAudit(tx, { at, actor, action: use ? "contact-opened" : "contact-closed", target: "lead", refId: leadId, reason, data });
  });
}

function closed(state: string): { state: string; reason: string } {
  if (state === "reachable" || state === "unconfirmed") return { state: "unreachable", reason: closedFrom[state] };
  throw new AppError("conflict", "contact-closed", {
    ja: "この連絡先はすでに使われていません。",
    en: "Nothing is sent to this contact already.",
  });
}

function opened(reason: string | null): { state: string; reason: null } {
  const found = Object.entries(closedFrom).find(([, code]) => code === reason);
  if (found) return { state: found[0], reason: null };
  throw new AppError("conflict", "contact-not-closed", {
    ja: "この連絡先は担当者が止めたものではないため、ここでは再開できません。",
    en: "Staff did not close this contact, so it cannot be opened here.",
  });
}
