import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMailSandbox } from "../../../channels/email/sandbox/mail-sandbox.ts";
import { openSmtpPool, type SmtpPoolOptions } from "../../../channels/email/smtp-pool.ts";

export interface JournalLine {
  n: number;
  from: string;
  to: string;
  messageId: string;
  answered: string | null;
}

/** A sandbox in a folder of its own, with shorthands for its HTTP control. */
export async function openStandIn() {
  const journalFile = join(tmpdir(), `hagukumi-mail-${randomUUID()}`, "journal.jsonl");
  const sandbox = await startMailSandbox({ journalFile, smtpPort: 0, httpPort: 0 });
  return {
    ...sandbox,
    journalFile,
    url: `smtp://127.0.0.1:${sandbox.smtpPort}`,
    async script(...rules: object[]) {
      const response = await fetch(`${sandbox.httpUrl}/script`, { method: "POST", body: JSON.stringify(rules) });
      if (!response.ok) throw new Error(await response.text());
    },
    async journal(): Promise<JournalLine[]> {
      const lines = await (await fetch(`${sandbox.httpUrl}/journal`)).text();
      return lines
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line));
    },
    pool: (options: Partial<SmtpPoolOptions> = {}) => openSmtpPool({ url: `smtp://127.0.0.1:${sandbox.smtpPort}`, ...options }),
  };
}

export function mail(overrides: { to?: string; body?: Buffer; deadlineMs?: number; id?: string } = {}) {
  const to = overrides.to ?? "hanako@example.jp";
  return {
    from: "b@bounces.example.jp",
    to,
    body: overrides.body ?? Buffer.from(`To: ${to}\r\nMessage-ID: <${overrides.id ?? "1"}@example.jp>\r\nSubject: hello\r\n\r\nbody\r\n`),
    deadlineMs: overrides.deadlineMs ?? 5_000,
  };
}

export const yes = async () => true;
