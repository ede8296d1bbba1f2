import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Outcome } from "../outcome.ts";
import { judgeReply, readReply, type SmtpPhase } from "./smtp-reply.ts";
import type { SmtpServer } from "./smtp-url.ts";

/** Bytes of the message handed over at a time. */
const PIECE = 64 * 1024;
/** A socket says that it is drained only when it was full, so a slow one is looked at now and then. */
const FLUSH_POLL_MS = 5;
/** How long the answer to QUIT is waited for. */
const QUIT_MS = 2_000;

type SmtpError = NonNullable<Parameters<Parameters<SMTPConnection["send"]>[2]>[0]>;

export interface LineMail {
  /** Both ASCII, as wireAddress() gives them. */
  from: string;
  to: string;
  body: Buffer;
}

export interface Conversation {
  outcome: Outcome;
  /** The connection is clean and may take the next message. */
  reusable: boolean;
  /** The server had left this connection before the message began: say it again on a new one. */
  stale: boolean;
}

/** One connection to the server, logged in, on which messages go one after another. */
export interface SmtpLine {
  /** Messages begun on it. */
  readonly begun: number;
  readonly encrypted: boolean;
  readonly loggedIn: boolean;
  converse(mail: LineMail, deadlineAt: number, beforeBody: () => Promise<boolean>): Promise<Conversation>;
  /** Says QUIT and leaves. */
  quit(): void;
  /** Cuts it: what is not yet with the operating system is never sent. */
  cut(): void;
}

/** Connects, greets, and logs in. `deadlineAt` is in milliseconds of `performance.now()`. `onGone` tells that an idle line was lost. */
export function openLine(server: SmtpServer, deadlineAt: number, onGone: (line: SmtpLine) => void): Promise<SmtpLine | Outcome> {
  const remainingMs = Math.max(1, deadlineAt - performance.now());
  const hooks: Hooks = {};
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.startTls === "required" && !server.secure,
    ignoreTLS: server.startTls === "off",
    name: server.name,
    tls: { rejectUnauthorized: server.rejectUnauthorized },
    connectionTimeout: remainingMs,
    greetingTimeout: remainingMs,
    socketCloseTimeout: 0,
    // The log of commands and answers is the library's only public sign of how far an envelope has come.
    transactionLog: true,
    logger: answerListener(() => hooks.answered?.()),
  });
  let loggingIn = false;
  let line: SmtpLine | undefined;
  return new Promise((resolve) => {
    const phase = (): SmtpPhase => (loggingIn ? "auth" : connection.stage === "init" ? "connect" : "greeting");
    const fail = (error: Partial<SmtpError>) => {
      clearTimeout(timer);
      const at = phase();
      resolve(error.response ? judgeReply(error.response, at) : { kind: "deferred", code: codeOf(error), phase: at, scope: "sender" });
      connection.close();
    };
    const timer = setTimeout(() => fail({ code: "ETIMEDOUT" }), remainingMs);
    const ready = () => {
      clearTimeout(timer);
      line = lineOver(connection, hooks);
      resolve(line);
    };
    const lost = (error: Partial<SmtpError>) => (line ? onGone(line) : fail(error));
    connection.on("error", lost);
    connection.once("end", () => {
      lost({ code: "ECONNECTION" });
      hooks.ended?.();
    });
    connection.connect((error) => {
      if (error) return fail(error);
      if (!server.credentials) return ready();
      loggingIn = true;
      connection.login({ ...server.credentials }, (refused) => (refused ? fail(refused) : ready()));
    });
  });
}

/** What the message that is on the line wants to hear of. */
interface Hooks {
  answered?: () => void;
  ended?: () => void;
}

