import { addressHash } from "../../domain/contacts/address-hash.ts";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { addressKeyOf } from "./address-key.ts";

export interface ListedSuppression {
  id: string;
  channel: string;
  scope: string;
  reason: string;
  at: Date;
  liftedAt: Date | null;
  /** Cannot be lifted. */
  final: boolean;
  /** The leads who have this address now; an erased lead has none. */
  leads: { id: string; name: string | null }[];
}

/** The newest first. Addresses are not kept, so none are shown. Throws AppError invalid for what is no address. */
export async function listSuppressions(
  context: Context,
  query: {
    /** Mail address or LINE user id: only its suppressions. */
    address?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<ListedSuppression>> {
  const cursor = readCursor(query.cursor);
  const { prisma } = context.database;
  const rows = await prisma.suppression.findMany({
    where: {
      ...(query.address !== undefined && { addressHash: hashOf(context, query.address) }),
      ...(cursor !== undefined && { OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] }),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: query.limit + 1,
  });
  const page = cutPage(rows, query.limit, (row) => ({ at: row.at, id: row.id }));
  const contacts = await prisma.contact.findMany({
    where: { addressHash: { in: page.items.map((row) => row.addressHash) } },
    select: { addressHash: true, channel: true, leadId: true },
  });
  const names = await nameLeads(
    context.database.pool,
    contacts.map(({ leadId }) => leadId),
  );
  const items = page.items.map(({ id, channel, scope, reason, at, liftedAt, final, addressHash }) => ({
    id,
    channel,
    scope,
    reason,
    at,
    liftedAt,
    final,
    leads: contacts
      .filter((contact) => contact.addressHash === addressHash && contact.channel === channel)
      .map(({ leadId }) => ({ id: leadId, name: names.get(leadId) ?? null })),
  }));
  return { items, next: page.next };
}

function hashOf({ keys }: Context, address: string): string {
  const channel = /^U[0-9a-f]{32}$/.test(address.trim()) ? "line" : "email";
  return addressHash(keys.suppression, channel, addressKeyOf({ channel, address }));
}
