import { credentialVariables, DEFAULT_PORT, type Environment, environmentSchema, givenOf, type LogLevel } from "./environment.ts";
import { liveFaults, pairFaults, SettingsError, sentences, temporalFaults } from "./settings-faults.ts";

/** Settings that the embedded start was given. A part that is given here is not started or created. */
export interface Presets {
  databaseUrl?: string;
  temporalAddress?: string;
  /** Path of a Temporal CLI. */
  temporalCli?: string;
  /** Credentials of SMTP, LINE or Stripe were given, so no stand-ins are started. */
  live: boolean;
  host: string;
  port: number;
  /** PORT was given, so no other port may be used. */
  portGiven: boolean;
  /** Absolute path. */
  dataDir: string;
  logLevel: LogLevel;
}

/** The settings that the embedded start was given. Credentials of SMTP, LINE or Stripe switch on live mode. Throws SettingsError with every fault. */
export function readPresets(env: Environment): Presets {
  const given = givenOf(env);
  const live = !given.HAGUKUMI_SANDBOX_URL && credentialVariables.some((name) => Boolean(given[name]));
  const parsed = environmentSchema.safeParse(given);
  const faults = [...sentences(parsed.error), ...pairFaults(given), ...temporalFaults(given), ...(live ? liveFaults(given) : [])];
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults);
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    temporalAddress: values.TEMPORAL_ADDRESS,
    temporalCli: values.TEMPORAL_CLI,
    live,
    host: values.HOST,
    port: values.PORT ?? DEFAULT_PORT,
    portGiven: given.PORT !== undefined,
    dataDir: values.HAGUKUMI_DATA_DIR,
    logLevel: values.LOG_LEVEL,
  };
}

/** HAGUKUMI_DATA_DIR as an absolute path. Works even when other settings are invalid. */
export function readDataDir(env: Environment): string {
  return environmentSchema.shape.HAGUKUMI_DATA_DIR.parse(givenOf(env).HAGUKUMI_DATA_DIR);
}

/** True when stack traces are wanted: LOG_LEVEL=debug or trace. Works even when other settings are invalid. */
export function wantsDebug(env: Environment): boolean {
  return env.LOG_LEVEL === "debug" || env.LOG_LEVEL === "trace";
}
