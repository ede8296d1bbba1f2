import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import PostalMime, { type Email } from "postal-mime";
import { z } from "zod";
import { findWebLinks } from "../../../templates/web-links.ts";
import { type SandboxSetting, sandboxLanguage } from "../../sandbox-strip.ts";
import type { MailCatcher } from "./mail-catcher.ts";
import type { Acceptance, MailJournal } from "./mail-journal.ts";
import { growFrame, listPage, messagePage, missingPage, preview } from "./mail-pages.ts";
import { type MailScript, mailRuleSchema } from "./mail-script.ts";

/** Handles a request whose path begins with `base` ("" or "/mail"). */
export type MailHttp = (request: IncomingMessage, response: ServerResponse, base?: string) => Promise<void>;

const MAX_SCRIPT_BYTES = 100_000;
const LIST_LENGTH = 50;
const listQuery = z.object({
  to: z.string().optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(LIST_LENGTH),
});
const mailboxQuery = z.object({
  to: z.string().default(""),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(LIST_LENGTH),
});
const pageQuery = z.object({ to: z.string().default(""), before: z.coerce.number().int().min(1).optional().catch(undefined) });
const viewQuery = z.enum(["html", "text", "source"]).catch("html");
const rulesSchema = z.union([z.array(mailRuleSchema), mailRuleSchema.transform((rule) => [rule])]);

/**
 * For programs: `GET /messages?to=&after=&limit=` (oldest first, whole, to just this address), `/messages/:n`, `/messages/:n/raw`,
 * `GET /mailbox?to=&before=&limit=` (newest first, to addresses that contain `to`), `GET /journal` (one acceptance a line),
 * `GET|POST|DELETE /script`. For people: `GET /`, `GET /m/:n?view=html|text|source`.
 */
