import { join } from "node:path";
import type { z } from "zod";
import type { Keys } from "../services/engine/context/context.ts";
import { DEFAULT_PORT, type Environment, environmentSchema, givenOf, type LogLevel } from "./environment.ts";
import { sessionKeyOf, suppressionFingerprint } from "./keys.ts";
import { liveFaults, pairFaults, SettingsError, sandboxFaults, sentences, temporalFaults } from "./settings-faults.ts";

/** Settings of worker, API and commands. */
export interface Settings {
  databaseUrl: string;
  temporal: { namespace: string } & TemporalConnection;
  /** The mail server. Absent: no mail is sent. */
  smtpUrl?: string;
  /** The LINE account. Absent: nothing is sent by LINE. `apiBase` points to the stand-in. */
  line?: {
    channelSecret: string;
    channelAccessToken: string;
    apiBase?: string;
  };
  /** The Stripe account. Absent: nothing can be paid by card or at a konbini. `apiBase` points to the stand-in. */
  stripe?: StripeSettings;
  /** Mail is signed with it; absent: the mail provider signs, or nobody. */
  dkim?: DkimSettings;
  /** Without a slash at the end. */
  publicUrl: string;
  host: string;
  port: number;
  /** Absolute path. */
  dataDir: string;
  /** Absolute path of the journal of opt-outs and erasures; each suppression key has its own, since the journal holds hashes. */
  journalFolder: string;
  /** Business milliseconds per real millisecond. Sandbox only; absent: keep the clock's speed. */
  clockSpeed?: number;
  /** IANA zone of leads whose own zone is unknown; left out, the one of the playbook's business. */
  zone: string | undefined;
  keys: Keys;
  /** Messages go to the stand-ins. */
  sandbox: boolean;
  /** Allows live mode with a database that was created in the sandbox. */
  goLive: boolean;
  /** Control API of the stand-ins; absent in live mode. */
  sandboxUrl?: string;
  logLevel: LogLevel;
  /** Port of the worker's health and metrics, on `host`; absent: not served. 0: a free port, written to its log. */
  workerPort?: number;
  /** Requests to the staff API in a minute; each process of the API counts for itself. */
  apiLimits: { perPerson: number; perKey: number; events: number };
  /** Calendars of consultants may be fetched from this machine and its network, and without TLS. */
  fetchPrivate: boolean;
  /** How long one turn of dispatch lasts; the next one reads the senders and their rates again. Real seconds. */
  dispatchTurnSeconds: number;
  /** Port of the metrics of Temporal's SDK in the worker, on `host`; absent: not served. */
  temporalMetricsPort?: number;
  /**
   * Where traces are exported (OTLP over HTTP), and the share of them that is kept (0 to 1); absent: no traces. `endpoint` has no trailing
   * slash.
   */
  traces?: { endpoint: string; headers: Record<string, string>; serviceName: string; ratio: number };
}

export interface StripeSettings {
  secretKey: string;
  /** Of the webhook that Stripe sends to /hooks/stripe. */
  webhookSecret: string;
  apiBase?: string;
}

export interface DkimSettings {
  selector: string;
  /** Signs for senders of this domain and of those below it; absent: each sender's mail is signed for its own domain. */
  domain?: string | undefined;
  /** RSA, PEM. */
  privateKey: string;
}

/** How worker, API and commands reach Temporal, in the form that its clients take. */
export interface TemporalConnection {
  address: string;
  /** Left out: without TLS. */
  tls?: {
    /** Left out: the one of the address. */
    serverNameOverride?: string;
    /** Left out: the authorities that this machine trusts. */
    serverRootCACertificate?: Buffer;
    /** With a certificate of our own (mTLS). */
    clientCertPair?: { crt: Buffer; key: Buffer };
  };
  /** Of Temporal Cloud; sent over TLS only. */
  apiKey?: string;
}

/** What worker, API and commands require. */
const settingsSchema = environmentSchema.required({
  DATABASE_URL: true,
  TEMPORAL_ADDRESS: true,
  HAGUKUMI_TOKEN_KEYS: true,
  HAGUKUMI_SUPPRESSION_KEY: true,
  HAGUKUMI_VAULT_KEY: true,
});

function lineOf(values: { LINE_CHANNEL_SECRET?: string; LINE_CHANNEL_ACCESS_TOKEN?: string }) {
  const { LINE_CHANNEL_SECRET: channelSecret, LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = values;
  return channelSecret && channelAccessToken ? { channelSecret, channelAccessToken } : undefined;
}

function stripeOf(values: Pick<z.output<typeof environmentSchema>, `STRIPE_${"SECRET_KEY" | "WEBHOOK_SECRET" | "API_BASE"}`>) {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: apiBase } = values;
  return secretKey && webhookSecret ? { secretKey, webhookSecret, ...(apiBase && { apiBase }) } : undefined;
}

