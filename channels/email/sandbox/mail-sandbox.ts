import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { aloneSetting, type SandboxSetting } from "../../sandbox-strip.ts";
import { openMailCatcher } from "./mail-catcher.ts";
import { type MailHttp, mailHttp } from "./mail-http.ts";
import { openMailJournal } from "./mail-journal.ts";
import { openMailScript } from "./mail-script.ts";

export interface MailSandboxOptions {
  /** The bytes of the messages are written to `<journalFile>.raw`. */
  journalFile: string;
  /** 0: a free port. */
  smtpPort: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default: the stand-in runs alone. */
  setting?: SandboxSetting;
}

export interface MailSandbox {
  smtpPort: number;
  /** Handler to mount in a server. For a mount under "/mail", pass "/mail" as the third argument. */
  http: MailHttp;
  close(): Promise<void>;
}

/** The stand-in for a mail provider, without its own web server. */
export async function openMailSandbox({
  journalFile,
  smtpPort,
  host = "127.0.0.1",
  setting = aloneSetting,
}: MailSandboxOptions): Promise<MailSandbox> {
  const journal = openMailJournal(journalFile, setting.now);
  const script = openMailScript();
  const catcher = await openMailCatcher({ journal, script, host, port: smtpPort }).catch((error: unknown) => {
    journal.close();
    throw error;
  });
  return {
    smtpPort: catcher.port,
    http: mailHttp({ journal, script, catcher, setting }),
    async close() {
      await catcher.close();
      journal.close();
    },
  };
}

/** The same with its own web server. `httpUrl` has no trailing slash. */
export async function startMailSandbox(
  options: MailSandboxOptions & { httpPort: number },
): Promise<{ smtpPort: number; httpUrl: string; close(): Promise<void> }> {
  const host = options.host ?? "127.0.0.1";
  const sandbox = await openMailSandbox(options);
  const server = createServer((request, response) => void sandbox.http(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.httpPort, host, resolve);
  }).catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    smtpPort: sandbox.smtpPort,
    httpUrl: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sandbox.close();
    },
  };
}
