import type { Logger } from "pino";
import type { Database } from "../../../prisma/client.ts";
import type { Clock } from "../clock/clock.ts";

/** What every use case is given. `keys` come from the environment (config/). */
export interface Context {
  database: Database;
  clock: Clock;
  keys: Keys;
  log: Logger;
  publicUrl: string;
  /** Lead's zone when none is known. */
  zone: string;
  /** Messages go to the stand-ins. */
  sandbox: boolean;
  /** Secret that the default LINE account's webhooks are signed with; null while there is none. */
  lineChannelSecret: string | null;
}

export interface Keys {
  /** Newest first: the first signs, all verify. */
  token: { id: string; secret: Buffer }[];
  /** HMAC key of address hashes; never rotated. */
  suppression: Buffer;
  /** AES-256-GCM key of sender secrets and the vault. */
  vault: Buffer;
}
