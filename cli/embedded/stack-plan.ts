import { join } from "node:path";
import { credentialVariables, type Environment, environmentSchema, keyVariables } from "../../config/environment.ts";
import { type Presets, readPresets } from "../../config/presets.ts";
import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { embeddedWords } from "../words/embedded.ts";
import { stackWords } from "../words/start.ts";
import { freePort, isPortFree, nextFreePort } from "./ports.ts";
import type { Runtime } from "./runtime.ts";
import type { Secrets } from "./secrets.ts";
import type { Part } from "./supervisor.ts";

/** Everything that is known before anything is started. */
export interface StackPlan {
  dataDir: string;
  presets: Presets;
  /** What to start; what the environment brings is not in it. */
  parts: Set<Part>;
  ports: Ports;
  /** For worker, API and sandbox: what was given, and what we made. */
  environment: Record<string, string>;
  /** Address under which this machine reaches the API. */
  address: string;
  sandboxUrl?: string;
  /** Things that a person should know, a sentence each. */
  notes: LocalText[];
}

const portNames = ["api", "postgres", "temporal", "temporalHttp", "temporalMetrics", "sandbox", "smtp"] as const;
export type PortName = (typeof portNames)[number];
export type Ports = Record<PortName, number>;

export interface PlanOptions {
  env: Environment;
  dataDir: string;
  parts: readonly Part[];
  /** 0 = a free one. */
  ports: Partial<Ports>;
  clockSpeed?: number | undefined;
}

export async function planStack(options: PlanOptions, secrets: Secrets, runtime: Runtime): Promise<StackPlan> {
  const presets = readPresets(options.env);
  const notes: LocalText[] = [];
  const parts = new Set(options.parts);
  if (presets.databaseUrl) parts.delete("postgres");
  if (presets.temporalAddress) parts.delete("temporal");
  if (presets.live) {
    parts.delete("sandbox");
    notes.push(stackWords.live);
  }
  const ports = await choosePorts(options, presets, runtime, notes);
  const local = (port: number) => `http://127.0.0.1:${port}`;
  // 0.0.0.0 and :: are no addresses that one can call.
  const host = presets.host === "0.0.0.0" || presets.host === "::" ? "127.0.0.1" : presets.host;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${ports.api}`;
  const sandboxUrl = presets.live ? undefined : local(ports.sandbox);
  const speed = options.clockSpeed;
  const made: Record<string, string> = {
    PORT: String(ports.api),
    HOST: presets.host,
    HAGUKUMI_DATA_DIR: options.dataDir,
    ...Object.fromEntries(keyVariables.map((name) => [name, secrets[name]])),
    DATABASE_URL: `postgresql://hagukumi:${secrets.postgresPassword}@127.0.0.1:${ports.postgres}/hagukumi`,
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    ...(sandboxUrl && {
      PUBLIC_URL: address,
      HAGUKUMI_SANDBOX_URL: sandboxUrl,
      SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
      LINE_API_BASE: `${sandboxUrl}/line`,
      LINE_CHANNEL_SECRET: secrets.LINE_CHANNEL_SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: secrets.LINE_CHANNEL_ACCESS_TOKEN,
      STRIPE_API_BASE: `${sandboxUrl}/stripe`,
      STRIPE_SECRET_KEY: secrets.STRIPE_SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: secrets.STRIPE_WEBHOOK_SECRET,
    }),
  };
  const given = Object.fromEntries(Object.entries(options.env).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])));
  const environment: Record<string, string> = {
    ...made,
    ...given,
    PORT: made.PORT ?? "",
    HOST: presets.host,
    HAGUKUMI_DATA_DIR: options.dataDir,
  };
  // Those of another server: ours has no TLS.
  if (!presets.temporalAddress)
    for (const name of Object.keys(environment)) if (/^TEMPORAL_(TLS|API_KEY)/.test(name)) delete environment[name];
  if (speed !== undefined) environment.HAGUKUMI_CLOCK_SPEED = String(speed);
  return { dataDir: options.dataDir, presets, parts, ports, environment, address, ...(sandboxUrl && { sandboxUrl }), notes };
}

/** The API's is 3000 or what PORT says; the others are chosen once and kept while they are free. */
async function choosePorts({ ports: wished, parts }: PlanOptions, presets: Presets, runtime: Runtime, notes: LocalText[]): Promise<Ports> {
  const chosen: Partial<Ports> = {};
  for (const name of portNames.slice(1)) {
    let port = await freePort(wished[name] ?? runtime.ports[name]);
    while (Object.values(chosen).includes(port)) port = await freePort();
    chosen[name] = port;
  }
  chosen.api = parts.includes("api") ? await chooseApiPort(wished.api, presets, notes) : presets.port;
  runtime.ports = { ...runtime.ports, ...chosen };
  return chosen as Ports;
}

async function chooseApiPort(wished: number | undefined, { host, port, portGiven }: Presets, notes: LocalText[]): Promise<number> {
  if (wished !== undefined) return freePort(wished, host);
  if (port === 0) return freePort(0, host);
  if (await isPortFree(port, host)) return port;
  const next = portGiven ? null : await nextFreePort(port + 1, host);
  if (next === null) {
    throw new AppError("unavailable", "port-in-use", embeddedWords.portInUse(port, host));
  }
  notes.push(stackWords.otherPort(port, next));
  return next;
}

/** What other commands may read from runtime.json: our variables, but neither keys nor credentials of providers, nor a consent that was meant once. */
export function rememberedEnvironment({ environment, presets }: StackPlan): Record<string, string> {
  const secret = new Set<string>([
    ...keyVariables,
    ...credentialVariables.filter((name) => name !== "SMTP_URL"),
    "HAGUKUMI_GO_LIVE",
    "HAGUKUMI_DKIM_PEM",
    "OTEL_EXPORTER_OTLP_HEADERS",
    "TEMPORAL_API_KEY",
  ]);
  if (presets.live) secret.add("SMTP_URL");
  const names = Object.keys(environmentSchema.shape).filter((name) => !secret.has(name));
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
}

/** Names of the providers' credentials that worker and API were given in live mode. */
export function withheldCredentials({ environment, presets }: StackPlan): string[] {
  return presets.live ? credentialVariables.filter((name) => environment[name]) : [];
}

export const logFileOf = (dataDir: string, part: Part): string => join(dataDir, "logs", `${part}.log`);
