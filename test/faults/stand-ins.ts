import { z } from "zod";
import type { MailRule } from "../../channels/email/sandbox/mail-script.ts";
import type { ScriptRule } from "../../channels/sandbox-script.ts";

/** A rule as written in tests: properties with a default may be left out. */
type MailRuleInput = Pick<MailRule, "at" | "action"> & Partial<Omit<MailRule, "match">> & { match?: Partial<MailRule["match"]> };
type LineRuleInput = Pick<ScriptRule, "action"> & Partial<Omit<ScriptRule, "match">> & { match?: Partial<ScriptRule["match"]> };

const mailSchema = z.object({
  n: z.number(),
  /** When it was stored: real time, ms since 1970. */
  at: z.number(),
  from: z.string(),
  to: z.string(),
  messageId: z.string(),
  /** Null: the server stored it but never answered. */
  answered: z.string().nullable(),
});
export type Mail = z.infer<typeof mailSchema> & {
  /** Id of the send, from the envelope sender; null if it has none. */
  sendId: string | null;
};

export interface MailStandIn {
  script(...rules: MailRuleInput[]): Promise<void>;
  /** How often each rule has played, in the order of the rules. */
  played(): Promise<number[]>;
  clear(): Promise<void>;
  /** Stored mails, oldest first; with `to`, only those to this address. */
  journal(to?: string): Promise<Mail[]>;
  raw(n: number): Promise<string>;
  /** Links of the newest message to this address. */
  links(to: string): Promise<string[]>;
}

/** True if the mail was accepted, or got no answer and so may have been accepted. A stored mail that was refused does not count. */
export function wasTaken({ answered }: Mail): boolean {
  return answered === null || answered.startsWith("2");
}

export function mailStandIn(url: string): MailStandIn {
  const script = `${url}/mail/script`;
  return {
    script: async (...rules) => void (await sendJson("POST", script, rules)),
    played: async () =>
      z
        .object({ rules: z.array(z.object({ played: z.number() })) })
        .parse(await readJson(script))
        .rules.map((r) => r.played),
    clear: async () => void (await sendJson("DELETE", script)),
    async journal(to) {
      const lines = (await readText(`${url}/mail/journal`)).split("\n").filter(Boolean);
      return lines
        .map((line) => mailSchema.parse(JSON.parse(line)))
        .filter((mail) => to === undefined || mail.to === to)
        .map((mail) => ({ ...mail, sendId: sendIdOf(mail.from) }));
    },
    raw: (n) => readText(`${url}/mail/messages/${n}/raw`),
    async links(to) {
      const list = z.object({ messages: z.array(z.object({ links: z.array(z.string()) })) });
      return list.parse(await readJson(`${url}/mail/messages?to=${encodeURIComponent(to)}`)).messages.at(-1)?.links ?? [];
    },
  };
}

function sendIdOf(envelopeSender: string): string | null {
  const hex = /^b-([0-9a-f]{32})-/.exec(envelopeSender)?.[1];
  return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;
}

const entrySchema = z.object({
  seq: z.number(),
  /** Real time, ms since 1970. */
  at: z.number(),
  kind: z.string(),
  to: z.union([z.string(), z.array(z.string())]).optional(),
  retryKey: z.string().optional(),
  replyToken: z.string().optional(),
  status: z.number().nullable().optional(),
  accepted: z.boolean().optional(),
  event: z.looseObject({ webhookEventId: z.string() }).optional(),
  /** Present in entries of the kind `delivery`. */
  webhookEventId: z.string().optional(),
});
export type LineEntry = z.infer<typeof entrySchema>;

export interface LineStandIn {
  script(...rules: LineRuleInput[]): Promise<void>;
  clear(): Promise<void>;
  journal(kind?: "accepted" | "refused" | "cut" | "event" | "delivery"): Promise<LineEntry[]>;
  /** What a person does in the app: `follow`, `message` … */
  act(name: string, body: object): Promise<void>;
  /** Sets where webhooks are sent. Null: they are not sent, so that a test can deliver them itself. */
  deliverTo(address: string | null): Promise<void>;
}

export function lineStandIn(url: string): LineStandIn {
  const control = `${url}/line/control`;
  return {
    script: async (...rules) => void (await sendJson("POST", `${control}/script`, rules)),
    clear: async () => void (await sendJson("DELETE", `${control}/script`)),
    async journal(kind) {
      const body = await readJson(`${control}/journal${kind ? `?kind=${kind}` : ""}`);
      return z.object({ entries: z.array(entrySchema) }).parse(body).entries;
    },
    act: async (name, body) => void (await sendJson("POST", `${control}/${name}`, body)),
    deliverTo: async (address) => void (await sendJson("PUT", `${control}/webhook-url`, { url: address })),
  };
}

async function readText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${url}`);
  return response.text();
}

async function readJson(url: string): Promise<unknown> {
  return JSON.parse(await readText(url));
}

async function sendJson(method: string, url: string, body?: unknown): Promise<void> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${url}: ${await response.text()}`);
}
