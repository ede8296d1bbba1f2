import { cutPage, type Direction, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";

export interface ListedTask {
  id: string;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  enrolmentId: string | null;
  kind: string;
  role: string;
  /** staff:<name>; null: anybody of the role. */
  assignee: string | null;
  script: string;
  note: string;
  dueAt: Date;
  state: string;
  outcome: string | null;
  minutes: number | null;
  doneAt: Date | null;
  /** system · staff:<name> */
  author: string;
  /** Increases with every change. */
  revision: number;
}

/** Tasks, the earliest due first unless `direction` is `desc`. */
export async function listTasks(
  context: Context,
  query: {
    state?: string | undefined;
    role?: string | undefined;
    leadId?: string | undefined;
    assignee?: string | undefined;
    /** Due from this instant on, and before that one. */
    dueFrom?: Date | undefined;
    dueBefore?: Date | undefined;
    limit: number;
    cursor?: string | undefined;
    direction?: Direction | undefined;
  },
): Promise<Page<ListedTask>> {
  const cursor = readCursor(query.cursor);
  const { direction = "asc" } = query;
  const behind = direction === "asc" ? "gt" : "lt";
  const rows = await context.database.prisma.task.findMany({
    where: {
      ...(query.state === undefined ? {} : { state: query.state }),
      ...(query.role === undefined ? {} : { role: query.role }),
      ...(query.assignee === undefined ? {} : { assignee: query.assignee }),
      ...(query.leadId === undefined ? {} : { leadId: query.leadId }),
      ...(query.dueFrom === undefined && query.dueBefore === undefined
        ? {}
        : {
            dueAt: {
              ...(query.dueFrom === undefined ? {} : { gte: query.dueFrom }),
              ...(query.dueBefore === undefined ? {} : { lt: query.dueBefore }),
            },
          }),
      ...(cursor === undefined ? {} : { OR: [{ dueAt: { [behind]: cursor.at } }, { dueAt: cursor.at, id: { [behind]: cursor.id } }] }),
    },
    select: {
      id: true,
      leadId: true,
      enrolmentId: true,
      kind: true,
      role: true,
      assignee: true,
      script: true,
      note: true,
      dueAt: true,
      state: true,
      outcome: true,
      minutes: true,
      doneAt: true,
      author: true,
      revision: true,
    },
    orderBy: [{ dueAt: direction }, { id: direction }],
    take: query.limit + 1,
  });
  return withLeadNames(
    context.database.pool,
    cutPage(rows, query.limit, (row) => ({ at: row.dueAt, id: row.id })),
  );
}
