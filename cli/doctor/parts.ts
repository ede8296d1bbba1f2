import { connect } from "node:net";
import pg from "pg";
import { readSmtpUrl } from "../../channels/email/smtp-url.ts";
import { suppressionFingerprint } from "../../config/keys.ts";
import type { Settings } from "../../config/settings.ts";
import { migrationState } from "../../prisma/migrate.ts";
import { FINGERPRINT_SETTING, MODE_SETTING, modeOf } from "../bind-database.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const LIMIT_MS = 5_000;

const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? String(error);
};

/** Reachable, new enough, migrated, and made with our suppression key. */
export async function checkPostgres(settings: Settings): Promise<Finding[]> {
  const { databaseUrl, keys } = settings;
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: LIMIT_MS });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; commits: string }>(
      "select current_setting('server_version') as version, current_setting('track_commit_timestamp') as commits",
    );
    const server = rows[0] ?? { version: "?", commits: "off" };
    const reached =
      server.commits === "on"
        ? ok("PostgreSQL", server.version)
        : warn(
            "PostgreSQL",
            `${server.version}, without commit timestamps`,
            "Set track_commit_timestamp = on, which proves that nothing left after an opt-out.",
          );
    const migrations = await checkMigrations(databaseUrl);
    if (migrations.state !== "ok") return [reached, migrations];
    return [reached, migrations, await checkSuppressionKey(client, keys.suppression), ...(await checkMode(client, settings))];
  } catch (error) {
    return [fail("PostgreSQL", `does not answer (${reasonOf(error)})`, "Start it (`npm start` brings its own), or correct DATABASE_URL.")];
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkMigrations(databaseUrl: string): Promise<Finding> {
  const { applied, pending, failed, edited, unknown } = await migrationState(databaseUrl);
  const part = "Migrations";
  if (failed.length > 0)
    return fail(part, `failed: ${failed.join(", ")}`, "Read the error with `npx hagukumi migrate` and mend its cause.");
  if (edited.length > 0) return fail(part, `changed after they were applied: ${edited.join(", ")}`, "Put the files of the release back.");
  if (pending.length > 0) return fail(part, `${pending.length} pending`, "Run `npx hagukumi migrate`.");
  if (unknown.length > 0) return warn(part, `from a newer release: ${unknown.join(", ")}`, "Run that release, or a newer one.");
  return ok(part, `${applied.length} applied, none pending`);
}

async function checkSuppressionKey(client: pg.Client, key: Buffer): Promise<Finding> {
  const part = "Suppression key";
  const { rows } = await client.query<{ value: unknown }>("select value from setting where key = $1", [FINGERPRINT_SETTING]);
  const known = rows[0]?.value;
  if (known === undefined) return warn(part, "not yet bound to this database", "Run `npx hagukumi migrate`.");
  return known === suppressionFingerprint(key)
    ? ok(part, `fingerprint ${known}`)
    : fail(
        part,
        "is not the one that this database was made with",
        "Put the old HAGUKUMI_SUPPRESSION_KEY back: suppressed addresses cannot be recognised without it.",
      );
}

/** Says something only when start, worker and API would refuse this database. */
async function checkMode(client: pg.Client, settings: Settings): Promise<Finding[]> {
  const { rows } = await client.query<{ value: unknown }>("select value from setting where key = $1", [MODE_SETTING]);
  const known = rows[0]?.value;
  if (known === undefined || known === modeOf(settings)) return [];
  return [
    settings.sandbox
      ? fail(
          "Mode",
          "the database is in live use, and this is the sandbox",
          "Use another database, or set SMTP_URL or the LINE credentials.",
        )
      : fail("Mode", "the database was made in the sandbox", "Use another one, or start once with HAGUKUMI_GO_LIVE=yes if you mean it."),
  ];
}

/** Reachable, with the namespace, and with someone polling. */
export async function checkTemporal({ temporal }: Settings, taskQueue: string): Promise<Finding[]> {
  const { Connection } = await import("@temporalio/client");
  const { address, namespace } = temporal;
  const connection = await Connection.connect({ address, connectTimeout: LIMIT_MS }).catch((error: unknown) => reasonOf(error));
  if (typeof connection === "string") {
    return [fail("Temporal", `${address} does not answer`, "Start it (`npm start` brings its own), or correct TEMPORAL_ADDRESS.")];
  }
  try {
    return await connection.withDeadline(Date.now() + LIMIT_MS, async () => {
      const service = connection.workflowService;
      try {
        await service.describeNamespace({ namespace });
      } catch (error) {
        return [
          ok("Temporal", address),
          fail(
            "Namespace",
            `${namespace}: ${reasonOf(error)}`,
            `Make it (temporal operator namespace create ${namespace}), or correct TEMPORAL_NAMESPACE.`,
          ),
        ];
      }
      const { pollers } = await service.describeTaskQueue({ namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 });
      const count = new Set(pollers?.map((poller) => poller.identity)).size;
      const worker =
        count > 0
          ? ok("Worker", `${count} polling`)
          : warn("Worker", "none is polling", "Start one with `npx hagukumi worker`; until then nothing is sent.");
      return [ok("Temporal", address), ok("Namespace", namespace), worker];
    });
  } catch (error) {
    return [fail("Temporal", `${address}: ${reasonOf(error)}`, "Look at its log, or correct TEMPORAL_ADDRESS.")];
  } finally {
    await connection.close();
  }
}

const elsewhere = (name: string) => `${name} is set where Hagukumi runs; set it here as well to try it`;

/** `withheld`: names of credentials that the running stack has and this command has not. */
export async function checkSmtp({ smtpUrl, sandbox }: Settings, withheld: readonly string[]): Promise<Finding> {
  const part = sandbox ? "Mail (stand-in)" : "Mail";
  if (!smtpUrl && withheld.includes("SMTP_URL")) return ok(part, elsewhere("SMTP_URL"));
  if (!smtpUrl) return warn(part, "SMTP_URL is not set", "Set it to send mail.");
  const { host, port } = readSmtpUrl(smtpUrl);
  const fault = await tryConnect(host, port);
  return fault === null
    ? ok(part, `${host}:${port} answers`)
    : fail(part, `${host}:${port} does not answer (${fault})`, "Start it, open the way to it, or correct SMTP_URL.");
}

function tryConnect(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: LIMIT_MS });
    const end = (fault: string | null) => {
      socket.destroy();
      resolve(fault);
    };
    socket.once("connect", () => end(null));
    socket.once("timeout", () => end("time-out"));
    socket.once("error", (error) => end(reasonOf(error)));
  });
}

/** Asks LINE who the token belongs to. */
export async function checkLine({ line, sandbox }: Settings, withheld: readonly string[]): Promise<Finding> {
  const part = sandbox ? "LINE (stand-in)" : "LINE";
  if (!line && withheld.includes("LINE_CHANNEL_ACCESS_TOKEN")) return ok(part, elsewhere("LINE_CHANNEL_ACCESS_TOKEN"));
  if (!line) return warn(part, "no credentials", "Set LINE_CHANNEL_SECRET and LINE_CHANNEL_ACCESS_TOKEN to use LINE.");
  const base = line.apiBase ?? "https://api.line.me";
  try {
    const response = await fetch(`${base}/v2/bot/info`, {
      headers: { authorization: `Bearer ${line.channelAccessToken}` },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (response.ok) return ok(part, "the access token is good");
    return fail(part, `answered ${response.status}`, "Issue a new LINE_CHANNEL_ACCESS_TOKEN in the LINE Developers console.");
  } catch (error) {
    return fail(part, `does not answer (${reasonOf(error)})`, "Open the way to api.line.me.");
  }
}
