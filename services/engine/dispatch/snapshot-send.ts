import { signToken } from "../../../domain/tokens/token.ts";
import { isAdvertising } from "../../../domain/touches/category.ts";
import { messageVariables, withBlock } from "../../../templates/variables.ts";
import type { Context } from "../context/context.ts";
import type { Snapshot } from "./job.ts";
import { linksOf } from "./message-links.ts";
import type { ClaimLookup, PublishedTemplate } from "./read-claim-lookup.ts";
import type { ContactRow, TouchRow } from "./read-touch-facts.ts";

export interface SnapshotInput {
  row: TouchRow;
  contact: ContactRow | null;
  sendId: string;
  template: PublishedTemplate;
  lookup: ClaimLookup;
  now: Date;
}

/**
 * Collects the personal data of a message as it is at the claim, so that every attempt has the same bytes (SND3). Signs only the links that
 * the template uses.
 */
export function snapshotSend(context: Context, { row, contact, sendId, template, lookup, now }: SnapshotInput): Snapshot {
  const { business, openKeys } = lookup;
  const target = { leadId: row.leadId, sendId, contactId: contact?.id ?? null, topic: row.topic };
  const common = messageVariables({
    lead: row.lead,
    business,
    urls: { line: business.lineUrl, ...linksOf(context, { compiled: template.compiled, target, openKeys }) },
    now,
    zone: row.lead.zone,
    language: template.language,
    category: row.category,
    ...(isAdvertising(row.category) && contact ? { track: trackOf(context, sendId, template) } : {}),
  });
  const keyed = lookup.keyed(template.compiled, { zone: row.lead.zone, language: template.language });
  return { to: contact?.address ?? "", variables: withBlock({ ...common, ...keyed }, lookup.block(row.id)) };
}

function trackOf(context: Context, sendId: string, { compiled }: PublishedTemplate) {
  const url = (path: string, purpose: "click" | "open", ...payload: string[]) =>
    `${context.publicUrl}${path}${signToken(context.keys.token, purpose, [sendId, ...payload])}`;
  const links = "links" in compiled ? compiled.links : [];
  return {
    links: links.map((_, index) => url("/r/", "click", String(index))),
    pixel: url("/o/", "open"),
    trap: url("/r/", "click", "trap"),
  };
}
