import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

/** Writes to the audit that somebody signed in, by the token of the new session. */
export async function noteSignIn(context: Context, token: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string; staffId: string; method: string }>(
      `select id, staff_id as "staffId", method from staff_session where token = $1`,
      [token],
    );
    const [session] = rows;
    if (!session) return;
    await writeAudit(tx, {
      at: context.clock.now(),
      actor: `staff:${session.staffId}`,
      action: "signed-in",
      target: "session",
      refId: session.id,
      data: { method: session.method },
    });
  });
}
