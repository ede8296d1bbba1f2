import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { AppError } from "../domain/app-error.ts";
import { isZone } from "../domain/time/zoned.ts";
import { inEach, type LocalText } from "../domain/words/local-text.ts";
import { schemaTexts } from "../domain/words/schema-texts.ts";
import type { Keys } from "../services/engine/context/context.ts";
import { parseDkimKey, parseKey, parseTokenKeys, sessionKeyOf, suppressionFingerprint } from "./keys.ts";

export type Environment = Record<string, string | undefined>;

/** The environment of this process. All other functions take it as a parameter. */
export function currentEnvironment(): Environment {
  return process.env;
}

/** Every fault of the environment, one sentence each. */
export class SettingsError extends AppError {
  readonly faults: readonly LocalText[];

  constructor(faults: readonly LocalText[]) {
    super(
      "invalid",
      "settings",
      inEach((language) => faults.map((fault) => fault[language]).join("\n")),
    );
    this.name = "SettingsError";
    this.faults = faults;
  }
}

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

/** Settings that the embedded start was given. A part that is given here is not started or created. */
export interface Presets {
  databaseUrl?: string;
  temporalAddress?: string;
  /** Path of a Temporal CLI. */
  temporalCli?: string;
  /** SMTP or LINE credentials were given, so no stand-ins are started. */
  live: boolean;
  host: string;
  port: number;
  /** PORT was given, so no other port may be used. */
  portGiven: boolean;
  /** Absolute path. */
  dataDir: string;
  logLevel: LogLevel;
}

const DEFAULT_PORT = 3000;
export const DKIM_SELECTOR = "hagukumi";

/** Keys that the embedded start creates on its first run if they are not given. */
export const keyVariables = ["HAGUKUMI_TOKEN_KEYS", "HAGUKUMI_SUPPRESSION_KEY", "HAGUKUMI_VAULT_KEY", "HAGUKUMI_SESSION_KEY"] as const;

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What is wrong with a variable. The text follows its name in a sentence. */
const texts = schemaTexts();

const url = (schemes: string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text), {
    error: texts.message({
      ja: `は ${schemes.map((scheme) => `${scheme}://`).join(" または ")} で始まるアドレスにしてください`,
      en: `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}`,
    }),
  });

const badPort = texts.message({ ja: "は0から65535までの数にしてください", en: "must be a number from 0 to 65535" });
const port = z
  .string()
  .regex(/^\d{1,5}$/, badPort)
  .transform(Number)
  .refine((number) => number <= 65_535, badPort);

/** Less than the time-out of the activity (workflows/dispatch.ts). */
const LONGEST_TURN_SECONDS = 6 * 3_600;
const badTurn = texts.message({ ja: "は1から21600までの秒数にしてください", en: "must be a number of seconds from 1 to 21600" });

const MOST_REQUESTS = 1_000_000;
const badLimit = texts.message({
  ja: "は1から1000000までの、1分あたりのリクエスト数にしてください",
  en: "must be a number of requests a minute from 1 to 1000000",
});
const requestLimit = z
  .string()
  .regex(/^\d{1,7}$/, badLimit)
  .transform(Number)
  .refine((requests) => requests > 0 && requests <= MOST_REQUESTS, badLimit);

/** `name=value,name=value`, values percent-encoded, as OpenTelemetry writes headers. */
const headers = z.string().transform((text, issues) => {
  const pairs = text.split(",").map((pair) => /^\s*([\w.-]+)\s*=\s*(.*?)\s*$/.exec(pair));
  if (pairs.every((pair) => pair !== null) && !/%(?![0-9A-Fa-f]{2})/.test(text)) {
    return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, decodeURIComponent(value)]));
  }
  issues.addIssue(
    texts.message({
      ja: "は name=value,name=value のように、値をパーセントエンコーディングして書いてください",
      en: "must read name=value,name=value, with values percent-encoded",
    }),
  );
  return z.NEVER;
});

/** Path of a PEM file; becomes what is in it. */
const certificate = z.string().transform((path, issues) => {
  try {
    return readFileSync(path);
  } catch {
    issues.addIssue(texts.message({ ja: "のファイルを読めません", en: "names a file that cannot be read" }));
    return z.NEVER;
  }
});

const key = z.string().transform((text, issues) => {
  const parsed = parseKey(text);
  if (parsed.ok) return parsed.value;
  issues.addIssue(texts.message(parsed.fault));
  return z.NEVER;
});

const dkimKey = z.string().transform((text, issues) => {
  const parsed = parseDkimKey(text);
  if (parsed.ok) return parsed.value;
  issues.addIssue(texts.message(parsed.fault));
  return z.NEVER;
});

