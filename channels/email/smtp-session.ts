import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Outcome } from "../outcome.ts";
import { judgeReply, readReply, type SmtpPhase } from "./smtp-reply.ts";
import type { SmtpServer } from "./smtp-url.ts";

/** Bytes of the message that are passed to the connection at a time. */
const PIECE = 64 * 1024;
/** A socket emits "drain" only after it was full, so a slow one is polled. */
const FLUSH_POLL_MS = 5;
/** How long to wait for the answer to QUIT. */
const QUIT_MS = 2_000;

type SmtpError = NonNullable<Parameters<Parameters<SMTPConnection["send"]>[2]>[0]>;

export interface SessionMail {
  /** Both ASCII, as returned by wireAddress(). */
  from: string;
  to: string;
  body: Buffer;
}

export interface SendResult {
  outcome: Outcome;
  /** The session may take the next message. */
  reusable: boolean;
  /** The server had closed the idle connection before this message began: send it again in a new session. */
  stale: boolean;
}

/** One logged-in connection to the server. It sends messages one after another. */
export interface SmtpSession {
  /** Number of messages that were begun. */
  readonly begun: number;
  readonly encrypted: boolean;
  readonly loggedIn: boolean;
  send(mail: SessionMail, deadlineAt: number, beforeBody: () => Promise<boolean>): Promise<SendResult>;
  /** Sends QUIT and closes the connection. */
  quit(): void;
  /** Closes the connection at once. Bytes that the operating system does not have yet are never sent. */
  cut(): void;
}

/**
 * Connects, greets and logs in. `deadlineAt` is in milliseconds of `performance.now()`. Calls `onGone` when the open session loses its
 * connection.
 */
export function openSession(
  server: SmtpServer,
  deadlineAt: number,
  onGone: (session: SmtpSession) => void,
): Promise<SmtpSession | Outcome> {
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
    // The library shows the progress of an envelope only in its transaction log.
    transactionLog: true,
    logger: answerListener(() => hooks.answered?.()),
  });
  let loggingIn = false;
  let session: SmtpSession | undefined;
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
      session = sessionOn(connection, hooks);
      resolve(session);
    };
    const lost = (error: Partial<SmtpError>) => (session ? onGone(session) : fail(error));
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

/** Callbacks of the message that is being sent. */
interface Hooks {
  answered?: () => void;
  ended?: () => void;
}

function sessionOn(connection: SMTPConnection, hooks: Hooks): SmtpSession {
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
    send(mail, deadlineAt, beforeBody) {
      begun++;
      const fresh = begun === 1;
      return new Promise((resolve, reject) => {
        let phase: SmtpPhase = "mail";
        let over = false;
        let permission: Promise<boolean> | undefined;

        /** Resolves only after `beforeBody` has ended, so that its commit comes before the caller's settle. */
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
        /** The server's decision, once there is one; only RSET is still to do. */
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
        // Sends the final dot only when the operating system has the whole body. A connection lost before that is noticed before the dot.
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
        /** Bytes waiting in the socket. Undefined if the deadline has passed or the connection is lost; the send has then been ended. */
        const waitingBytes = (): number | undefined => {
          const socket = connection._socket || undefined;
          if (isLate()) lose("ETIMEDOUT");
          else if (!socket?.writable) lose("ECONNECTION");
          else return socket.writableLength;
          return undefined;
        };
        const askPermission = () => {
          phase = "data";
          permission = (async () => beforeBody())();
          permission.then(
            (allowed) => {
              if (!allowed) return end({ kind: "cancelled" });
              // The body is written in one check phase of the event loop and the dot in the next one, so the sockets are polled in between.
              setImmediate(() => {
                if (!over && waitingBytes() !== undefined) pushPiece();
              });
            },
            () => end({ kind: "cancelled" }),
          );
        };
        // The first read happens after the server has accepted the recipient and answered 354.
        const body = new Readable({ read: () => (permission === undefined ? askPermission() : phase === "body" && pushPiece()) });
        const timer = setTimeout(() => lose("ETIMEDOUT"), Math.max(0, deadlineAt - performance.now()));
        hooks.answered = () => {
          if (phase === "mail") phase = "rcpt";
          else if (phase === "rcpt") phase = "data";
        };
        // The library does not always report a closed connection to the message that is being sent.
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

/** The phase of the command that the server refused. */
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
