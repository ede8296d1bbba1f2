import { signToken } from "../../../domain/tokens/token.ts";
import { isAdvertising } from "../../../domain/touches/category.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { type UsedVariable, usedVariables } from "../../../templates/used-variables.ts";
import { messageVariables, withBlock } from "../../../templates/variables.ts";
import type { Context } from "../context/context.ts";
import type { LinkKind, LinkTarget } from "../modules/link-kind.ts";
import type { Snapshot } from "./job.ts";
import type { ClaimLookup, PublishedTemplate } from "./read-claim-lookup.ts";
import type { ContactRow, TouchRow } from "./read-touch-facts.ts";

/** The link that every mail that advertises has in its header, whatever its template says (RFC 8058). */
const UNSUBSCRIBE = "unsubscribe";

export interface SnapshotInput {
  row: TouchRow;
  contact: ContactRow | null;
  sendId: string;
  template: PublishedTemplate;
  lookup: ClaimLookup;
  now: Date;
}

/**
 * Everything personal that the message will say, as it is at the claim, so that every attempt is the same bytes (SND3). Only the links that the
 * template uses are signed.
 */
export function snapshotSend(context: Context, { row, contact, sendId, template, lookup, now }: SnapshotInput): Snapshot {
  const { business } = lookup;
  const used = usedVariables(template.compiled);
  const target: LinkTarget = { leadId: row.leadId, sendId, contactId: contact?.id ?? null, topic: row.topic };
  const links = [...context.registry.links.values()].flatMap((link) => linkOf(context, link, used, target, lookup));
  const common = messageVariables({
    lead: row.lead,
    business,
    urls: { line: business.lineUrl, ...Object.fromEntries(links) },
    now,
    zone: row.lead.zone,
    language: template.language,
    category: row.category,
    ...(isAdvertising(row.category) && contact ? { track: trackOf(context, sendId, template) } : {}),
  });
  return { to: contact?.address ?? "", variables: withBlock(common, lookup.block(row.id)) };
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

/** `urls.<name>` for a link that the message uses; nothing for one that it does not. */
function linkOf(
  context: Context,
  link: LinkKind,
  used: readonly UsedVariable[],
  target: LinkTarget,
  lookup: ClaimLookup,
): [string, string | Record<string, string>][] {
  const uses = used.filter(([first, name]) => first === "urls" && (name === undefined || name === link.name));
  if (link.keys === undefined) {
    const isNeeded = uses.length > 0 || (link.name === UNSUBSCRIBE && target.contactId !== null && target.topic !== null);
    return isNeeded ? [[link.name, link.url(context, target, "")]] : [];
  }
  const named = uses.map(([, , key]) => key);
  // Where a name is computed, any key may be meant.
  const keys = named.includes(undefined) ? lookup.keys(link.name) : named.flatMap((key) => key ?? []);
  return [[link.name, Object.fromEntries([...new Set(keys)].map((key) => [key, link.url(context, target, key)]))]];
}

/** Names of the links whose keys must be known to compose messages of these templates. */
export function linksWithOpenKeys(links: Iterable<LinkKind>, templates: readonly PublishedTemplate[]): LinkKind[] {
  const used = templates.flatMap(({ compiled }) => usedVariables(compiled));
  return [...links].filter(
    ({ name, keys }) =>
      keys !== undefined && used.some(([first, second, key]) => first === "urls" && (second ?? name) === name && key === undefined),
  );
}

/** The variable blocks of the touches' origins, by touch id. */
export async function readBlocks(tx: Transaction, context: Context, rows: readonly TouchRow[]): Promise<ReadonlyMap<string, object>> {
  const blocks = new Map<string, object>();
  for (const [kind, touches] of Map.groupBy(rows, (row) => row.originKind)) {
    const values = await context.registry.origins.get(kind)?.variables?.read(tx, context, touches);
    for (const [id, value] of values ?? []) blocks.set(id, value);
  }
  return blocks;
}
