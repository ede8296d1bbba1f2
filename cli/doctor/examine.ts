import { resolveTxt } from "node:dns/promises";
import pg from "pg";
import { dkimKeyFor } from "../../channels/email/dkim.ts";
import type { Environment } from "../../config/environment.ts";
import { readDataDir, readPresets } from "../../config/presets.ts";
import type { Settings } from "../../config/settings.ts";
import { SettingsError } from "../../config/settings-faults.ts";
import { AppError } from "../../domain/app-error.ts";
import { TASK_QUEUE } from "../../workflows/ids.ts";
import { findSettings } from "../context.ts";
import { isRunning, readRuntime } from "../embedded/runtime.ts";
import { partWords, withoutStop, machineWords as words } from "../words/doctor.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";
import { checkDataDirectory, checkLeftovers, checkNode, checkPort, checkTemporalSource } from "./machine.ts";
import { checkModules } from "./modules.ts";
import { checkLine, checkPostgres, checkSmtp, checkTemporal } from "./parts.ts";
import { checkSenderDomain, type ResolveTxt } from "./sender-domain.ts";
import { checkSenders } from "./senders.ts";
import { checkStripe } from "./stripe.ts";

export interface ExamineOptions {
  /** DKIM selectors of the sender's domain. */
  selectors?: string[];
  resolve?: ResolveTxt;
  /** Ends what a killed start left running. */
  mend?: boolean;
}

/** Every part in the order in which one would mend them. Throws nothing: what cannot be seen is a finding. */
export async function examine(
  env: Environment,
  { selectors = [], resolve = resolveTxt, mend = false }: ExamineOptions = {},
): Promise<Finding[]> {
  const dataDir = readDataDir(env);
  const findings = [checkNode(process.version), checkDataDirectory(dataDir), ...(await checkLeftovers(dataDir, mend))];
  const settings = settingsOf(env);
  try {
    const presets = readPresets(env);
    findings.push(checkTemporalSource(presets, env), await checkPort(presets, "databaseUrl" in settings ? settings : null));
  } catch (error) {
    if (error instanceof SettingsError) return [...findings, ...faultsOf(error)];
    throw error;
  }
  if (!("databaseUrl" in settings)) return [...findings, ...settings.findings];
  findings.push(ok(partWords.settings, settings.sandbox ? words.sandbox : words.live));
  findings.push(ok(partWords.keys, words.keys(settings.keys.token.length)));
  if (isEmbedded(settings) && !isRunning(settings.dataDir)) {
    return [...findings, warn(partWords.processes, words.notRunning, words.start)];
  }
  const withheld = withheldFrom(settings);
  const [postgres, temporal, smtp, line, stripe] = await Promise.all([
    checkPostgres(settings),
    checkTemporal(settings, TASK_QUEUE),
    checkSmtp(settings, withheld),
    checkLine(settings, withheld),
    checkStripe(settings, withheld),
  ]);
  findings.push(...postgres, ...temporal, smtp, line, stripe);
  const isReady = postgres.every(({ state }) => state !== "fail");
  if (isReady) findings.push(...(await checkModules(settings)));
  if (!settings.sandbox && isReady) {
    findings.push(...(await checkSenders(settings, withheld)));
    for (const domain of await senderDomains(settings)) {
      const own = settings.dkim && dkimKeyFor(`@${domain}`, settings.dkim);
      findings.push(...(await checkSenderDomain(domain, resolve, selectors, own)));
    }
  }
  return findings;
}

const faultsOf = (error: SettingsError): Finding[] =>
  error.faults.map((fault) => fail(partWords.settings, withoutStop(fault), words.correctSettings));

function settingsOf(env: Environment): Settings | { findings: Finding[] } {
  try {
    return findSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return { findings: faultsOf(error) };
    if (!(error instanceof AppError)) throw error;
    const notStarted = error.code === "not-started";
    return {
      findings: [
        notStarted ? warn(partWords.processes, words.neverStarted, words.start) : fail(partWords.settings, error.texts, words.nothingMore),
      ],
    };
  }
}

/** The database is the one that `npm start` brings. */
function isEmbedded({ dataDir, databaseUrl }: Settings): boolean {
  const runtime = readRuntime(dataDir);
  return runtime?.environment.DATABASE_URL === databaseUrl && databaseUrl.includes(`@127.0.0.1:${runtime.ports.postgres}/`);
}

/** Credentials that the running stack has, where this command looks at that stack. */
function withheldFrom({ dataDir, databaseUrl }: Settings): string[] {
  const runtime = isRunning(dataDir) ? readRuntime(dataDir) : null;
  return runtime?.environment.DATABASE_URL === databaseUrl ? (runtime?.withheld ?? []) : [];
}

async function senderDomains({ databaseUrl }: Settings): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ domain: string }>(
      "select distinct lower(split_part(rtrim(address, '>'), '@', 2)) as domain from sender where channel = 'email' and address like '%@%' order by 1",
    );
    return rows.map(({ domain }) => domain);
  } finally {
    await client.end();
  }
}
