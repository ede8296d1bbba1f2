import type { Module } from "../engine/modules/module.ts";

/** The keys of the staff API. */
export const access: Module = {
  name: "access",
  personalColumns: { impersonal: { api_key: ["name", "hash", "prefix"] } },
};
