import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { writeJson } from "../../sandbox-http.ts";
import { openScript } from "../../sandbox-script.ts";
import { aloneSetting, type SandboxSetting } from "../../sandbox-strip.ts";
import { openAccount } from "./account.ts";
import { openCallbacks } from "./callbacks.ts";
import { openControl } from "./control.ts";
import { openMessagingApi } from "./messaging-api.ts";
import { openPeople } from "./people.ts";
import { openScreen } from "./screen.ts";

export type LineSandboxOptions = {
  /** JSON lines; created if missing, replayed if it exists. */
  journalFile: string;
  channelSecret: string;
  channelAccessToken: string;
  /** The account's own user id, `U` and 32 hexadecimal digits: the `destination` of webhooks. */
  destination: string;
  /** Where webhooks are sent. Default: the last URL in the journal. `PUT /control/webhook-url` changes it. */
  webhookUrl?: string;
  /** Path under which a server mounts the handler, for example "/line". The handler expects full paths and removes it. */
  mount?: string;
  redeliveryDelaysMs?: readonly number[];
  ratePerSecond?: number;
  /** Default: the stand-in runs alone. */
  setting?: SandboxSetting;
  /** Called with an error of the stand-in itself, which answers 500. Default: a process warning. */
  onError?: (error: unknown) => void;
};

export type LineSandbox = {
  /**
   * A node:http handler that never rejects. `/v2/bot/…` is the Messaging API, `/control/…` the control API, everything else the screen.
   * With a mount, the client's `apiBase` is the URL of the mount.
   */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
};

const REDELIVERY_DELAYS_MS = [1_000, 5_000, 15_000, 60_000, 300_000];

/** The stand-in for LINE. It answers like LINE, with quota, signatures and redeliveries, writes a journal, and plays faults on demand. */
export function openLineSandbox(options: LineSandboxOptions): LineSandbox {
  const { channelSecret, channelAccessToken, destination, mount = "" } = options;
  const onError = options.onError ?? ((error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)));
  const setting = options.setting ?? aloneSetting;
  const account = openAccount(options.journalFile, setting.now);
  if (options.webhookUrl !== undefined && options.webhookUrl !== account.webhookUrl)
    account.record({ kind: "webhookUrl", url: options.webhookUrl });
  const script = openScript();
  const callbacks = openCallbacks(account, {
    channelSecret,
    destination,
    redeliveryDelaysMs: options.redeliveryDelaysMs ?? REDELIVERY_DELAYS_MS,
  });
  const people = openPeople(account, callbacks, setting.now);
  const api = openMessagingApi(account, callbacks, script, {
    channelAccessToken,
    destination,
    ratePerSecond: options.ratePerSecond ?? 2_000,
  });
  const control = openControl(account, people, script);
  const screen = openScreen(account, people, { mount, setting });

  let closed = false;

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://sandbox");
    if (mount !== "" && url.pathname.startsWith(mount)) url.pathname = url.pathname.slice(mount.length) || "/";
    if (url.pathname.startsWith("/v2/bot/")) return api(request, response, url.pathname);
    if (url.pathname.startsWith("/control/")) return control(request, response, url);
    return screen(request, response, url.pathname);
  };

  return {
    async handler(request, response) {
      try {
        await route(request, response);
      } catch (error) {
        const gone = closed || request.socket.destroyed;
        if (!gone) onError(error);
        if (gone || response.headersSent) response.socket?.destroy();
        else writeJson(response, { status: 500, body: { message: "Internal Server Error" } });
      }
    },
    async close() {
      closed = true;
      await callbacks.close();
      account.journal.close();
    },
  };
}

/** The stand-in with its own server on 127.0.0.1. `httpPort` 0: a free port. Throws when the port is in use. */
export async function startLineSandbox(
  options: LineSandboxOptions & { httpPort: number },
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const sandbox = openLineSandbox(options);
  const server = createServer((request, response) => void sandbox.handler(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.httpPort, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.httpPort;
  return {
    port,
    url: `http://127.0.0.1:${port}${options.mount ?? ""}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await sandbox.close();
    },
  };
}
