import type { Transaction } from "../../prisma/client.ts";

/** The statement, for a test on its plan: it reads indexes alone. A running enrolment always has a `wake_at`. */
export const countOpenEnrolments = `select 'running' as state, count(*)::int as count from process
     where kind = 'enrolment' and state <> 'over' and wake_at is not null and state = 'live'
     union all select state, count(*)::int from enrolment where state in ('paused', 'parked') group by state`;

/** Enrolments that are not over, by state. */
export async function countEnrolments(tx: Transaction): Promise<{ state: string; count: number }[]> {
  const { rows } = await tx.query<{ state: string; count: number }>(countOpenEnrolments);
  return rows;
}
