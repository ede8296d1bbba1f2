import type { DkimSettings } from "../../channels/email/dkim.ts";
import { openSmtpPool, type SmtpPool } from "../../channels/email/smtp-pool.ts";
import { type LineClient, openLineClient } from "../../channels/line/client.ts";

/** How a process that serves the console sends tests of templates. Null where the channel's settings are missing. */
export interface TestWays {
  mail: { pool: SmtpPool; dkim: DkimSettings | undefined } | null;
  line: LineClient | null;
}

export interface TestWaySettings {
  smtpUrl?: string | undefined;
  dkim?: DkimSettings | undefined;
  line?: { channelAccessToken: string; apiBase?: string } | undefined;
}

/** Tests are few. */
const CONNECTIONS = 2;

/** Connects at the first test. */
export function openTestWays({ smtpUrl, dkim, line }: TestWaySettings): TestWays & { close(): Promise<void> } {
  const mail = smtpUrl === undefined ? null : { pool: openSmtpPool({ url: smtpUrl, connections: CONNECTIONS }), dkim };
  const client = line ? openLineClient(line) : null;
  return {
    mail,
    line: client,
    async close() {
      client?.close();
      await mail?.pool.close();
    },
  };
}