function dkimOf(
  values: Pick<z.output<typeof environmentSchema>, `HAGUKUMI_DKIM_${"PEM" | "SELECTOR" | "DOMAIN"}`>,
): DkimSettings | undefined {
  const { HAGUKUMI_DKIM_PEM: privateKey, HAGUKUMI_DKIM_SELECTOR: selector, HAGUKUMI_DKIM_DOMAIN: domain } = values;
  return privateKey === undefined ? undefined : { selector, domain, privateKey };
}

/** The DKIM settings alone, which need no other; undefined when there is no key. Throws SettingsError. */
export function readDkim(env: Environment): DkimSettings | undefined {
  const names = { HAGUKUMI_DKIM_PEM: true, HAGUKUMI_DKIM_SELECTOR: true, HAGUKUMI_DKIM_DOMAIN: true } as const;
  const parsed = environmentSchema.pick(names).safeParse(givenOf(env));
  if (!parsed.success) throw new SettingsError(sentences(parsed.error));
  return dkimOf(parsed.data);
}

/** As with Temporal's own tools, an API key or any setting of TLS means TLS. */
function temporalOf(values: z.output<typeof settingsSchema>): Settings["temporal"] {
  const { TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: wish, TEMPORAL_TLS_SERVER_NAME: name } = values;
  const { TEMPORAL_TLS_SERVER_CA_CERT_PATH: ca, TEMPORAL_TLS_CLIENT_CERT_PATH: crt, TEMPORAL_TLS_CLIENT_KEY_PATH: key } = values;
  const isWanted = wish === undefined ? Boolean(apiKey || ca || crt || name) : wish === "true";
  return {
    address: values.TEMPORAL_ADDRESS,
    namespace: values.TEMPORAL_NAMESPACE,
    ...(isWanted && {
      tls: {
        ...(name && { serverNameOverride: name }),
        ...(ca && { serverRootCACertificate: ca }),
        ...(crt && key && { clientCertPair: { crt, key } }),
      },
    }),
    ...(apiKey && { apiKey }),
  };
}

/** What Temporal's clients take of these settings. */
export function temporalConnection({ temporal: { namespace: _, ...connection } }: Pick<Settings, "temporal">): TemporalConnection {
  return connection;
}

/** The settings of worker, API and commands. Live mode is the absence of HAGUKUMI_SANDBOX_URL. Throws SettingsError with every fault. */
export function readSettings(env: Environment): Settings {
  const given = givenOf(env);
  const sandbox = Boolean(given.HAGUKUMI_SANDBOX_URL);
  const parsed = settingsSchema.safeParse(given);
  const faults = [
    ...sentences(parsed.error),
    ...pairFaults(given),
    ...temporalFaults(given),
    ...(sandbox ? sandboxFaults(given) : liveFaults(given)),
  ];
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults);
  const values = parsed.data;
  const line = lineOf(values);
  const port = values.PORT ?? DEFAULT_PORT;
  return {
    databaseUrl: values.DATABASE_URL,
    temporal: temporalOf(values),
    smtpUrl: values.SMTP_URL,
    line: line && { ...line, apiBase: values.LINE_API_BASE },
    stripe: stripeOf(values),
    dkim: dkimOf(values),
    publicUrl: values.PUBLIC_URL ?? `http://${values.HOST}:${port}`,
    host: values.HOST,
    port,
    dataDir: values.HAGUKUMI_DATA_DIR,
    journalFolder: join(
      values.HAGUKUMI_JOURNAL_DIR ?? join(values.HAGUKUMI_DATA_DIR, "journal"),
      suppressionFingerprint(values.HAGUKUMI_SUPPRESSION_KEY),
    ),
    clockSpeed: values.HAGUKUMI_CLOCK_SPEED,
    zone: values.HAGUKUMI_ZONE,
    keys: {
      token: values.HAGUKUMI_TOKEN_KEYS,
      suppression: values.HAGUKUMI_SUPPRESSION_KEY,
      vault: values.HAGUKUMI_VAULT_KEY,
      session: values.HAGUKUMI_SESSION_KEY ?? sessionKeyOf(values.HAGUKUMI_VAULT_KEY),
    },
    sandbox,
    goLive: values.HAGUKUMI_GO_LIVE === "yes",
    sandboxUrl: values.HAGUKUMI_SANDBOX_URL,
    logLevel: values.LOG_LEVEL,
    apiLimits: { perPerson: values.API_LIMIT_PER_PERSON, perKey: values.API_LIMIT_PER_KEY, events: values.API_LIMIT_EVENTS },
    fetchPrivate: values.HAGUKUMI_FETCH_PRIVATE === "yes",
    dispatchTurnSeconds: values.DISPATCH_TURN_SECONDS,
    workerPort: values.WORKER_PORT,
    temporalMetricsPort: values.TEMPORAL_METRICS_PORT,
    traces: values.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
          headers: values.OTEL_EXPORTER_OTLP_HEADERS ?? {},
          serviceName: values.OTEL_SERVICE_NAME,
          ratio: values.OTEL_TRACES_SAMPLER_ARG,
        }
      : undefined,
  };
}
