import { lineSection } from "../../domain/playbooks/sections/line.ts";
import type { Module } from "../engine/modules/module.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { forgetButtons } from "./forget-buttons.ts";
import { lineBlocked, lineFollowed, lineMessageReceived, linePostback, lineStopped } from "./line-events.ts";

/** What LINE reports: follows, blocks, messages, buttons. */
export const line: Module = {
  name: "line",
  events: [lineFollowed, lineBlocked, lineStopped, lineMessageReceived, linePostback],
  erase: (tx, _context, leadIds) => forgetButtons(tx, leadIds),
  playbook: {
    section: lineSection,
    write: (tx, { manifest }) => writeSetting(tx, "follow", manifest.follow ?? null),
    read: (tx) => readSettings(tx, { follow: "follow" }),
  },
};
