import type { Context } from "../engine/context/context.ts";

export interface ListedTemplate {
  key: string;
  channel: string;
  language: string;
  version: number;
  publishedAt: Date;
  author: string;
}

/** The newest version of each template, by key. */
export async function listTemplates(context: Context): Promise<ListedTemplate[]> {
  return context.database.prisma.templateVersion.findMany({
    distinct: ["key", "channel", "language"],
    select: { key: true, channel: true, language: true, version: true, publishedAt: true, author: true },
    orderBy: [{ key: "asc" }, { channel: "asc" }, { language: "asc" }, { version: "desc" }],
  });
}
