import { connect } from "node:net";
import pg from "pg";
import { readSmtpUrl } from "../../channels/email/smtp-url.ts";
import { suppressionFingerprint } from "../../config/keys.ts";
import { type Settings, temporalConnection } from "../../config/settings.ts";
import { migrationState } from "../../prisma/migrate.ts";
import { FINGERPRINT_SETTING, MODE_SETTING, modeOf } from "../bind-database.ts";
import { partWords, serverWords as words } from "../words/doctor.ts";
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
        : warn("PostgreSQL", words.withoutCommitTimestamps(server.version), words.trackCommits);
    const migrations = await checkMigrations(databaseUrl);
    if (migrations.state !== "ok") return [reached, migrations];
    return [reached, migrations, await checkSuppressionKey(client, keys.suppression), ...(await checkMode(client, settings))];
  } catch (error) {
    return [fail("PostgreSQL", words.silent(reasonOf(error)), words.startPostgres)];
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkMigrations(databaseUrl: string): Promise<Finding> {
  const { applied, pending, failed, edited, unknown } = await migrationState(databaseUrl);
  const part = partWords.migrations;
  if (failed.length > 0) return fail(part, words.migrationsFailed(failed.join(", ")), words.readMigrationError);
  if (edited.length > 0) return fail(part, words.migrationsEdited(edited.join(", ")), words.restoreMigrations);
  if (pending.length > 0) return fail(part, words.migrationsPending(pending.length), words.migrate);
  if (unknown.length > 0) return warn(part, words.migrationsUnknown(unknown.join(", ")), words.runNewer);
  return ok(part, words.migrationsDone(applied.length));
}

async function checkSuppressionKey(client: pg.Client, key: Buffer): Promise<Finding> {
  const part = partWords.suppressionKey;
  const { rows } = await client.query<{ value: unknown }>("select value from setting where key = $1", [FINGERPRINT_SETTING]);
  const known = rows[0]?.value;
  if (known === undefined) return warn(part, words.keyNotBound, words.migrate);
  return known === suppressionFingerprint(key)
    ? ok(part, words.fingerprint(String(known)))
    : fail(part, words.keyDiffers, words.restoreKey);
}

/** Says something only when start, worker and API would refuse this database. */
async function checkMode(client: pg.Client, settings: Settings): Promise<Finding[]> {
  const { rows } = await client.query<{ value: unknown }>("select value from setting where key = $1", [MODE_SETTING]);
  const known = rows[0]?.value;
  if (known === undefined || known === modeOf(settings)) return [];
  return [
    settings.sandbox
      ? fail(partWords.mode, words.liveDatabase, words.leaveLiveDatabase)
      : fail(partWords.mode, words.sandboxDatabase, words.goLive),
  ];
}

/** Reachable, with the namespace, and with someone polling. */
export async function checkTemporal(settings: Settings, taskQueue: string): Promise<Finding[]> {
  const { Connection } = await import("@temporalio/client");
  const { address, namespace } = settings.temporal;
  const connection = await Connection.connect({ ...temporalConnection(settings), connectTimeout: LIMIT_MS }).catch((error: unknown) =>
    reasonOf(error),
  );
  if (typeof connection === "string") {
    return [fail("Temporal", words.silentAt(address), words.startTemporal)];
  }
  try {
    return await connection.withDeadline(Date.now() + LIMIT_MS, async () => {
      const service = connection.workflowService;
      try {
        await service.describeNamespace({ namespace });
      } catch (error) {
        return [ok("Temporal", address), fail(partWords.namespace, `${namespace}: ${reasonOf(error)}`, words.makeNamespace(namespace))];
      }
      const { pollers } = await service.describeTaskQueue({ namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 });
      const count = new Set(pollers?.map((poller) => poller.identity)).size;
      const worker = count > 0 ? ok(partWords.worker, words.polling(count)) : warn(partWords.worker, words.nonePolling, words.startWorker);
      return [ok("Temporal", address), ok(partWords.namespace, namespace), worker];
    });
  } catch (error) {
    return [fail("Temporal", `${address}: ${reasonOf(error)}`, words.readTemporalLog)];
  } finally {
    await connection.close();
  }
}

/** `withheld`: names of credentials that the running stack has and this command has not. */
export async function checkSmtp({ smtpUrl, sandbox }: Settings, withheld: readonly string[]): Promise<Finding> {
  const part = sandbox ? partWords.mailStandIn : partWords.mail;
  if (!smtpUrl && withheld.includes("SMTP_URL")) return ok(part, words.setElsewhere("SMTP_URL"));
  if (!smtpUrl) return warn(part, words.noSmtpUrl, words.setSmtpUrl);
  const { host, port } = readSmtpUrl(smtpUrl);
  const fault = await tryConnect(host, port);
  return fault === null
    ? ok(part, words.answers(`${host}:${port}`))
    : fail(part, words.silentAtFor(`${host}:${port}`, fault), words.openMail);
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
  const part = sandbox ? partWords.lineStandIn : partWords.line;
  if (!line && withheld.includes("LINE_CHANNEL_ACCESS_TOKEN")) return ok(part, words.setElsewhere("LINE_CHANNEL_ACCESS_TOKEN"));
  if (!line) return warn(part, words.noLine, words.setLine);
  const base = line.apiBase ?? "https://api.line.me";
  try {
    const response = await fetch(`${base}/v2/bot/info`, {
      headers: { authorization: `Bearer ${line.channelAccessToken}` },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (response.ok) return ok(part, words.lineGood);
    return fail(part, words.lineAnswered(response.status), words.newLineToken);
  } catch (error) {
    return fail(part, words.silent(reasonOf(error)), words.openLine);
  }
}
