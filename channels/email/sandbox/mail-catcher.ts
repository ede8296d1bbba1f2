import type { AddressInfo } from "node:net";
import { domainToASCII } from "node:url";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { readHeader } from "./mail-headers.ts";
import type { MailJournal } from "./mail-journal.ts";
import type { MailEvent, MailRule, MailScript, Stage } from "./mail-script.ts";

export interface MailCatcher {
  port: number;
  /** Cuts all connections and stops listening for `ms`. */
  refuseFor(ms: number): Promise<void>;
  acceptAgain(): Promise<void>;
  close(): Promise<void>;
}

type Connection = SMTPServer["connections"] extends Set<infer T> ? T : never;
/** Continue as usual, send this reply, or stop (the connection is cut or hangs). */
type NextMove = { kind: "continue" } | { kind: "reply"; error: SmtpAnswer } | { kind: "stop" };

/** A reply in the form that smtp-server expects. */
class SmtpAnswer extends Error {
  readonly responseCode: number;

  constructor(code: number, text: string) {
    super(text);
    this.responseCode = code;
  }
}

const MAX_BYTES = 25 * 1024 * 1024;

/**
 * An SMTP server that stores every message and plays the script's faults. Without a script it refuses addresses that begin with `bounce`,
 * or are at bounce.example, with 550 5.1.1, `full@…` with 552 5.2.2, and dots at an end or next to each other with 553 5.1.3 unless they are
 * in quotes. It accepts all others, and any login.
 */
