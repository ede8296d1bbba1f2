import { AppError } from "../../domain/app-error.ts";
import type { Outcome } from "../outcome.ts";
import { openSession, type SmtpSession } from "./smtp-session.ts";
import { readSmtpUrl } from "./smtp-url.ts";
import { wireAddress } from "./wire-address.ts";

export interface SmtpPoolOptions {
  /** In the form of readSmtpUrl(). */
  url: string;
  /** Maximum number of connections. Default 20. */
  connections?: number;
  /** A connection is replaced after this many messages. Default 1,000. */
  maxMessagesPerConnection?: number;
  /** An unused connection is closed after this many milliseconds. Default 30,000. */
  idleCloseMs?: number;
  log?: (entry: SmtpPoolEvent) => void;
}

/** Codes only: the server's text may contain addresses. */
export type SmtpPoolEvent = { event: "connected" } | { event: "connect-failed"; outcome: Outcome } | { event: "idle-lost" };

export interface OutgoingMail {
  /** Envelope sender. */
  from: string;
  /** The one envelope recipient (rules.md MBX3). */
  to: string;
  /** The whole message, as built by composeMail(). */
  body: Buffer;
  /** How long the send may take in total, in real milliseconds; at most an hour (rules.md SND4). */
  deadlineMs: number;
}

export type SmtpCheck = { kind: "ready"; encrypted: boolean; loggedIn: boolean } | Outcome;

export interface SmtpPool {
  /**
   * Sends one message. `beforeBody` is called once: after the server has accepted the recipient and answered 354, before the first byte of
   * the message. False cuts the connection (`cancelled`). So does an error, which is thrown on. Resolves after `beforeBody` has ended.
   */
  send(mail: OutgoingMail, beforeBody: () => Promise<boolean>): Promise<Outcome>;
  /** Checks that connecting and logging in work, on a separate connection. */
  verify(timeoutMs?: number): Promise<SmtpCheck>;
  status(): { open: number; idle: number; waiting: number };
  /** Accepts no new sends. Graceful (the default) waits for running sends; otherwise their connections are cut. */
  close(options?: { graceful?: boolean }): Promise<void>;
}

interface Waiter {
  /** A session to use, or the right to open one. */
  grant: (session: SmtpSession | undefined) => void;
}

const HOUR = 3_600_000;
const CLOSED: Outcome = { kind: "deferred", code: "ECLOSED", phase: "queue", scope: "sender" };

