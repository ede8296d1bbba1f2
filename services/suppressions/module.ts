import type { Module } from "../engine/modules/module.ts";

export { repeatSuppression } from "./repeat-suppression.ts";

/** Addresses that are never written to. */
export const suppressions: Module = {
  name: "suppressions",
  personalColumns: { impersonal: { suppression: ["address_hash", "channel", "scope", "reason"] } },
};