export function mailHttp(parts: { journal: MailJournal; script: MailScript; catcher: MailCatcher; setting: SandboxSetting }): MailHttp {
  const { journal, script, catcher, setting } = parts;

  async function parsed(n: number): Promise<{ acceptance: Acceptance; mail: Email; raw: Buffer } | undefined> {
    const acceptance = journal.acceptances[n - 1];
    const raw = journal.raw(n);
    if (!acceptance || !raw) return undefined;
    return { acceptance, raw, mail: await PostalMime.parse(raw) };
  }

  async function asJson(n: number): Promise<unknown> {
    const message = await parsed(n);
    if (!message) return undefined;
    const { acceptance, mail } = message;
    return {
      ...acceptance,
      envelope: { from: acceptance.from, to: acceptance.to },
      subject: mail.subject ?? "",
      from: mail.from ?? null,
      to: mail.to ?? [],
      headers: mail.headers,
      text: mail.text ?? null,
      html: mail.html ?? null,
      links: linksOf(mail),
    };
  }

  async function listMessages(query: URLSearchParams): Promise<unknown> {
    const { to, after, limit } = listQuery.parse(Object.fromEntries(query));
    const wanted = to?.toLowerCase();
    const found: number[] = [];
    for (let n = after + 1; n <= journal.acceptances.length && found.length < limit; n++) {
      if (wanted === undefined || journal.acceptances[n - 1]?.to.toLowerCase() === wanted) found.push(n);
    }
    return { messages: await Promise.all(found.map(asJson)), total: journal.acceptances.length };
  }

  /** Newest first. */
  async function mailbox({ to, before, limit }: z.infer<typeof mailboxQuery>) {
    const wanted = to.trim().toLowerCase();
    const found: number[] = [];
    for (let n = Math.min(journal.acceptances.length, (before ?? Number.POSITIVE_INFINITY) - 1); n > 0 && found.length <= limit; n--) {
      if (journal.acceptances[n - 1]?.to.toLowerCase().includes(wanted)) found.push(n);
    }
    const messages = await Promise.all(found.slice(0, limit).map(parsed));
    return {
      messages: messages.filter((message) => message !== undefined),
      to,
      older: found.length > limit,
      total: journal.acceptances.length,
    };
  }

  async function listMailbox(query: URLSearchParams): Promise<unknown> {
    const { messages, older } = await mailbox(mailboxQuery.parse(Object.fromEntries(query)));
    return {
      messages: messages.map(({ acceptance, mail }) => ({
        ...acceptance,
        from: { name: mail.from?.name ?? "", address: mail.from?.address ?? acceptance.from },
        subject: mail.subject ?? "",
        preview: preview(mail),
      })),
      older,
    };
  }

  async function changeScript(request: IncomingMessage): Promise<unknown> {
    const rules = rulesSchema.parse(JSON.parse(await readBody(request)));
    for (const rule of rules) {
      if (rule.action === "refuse") await catcher.refuseFor(rule.ms);
      else script.add(rule);
    }
    return { rules: script.list() };
  }

  async function route(request: IncomingMessage, response: ServerResponse, base: string): Promise<void> {
    const url = new URL(request.url ?? "/", "http://sandbox.invalid");
    const path = url.pathname.slice(base.length) || "/";
    const [, section = "", numberText = "", leaf] = path.split("/");
    const n = /^\d{1,9}$/.test(numberText) ? Number(numberText) : 0;
    const place = { base, setting, language: sandboxLanguage(request.headers["accept-language"]) };
    const json = (status: number, value: unknown) => reply(response, status, "application/json; charset=utf-8", JSON.stringify(value));
    const page = (status: number, html: string) => reply(response, status, "text/html; charset=utf-8", html, pagePolicy);

    switch (`${request.method === "HEAD" ? "GET" : request.method} /${section}${numberText ? "/:n" : ""}${leaf ? `/${leaf}` : ""}`) {
      case "GET /":
        return page(200, listPage(await mailbox({ ...pageQuery.parse(Object.fromEntries(url.searchParams)), limit: LIST_LENGTH }), place));
      case "GET /m/:n": {
        const message = await parsed(n);
        if (!message) return page(404, missingPage(place));
        return page(200, messagePage(message, viewQuery.parse(url.searchParams.get("view") ?? undefined), place));
      }
      case "GET /m/:n/html": {
        const message = await parsed(n);
        return reply(response, message ? 200 : 404, "text/html; charset=utf-8", framed(message?.mail.html ?? ""), MAIL_POLICY);
      }
      case "GET /mailbox":
        return json(200, await listMailbox(url.searchParams));
      case "GET /messages":
        return json(200, await listMessages(url.searchParams));
      case "GET /messages/:n": {
        const message = await asJson(n);
        return message ? json(200, message) : json(404, { error: "no such message" });
      }
      case "GET /messages/:n/raw": {
        const raw = journal.raw(n);
        return raw ? reply(response, 200, "message/rfc822", raw) : json(404, { error: "no such message" });
      }
      case "GET /journal":
        return reply(
          response,
          200,
          "application/x-ndjson",
          journal.acceptances.map((acceptance) => `${JSON.stringify(acceptance)}\n`).join(""),
        );
      case "GET /script":
        return json(200, { rules: script.list() });
      case "POST /script":
        return json(200, await changeScript(request));
      case "DELETE /script":
        script.clear();
        await catcher.acceptAgain();
        return json(200, { rules: [] });
      default:
        return page(404, missingPage(place));
    }
  }

  return async (request, response, base = "") => {
    try {
      await route(request, response, base);
    } catch (error) {
      const isTheirs = error instanceof z.ZodError || error instanceof SyntaxError;
      const message =
        error instanceof z.ZodError ? z.prettifyError(error) : isTheirs ? "the body is not JSON" : "the sandbox mailbox failed";
      reply(response, isTheirs ? 400 : 500, "application/json; charset=utf-8", JSON.stringify({ error: message }));
    }
  };
}

/** The one script is ours: it lets the frame grow with the mail. */
const pagePolicy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash("sha256").update(growFrame).digest("base64")}'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`;
/**
 * A mail may load pictures (such as the open pixel) and open links in a new tab, nothing else (rules.md SEC3). No script of a mail runs, so
 * `allow-same-origin` lets our page read the mail's height and gives the mail nothing.
 */
const MAIL_POLICY =
  "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; frame-ancestors 'self'";

/**
 * As high as its content: a mail whose own style says 100%, or that has no doctype, would otherwise be as high as its frame, which follows
 * it.
 */
function framed(html: string): string {
  return `<!doctype html><base target="_blank"><style>html,body{height:auto!important;min-height:0!important}</style>${html}`;
}

function reply(response: ServerResponse, status: number, type: string, body: string | Buffer, policy = "default-src 'none'"): void {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += piece.length;
    if (bytes > MAX_SCRIPT_BYTES) throw new SyntaxError("too large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

/** Every http(s) link of the message, without duplicates, in order of appearance. */
export function linksOf(mail: Email): string[] {
  const inHtml = Array.from((mail.html ?? "").matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi), (match) =>
    decodeEntities(match[1] ?? match[2] ?? ""),
  );
  const inText = findWebLinks(mail.text ?? "").map(({ url }) => url);
  return Array.from(new Set([...inHtml, ...inText].filter((link) => /^https?:\/\//i.test(link))));
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (_all, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_all, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
