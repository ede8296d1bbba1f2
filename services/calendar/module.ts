import { calendarSection } from "../../domain/playbooks/sections/calendar.ts";
import type { Module } from "../engine/modules/module.ts";
import { definePlaybookSection } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { sendingTimesKeys } from "../engine/settings/sending-times.ts";
import { OPENING_HOURS } from "./read-open-calendar.ts";
import { writeCalendar } from "./set-calendar.ts";

export { readOpenCalendar } from "./read-open-calendar.ts";

/** When the business writes and when somebody is there: days off, quiet hours, caps, opening hours. */
export const calendar: Module = {
  name: "calendar",
  playbook: definePlaybookSection({
    section: calendarSection,
    async write(tx, { manifest: { daysOff, quietHours, caps, openingHours } }) {
      await writeCalendar(tx, { daysOff, quietHours, caps, openingHours });
    },
    read: (tx) =>
      readSettings(tx, {
        [sendingTimesKeys.daysOff]: "daysOff",
        [sendingTimesKeys.quietHours]: "quietHours",
        [sendingTimesKeys.caps]: "caps",
        [OPENING_HOURS]: "openingHours",
      }),
  }),
};
