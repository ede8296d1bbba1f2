import { calendarSection } from "../../domain/playbooks/sections/calendar.ts";
import type { Module } from "../engine/modules/module.ts";
import { definePlaybookSection } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { sendingTimesKeys } from "../engine/settings/sending-times.ts";
import { writeSendingTimes } from "./set-calendar.ts";

/** When and how often the business writes: days off, quiet hours, caps. */
export const calendar: Module = {
  name: "calendar",
  playbook: definePlaybookSection({
    section: calendarSection,
    write: (tx, { manifest: { daysOff, quietHours, caps } }) => writeSendingTimes(tx, { daysOff, quietHours, caps }),
    read: (tx) =>
      readSettings(tx, {
        [sendingTimesKeys.daysOff]: "daysOff",
        [sendingTimesKeys.quietHours]: "quietHours",
        [sendingTimesKeys.caps]: "caps",
      }),
  }),
};
