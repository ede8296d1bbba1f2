import type { Module } from "../engine/modules/module.ts";

/** What is paid, and by which way. */
export const payments: Module = {
  name: "payments",
  personalColumns: { impersonal: { provider_event: ["id", "type", "object_kind", "object_id"] } },
};
