import { createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { makeKeyText } from "../../config/keys.ts";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords as words } from "../words/embedded.ts";

const keptSchema = z.object({
  HAGUKUMI_TOKEN_KEYS: z.string(),
  HAGUKUMI_SUPPRESSION_KEY: z.string(),
  HAGUKUMI_VAULT_KEY: z.string(),
  /** Installations from before the sign-in have none: theirs follows from the vault key. */
  HAGUKUMI_SESSION_KEY: z.string().optional(),
  /** Of the embedded PostgreSQL. */
  postgresPassword: z.string(),
  /** Of the LINE stand-in. */
  LINE_CHANNEL_SECRET: z.string(),
  LINE_CHANNEL_ACCESS_TOKEN: z.string(),
});

const secretsSchema = keptSchema.transform((kept) => ({ ...kept, ...stripeSecretsOf(kept.HAGUKUMI_VAULT_KEY) }));

export type Secrets = z.output<typeof secretsSchema>;

/** Null when there are none yet. A damaged file is an error, never a reason to make new ones: they could not read what the old ones wrote. */
export function readSecrets(dataDir: string): Secrets | null {
  const file = join(dataDir, "secrets.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new AppError("forbidden", "secrets-unreadable", words.secretsUnreadable(file, code));
  }
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new AppError("invalid", "secrets-damaged", words.secretsDamaged(file));
  }
}

/** Makes the secrets of a data directory on its first run: a file that only its owner reads. */
export function openSecrets(dataDir: string): Secrets {
  const known = readSecrets(dataDir);
  if (known) return known;
  const made: z.output<typeof keptSchema> = {
    HAGUKUMI_TOKEN_KEYS: `1:${makeKeyText()}`,
    HAGUKUMI_SUPPRESSION_KEY: makeKeyText(),
    HAGUKUMI_VAULT_KEY: makeKeyText(),
    HAGUKUMI_SESSION_KEY: makeKeyText(),
    postgresPassword: makeKeyText(),
    LINE_CHANNEL_SECRET: randomBytes(16).toString("hex"),
    LINE_CHANNEL_ACCESS_TOKEN: makeKeyText(),
  };
  writeFileSync(join(dataDir, "secrets.json"), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
  return secretsSchema.parse(made);
}

/** Of the Stripe stand-in. They follow from a key, since installations from before it have kept none. */
function stripeSecretsOf(vaultKey: string): { STRIPE_SECRET_KEY: string; STRIPE_WEBHOOK_SECRET: string } {
  const secret = (use: string): string => createHash("sha256").update(`stripe stand-in ${use}\n${vaultKey}`).digest("hex").slice(0, 32);
  return { STRIPE_SECRET_KEY: `sk_test_${secret("key")}`, STRIPE_WEBHOOK_SECRET: `whsec_${secret("webhook")}` };
}
