import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { countRequest, TooManyRequests } from "../engine/throttle/count-request.ts";

/** Audit rows of one network and code. The audit is kept for good, so strangers must not be able to fill it. */
const CAP = { limit: 20, seconds: 3_600 };

export interface Refusal {
  /** staff:<id> · staff:<key name> · system, when nobody is known */
  actor: string;
  /** Of the error. */
  code: string;
  /** Method and pattern of the route. */
  route: string;
  network: string;
}

/** Writes to the audit that a request was refused, for those who look for intruders. */
export async function recordRefusal(context: Context, { actor, code, route, network }: Refusal): Promise<void> {
  try {
    await countRequest(context, `refused-${code}`, network, CAP);
  } catch (error) {
    if (error instanceof TooManyRequests) return;
    throw error;
  }
  const entry = { at: context.clock.now(), actor, action: "request-refused", target: "route", refId: route, data: { code, network } };
  await context.database.transaction((tx) => writeAudit(tx, entry));
}
