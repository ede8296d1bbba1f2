import type { Context } from "../context/context.ts";
import { findSend, type ListedSend } from "./list-sends.ts";
import { sendUnknown } from "./lock-send.ts";

interface Attempt {
  number: number;
  startedAt: Date;
  endedAt: Date;
  /** Where it ended: `end`, or the phase of the connection. */
  phase: string;
  outcome: string;
  code: string | null;
}

export interface ReadSend extends ListedSend {
  dueAt: Date;
  resolvedAt: Date | null;
  /** The variables are still there, so its content can be read. */
  hasContent: boolean;
  tries: Attempt[];
}

/** One message with its attempts. Throws AppError not-found. */
export async function readSend(context: Context, sendId: string): Promise<ReadSend> {
  const { pool } = context.database;
  const send = await findSend(context, sendId);
  if (!send) throw sendUnknown();
  const { rows: tries } = await pool.query<Attempt>(
    `select number, started_at as "startedAt", ended_at as "endedAt", phase, outcome, code from attempt where send_id = $1 order by number`,
    [sendId],
  );
  const { rows: more } = await pool.query<{ dueAt: Date; resolvedAt: Date | null; hasContent: boolean }>(
    `select t.due_at as "dueAt", s.resolved_at as "resolvedAt", s.variables is not null as "hasContent"
     from send s join touch t on t.id = s.touch_id where s.id = $1`,
    [sendId],
  );
  const [rest] = more;
  if (!rest) throw sendUnknown();
  return { ...send, ...rest, tries };
}
