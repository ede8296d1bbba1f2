import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { isZone } from "../domain/time/zoned.ts";
import { schemaTexts } from "../domain/words/schema-texts.ts";
import { parseDkimKey, parseKey, parseTokenKeys } from "./keys.ts";

export type Environment = Record<string, string | undefined>;

/** The environment of this process. All other functions take it as a parameter. */
export function currentEnvironment(): Environment {
  return process.env;
}

export const DEFAULT_PORT = 3000;
export const DKIM_SELECTOR = "hagukumi";

/** Keys that the embedded start creates on its first run if they are not given. */
export const keyVariables = ["HAGUKUMI_TOKEN_KEYS", "HAGUKUMI_SUPPRESSION_KEY", "HAGUKUMI_VAULT_KEY", "HAGUKUMI_SESSION_KEY"] as const;

/** Credentials of providers. With one of them, messages really leave or money really moves: live mode. */
export const credentialVariables = [
  "SMTP_URL",
  "LINE_CHANNEL_SECRET",
  "LINE_CHANNEL_ACCESS_TOKEN",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
] as const;

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What is wrong with a variable. The text follows its name in a sentence. */
export const texts = schemaTexts();

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
  STRIPE_SECRET_KEY: z
    .string()
    .regex(
      /^(sk|rk)_(test|live)_\w+$/,
      texts.message({
        ja: "はStripeのシークレットキー（sk_ か rk_ で始まります）にしてください",
        en: "must be a secret key of Stripe, which starts with sk_ or rk_",
      }),
    )
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_\w+$/,
      texts.message({
        ja: "はStripeのWebhookの署名シークレット（whsec_ で始まります）にしてください",
        en: "must be the signing secret of a webhook of Stripe, which starts with whsec_",
      }),
    )
    .optional(),
  STRIPE_API_BASE: url(["http", "https"]).optional(),
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
  HAGUKUMI_FETCH_PRIVATE: z
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

/** An empty variable counts as absent: compose files and shells pass empty ones. */
export function givenOf(env: Environment): Environment {
  const names = Object.keys(environmentSchema.shape);
  return Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined]));
}