/** A pool that reports in which phase a connection was lost. nodemailer's own pool does not (rules.md SND2). */
export function openSmtpPool(options: SmtpPoolOptions): SmtpPool {
  const server = readSmtpUrl(options.url);
  const limit = options.connections ?? 20;
  const maxMessages = options.maxMessagesPerConnection ?? 1000;
  const idleCloseMs = options.idleCloseMs ?? 30_000;
  /** Newest last, with the timer that closes it. */
  const idle = new Map<SmtpSession, NodeJS.Timeout>();
  const busy = new Set<SmtpSession>();
  const waiters = new Set<Waiter>();
  /** Sessions that are open or being opened. */
  let open = 0;
  let sending = 0;
  let closing: { done: Promise<void>; finish: () => void } | undefined;
  let cutting = false;

  function acquire(deadlineAt: number): Promise<SmtpSession | "open-one" | "too-late"> {
    const last = Array.from(idle.keys()).at(-1);
    if (last) return Promise.resolve(takeIdle(last));
    if (open < limit) {
      open++;
      return Promise.resolve("open-one");
    }
    return new Promise((resolve) => {
      const waiter: Waiter = {
        grant: (session) => {
          clearTimeout(timer);
          resolve(session ?? "open-one");
        },
      };
      const timer = setTimeout(() => waiters.delete(waiter) && resolve("too-late"), Math.max(0, deadlineAt - performance.now()));
      waiters.add(waiter);
    });
  }

  function takeIdle(session: SmtpSession): SmtpSession {
    clearTimeout(idle.get(session));
    idle.delete(session);
    busy.add(session);
    return session;
  }

  /** First come, first served. */
  function nextWaiter(): Waiter | undefined {
    for (const waiter of waiters) {
      waiters.delete(waiter);
      return waiter;
    }
    return undefined;
  }

  function release(session: SmtpSession): void {
    if (session.begun >= maxMessages || cutting || (closing && waiters.size === 0)) {
      session.quit();
      discard(session);
      return;
    }
    const waiter = nextWaiter();
    if (waiter) {
      waiter.grant(session);
      return;
    }
    busy.delete(session);
    idle.set(session, setTimeout(() => closeIdle(session), idleCloseMs).unref());
  }

  function discard(session?: SmtpSession): void {
    if (session) busy.delete(session);
    const waiter = nextWaiter();
    if (waiter) waiter.grant(undefined);
    else open--;
  }

  function closeIdle(session: SmtpSession): void {
    clearTimeout(idle.get(session));
    if (!idle.delete(session)) return;
    session.quit();
    open--;
  }

  function onGone(session: SmtpSession): void {
    clearTimeout(idle.get(session));
    if (!idle.delete(session)) return;
    open--;
    options.log?.({ event: "idle-lost" });
  }

  async function sendOnce(mail: OutgoingMail, deadlineAt: number, beforeBody: () => Promise<boolean>): Promise<Outcome | "again"> {
    const grant = await acquire(deadlineAt);
    if (grant === "open-one" && cutting) {
      discard();
      return CLOSED;
    }
    if (grant === "too-late") return { kind: "deferred", code: "ETIMEDOUT", phase: "queue", scope: "sender" };
    let session: SmtpSession;
    if (grant === "open-one") {
      const opened = await openSession(server, deadlineAt, onGone);
      if ("kind" in opened) {
        discard();
        options.log?.({ event: "connect-failed", outcome: opened });
        return opened;
      }
      options.log?.({ event: "connected" });
      busy.add(opened);
      session = opened;
    } else {
      session = grant;
    }
    if (cutting) {
      session.cut();
      discard(session);
      return CLOSED;
    }
    let reusable = false;
    try {
      const result = await session.send(mail, deadlineAt, beforeBody);
      reusable = result.reusable;
      return result.stale ? "again" : result.outcome;
    } finally {
      if (reusable) release(session);
      else discard(session);
    }
  }

  async function send(mail: OutgoingMail, beforeBody: () => Promise<boolean>): Promise<Outcome> {
    if (!(mail.deadlineMs > 0 && mail.deadlineMs <= HOUR)) throw new RangeError("deadlineMs is a length of time, up to an hour");
    if (closing) return CLOSED;
    const deadlineAt = performance.now() + mail.deadlineMs;
    const envelope = envelopeOf(mail);
    if (!envelope) return { kind: "rejected", code: "EENVELOPE", cause: "content" };
    sending++;
    try {
      let outcome: Outcome | "again" = "again";
      while (outcome === "again") outcome = await sendOnce(envelope, deadlineAt, beforeBody);
      return outcome;
    } finally {
      sending--;
      finishClosing();
    }
  }

  function finishClosing(): void {
    if (sending === 0) closing?.finish();
  }

  async function verify(timeoutMs = 10_000): Promise<SmtpCheck> {
    const session = await openSession(server, performance.now() + timeoutMs, () => undefined);
    if ("kind" in session) return session;
    session.quit();
    return { kind: "ready", encrypted: session.encrypted, loggedIn: session.loggedIn };
  }

  async function close({ graceful = true }: { graceful?: boolean } = {}): Promise<void> {
    if (!closing) {
      const { promise, resolve } = Promise.withResolvers<void>();
      closing = { done: promise, finish: resolve };
      finishClosing();
    }
    for (const session of Array.from(idle.keys())) closeIdle(session);
    if (!graceful) {
      cutting = true;
      for (const session of busy) session.cut();
    }
    await closing.done;
  }

  return { send, verify, close, status: () => ({ open, idle: idle.size, waiting: waiters.size }) };
}

function envelopeOf(mail: OutgoingMail): OutgoingMail | undefined {
  try {
    return { ...mail, from: wireAddress(mail.from), to: wireAddress(mail.to) };
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
