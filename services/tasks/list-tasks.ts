import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";

export interface ListedTask {
  id: string;
  leadId: string;
  enrolmentId: string | null;
  kind: string;
  role: string;
  script: string;
  dueAt: Date;
  state: string;
  outcome: string | null;
  minutes: number | null;
  doneAt: Date | null;
}

/** Tasks, the earliest due first. */
export async function listTasks(
  context: Context,
  query: {
    state?: string | undefined;
    role?: string | undefined;
    leadId?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<ListedTask>> {
  const cursor = readCursor(query.cursor);
  const rows = await context.database.prisma.task.findMany({
    where: {
      ...(query.state === undefined ? {} : { state: query.state }),
      ...(query.role === undefined ? {} : { role: query.role }),
      ...(query.leadId === undefined ? {} : { leadId: query.leadId }),
      ...(cursor === undefined ? {} : { OR: [{ dueAt: { gt: cursor.at } }, { dueAt: cursor.at, id: { gt: cursor.id } }] }),
    },
    select: {
      id: true,
      leadId: true,
      enrolmentId: true,
      kind: true,
      role: true,
      script: true,
      dueAt: true,
      state: true,
      outcome: true,
      minutes: true,
      doneAt: true,
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: query.limit + 1,
  });
  return cutPage(rows, query.limit, (row) => ({ at: row.dueAt, id: row.id }));
}
