import { mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openMailSandbox } from "../channels/email/sandbox/mail-sandbox.ts";
import { openLineSandbox } from "../channels/line/sandbox/line-sandbox.ts";
import { currentEnvironment, readSettings } from "../config/settings.ts";
import { openLog } from "../services/engine/observation/open-log.ts";
import { endWithParent } from "./end-with-parent.ts";

/*
 * The stand-ins as one process: `/mail` is the mailbox, `/line` the LINE screen and, below it, LINE's API; both with their control API.
 * It tells its parent once it answers.
 */

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "smtp-port": { type: "string", default: "0" },
    folder: { type: "string" },
    "line-account": { type: "string" },
    webhook: { type: "string" },
  },
});

const index = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox</title>
<style>body{font-family:system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem;line-height:1.7}</style>
<h1>Sandbox</h1><p>何も外へは送られません。Nothing leaves this machine.</p><ul><li><a href="/mail/">メール · Mailbox</a><li><a href="/line/">LINE</a></ul></html>`;

const settings = readSettings(currentEnvironment());
const log = openLog("sandbox", settings.logLevel);
const { folder, "line-account": destination, webhook } = values;
if (!folder || !destination || !settings.line) throw new Error("--folder, --line-account and the LINE stand-in's secrets are needed");
mkdirSync(folder, { recursive: true, mode: 0o700 });

const mail = await openMailSandbox({ journalFile: join(folder, "mail.jsonl"), smtpPort: Number(values["smtp-port"]) });
const line = openLineSandbox({
  journalFile: join(folder, "line.jsonl"),
  channelSecret: settings.line.channelSecret,
  channelAccessToken: settings.line.channelAccessToken,
  destination,
  mount: "/line",
  ...(webhook && { webhookUrl: webhook }),
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pathname = request.url?.split("?", 1)[0] ?? "/";
  if (pathname === "/mail" || pathname.startsWith("/mail/")) return mail.http(request, response, "/mail");
  if (pathname === "/line" || pathname.startsWith("/line/")) return line.handler(request, response);
  response.writeHead(pathname === "/" ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(index);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: Error) => {
    log.error({ err: error }, "a request to the sandbox failed");
    response.socket?.destroy();
  });
});
server.once("error", (error) => {
  log.fatal({ err: error }, "the sandbox cannot listen");
  process.exit(1);
});
server.listen(Number(values.port), "127.0.0.1", () => {
  log.info({ smtpPort: mail.smtpPort }, "sandbox ready");
  process.send?.("ready");
});

async function stop(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await Promise.all([mail.close(), line.close()]);
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
endWithParent();