function lineOver(connection: SMTPConnection, hooks: Hooks): SmtpLine {
  let begun = 0;
  return {
    get begun() {
      return begun;
    },
    get encrypted() {
      return connection.secure;
    },
    get loggedIn() {
      return connection.authenticated;
    },
    quit: () => {
      const timer = setTimeout(() => connection.close(), QUIT_MS);
      hooks.ended = () => clearTimeout(timer);
      connection.quit();
    },
    cut: () => connection.close(),
    converse(mail, deadlineAt, beforeBody) {
      begun++;
      const fresh = begun === 1;
      return new Promise((resolve, reject) => {
        let phase: SmtpPhase = "mail";
        let over = false;
        let permission: Promise<boolean> | undefined;

        /** The answer is given only when `beforeBody` has ended, so that what it commits comes before what the caller settles. */
        const end = (outcome: Outcome, reusable = false) => {
          if (over) return;
          over = true;
          clearTimeout(timer);
          hooks.answered = undefined;
          hooks.ended = undefined;
          body.destroy();
          if (!reusable) connection.close();
          const stale =
            !fresh && phase === "mail" && outcome.kind === "deferred" && outcome.code.startsWith("E") && outcome.code !== "ETIMEDOUT";
          const finish = (allowed: boolean) => resolve({ outcome: allowed ? outcome : { kind: "cancelled" }, reusable, stale });
          if (permission === undefined) finish(true);
          else permission.then(finish, reject);
        };
        /** The server has decided, and only the tidying up goes on. */
        let decided: Outcome | undefined;
        const lose = (code: string) => {
          if (decided) return end(decided);
          if (phase === "dot") return end({ kind: "unknown", code });
          end({ kind: "deferred", code, phase, scope: phase === "mail" ? "sender" : "message" });
        };
        const isLate = () => performance.now() >= deadlineAt;

        let sent = 0;
        const pushPiece = () => {
          phase = "body";
          const piece = mail.body.subarray(sent, sent + PIECE);
          sent += piece.length;
          if (piece.length > 0) body.push(piece);
          else if (!isEnding) setImmediate(pushDot);
          isEnding ||= piece.length === 0;
        };
        let isEnding = false;
        // The dot follows when the operating system has the rest, so that a connection that is lost before shows itself before.
        const pushDot = () => {
          if (over) return;
          const unsent = waitingBytes();
          if (unsent === undefined) return;
          if (unsent + body.readableLength > 0) {
            setTimeout(pushDot, FLUSH_POLL_MS);
            return;
          }
          phase = "dot";
          body.push(null);
        };
        /** Bytes that wait in the socket, or undefined after ending what is too late or has lost its connection. */
        const waitingBytes = (): number | undefined => {
          const socket = connection._socket || undefined;
          if (isLate()) lose("ETIMEDOUT");
          else if (!socket?.writable) lose("ECONNECTION");
          else return socket.writableLength;
          return undefined;
        };
        const ask = () => {
          phase = "data";
          permission = (async () => beforeBody())();
          permission.then(
            (allowed) => {
              if (!allowed) return end({ kind: "cancelled" });
              // From here the message goes out in one check phase and its dot in the next, with a poll of the sockets between them.
              setImmediate(() => {
                if (!over && waitingBytes() !== undefined) pushPiece();
              });
            },
            () => end({ kind: "cancelled" }),
          );
        };
        // Read for the first time when the server has taken the recipient and answered 354.
        const body = new Readable({ read: () => (permission === undefined ? ask() : phase === "body" && pushPiece()) });
        const timer = setTimeout(() => lose("ETIMEDOUT"), Math.max(0, deadlineAt - performance.now()));
        hooks.answered = () => {
          if (phase === "mail") phase = "rcpt";
          else if (phase === "rcpt") phase = "data";
        };
        // A connection can end without a word to the message that is on it.
        hooks.ended = () => setImmediate(() => lose("ECONNECTION"));

        connection.send({ from: mail.from, to: [mail.to], size: mail.body.length }, body, (error, info) => {
          if (over) return;
          if (isLate()) return lose("ETIMEDOUT");
          if (!error) {
            if (phase !== "dot" || !info) return lose("EPROTOCOL");
            return end({ kind: "accepted", code: readReply(info.response).code }, true);
          }
          if (!error.response) {
            if (error.code === "EENVELOPE" || error.code === "EMESSAGE")
              return end({ kind: "rejected", code: error.code, cause: "content" });
            return lose(codeOf(error));
          }
          const outcome = judgeReply(error.response, replyPhase(error, phase));
          const mayGoOn = error.code === "EENVELOPE" && readReply(error.response).basic !== 421;
          if (!mayGoOn) return end(outcome);
          decided = outcome;
          connection.reset((broken) => end(outcome, !broken));
        });
      });
    },
  };
}

/** Which command the answer refused. */
function replyPhase(error: SmtpError, phase: SmtpPhase): SmtpPhase {
  if (phase === "dot" || phase === "body") return phase;
  if (error.command === "MAIL FROM") return "mail";
  if (error.command === "RCPT TO") return "rcpt";
  if (error.command === "DATA") return "data";
  return phase;
}

/** "ECONNREFUSED" rather than the library's own "ESOCKET". */
function codeOf(error: { code?: string | undefined; originalCode?: string | undefined }): string {
  return error.originalCode ?? error.code ?? "ECONNECTION";
}

function answerListener(onAnswer: () => void) {
  const ignore = () => undefined;
  return {
    trace: ignore,
    debug: (entry: unknown) => {
      if (typeof entry === "object" && entry !== null && "tnx" in entry && entry.tnx === "server") onAnswer();
    },
    info: ignore,
    warn: ignore,
    error: ignore,
    fatal: ignore,
  };
}
