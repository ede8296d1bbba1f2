import type { Context } from "../engine/context/context.ts";

/** Names and first characters only; the keys themselves are not kept. Newest first. */
export async function listApiKeys(
  context: Context,
): Promise<{ id: string; name: string; prefix: string; createdAt: Date; revokedAt: Date | null }[]> {
  return context.database.prisma.apiKey.findMany({
    select: { id: true, name: true, prefix: true, createdAt: true, revokedAt: true },
    orderBy: { createdAt: "desc" },
  });
}
