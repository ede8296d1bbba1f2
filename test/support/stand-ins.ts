import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMailSandbox } from "../../channels/email/sandbox/mail-sandbox.ts";
import type { JournalEntry } from "../../channels/line/sandbox/journal.ts";
import { startLineSandbox } from "../../channels/line/sandbox/line-sandbox.ts";
import { LINE_ACCOUNT, LINE_SECRET } from "./context.ts";

export const LINE_TOKEN = "channel-access-token";

export interface Acceptance {
  n: number;
  from: string;
  to: string;
  messageId: string;
  answered: string | null;
}

export interface MailStandIn {
  /** SMTP URL for the pool. */
  url: string;
  httpUrl: string;
  /** Messages that the server accepted, oldest first. */
  journal(): Promise<Acceptance[]>;
  raw(n: number): Promise<string>;
  /** Rules of channels/email/sandbox/mail-script.ts. */
  script(...rules: object[]): Promise<void>;
  close(): Promise<void>;
}

export interface LineStandIn {
  apiBase: string;
  journal<Kind extends JournalEntry["kind"]>(kind: Kind): Promise<Extract<JournalEntry, { kind: Kind }>[]>;
  /** Rules of channels/sandbox-script.ts. */
  script(...rules: object[]): Promise<void>;
  control(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

/** A new mail stand-in on a free port. */
export async function mailStandIn(): Promise<MailStandIn> {
  const folder = await mkdtemp(join(tmpdir(), "hagukumi-mail-"));
  const sandbox = await startMailSandbox({ journalFile: join(folder, "journal.jsonl"), smtpPort: 0, httpPort: 0 });
  const get = async (path: string): Promise<string> => {
    const response = await fetch(`${sandbox.httpUrl}${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  return {
    url: `smtp://127.0.0.1:${sandbox.smtpPort}`,
    httpUrl: sandbox.httpUrl,
    journal: async () =>
      (await get("/journal"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line): Acceptance => JSON.parse(line)),
    raw: (n) => get(`/messages/${n}/raw`),
    async script(...rules) {
      const response = await fetch(`${sandbox.httpUrl}/script`, { method: "POST", body: JSON.stringify(rules) });
      if (!response.ok) throw new Error(await response.text());
    },
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A new LINE stand-in on a free port. It sends webhooks to `webhookUrl`. */
export async function lineStandIn({ webhookUrl }: { webhookUrl?: string } = {}): Promise<LineStandIn> {
  const folder = await mkdtemp(join(tmpdir(), "hagukumi-line-"));
  const sandbox = await startLineSandbox({
    journalFile: join(folder, "journal.jsonl"),
    channelSecret: LINE_SECRET,
    channelAccessToken: LINE_TOKEN,
    destination: LINE_ACCOUNT,
    httpPort: 0,
    ...(webhookUrl === undefined ? {} : { webhookUrl }),
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const response = await fetch(`${sandbox.url}/control${path}`, { method, ...sent });
    return { status: response.status, body: await response.json() };
  };
  return {
    apiBase: sandbox.url,
    control,
    journal: async (kind) => {
      const { body } = await control("GET", `/journal?kind=${kind}`);
      // The control API returns only entries of the requested kind.
      return (body as { entries: Extract<JournalEntry, { kind: typeof kind }>[] }).entries;
    },
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
