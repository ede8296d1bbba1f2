import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CardPayments } from "../../channels/stripe/card-payments.ts";
import type { JournalEntry } from "../../channels/stripe/sandbox/journal.ts";
import { startStripeSandbox } from "../../channels/stripe/sandbox/stripe-sandbox.ts";
import { openStripePayments } from "../../channels/stripe/stripe-payments.ts";
import type { Clock } from "../../services/engine/clock/clock.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { receiveProviderEvent } from "../../services/payments/receive-provider-event.ts";
import { STRIPE_SECRET } from "./context.ts";

const STRIPE_KEY = "sk_test_forTests";

export interface StripeStandIn {
  url: string;
  payments: CardPayments;
  journal<Kind extends JournalEntry["kind"]>(kind: Kind): Promise<Extract<JournalEntry, { kind: Kind }>[]>;
  control<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }>;
  /** Rules of channels/sandbox-script.ts. */
  script(...rules: object[]): Promise<void>;
  close(): Promise<void>;
}

/** A new stand-in for Stripe on a free port, at the time of `clock`. Webhooks go to `webhookUrl`. */
export async function stripeStandIn({ clock, webhookUrl }: { clock: Clock; webhookUrl?: string }): Promise<StripeStandIn> {
  const folder = await mkdtemp(join(tmpdir(), "hagukumi-stripe-"));
  const sandbox = await startStripeSandbox({
    journalFile: join(folder, "journal.jsonl"),
    secretKey: STRIPE_KEY,
    webhookSecret: STRIPE_SECRET,
    setting: { now: () => clock.now().getTime(), zone: "Asia/Tokyo" },
    httpPort: 0,
    ...(webhookUrl !== undefined && { webhookUrl }),
  });
  const control = async <Body>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const response = await fetch(`${sandbox.url}/control${path}`, { method, ...sent });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  return {
    url: sandbox.url,
    payments: openStripePayments({ secretKey: STRIPE_KEY, apiBase: sandbox.url, silenceMs: 2_000 }),
    control,
    journal: async (kind) => (await control<{ entries: [] }>("GET", `/journal?kind=${kind}`)).body.entries,
    script: async (...rules) => {
      const { status, body } = await control("POST", "/script", rules);
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Takes the webhooks of a stand-in as the API does. */
export async function stripeEndpoint(context: Context): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const signature = request.headers["stripe-signature"];
      receiveProviderEvent(context, {
        rawBody: Buffer.concat(chunks),
        signature: typeof signature === "string" ? signature : undefined,
        webhookSecret: STRIPE_SECRET,
      }).then(
        () => response.writeHead(200).end("{}"),
        () => response.writeHead(500).end("{}"),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
