import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";

const MEMBER = /^staff:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** What members of staff are called now, by actor (`staff:<id>`). Other actors are left out: a key's is its name. */
export async function nameActors(tx: Transaction, actors: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors.flatMap((actor) => MEMBER.exec(actor ?? "")?.[1] ?? []))];
  if (ids.length === 0) return new Map();
  const { rows } = await tx.query<{ id: string; name: string }>("select id, name from staff where id = any($1::uuid[])", [ids]);
  return new Map(rows.map(({ id, name }) => [`staff:${id}`, name]));
}

/** Staff, how they sign in, and the keys of the API. */
export const access: Module = {
  name: "access",
  personalColumns: {
    // Nothing of a lead.
    impersonal: {
      api_key: ["name", "hash", "prefix", "scopes"],
      staff: ["name", "mail", "role", "language"],
      staff_session: ["token", "method", "network_address", "agent"],
      staff_account: ["account_id", "provider_id", "password"],
      staff_verification: ["identifier", "value"],
      staff_two_factor: ["secret", "backup_codes"],
      staff_link: ["kind", "mail", "role", "language", "actor", "mail_state"],
      staff_passkey: ["name", "public_key", "credential_id", "device_type", "transports", "aaguid"],
    },
  },
};