/** Labels of a DNS name, with or without a dot between them. */
const dnsLabels = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Every variable that is read, one entry each; `.env.example` has the same ones. */
export const environmentSchema = z.object({
  DATABASE_URL: url(["postgresql", "postgres"]).optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(
      /^(\[[0-9A-Fa-f:.]+\]|[^\s:/]+):\d{1,5}$/,
      texts.message({
        ja: "は host:port の形（例: temporal.example.com:7233）にしてください",
        en: "must read host:port, for example temporal.example.com:7233",
      }),
    )
    .optional(),
  TEMPORAL_NAMESPACE: z.string().default("default"),
  // Named as in Temporal's own environment configuration.
  TEMPORAL_TLS: z
    .enum(["true", "false"], texts.message({ ja: 'は "true" か "false" にしてください', en: 'must be "true" or "false"' }))
    .optional(),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: certificate.optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: certificate.optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: certificate.optional(),
  TEMPORAL_CLI: z.string().optional(),
  SMTP_URL: url(["smtp", "smtps"]).optional(),
  LINE_CHANNEL_SECRET: z.string().optional(),
  LINE_CHANNEL_ACCESS_TOKEN: z.string().optional(),
  LINE_API_BASE: url(["http", "https"]).optional(),
  HAGUKUMI_DKIM_PEM: dkimKey.optional(),
  HAGUKUMI_DKIM_SELECTOR: z
    .string()
    .regex(dnsLabels, texts.message({ ja: "は英数字とハイフンの名前にしてください", en: "must be a name of letters, digits and hyphens" }))
    .default(DKIM_SELECTOR),
  HAGUKUMI_DKIM_DOMAIN: z
    .string()
    .regex(dnsLabels, texts.message({ ja: "はドメイン（例: example.jp）にしてください", en: "must be a domain, for example example.jp" }))
    .optional(),
  PUBLIC_URL: url(["https", "http"])
    .refine(
      (text) => new URL(text).pathname === "/" && new URL(text).search === "",
      texts.message({
        ja: "にはパスを付けないでください。公開ページはルートに置かれます",
        en: "must have no path, since public pages are served from the root",
      }),
    )
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: port.optional(),
  HAGUKUMI_DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  HAGUKUMI_JOURNAL_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  HAGUKUMI_CLOCK_SPEED: z
    .string()
    .transform(Number)
    .refine(
      (speed) => speed > 0 && speed <= 1_000_000,
      texts.message({
        ja: "は0より大きく1000000以下の数にしてください（86400で一日が一秒になります）",
        en: "must be a number above 0 and up to 1000000 (at 86400 a day takes one second)",
      }),
    )
    .optional(),
  HAGUKUMI_ZONE: z
    .string()
    .refine(
      isZone,
      texts.message({
        ja: "はIANAのタイムゾーン（例: Asia/Tokyo）にしてください",
        en: "must be an IANA time zone, for example Asia/Tokyo",
      }),
    )
    .optional(),
  HAGUKUMI_TOKEN_KEYS: z
    .string()
    .transform((text, issues) => {
      const parsed = parseTokenKeys(text);
      if (parsed.ok) return parsed.value;
      issues.addIssue(texts.message(parsed.fault));
      return z.NEVER;
    })
    .optional(),
  HAGUKUMI_SUPPRESSION_KEY: key.optional(),
  HAGUKUMI_VAULT_KEY: key.optional(),
  // Left out, it follows from the vault key: installations from before the sign-in have none.
  HAGUKUMI_SESSION_KEY: key.optional(),
  HAGUKUMI_SANDBOX_URL: url(["http"])
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  HAGUKUMI_GO_LIVE: z
    .literal("yes", texts.message({ ja: 'は "yes" にするか、指定しないでください', en: 'must be "yes" or not set' }))
    .optional(),
  API_LIMIT_PER_PERSON: requestLimit.default(600),
  API_LIMIT_PER_KEY: requestLimit.default(1_200),
  API_LIMIT_EVENTS: requestLimit.default(6_000),
  DISPATCH_TURN_SECONDS: z
    .string()
    .regex(/^\d{1,5}$/, badTurn)
    .transform(Number)
    .refine((seconds) => seconds > 0 && seconds <= LONGEST_TURN_SECONDS, badTurn)
    .default(600),
  WORKER_PORT: port.optional(),
  TEMPORAL_METRICS_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(["http", "https"])
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.optional(),
  OTEL_SERVICE_NAME: z.string().default("hagukumi"),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .transform(Number)
    .refine(
      (ratio) => ratio >= 0 && ratio <= 1,
      texts.message({
        ja: "は0（記録しない）から1（すべて）までの数にしてください",
        en: "must be a number from 0 (no trace) to 1 (all of them)",
      }),
    )
    .default(1),
  LOG_LEVEL: z
    .enum(
      logLevels,
      texts.message({ ja: `は ${logLevels.join("、")} のどれかにしてください`, en: `must be one of ${logLevels.join(", ")}` }),
    )
    .default("info"),
});

