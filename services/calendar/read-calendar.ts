import type { OpeningHours } from "../../domain/time/opening-hours.ts";
import type { SendingTimes } from "../../domain/touches/sending-times.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSendingTimes } from "../engine/settings/sending-times.ts";
import { readOpeningHours } from "./read-open-calendar.ts";

/** When the business writes, and when somebody is there. */
export interface BusinessCalendar extends SendingTimes {
  readonly openingHours: OpeningHours;
}

export async function readCalendar(tx: Transaction): Promise<BusinessCalendar> {
  const [times, openingHours] = await Promise.all([readSendingTimes(tx), readOpeningHours(tx)]);
  return { ...times, openingHours };
}
