import { isIP } from "node:net";
import { AppError } from "../../domain/app-error.ts";

/** Where and how to connect, read from SMTP_URL. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte (smtps). */
  secure: boolean;
  /** STARTTLS: `required` fails without it, `offered` uses it when the server offers it, `off` never uses it. */
  startTls: "required" | "offered" | "off";
  credentials: { user: string; pass: string } | undefined;
  /** Our host name in EHLO. */
  name: string | undefined;
  rejectUnauthorized: boolean;
}

/**
 * `smtp://user:pass@host:port?tls=required|offered|off&verify=off&name=mail.example.jp`, or `smtps://`. Ports default to 587 and 465.
 * With a password and a remote host, `tls` defaults to `required`, so that no password is sent in clear text.
 */
export function readSmtpUrl(address: string): SmtpServer {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== "smtp:" && url.protocol !== "smtps:") || !url.hostname) {
    throw new AppError("invalid", "smtp-url", {
      ja: "メールサーバーは smtp://user:password@host:port または smtps://… の形で指定してください。",
      en: "The mail server must be given as smtp://user:password@host:port or smtps://….",
    });
  }
  const secure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const user = decodeURIComponent(url.username);
  const credentials = user ? { user, pass: decodeURIComponent(url.password) } : undefined;
  const tls = url.searchParams.get("tls") ?? (credentials && !isLoopback(host) ? "required" : "offered");
  if (tls !== "required" && tls !== "offered" && tls !== "off") {
    throw new AppError("invalid", "smtp-url", {
      ja: "メールサーバーのアドレスの tls は required、offered、off のどれかにしてください。",
      en: "In the mail server's address, tls must be required, offered or off.",
    });
  }
  return {
    host,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    startTls: tls,
    credentials,
    name: url.searchParams.get("name") ?? undefined,
    rejectUnauthorized: url.searchParams.get("verify") !== "off",
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