/** What worker, API and commands require. */
const settingsSchema = environmentSchema.required({
  DATABASE_URL: true,
  TEMPORAL_ADDRESS: true,
  HAGUKUMI_TOKEN_KEYS: true,
  HAGUKUMI_SUPPRESSION_KEY: true,
  HAGUKUMI_VAULT_KEY: true,
});

/** An empty variable counts as absent: compose files and shells pass empty ones. */
function givenOf(env: Environment): Environment {
  const names = Object.keys(environmentSchema.shape);
  return Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined]));
}

function sentences(error: z.ZodError | undefined): LocalText[] {
  return (error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    const missing = issue.code === "invalid_type" && issue.expected === "nonoptional";
    if (missing) {
      return {
        ja: `${name} がありません。設定するか、\`npm start\` に用意させてください。`,
        en: `${name} is missing: set it, or use \`npm start\`, which creates its own.`,
      };
    }
    const fault = texts.textOf(issue.message);
    return { ja: `${name} ${fault.ja}。`, en: `${name} ${fault.en}.` };
  });
}

/** Of each pair, both or neither must be there. */
const pairs = [
  ["LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"],
  ["TEMPORAL_TLS_CLIENT_CERT_PATH", "TEMPORAL_TLS_CLIENT_KEY_PATH"],
] as const;

function pairFaults(given: Environment): LocalText[] {
  return pairs.flatMap(([one, other]) =>
    Boolean(given[one]) === Boolean(given[other])
      ? []
      : [
          {
            ja: `${one} と ${other} は、両方を設定するか、どちらも設定しないでください。`,
            en: `${one} and ${other} belong together: set both or neither.`,
          },
        ],
  );
}

const keyWithoutTls: LocalText = {
  ja: "TEMPORAL_API_KEY は TLS でしか送れません。TEMPORAL_TLS=false を外してください。",
  en: "TEMPORAL_API_KEY is sent over TLS only: remove TEMPORAL_TLS=false.",
};

function temporalFaults(given: Environment): LocalText[] {
  return given.TEMPORAL_API_KEY && given.TEMPORAL_TLS === "false" ? [keyWithoutTls] : [];
}

const speedInLiveMode: LocalText = {
  ja: "HAGUKUMI_CLOCK_SPEED は練習環境だけのものです。本番は実際の時間で動くので、外してください。",
  en: "HAGUKUMI_CLOCK_SPEED is only for the sandbox. Remove it: live mode runs on real time.",
};
const noPublicUrl: LocalText = {
  ja: "PUBLIC_URL がありません。お便りの中のリンクのために、このサーバーの公開アドレス（https）を設定してください。",
  en: "PUBLIC_URL is missing. Set it to the https address at which people reach this server; links in messages use it.",
};
const insecurePublicUrl: LocalText = {
  ja: "PUBLIC_URL は本番では https:// で始めてください。配信停止のリンクに必要です（RFC 8058）。",
  en: "PUBLIC_URL must start with https:// in live mode, because unsubscribe links must (RFC 8058).",
};

/** Live mode needs a public https address (rules.md UNS1) and has no scaled clock. */
function liveFaults(given: Environment): LocalText[] {
  return [
    ...(given.HAGUKUMI_CLOCK_SPEED ? [speedInLiveMode] : []),
    ...(given.PUBLIC_URL ? [] : [noPublicUrl]),
    ...(given.PUBLIC_URL?.startsWith("http://") ? [insecurePublicUrl] : []),
  ];
}

function lineOf(values: { LINE_CHANNEL_SECRET?: string; LINE_CHANNEL_ACCESS_TOKEN?: string }) {
  const { LINE_CHANNEL_SECRET: channelSecret, LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = values;
  return channelSecret && channelAccessToken ? { channelSecret, channelAccessToken } : undefined;
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
  const faults = [...sentences(parsed.error), ...pairFaults(given), ...temporalFaults(given), ...(sandbox ? [] : liveFaults(given))];
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults);
  const values = parsed.data;
  const line = lineOf(values);
  const port = values.PORT ?? DEFAULT_PORT;
  return {
    databaseUrl: values.DATABASE_URL,
    temporal: temporalOf(values),
    smtpUrl: values.SMTP_URL,
    line: line && { ...line, apiBase: values.LINE_API_BASE },
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

/** The settings that the embedded start was given. SMTP or LINE credentials switch on live mode. Throws SettingsError with every fault. */
export function readPresets(env: Environment): Presets {
  const given = givenOf(env);
  const live = !given.HAGUKUMI_SANDBOX_URL && Boolean(given.SMTP_URL || given.LINE_CHANNEL_SECRET || given.LINE_CHANNEL_ACCESS_TOKEN);
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
