import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type LineClient, openLineClient } from "../../../channels/line/client.ts";
import type { JournalEntry } from "../../../channels/line/sandbox/journal.ts";
import { type LineSandboxOptions, startLineSandbox } from "../../../channels/line/sandbox/line-sandbox.ts";

export const SECRET = "channel-secret";
export const TOKEN = "channel-access-token";
export const DESTINATION = `U${"d".repeat(32)}`;
export const MIKI = `U${"1".repeat(32)}`;
export const KEN = `U${"2".repeat(32)}`;
export const NOBODY = `U${"9".repeat(32)}`;

export type Stand = {
  url: string;
  client: LineClient;
  journalFile: string;
  control<Body>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }>;
  script(...rules: unknown[]): Promise<void>;
  journal<Kind extends JournalEntry["kind"]>(kind: Kind): Promise<Extract<JournalEntry, { kind: Kind }>[]>;
  close(): Promise<void>;
};

/** A stand-in on a free port with みき as a friend, gone with the test. */
export async function standIn(options: Partial<LineSandboxOptions> & { befriend?: boolean } = {}): Promise<Stand> {
  const { befriend = true, ...given } = options;
  const folder = given.journalFile === undefined ? mkdtempSync(join(tmpdir(), "line-")) : undefined;
  const journalFile = given.journalFile ?? join(folder ?? "", "journal.jsonl");
  const sandbox = await startLineSandbox({
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    destination: DESTINATION,
    httpPort: 0,
    ...given,
    journalFile,
  });
  const client = openLineClient({ apiBase: sandbox.url, channelAccessToken: TOKEN });
  const close = once(async () => {
    client.close();
    await sandbox.close();
  });
  onTestFinished(async () => {
    await close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  const control = async <Body>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const response = await fetch(`${sandbox.url}/control${path}`, { method, ...sent });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const stand: Stand = {
    url: sandbox.url,
    client,
    journalFile,
    control,
    script: async (...rules) => void (await control("POST", "/script", rules)),
    journal: async (kind) => (await control<{ entries: [] }>("GET", `/journal?kind=${kind}`)).body.entries,
    close,
  };
  if (befriend) await control("POST", "/follow", { userId: MIKI, displayName: "みき🌸" });
  return stand;
}

export type Received = { body: Buffer; signature: string | undefined; at: number };

/** A webhook endpoint that keeps what it got; `answer` gives the status for the n-th call (from 1), null: no answer at all. */
export async function endpoint(answer: (call: number) => number | null = () => 200): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const signature = request.headers["x-line-signature"];
    received.push({ body: await bodyOf(request), signature: typeof signature === "string" ? signature : undefined, at: Date.now() });
    const status = answer(received.length);
    if (status !== null) response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}/hooks/line`, received };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
