import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { askReferral } from "./ask-referral.ts";
import { CARE, type Care, careColumns } from "./care.ts";
import { careBegan } from "./care-events.ts";
import { doCheckIns } from "./do-check-ins.ts";
import { lookAtDormancy } from "./look-at-dormancy.ts";
import { type CareRules, readCareRules } from "./read-plan.ts";

/** A care while it is advanced: read and locked, with what decides. */
export interface Caring {
  care: Care;
  now: Date;
  zone: string;
  /** ISO date in that zone. */
  today: string;
  rules: CareRules;
}

/** That the playbook has other check-ins wakes all cares. */
export const PLAN_CHANGED = "carePlanChanged";

/** What changes more than the passing of time does. */
const waitsFor = [
  PLAN_CHANGED,
  "deliveryCompleted",
  "deliveryRated",
  "contractCooledOff",
  "contractEnded",
  "contractInForce",
  "incidentFixed",
  "incidentClosed",
  "paymentReceived",
];

/** Does what is due for a customer: check-ins, letters that only ask, the yearly greeting, a referral. Harmless when repeated. */
export async function advanceCare(context: Context, id: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from care where id = $1', [id]);
    const leadId = owners[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) return { kind: "over", outcome: "gone" };
    const { rows } = await tx.query<Care & { processState: string; processOutcome: string | null }>(
      `select ${careColumns}, p.state as "processState", p.outcome as "processOutcome" from care c join process p on p.id = c.id
       where c.id = $1 for update of c, p`,
      [id],
    );
    const [row] = rows;
    if (!row) return { kind: "over", outcome: "gone" };
    const { processState, processOutcome, ...care } = row;
    if (processState === "over") return { kind: "over", outcome: processOutcome ?? "over" };
    if (care.outcome !== null) {
      await endProcesses(tx, context, { kind: CARE, ended: [{ id, outcome: care.outcome }] });
      return { kind: "over", outcome: care.outcome };
    }
    const [now, zone] = [context.clock.now(), await readLeadZone(tx, leadId)];
    const caring: Caring = { care, now, zone, today: dateIn(zone, now), rules: await readCareRules(tx) };
    await beginAftercare(tx, context, caring);
    const wakes = [
      ...(await lookAtDormancy(tx, context, caring)),
      ...(await doCheckIns(tx, context, caring)),
      await askReferral(tx, context, caring),
    ].filter((wake) => wake !== null);
    const wakeAt = wakes.length === 0 ? null : new Date(Math.min(...wakes.map((wake) => wake.getTime())));
    await setProcess(tx, id, { state: "live", wakeAt, waitsFor });
    return { kind: "wait", wakeAt };
  });
}

/** Aftercare is the ninth step: it begins when nothing is to be delivered any more. */
async function beginAftercare(tx: Transaction, context: Context, { care, now }: Caring): Promise<void> {
  if (care.beganAt !== null) return;
  const { rows } = await tx.query("select 1 from delivery where lead_id = $1 and state in ('planned', 'running', 'resting') limit 1", [
    care.leadId,
  ]);
  if (rows.length > 0) return;
  await tx.query("update care set began_at = $2, revision = revision + 1 where id = $1", [care.id, now]);
  await recordEvents(tx, context, [
    happened(careBegan, { leadId: care.leadId, at: now, data: { care: care.id }, key: `care-began:${care.id}` }),
  ]);
}