export async function openMailCatcher(options: {
  journal: MailJournal;
  script: MailScript;
  host: string;
  port: number;
}): Promise<MailCatcher> {
  const { journal, script, host } = options;
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;
  let port = options.port;

  const server = new SMTPServer({
    name: "sandbox.invalid",
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    hidePIPELINING: true,
    hideSMTPUTF8: true,
    size: MAX_BYTES,
    rejectOversized: true,
    // The library's own check refuses dots in quotes, too; builtInRefusal() knows them.
    lenientAddressParsing: true,
    closeTimeout: 100,
    logger: false,
    onConnect: (session, callback) => {
      const connection = connectionOf(session);
      if (connection) scriptData(connection, session);
      void answer("connect", session, {}, callback);
    },
    onAuth: (auth, session, callback) => void answer("auth", session, {}, (error) => callback(error, { user: auth.username })),
    onMailFrom: (_address, session, callback) => void answer("mail", session, {}, callback),
    onRcptTo: (address, session, callback) =>
      void answer("rcpt", session, { to: address.address }, callback, () => builtInRefusal(address.address)),
    onData: (stream, session, callback) => {
      const to = recipientOf(session);
      const cutAfter = cutAfterBytes.get(session.id);
      cutAfterBytes.delete(session.id);
      const pieces: Buffer[] = [];
      let bytes = 0;
      let isCut = false;
      stream.on("data", (piece: Buffer) => {
        pieces.push(piece);
        bytes += piece.length;
        if (cutAfter === undefined || bytes < cutAfter || isCut) return;
        isCut = true;
        connectionOf(session)?._socket.destroy();
      });
      stream.on("error", () => undefined);
      stream.on("end", () => {
        if (!isCut && !closed) void store(Buffer.concat(pieces), to, session, callback);
      });
    },
  });
  /** By session: the number of message bytes after which the connection is cut. */
  const cutAfterBytes = new Map<string, number>();

  const connectionOf = (session: SMTPServerSession): Connection | undefined =>
    Array.from(server.connections).find((connection) => connection.id === session.id);

  async function playRule(rule: MailRule | undefined, session: SMTPServerSession): Promise<NextMove> {
    switch (rule?.action) {
      case undefined:
        return { kind: "continue" };
      case "drop":
      case "refuse":
        connectionOf(session)?._socket.destroy();
        return { kind: "stop" };
      case "hang":
        return { kind: "stop" };
      case "reply":
        return { kind: "reply", error: new SmtpAnswer(rule.code, rule.enhanced ? `${rule.enhanced} ${rule.text}` : rule.text) };
      case "delay":
        await wait(rule.ms);
        return { kind: "continue" };
    }
  }

  async function answer(
    stage: Stage,
    session: SMTPServerSession,
    event: MailEvent,
    callback: (error?: Error | null) => void,
    otherwise?: () => SmtpAnswer | undefined,
  ): Promise<void> {
    const next = await playRule(script.play(stage, event), session);
    if (next.kind === "stop") return;
    callback(next.kind === "reply" ? next.error : (otherwise?.() ?? null));
  }

  /** smtp-server has no hook between the DATA command and its 354. */
  function scriptData(connection: Connection, session: SMTPServerSession): void {
    const usual = connection.handler_DATA.bind(connection);
    connection.handler_DATA = async (command, callback) => {
      const event = { to: recipientOf(session) };
      const atData = await playRule(script.play("data", event), session);
      if (atData.kind === "stop") return;
      if (atData.kind === "reply") {
        connection.send(atData.error.responseCode, atData.error.message);
        return callback();
      }
      const rule = script.play("body", event);
      if (!rule || rule.action === "delay" || rule.afterBytes > 0) {
        if (rule?.action === "delay") await wait(rule.ms);
        if (rule?.afterBytes) cutAfterBytes.set(session.id, rule.afterBytes);
        return usual(command, callback);
      }
      connection.send(354, "go ahead");
      // For a drop, the operating system already has the 354, so the client reads it before the connection ends.
      const atBody = await playRule(rule, session);
      if (atBody.kind !== "reply") return;
      connection.send(atBody.error.responseCode, atBody.error.message);
      connection.close();
    };
  }

  async function store(
    raw: Buffer,
    to: string,
    session: SMTPServerSession,
    callback: (error?: Error | null, text?: string) => void,
  ): Promise<void> {
    const event: MailEvent = { to, header: (name) => readHeader(raw, name) };
    const atDot = await playRule(script.play("dot", event), session);
    if (atDot.kind === "stop") return;
    if (atDot.kind === "reply") return callback(atDot.error);
    const from = session.envelope.mailFrom ? onWire(session.envelope.mailFrom.address) : "";
    const { n } = journal.accept({ from, to, messageId: readHeader(raw, "message-id") ?? "" }, raw);
    const atAnswer = await playRule(script.play("answer", event), session);
    if (atAnswer.kind === "stop" || connectionOf(session)?._socket.destroyed) return;
    const code = atAnswer.kind === "reply" ? atAnswer.error.responseCode : 250;
    if (atAnswer.kind === "reply") callback(atAnswer.error);
    else callback(null, `2.0.0 taken as ${n}`);
    journal.answered(n, String(code));
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve();
      }, ms);
      timers.add(timer);
    });
  }

  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.server.once("error", reject);
      server.server.listen(port, host, () => {
        server.server.off("error", reject);
        resolve();
      });
    });

  // Clients that disconnect during a message are expected: the faults provoke that.
  server.on("error", () => undefined);
  await listen();
  port = (server.server.address() as AddressInfo).port;
  let reopening: NodeJS.Timeout | undefined;

  async function acceptAgain(): Promise<void> {
    clearTimeout(reopening);
    if (!server.server.listening) await listen();
  }

  return {
    port,
    async refuseFor(ms) {
      clearTimeout(reopening);
      for (const connection of server.connections) connection._socket.destroy();
      if (server.server.listening) await new Promise((resolve) => server.server.close(resolve));
      reopening = setTimeout(() => void acceptAgain(), ms);
    },
    acceptAgain,
    async close() {
      closed = true;
      clearTimeout(reopening);
      for (const timer of timers) clearTimeout(timer);
      for (const connection of server.connections) connection._socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

function recipientOf(session: SMTPServerSession): string {
  return onWire(session.envelope.rcptTo[0]?.address ?? "");
}

/** The address as it was sent: smtp-server decodes punycode domains. */
function onWire(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  return address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at));
}

function builtInRefusal(address: string): SmtpAnswer | undefined {
  if (/^[^"]*(?:^\.|\.\.|\.@)/.test(address)) return new SmtpAnswer(553, "5.1.3 Bad recipient address syntax");
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  if (local.startsWith("bounce") || domain === "bounce.example") return new SmtpAnswer(550, "5.1.1 no such mailbox here");
  if (/^full(?:[.+-]|$)/.test(local)) return new SmtpAnswer(552, "5.2.2 the mailbox is full");
  return undefined;
}
