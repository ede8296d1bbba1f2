import type { Logger } from "pino";
import type { Database } from "../../../prisma/client.ts";
import type { Clock } from "../clock/clock.ts";
import type { Journal } from "../journal/journal.ts";
import type { Registry } from "../modules/registry.ts";

/** What every use case receives. Only open-context.ts makes one. */
export interface Context {
  database: Database;
  clock: Clock;
  /** From the environment (config/). */
  keys: Keys;
  log: Logger;
  publicUrl: string;
  /** Lead's zone when none is known. */
  zone: string;
  /** True: messages go to stand-ins on this machine, not to real providers. */
  sandbox: boolean;
  /** What the modules declare: events, processes, origins, holds, links. */
  registry: Registry;
  /** Opt-outs and erasures outside the database; null where nothing is kept outside, as in most tests. */
  journal: Journal | null;
}

export interface Keys {
  /** Newest first: the first signs, all verify. */
  token: { id: string; secret: Buffer }[];
  /** HMAC key of address hashes; never rotated. */
  suppression: Buffer;
  /** AES-256-GCM key of sender secrets and the vault. */
  vault: Buffer;
  /** Signs the session cookies of staff and encrypts their TOTP secrets. */
  session: Buffer;
}
