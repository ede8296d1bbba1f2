import { AppError } from "../../domain/app-error.ts";
import type { Outcome } from "../outcome.ts";
import { openLine, type SmtpLine } from "./smtp-line.ts";
import { readSmtpUrl } from "./smtp-url.ts";
import { wireAddress } from "./wire-address.ts";

export interface SmtpPoolOptions {
  /** As readSmtpUrl() takes it. */
  url: string;
  /** Connections at the same time, at most. Default 20. */
  connections?: number;
  /** A connection is replaced after so many messages. Default 1,000. */
  maxMessagesPerConnection?: number;
  /** An unused connection is closed after so many milliseconds. Default 30,000. */
  idleCloseMs?: number;
  log?: (entry: SmtpPoolEvent) => void;
}

/** Codes only: the server's words may hold addresses. */
export type SmtpPoolEvent = { event: "connected" } | { event: "connect-failed"; outcome: Outcome } | { event: "idle-lost" };

export interface OutgoingMail {
  /** Envelope sender. */
  from: string;
  /** The one envelope recipient (rules.md MBX3). */
  to: string;
  /** The whole message, as composeMail() makes it. */
  body: Buffer;
  /** How long the send may take in all, from the call on, in real milliseconds, at most an hour (rules.md SND4). */
  deadlineMs: number;
}

export type SmtpCheck = { kind: "ready"; encrypted: boolean; loggedIn: boolean } | Outcome;

export interface SmtpPool {
  /**
   * Sends one message. `beforeBody` is asked once, after the server took the recipient and answered 354 and before the first byte of the
   * message: false cuts the connection (`cancelled`), an error does too and is thrown on. The outcome comes after `beforeBody` has ended.
   */
  send(mail: OutgoingMail, beforeBody: () => Promise<boolean>): Promise<Outcome>;
  /** Connects and logs in on a connection of its own. */
  verify(timeoutMs?: number): Promise<SmtpCheck>;
  status(): { open: number; idle: number; waiting: number };
  /** Takes nothing new. Graceful (the default) lets the sends that were called end; otherwise they are cut where they stand. */
  close(options?: { graceful?: boolean }): Promise<void>;
}

interface Waiter {
  /** A line to use, or the right to open one. */
  grant: (line: SmtpLine | undefined) => void;
}

const HOUR = 3_600_000;
const CLOSED: Outcome = { kind: "deferred", code: "ECLOSED", phase: "queue", scope: "sender" };

/** A pool that knows in which phase a connection was lost, which nodemailer's own does not tell (rules.md SND2). */
export function openSmtpPool(options: SmtpPoolOptions): SmtpPool {
  const server = readSmtpUrl(options.url);
  const limit = options.connections ?? 20;
  const maxMessages = options.maxMessagesPerConnection ?? 1000;
  const idleCloseMs = options.idleCloseMs ?? 30_000;
  /** Newest last, with the timer that closes it. */
  const idle = new Map<SmtpLine, NodeJS.Timeout>();
  const busy = new Set<SmtpLine>();
  const waiters = new Set<Waiter>();
  /** Lines that are open or being opened. */
  let open = 0;
  let sending = 0;
  let closing: { done: Promise<void>; finish: () => void } | undefined;
  let cutting = false;

  function acquire(deadlineAt: number): Promise<SmtpLine | "open-one" | "too-late"> {
    const last = Array.from(idle.keys()).at(-1);
    if (last) return Promise.resolve(takeIdle(last));
    if (open < limit) {
      open++;
      return Promise.resolve("open-one");
    }
    return new Promise((resolve) => {
      const waiter: Waiter = {
        grant: (line) => {
          clearTimeout(timer);
          resolve(line ?? "open-one");
        },
      };
      const timer = setTimeout(() => waiters.delete(waiter) && resolve("too-late"), Math.max(0, deadlineAt - performance.now()));
      waiters.add(waiter);
    });
  }

  function takeIdle(line: SmtpLine): SmtpLine {
    clearTimeout(idle.get(line));
    idle.delete(line);
    busy.add(line);
    return line;
  }

  /** First come, first served. */
  function nextWaiter(): Waiter | undefined {
    for (const waiter of waiters) {
      waiters.delete(waiter);
      return waiter;
    }
    return undefined;
  }

  function release(line: SmtpLine): void {
    if (line.begun >= maxMessages || cutting || (closing && waiters.size === 0)) {
      line.quit();
      discard(line);
      return;
    }
    const waiter = nextWaiter();
    if (waiter) {
      waiter.grant(line);
      return;
    }
    busy.delete(line);
    idle.set(line, setTimeout(() => closeIdle(line), idleCloseMs).unref());
  }

  function discard(line?: SmtpLine): void {
    if (line) busy.delete(line);
    const waiter = nextWaiter();
    if (waiter) waiter.grant(undefined);
    else open--;
  }

  function closeIdle(line: SmtpLine): void {
    clearTimeout(idle.get(line));
    if (!idle.delete(line)) return;
    line.quit();
    open--;
  }

  function onGone(line: SmtpLine): void {
    clearTimeout(idle.get(line));
    if (!idle.delete(line)) return;
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
    let line: SmtpLine;
    if (grant === "open-one") {
      const opened = await openLine(server, deadlineAt, onGone);
      if ("kind" in opened) {
        discard();
        options.log?.({ event: "connect-failed", outcome: opened });
        return opened;
      }
      options.log?.({ event: "connected" });
      busy.add(opened);
      line = opened;
    } else {
      line = grant;
    }
    if (cutting) {
      line.cut();
      discard(line);
      return CLOSED;
    }
    let reusable = false;
    try {
      const conversation = await line.converse(mail, deadlineAt, beforeBody);
      reusable = conversation.reusable;
      return conversation.stale ? "again" : conversation.outcome;
    } finally {
      if (reusable) release(line);
      else discard(line);
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
    const line = await openLine(server, performance.now() + timeoutMs, () => undefined);
    if ("kind" in line) return line;
    line.quit();
    return { kind: "ready", encrypted: line.encrypted, loggedIn: line.loggedIn };
  }

  async function close({ graceful = true }: { graceful?: boolean } = {}): Promise<void> {
    if (!closing) {
      const { promise, resolve } = Promise.withResolvers<void>();
      closing = { done: promise, finish: resolve };
      finishClosing();
    }
    for (const line of Array.from(idle.keys())) closeIdle(line);
    if (!graceful) {
      cutting = true;
      for (const line of busy) line.cut();
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
