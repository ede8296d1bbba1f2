import type { Module } from "../engine/modules/module.ts";

/** Staff, how they sign in, and the keys of the API. */
export const access: Module = {
  name: "access",
  personalColumns: {
    // Nothing of a lead.
    impersonal: {
      api_key: ["name", "hash", "prefix"],
      staff: ["name", "mail", "role", "language"],
      staff_session: ["token", "method", "network_address", "agent"],
      staff_account: ["account_id", "provider_id", "password"],
      staff_verification: ["identifier", "value"],
      staff_two_factor: ["secret", "backup_codes"],
      staff_passkey: ["name", "public_key", "credential_id", "device_type", "transports", "aaguid"],
    },
  },
};
