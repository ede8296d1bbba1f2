import type { Context } from "../engine/context/context.ts";

/** A key of the staff API, as it is shown. The key itself is not kept. */
export interface ListedApiKey {
  id: string;
  name: string;
  /** First ten characters. */
  prefix: string;
  /** What it may do; empty: everything. */
  scopes: string[];
  createdAt: Date;
  /** To within a minute. */
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** Newest first, revoked ones too. */
export async function listApiKeys(context: Context): Promise<ListedApiKey[]> {
  return context.database.prisma.apiKey.findMany({
    select: { id: true, name: true, prefix: true, scopes: true, createdAt: true, usedAt: true, revokedAt: true },
    orderBy: { createdAt: "desc" },
  });
}
