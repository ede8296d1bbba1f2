import { z } from "zod";
import { capSchema } from "../../../domain/touches/caps.ts";
import { DEFAULT_SENDING_TIMES, quietHoursSchema, type SendingTimes } from "../../../domain/touches/sending-times.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { readSetting } from "./read-setting.ts";

/** The keys of the settings. */
export const sendingTimesKeys = { daysOff: "ownHolidays", quietHours: "quietHours", caps: "caps" } as const;

/** When and how often the business writes. */
export async function readSendingTimes(tx: Transaction): Promise<SendingTimes> {
  const [daysOff, quietHours, caps] = await Promise.all([
    readSetting(tx, sendingTimesKeys.daysOff, z.array(z.string()), [...DEFAULT_SENDING_TIMES.daysOff]),
    readSetting(tx, sendingTimesKeys.quietHours, quietHoursSchema, DEFAULT_SENDING_TIMES.quietHours),
    readSetting(tx, sendingTimesKeys.caps, z.array(capSchema), [...DEFAULT_SENDING_TIMES.caps]),
  ]);
  return { daysOff, quietHours, caps };
}
