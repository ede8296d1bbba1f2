import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { onTestFinished } from "vitest";
import type { CardPayments, Checkout, SavedCardCharge } from "../../../channels/stripe/card-payments.ts";
import type { JournalEntry } from "../../../channels/stripe/sandbox/journal.ts";
import { type StripeSandboxOptions, startStripeSandbox } from "../../../channels/stripe/sandbox/stripe-sandbox.ts";
import { openStripePayments } from "../../../channels/stripe/stripe-payments.ts";
import { parseEvent, type StripeEvent, verifySignature } from "../../../channels/stripe/webhook.ts";
import { STRIPE_SECRET } from "../../support/context.ts";

export const SECRET_KEY = "sk_test_forTests";
/** As the test server has it, so that the stand-in may send to it. */
export const WEBHOOK_SECRET = STRIPE_SECRET;
/** Wednesday 2027-01-13 09:00 in Tokyo. */
export const START = new Date("2027-01-13T00:00:00Z");

export type Stand = {
  url: string;
  journalFile: string;
  payments: CardPayments;
  control<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }>;
  script(...rules: unknown[]): Promise<void>;
  journal<Kind extends JournalEntry["kind"]>(kind: Kind): Promise<Extract<JournalEntry, { kind: Kind }>[]>;
  /** Moves the sandbox's clock. */
  pass(ms: number): void;
  close(): Promise<void>;
};

/** A stand-in on a free port at START, gone with the test. */
export async function standIn(options: Partial<StripeSandboxOptions> & { silenceMs?: number } = {}): Promise<Stand> {
  const { silenceMs, ...given } = options;
  const folder = given.journalFile === undefined ? mkdtempSync(join(tmpdir(), "stripe-")) : undefined;
  const journalFile = given.journalFile ?? join(folder ?? "", "journal.jsonl");
  let now = START.getTime();
  const sandbox = await startStripeSandbox({
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    setting: { now: () => now, zone: "Asia/Tokyo" },
    httpPort: 0,
    ...given,
    journalFile,
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= sandbox.close());
  onTestFinished(async () => {
    await close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });
  const control = async <Body>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const response = await fetch(`${sandbox.url}/control${path}`, { method, ...sent });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  return {
    url: sandbox.url,
    journalFile,
    payments: openStripePayments({ secretKey: SECRET_KEY, apiBase: sandbox.url, ...(silenceMs && { silenceMs }) }),
    control,
    script: async (...rules) => void (await control("POST", "/script", rules)),
    journal: async (kind) => (await control<{ entries: [] }>("GET", `/journal?kind=${kind}`)).body.entries,
    pass: (ms) => {
      now += ms;
    },
    close,
  };
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export function checkout(more: Partial<Checkout> = {}): Checkout {
  return {
    attemptId: uuidv7(),
    amountMinor: 55_000,
    currency: "JPY",
    method: "card",
    description: "継続コーチング（4月分）",
    language: "ja",
    returnUrl: "https://shop.example/i/token?paid=1",
    cancelUrl: "https://shop.example/i/token",
    expiresAt: new Date(START.getTime() + 7 * DAY_MS),
    attemptedAt: START,
    saveCard: false,
    customer: { reference: uuidv7(), name: "山田 花子", email: "hanako@example.com" },
    ...more,
  };
}

/** A charge of a card that a checkout has saved: it pays, or does what `card` does. */
export async function savedCharge(stand: Stand, card = "4242424242424242"): Promise<SavedCardCharge> {
  const { body } = await stand.control<{ customerRef: string; methodRef: string }>("POST", "/save-card", { card });
  return { attemptId: uuidv7(), amountMinor: 33_000, currency: "JPY", description: "第2回", ...body };
}

/** A webhook endpoint that keeps the events that Stripe signed; `answer` gives the status for the n-th call (from 1). */
export async function endpoint(answer: (call: number) => number = () => 200): Promise<{ url: string; received: StripeEvent[] }> {
  const received: StripeEvent[] = [];
  let calls = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const isSigned = verifySignature(WEBHOOK_SECRET, body, request.headers["stripe-signature"], new Date());
    const event = isSigned ? parseEvent(body) : null;
    calls += 1;
    if (event) received.push(event);
    response.writeHead(event ? answer(calls) : 400).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}/hooks/stripe`, received };
}
