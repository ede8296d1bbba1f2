import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

interface NewSession {
  id: string;
  staffId: string;
  method: string;
}

/** Writes to the audit that somebody signed in, by the token of the new session. */
export async function noteSignIn(context: Context, token: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<NewSession>(`select id, staff_id as "staffId", method from staff_session where token = $1`, [token]);
    await note(tx, context, rows[0]);
  });
}

/** The same, by the session's id. */
export async function noteSession(context: Context, sessionId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<NewSession>(`select id, staff_id as "staffId", method from staff_session where id = $1`, [sessionId]);
    await note(tx, context, rows[0]);
  });
}

async function note(tx: Transaction, { clock }: Context, session: NewSession | undefined): Promise<void> {
  if (!session) return;
  const { id: refId, staffId, method } = session;
  await writeAudit(tx, { at: clock.now(), actor: `staff:${staffId}`, action: "signed-in", target: "session", refId, data: { method } });
}
