import { AppError } from "../../domain/app-error.ts";
import { mergeSeverities, type Severity } from "../../domain/incidents/severity.ts";
import { incidentsSchema } from "../../domain/playbooks/sections/incidents.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

export async function readIncidentSettings(tx: Transaction) {
  return readSetting(tx, "incidents", incidentsSchema, incidentsSchema.parse({}));
}

/** The severities to choose from. */
export async function readSeverities(tx: Transaction): Promise<readonly Severity[]> {
  return mergeSeverities((await readIncidentSettings(tx)).severities);
}

/** Throws AppError invalid for a key that no severity has. */
export async function requireSeverity(tx: Transaction, key: string): Promise<Severity> {
  const severity = (await readSeverities(tx)).find((one) => one.key === key);
  if (severity) return severity;
  throw new AppError("invalid", "severity-unknown", {
    ja: `「${key}」という深刻さはありません。`,
    en: `There is no severity "${key}".`,
  });
}
