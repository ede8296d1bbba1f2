import { type CarePlan, careSchema, careWindow, DEFAULT_CARE } from "../../domain/care/care-plan.ts";
import { nextMorning } from "../../domain/care/morning.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { readSendingTimes } from "../engine/settings/sending-times.ts";

export async function readCarePlan(tx: Transaction): Promise<CarePlan> {
  return readSetting(tx, "care", careSchema, DEFAULT_CARE);
}

export interface CareRules {
  plan: CarePlan;
  /** The first allowed morning at or after an instant; null: none is allowed. */
  morning(zone: string, from: Date): Date | null;
}

export async function readCareRules(tx: Transaction): Promise<CareRules> {
  const plan = await readCarePlan(tx);
  const { daysOff } = await readSendingTimes(tx);
  return { plan, morning: (zone, from) => nextMorning(careWindow(plan), zone, from, daysOff) };
}
