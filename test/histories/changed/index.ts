/**
 * What the replay must catch: workflow code that was changed without `patched`. Each workflow of workflows/index.ts has a twin here, with
 * the same name and input, that does something else first.
 */
import { proxyLocalActivities, sleep } from "@temporalio/workflow";
import type { ConsultationActivities } from "../../../activities/consultation-activities.ts";
import type { OptInActivities } from "../../../activities/opt-in-activities.ts";
import type { ProcessActivities } from "../../../activities/process-activities.ts";
import type { SessionActivities } from "../../../activities/session-activities.ts";

const { advance } = proxyLocalActivities<ProcessActivities>({ startToCloseTimeout: "10 seconds" });
const { endBookings } = proxyLocalActivities<SessionActivities>({ startToCloseTimeout: "10 seconds" });
const { endHold } = proxyLocalActivities<ConsultationActivities>({ startToCloseTimeout: "10 seconds" });
const { remindOptIn } = proxyLocalActivities<OptInActivities>({ startToCloseTimeout: "10 seconds" });

export async function enrolment({ enrolmentId }: { enrolmentId: string }): Promise<string> {
  await sleep("1 second");
  await advance(enrolmentId, "enrolment");
  return "completed";
}

export async function care({ careId }: { careId: string }): Promise<string> {
  await sleep("1 second");
  await advance(careId, "care");
  return "left";
}

export async function contract({ contractId }: { contractId: string }): Promise<string> {
  await sleep("1 second");
  await advance(contractId, "contract");
  return "expired";
}

export async function deal({ dealId }: { dealId: string }): Promise<string> {
  await sleep("1 second");
  await advance(dealId, "deal");
  return "won";
}

export async function delivery({ deliveryId }: { deliveryId: string }): Promise<string> {
  await sleep("1 second");
  await advance(deliveryId, "delivery");
  return "completed";
}

export async function estimate({ estimateId }: { estimateId: string }): Promise<string> {
  await sleep("1 second");
  await advance(estimateId, "estimate");
  return "chosen";
}

export async function incident({ incidentId }: { incidentId: string }): Promise<string> {
  await sleep("1 second");
  await advance(incidentId, "incident");
  return "lost";
}

export async function invoice({ invoiceId }: { invoiceId: string }): Promise<string> {
  await sleep("1 second");
  await advance(invoiceId, "invoice");
  return "completed";
}

export async function optIn({ optInId }: { optInId: string }): Promise<string> {
  await remindOptIn(optInId);
  return "answered";
}

export async function dispatch(): Promise<void> {
  await sleep("1 second");
}

export async function session({ sessionId }: { sessionId: string }): Promise<string> {
  await endBookings(sessionId);
  return "done";
}

export async function consultation({ consultationId }: { consultationId: string }): Promise<string> {
  await endHold(consultationId);
  return "expired";
}
