import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { DEFAULT_OPENING_HOURS } from "../../domain/time/opening-hours.ts";
import { DEFAULT_SENDING_TIMES } from "../../domain/touches/sending-times.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type IfMatch, isMatch, lastSettingChange } from "../engine/settings/change-setting.ts";
import { sendingTimesKeys } from "../engine/settings/sending-times.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { type BusinessCalendar, readCalendar } from "./read-calendar.ts";
import { OPENING_HOURS } from "./read-open-calendar.ts";

/** As the audit names what the calendar sets, and a playbook its parts. */
const places = ["calendar", "daysOff", "quietHours", "caps", "openingHours"];

/** What is to change. A part that is left out stays; null goes back to the default. */
export type CalendarChange = { readonly [Part in keyof BusinessCalendar]?: BusinessCalendar[Part] | null | undefined };

/**
 * Changes days off, quiet hours, caps or opening hours, from now on; returns what holds then. Touches that wait ask anew when they are due;
 * a deadline that somebody was given stays. `ifMatch`: the tag of what the caller has read. Throws ChangedMeanwhile when that has changed.
 */
export async function setCalendar(context: Context, change: CalendarChange, actor: string, ifMatch?: IfMatch): Promise<BusinessCalendar> {
  return context.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
    const before = await readCalendar(tx);
    if (!isMatch(before, ifMatch)) throw new ChangedMeanwhile(await lastSettingChange(tx, places, context.clock.now()));
    await writeCalendar(tx, change);
    const after = await readCalendar(tx);
    await writeAudit(tx, {
      at: context.clock.now(),
      actor,
      action: "calendar-changed",
      target: "setting",
      refId: "calendar",
      data: { before, after },
    });
    return after;
  });
}

/** A part that is left out stays; null goes back to the default. */
export async function writeCalendar(tx: Transaction, change: CalendarChange): Promise<void> {
  for (const part of ["daysOff", "quietHours", "caps"] as const) {
    const value = change[part];
    if (value !== undefined) await writeSetting(tx, sendingTimesKeys[part], value ?? DEFAULT_SENDING_TIMES[part]);
  }
  const { openingHours } = change;
  if (openingHours !== undefined) await writeSetting(tx, OPENING_HOURS, openingHours ?? DEFAULT_OPENING_HOURS);
}
