import { DEFAULT_OPENING_HOURS, type OpenCalendar, type OpeningHours, openingHoursSchema } from "../../domain/time/opening-hours.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readZone } from "../engine/settings/business.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { readSendingTimes } from "../engine/settings/sending-times.ts";

/** Key of the setting. */
export const OPENING_HOURS = "openingHours";

/** When somebody is there, with the days off and the zone of the business. */
export async function readOpenCalendar(tx: Transaction): Promise<OpenCalendar> {
  const [opening, { daysOff }, zone] = await Promise.all([readOpeningHours(tx), readSendingTimes(tx), readZone(tx)]);
  return { opening, daysOff, zone };
}

export async function readOpeningHours(tx: Transaction): Promise<OpeningHours> {
  return readSetting(tx, OPENING_HOURS, openingHoursSchema, DEFAULT_OPENING_HOURS);
}
