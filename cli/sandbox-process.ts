import { mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openMailSandbox } from "../channels/email/sandbox/mail-sandbox.ts";
import { openLineSandbox } from "../channels/line/sandbox/line-sandbox.ts";
import { isCrossSite, readBody } from "../channels/sandbox-http.ts";
import { type SandboxSetting, sandboxLanguage } from "../channels/sandbox-strip.ts";
import { openStripeSandbox } from "../channels/stripe/sandbox/stripe-sandbox.ts";
import { currentEnvironment } from "../config/environment.ts";
import { readSettings } from "../config/settings.ts";
import { codeOf } from "../domain/code-of.ts";
import { clockSteps } from "../services/engine/clock/clock-step.ts";
import { openLog } from "../services/engine/observation/open-log.ts";
import { openClockMoves } from "../services/explain/clock-moves.ts";
import { endWithParent } from "./end-with-parent.ts";
import { openBusinessClock } from "./sandbox/business-clock.ts";
import { type HomeState, homePage } from "./sandbox/home-page.ts";
import { clockWords } from "./words/clock.ts";

/*
 * The stand-ins as one process: `/` shows and moves the clock, `/mail` is the mailbox, `/line` the LINE screen and, below it, LINE's API,
 * `/stripe` the payments and, below it, Stripe's API; each with its control API. It tells its parent once it answers.
 */

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "smtp-port": { type: "string", default: "0" },
    folder: { type: "string" },
    "line-account": { type: "string" },
    /** Below which the webhooks of LINE and Stripe are taken. */
    hooks: { type: "string" },
  },
});

const settings = readSettings(currentEnvironment());
const log = openLog("sandbox", settings.logLevel);
const { folder, "line-account": destination, hooks } = values;
if (!folder || !destination || !settings.line || !settings.stripe) {
  throw new Error("--folder, --line-account and the secrets of the stand-ins for LINE and Stripe are needed");
}
mkdirSync(folder, { recursive: true, mode: 0o700 });

const clock = openBusinessClock(settings, log);
const moves = openClockMoves(log, clockWords.failed);
const setting: SandboxSetting = {
  now: clock.now,
  get zone() {
    return clock.zone();
  },
  pages: { home: "/", mail: "/mail/", line: "/line/", stripe: "/stripe/", app: `${settings.publicUrl}/` },
};
const mail = await openMailSandbox({ setting, journalFile: join(folder, "mail.jsonl"), smtpPort: Number(values["smtp-port"]) });
const line = openLineSandbox({
  journalFile: join(folder, "line.jsonl"),
  channelSecret: settings.line.channelSecret,
  channelAccessToken: settings.line.channelAccessToken,
  destination,
  mount: "/line",
  setting,
  ...(hooks && { webhookUrl: `${hooks}/line` }),
});
const stripe = openStripeSandbox({
  journalFile: join(folder, "stripe.jsonl"),
  secretKey: settings.stripe.secretKey,
  webhookSecret: settings.stripe.webhookSecret,
  publicUrl: () => `${settings.sandboxUrl}/stripe`,
  mount: "/stripe",
  setting,
  ...(hooks && { webhookUrl: `${hooks}/stripe` }),
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pathname = request.url?.split("?", 1)[0] ?? "/";
  if (pathname === "/mail" || pathname.startsWith("/mail/")) return mail.http(request, response, "/mail");
  if (pathname === "/line" || pathname.startsWith("/line/")) return line.handler(request, response);
  if (pathname === "/stripe" || pathname.startsWith("/stripe/")) return stripe.handler(request, response);
  if (pathname === "/clock" && request.method === "POST") return moveClock(request, response);
  return showHome(request, response, pathname === "/" ? 200 : 404);
}

async function showHome(request: IncomingMessage, response: ServerResponse, status: number): Promise<void> {
  const state = { clock: await readClock(), move: moves.state() };
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
  response.end(homePage(state, setting, sandboxLanguage(request.headers["accept-language"])));
}

/** Null while the database does not answer. */
async function readClock(): Promise<HomeState["clock"]> {
  const context = clock.context();
  if (context === null) return null;
  const { readUpcoming } = await import("../services/explain/read-upcoming.ts");
  try {
    return { upcoming: await readUpcoming(context) };
  } catch (error) {
    log.warn({ code: codeOf(error) }, "the sandbox does not reach the database");
    return null;
  }
}

async function moveClock(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isCrossSite(request)) return void response.writeHead(403).end();
  const body = await readBody(request, 1_000);
  const asked = new URLSearchParams(body?.toString("utf8") ?? "").get("step");
  const step = clockSteps.find((one) => one === asked);
  const context = clock.context();
  if (step && context) await moves.begin(context, step);
  response.writeHead(303, { location: "/" }).end();
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
  await Promise.all([mail.close(), line.close(), stripe.close(), clock.close()]);
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
endWithParent();
