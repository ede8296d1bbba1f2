import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { writeJson } from "../../sandbox-http.ts";
import { openScript } from "../../sandbox-script.ts";
import { aloneSetting, type SandboxSetting } from "../../sandbox-strip.ts";
import { openAccount } from "./account.ts";
import { openAftermath } from "./aftermath.ts";
import { openStripeApi } from "./api.ts";
import { openCallbacks } from "./callbacks.ts";
import { openCheckoutPages } from "./checkout-page.ts";
import { openControl } from "./control.ts";
import { openEndpoints } from "./endpoints.ts";
import { openPayments } from "./payments.ts";

export type StripeSandboxOptions = {
  /** JSON lines; created if missing, replayed if it exists. */
  journalFile: string;
  secretKey: string;
  webhookSecret: string;
  /** Address of the stand-in, with its mount, by which people reach its pages. Without a slash at the end. */
  publicUrl: () => string;
  /** Where webhooks are sent. Default: the last URL in the journal. `PUT /control/webhook-url` changes it. */
  webhookUrl?: string;
  /** Path under which a server mounts the handler, for example "/stripe". The handler expects full paths and removes it. */
  mount?: string;
  redeliveryDelaysMs?: readonly number[];
  /** Default: the stand-in runs alone. */
  setting?: SandboxSetting;
  /** Called with an error of the stand-in itself, which answers 500. Default: a process warning. */
  onError?: (error: unknown) => void;
};

export type StripeSandbox = {
  /**
   * A node:http handler that never rejects. `/v1/…` is Stripe's API, `/control/…` the control API, everything else the pages. With a mount,
   * the client's `apiBase` is the URL of the mount.
   */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
};

const REDELIVERY_DELAYS_MS = [1_000, 5_000, 15_000, 60_000, 300_000];
/** How often it looks for what has lapsed; real ms. */
const LAPSE_MS = 1_000;

/**
 * The stand-in for Stripe. It answers like Stripe, with idempotency keys, declines, signatures and redeliveries, writes a journal, and plays
 * faults on demand. No card but Stripe's test cards is taken.
 */
export function openStripeSandbox(options: StripeSandboxOptions): StripeSandbox {
  const { secretKey, webhookSecret, publicUrl, mount = "" } = options;
  const onError = options.onError ?? ((error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)));
  const setting = options.setting ?? aloneSetting;
  const pageOf = (path: string): string => publicUrl() + path;
  const account = openAccount(options.journalFile, setting.now);
  if (options.webhookUrl !== undefined && options.webhookUrl !== account.webhookUrl)
    account.record({ kind: "webhookUrl", url: options.webhookUrl });
  const script = openScript();
  const callbacks = openCallbacks(account, { webhookSecret, redeliveryDelaysMs: options.redeliveryDelaysMs ?? REDELIVERY_DELAYS_MS });
  const payments = openPayments(account, callbacks, pageOf);
  const aftermath = openAftermath(account, callbacks);
  const api = openStripeApi(account, script, openEndpoints(account, payments, aftermath, pageOf), secretKey);
  const control = openControl(account, payments, aftermath, callbacks, script);
  const pages = openCheckoutPages(account, payments, aftermath, { mount, setting });
  const lapses = setInterval(() => payments.expireDue(), LAPSE_MS).unref();

  let closed = false;

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://sandbox");
    if (mount !== "" && url.pathname.startsWith(mount)) url.pathname = url.pathname.slice(mount.length) || "/";
    payments.expireDue();
    if (url.pathname.startsWith("/v1/")) return api(request, response, url);
    if (url.pathname.startsWith("/control/")) return control(request, response, url);
    return pages(request, response, url.pathname);
  };

  return {
    async handler(request, response) {
      try {
        await route(request, response);
      } catch (error) {
        const gone = closed || request.socket.destroyed;
        if (!gone) onError(error);
        if (gone || response.headersSent) response.socket?.destroy();
        else writeJson(response, { status: 500, body: { error: { type: "api_error", message: "Internal Server Error" } } });
      }
    },
    async close() {
      closed = true;
      clearInterval(lapses);
      await callbacks.close();
      account.journal.close();
    },
  };
}

/** The stand-in with its own server on 127.0.0.1. `httpPort` 0: a free port. Throws when the port is in use. */
export async function startStripeSandbox(
  options: Omit<StripeSandboxOptions, "publicUrl"> & { httpPort: number },
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  let url = "";
  const sandbox = openStripeSandbox({ ...options, publicUrl: () => url });
  const server = createServer((request, response) => void sandbox.handler(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.httpPort, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.httpPort;
  url = `http://127.0.0.1:${port}${options.mount ?? ""}`;
  return {
    port,
    url,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await sandbox.close();
    },
  };
}
