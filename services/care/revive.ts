import { offersFrom, purchases } from "../../domain/care/dormancy.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { CARE, type Care } from "./care.ts";
import { revived } from "./care-events.ts";
import { DORMANT } from "./dormancy-hold.ts";
import { readCarePlan } from "./read-plan.ts";

export interface Sign {
  at: Date;
  /** Kind of the event. */
  kind: string;
}

/**
 * Takes note of a sign of life. Somebody dormant is awake at once: what only asks is void, and offers wait for the days of quiet. A purchase ends
 * the quiet, too. The caller has locked the lead and the care, which is live.
 */
export async function noteSign(tx: Transaction, context: Context, care: Care, sign: Sign): Promise<void> {
  const { id, leadId, dormantSince, offersFrom: freeFrom } = care;
  await tx.query("update care set last_sign_at = $2, last_sign_kind = $3 where id = $1 and last_sign_at < $2", [id, sign.at, sign.kind]);
  const isQuiet = freeFrom !== null && freeFrom > context.clock.now();
  if (dormantSince !== null) await wake(tx, context, care, sign);
  else if (isQuiet && purchases.includes(sign.kind)) await endQuiet(tx, context, { id, leadId, at: sign.at });
}

async function wake(tx: Transaction, context: Context, care: Care, { at, kind }: Sign): Promise<void> {
  const { id, leadId, dormancies } = care;
  const { dormancy } = await readCarePlan(tx);
  const free = offersFrom(await readLeadZone(tx, leadId), { at, by: kind }, dormancy.quiet);
  await tx.query(
    `update care set dormant_since = null, asked = 0, revived_at = $2, revived_by = $3, offers_from = $4, revision = revision + 1 where id = $1`,
    [id, at, kind, free],
  );
  const slots = dormancy.letters.map((_, index) => `ask-${index + 1}`);
  await cancelTouches(tx, context, { originKind: CARE, originId: id, slots, occurrence: dormancies, reason: "over:care:awake" });
  if (free <= context.clock.now()) await liftHold(tx, context, { leadId, cause: DORMANT, ref: id });
  await requestWake(tx, CARE, [id]);
  const data = { care: id, dormancy: dormancies, by: kind };
  await recordEvents(tx, context, [happened(revived, { leadId, at, data, key: `revived:${id}:${dormancies}` })]);
}

async function endQuiet(tx: Transaction, context: Context, { id, leadId, at }: { id: string; leadId: string; at: Date }): Promise<void> {
  await tx.query("update care set offers_from = $2, revision = revision + 1 where id = $1", [id, at]);
  await liftHold(tx, context, { leadId, cause: DORMANT, ref: id });
  await requestWake(tx, CARE, [id]);
}
