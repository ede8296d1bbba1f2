import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import { foldText } from "../../domain/names/search-key.ts";
import type { Context } from "../engine/context/context.ts";

export interface ListedLead {
  id: string;
  relation: string;
  stage: string;
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  company: string | null;
  language: string;
  zone: string;
  hold: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Newest first. `search` looks into names, kana, company (part of a word) and addresses (whole or beginning); erased and merged leads are left out. */
export async function listLeads(
  context: Context,
  query: {
    search?: string | undefined;
    relation?: string | undefined;
    stage?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<ListedLead>> {
  const cursor = readCursor(query.cursor);
  const search = query.search?.trim();
  const found = search ? [{ searchKey: { contains: foldText(search) } }, { id: { in: await leadsByAddress(context, search) } }] : [];
  const behind = cursor ? [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] : [];
  const rows = await context.database.prisma.lead.findMany({
    where: {
      erasedAt: null,
      mergedInto: null,
      ...(query.relation === undefined ? {} : { relation: query.relation }),
      ...(query.stage === undefined ? {} : { stage: query.stage }),
      AND: [...(found.length > 0 ? [{ OR: found }] : []), ...(behind.length > 0 ? [{ OR: behind }] : [])],
    },
    select: {
      id: true,
      relation: true,
      stage: true,
      familyName: true,
      givenName: true,
      displayName: true,
      company: true,
      language: true,
      zone: true,
      hold: true,
      createdAt: true,
      updatedAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
  });
  return cutPage(rows, query.limit, (row) => ({ at: row.createdAt, id: row.id }));
}

async function leadsByAddress(context: Context, search: string): Promise<string[]> {
  const contacts = await context.database.prisma.contact.findMany({
    where: { addressKey: { startsWith: search.normalize("NFKC").toLowerCase() } },
    select: { leadId: true },
    take: 500,
  });
  return contacts.map((contact) => contact.leadId);
}
