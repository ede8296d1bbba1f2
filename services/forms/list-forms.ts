import type { Context } from "../context.ts";

/** Keys of the sign-up forms. */
export async function listForms(context: Context): Promise<string[]> {
  const rows = await context.database.prisma.form.findMany({ select: { key: true }, orderBy: { key: "asc" } });
  return rows.map((row) => row.key);
}
