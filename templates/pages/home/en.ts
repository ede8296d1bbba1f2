import type { ja } from "./ja.ts";

export const en: typeof ja = {
  sandbox: "This is a sandbox: neither mail nor LINE messages leave this machine.",
  forms: "Sign-up forms",
  staff: "For staff",
  mailbox: "The sandbox: its mail, LINE messages and clock",
  api: "The API (OpenAPI)",
  ready: "Is everything running?",
  metrics: "Metrics",
};
