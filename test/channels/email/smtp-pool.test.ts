import { createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SmtpPool } from "../../../channels/email/smtp-pool.ts";
import { openSmtpPool } from "../../../channels/email/smtp-pool.ts";
import { mail, openStandIn, yes } from "./mail-stand-in.ts";

let standIn: Awaited<ReturnType<typeof openStandIn>>;
let pool: SmtpPool;

beforeEach(async () => {
  standIn = await openStandIn();
  pool = standIn.pool();
});

afterEach(async () => {
  await pool.close({ graceful: false });
  await standIn.close();
});

test("sends a message and tells the code", async () => {
  expect(await pool.send(mail(), yes)).toEqual({ kind: "accepted", code: "250 2.0.0" });
  expect(await standIn.journal()).toMatchObject([
    { from: "b@bounces.example.jp", to: "hanako@example.jp", messageId: "<1@example.jp>", answered: "250" },
  ]);
});

describe("a connection lost before the final dot is deferred, and nothing was taken (SND2)", () => {
  test.each([
    { at: "connect", phase: "greeting", scope: "sender" },
    { at: "mail", phase: "mail", scope: "sender" },
    { at: "rcpt", phase: "rcpt", scope: "message" },
    { at: "data", phase: "data", scope: "message" },
    { at: "body", phase: expect.stringMatching(/^(data|body)$/), scope: "message" },
  ])("at $at", async ({ at, phase, scope }) => {
    await standIn.script({ at, action: "drop", times: 1 });
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "deferred", phase, scope });
    expect(await standIn.journal()).toEqual([]);
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
    expect(await standIn.journal()).toHaveLength(1);
  });

  test("in the middle of a large message", async () => {
    await standIn.script({ at: "body", action: "drop", afterBytes: 200_000, times: 1 });
    const body = Buffer.concat([Buffer.from("Subject: large\r\n\r\n"), Buffer.alloc(20_000_000, "a line of the message\r\n")]);
    expect(await pool.send(mail({ body }), yes)).toMatchObject({ kind: "deferred", phase: "body", scope: "message" });
    expect(await standIn.journal()).toEqual([]);
  });
});

describe("a connection lost after the final dot is unknown (SND2)", () => {
  test.each([
    { name: "the server stored it, then dropped the connection", at: "answer", taken: 1 },
    { name: "the server dropped the connection without storing it", at: "dot", taken: 0 },
  ])("$name", async ({ at, taken }) => {
    await standIn.script({ at, action: "drop", times: 1 });
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "unknown" });
    expect(await standIn.journal()).toHaveLength(taken);
    expect((await standIn.journal())[0]?.answered ?? null).toBeNull();
  });
});

describe("the absolute deadline of a send (SND4)", () => {
  test.each([
    { at: "connect", kind: "deferred", phase: "greeting", taken: 0 },
    { at: "mail", kind: "deferred", phase: "mail", taken: 0 },
    { at: "rcpt", kind: "deferred", phase: "rcpt", taken: 0 },
    { at: "data", kind: "deferred", phase: "data", taken: 0 },
    { at: "dot", kind: "unknown", taken: 0 },
    { at: "answer", kind: "unknown", taken: 1 },
  ])("ends a server that hangs at $at", async ({ at, taken, ...outcome }) => {
    await standIn.script({ at, action: "hang" });
    const began = performance.now();
    expect(await pool.send(mail({ deadlineMs: 400 }), yes)).toEqual(expect.objectContaining({ ...outcome, code: "ETIMEDOUT" }));
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(await standIn.journal()).toHaveLength(taken);
  });

  test("a 250 that comes too late is never an acceptance, and its connection is not used again", async () => {
    await standIn.script({ at: "answer", action: "delay", ms: 600, times: 1 });
    expect(await pool.send(mail({ deadlineMs: 400 }), yes)).toEqual({ kind: "unknown", code: "ETIMEDOUT" });
    expect(pool.status()).toEqual({ open: 0, idle: 0, waiting: 0 });
    expect(await pool.send(mail({ to: "second@example.jp", deadlineMs: 2_000 }), yes)).toMatchObject({ kind: "accepted" });
    expect((await standIn.journal()).map(({ to }) => to)).toEqual(["hanako@example.jp", "second@example.jp"]);
  });

  test("covers the wait for a free connection", async () => {
    pool = standIn.pool({ connections: 1 });
    await standIn.script({ at: "rcpt", action: "hang", match: { to: "^first" } });
    const first = pool.send(mail({ to: "first@example.jp", deadlineMs: 900 }), yes);
    expect(await pool.send(mail({ to: "second@example.jp", deadlineMs: 300 }), yes)).toEqual({
      kind: "deferred",
      code: "ETIMEDOUT",
      phase: "queue",
      scope: "sender",
    });
    expect(pool.status().waiting).toBe(0);
    expect(await first).toMatchObject({ kind: "deferred", phase: "rcpt" });
  });

  test("waits for beforeBody, so that what it commits comes first", async () => {
    const answer = Promise.withResolvers<boolean>();
    const asked = vi.fn(() => answer.promise);
    const sending = pool.send(mail({ deadlineMs: 300 }), asked);
    await vi.waitFor(() => expect(pool.status().open).toBe(1));
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    const settled = vi.fn();
    void sending.then(settled);
    await vi.waitFor(() => expect(standIn.journal()).resolves.toEqual([]));
    expect(settled).not.toHaveBeenCalled();
    setTimeout(() => answer.resolve(true), 500);
    expect(await sending).toMatchObject({ kind: "deferred", phase: "data", code: "ETIMEDOUT" });
    expect(await standIn.journal()).toEqual([]);
  });
});

describe("answers", () => {
  const reply = (at: string, code: number, enhanced?: string) => ({ at, action: "reply", code, enhanced, times: 1 });
  test.each([
    { rule: reply("connect", 554), outcome: { kind: "deferred", code: "554", phase: "greeting", scope: "sender" } },
    { rule: reply("connect", 421, "4.7.0"), outcome: { kind: "deferred", code: "421 4.7.0", phase: "greeting", scope: "sender" } },
    { rule: reply("mail", 421, "4.3.2"), outcome: { kind: "deferred", code: "421 4.3.2", phase: "mail", scope: "sender" } },
    { rule: reply("rcpt", 421), outcome: { kind: "deferred", code: "421", phase: "rcpt", scope: "sender" } },
    { rule: reply("data", 421), outcome: { kind: "deferred", code: "421", phase: "data", scope: "sender" } },
    { rule: reply("dot", 421), outcome: { kind: "deferred", code: "421", phase: "dot", scope: "sender" } },
    { rule: reply("mail", 451, "4.7.1"), outcome: { kind: "deferred", code: "451 4.7.1", phase: "mail", scope: "message" } },
    { rule: reply("rcpt", 450, "4.2.1"), outcome: { kind: "deferred", code: "450 4.2.1", phase: "rcpt", scope: "message" } },
    { rule: reply("data", 451), outcome: { kind: "deferred", code: "451", phase: "data", scope: "message" } },
    { rule: reply("dot", 451, "4.3.0"), outcome: { kind: "deferred", code: "451 4.3.0", phase: "dot", scope: "message" } },
    { rule: reply("rcpt", 550, "5.1.1"), outcome: { kind: "rejected", code: "550 5.1.1", cause: "address" } },
    { rule: reply("rcpt", 550), outcome: { kind: "rejected", code: "550", cause: "mailbox" } },
    { rule: reply("rcpt", 552, "5.2.2"), outcome: { kind: "rejected", code: "552 5.2.2", cause: "mailbox" } },
    { rule: reply("rcpt", 550, "5.7.1"), outcome: { kind: "rejected", code: "550 5.7.1", cause: "policy" } },
    { rule: reply("dot", 550, "5.7.1"), outcome: { kind: "rejected", code: "550 5.7.1", cause: "policy" } },
    { rule: reply("dot", 550), outcome: { kind: "rejected", code: "550", cause: "content" } },
    { rule: reply("body", 552, "5.3.4"), outcome: { kind: "rejected", code: "552 5.3.4", cause: "content" } },
  ])("$rule.code $rule.enhanced at $rule.at", async ({ rule, outcome }) => {
    await standIn.script(rule);
    expect(await pool.send(mail(), yes)).toEqual(outcome);
    expect(await standIn.journal()).toEqual([]);
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
  });

  test("a refused recipient does not cost the connection", async () => {
    await pool.send(mail({ to: "bounce@example.jp" }), yes);
    expect(pool.status()).toEqual({ open: 1, idle: 1, waiting: 0 });
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
  });
});

describe("beforeBody", () => {
  test("says no: not a byte of the message leaves", async () => {
    expect(await pool.send(mail(), async () => false)).toEqual({ kind: "cancelled" });
    expect(await standIn.journal()).toEqual([]);
    expect(pool.status().open).toBe(0);
  });

  test("throws: nothing is sent and the error is thrown on", async () => {
    const send = pool.send(mail(), async () => Promise.reject(new Error("the database is away")));
    await expect(send).rejects.toThrow("the database is away");
    expect(await standIn.journal()).toEqual([]);
  });

  test("is asked once, after the recipient was taken", async () => {
    const asked = vi.fn(yes);
    await pool.send(mail({ to: "bounce@example.jp" }), asked);
    expect(asked).not.toHaveBeenCalled();
    await pool.send(mail(), asked);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe("the pool", () => {
  test("takes 200 sends at once, each once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, i) => pool.send(mail({ to: `u${i}@example.jp`, id: `${i}` }), yes)));
    expect(outcomes.filter(({ kind }) => kind === "accepted")).toHaveLength(200);
    expect(new Set((await standIn.journal()).map(({ to }) => to)).size).toBe(200);
    expect((await standIn.journal()).length).toBe(200);
    expect(pool.status()).toEqual({ open: 20, idle: 20, waiting: 0 });
  });

  test("serves in the order of asking", async () => {
    pool = standIn.pool({ connections: 1 });
    await Promise.all(Array.from({ length: 20 }, (_, i) => pool.send(mail({ to: `u${i}@example.jp` }), yes)));
    expect((await standIn.journal()).map(({ to }) => to)).toEqual(Array.from({ length: 20 }, (_, i) => `u${i}@example.jp`));
  });

  test("replaces a connection after so many messages", async () => {
    const log = vi.fn();
    pool = standIn.pool({ connections: 1, maxMessagesPerConnection: 3, log });
    await Promise.all(Array.from({ length: 7 }, () => pool.send(mail(), yes)));
    expect(log.mock.calls.filter(([entry]) => entry.event === "connected")).toHaveLength(3);
  });

  test("closes what is idle", async () => {
    pool = standIn.pool({ idleCloseMs: 50 });
    await pool.send(mail(), yes);
    await vi.waitFor(() => expect(pool.status()).toEqual({ open: 0, idle: 0, waiting: 0 }));
  });

  test("a server that closed idle connections costs nothing", async () => {
    const away = await closingServer();
    pool = openSmtpPool({ url: `smtp://127.0.0.1:${away.port}` });
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
    away.cutAll();
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
    // And where the loss shows only when the next message is begun.
    away.cutOnNextCommand();
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
    expect(away.accepted()).toBe(3);
    await pool.close();
    away.close();
  });

  test("a refused connection is the sender's trouble, and sending goes on when the server is back", async () => {
    await standIn.script({ at: "connect", action: "refuse", ms: 60_000 });
    expect(await pool.send(mail(), yes)).toEqual({ kind: "deferred", code: "ECONNREFUSED", phase: "connect", scope: "sender" });
    await fetch(`${standIn.httpUrl}/script`, { method: "DELETE" });
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
  });

  test("a graceful close lets the called sends end and takes no new ones", async () => {
    pool = standIn.pool({ connections: 2 });
    await standIn.script({ at: "dot", action: "delay", ms: 50 });
    const sends = Array.from({ length: 6 }, () => pool.send(mail(), yes));
    const closed = pool.close();
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "deferred", code: "ECLOSED" });
    expect((await Promise.all(sends)).map(({ kind }) => kind)).toEqual(Array(6).fill("accepted"));
    await closed;
    expect(pool.status()).toEqual({ open: 0, idle: 0, waiting: 0 });
  });

  test("a close without grace cuts sends by their phase", async () => {
    pool = standIn.pool({ connections: 2 });
    await standIn.script(
      { at: "rcpt", action: "hang", match: { to: "^before" } },
      { at: "answer", action: "hang", match: { to: "^after" } },
    );
    const before = pool.send(mail({ to: "before@example.jp" }), yes);
    const after = pool.send(mail({ to: "after@example.jp" }), yes);
    const waiting = pool.send(mail(), yes);
    await vi.waitFor(async () => expect(await standIn.journal()).toHaveLength(1));
    await pool.close({ graceful: false });
    expect(await before).toMatchObject({ kind: "deferred", phase: "rcpt" });
    expect(await after).toMatchObject({ kind: "unknown" });
    expect(await waiting).toMatchObject({ kind: "deferred", code: "ECLOSED" });
  });

  test("refuses an address that is not for the wire without connecting, and puts an IDN domain in punycode (MBX3)", async () => {
    expect(await pool.send(mail({ to: "太郎@example.jp" }), yes)).toEqual({ kind: "rejected", code: "EENVELOPE", cause: "content" });
    expect(await pool.send(mail({ to: "a@b.jp>\r\nRSET" }), yes)).toMatchObject({ kind: "rejected" });
    expect(pool.status().open).toBe(0);
    await pool.send(mail({ to: "taro@例え.jp" }), yes);
    expect((await standIn.journal())[0]?.to).toBe("taro@xn--r8jz45g.jp");
  });
});

describe("login and verify", () => {
  test("is ready", async () => {
    pool = openSmtpPool({ url: `smtp://user:secret@127.0.0.1:${standIn.smtpPort}` });
    expect(await pool.verify()).toEqual({ kind: "ready", encrypted: false, loggedIn: true });
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "accepted" });
  });

  test("a refused login is the sender's trouble", async () => {
    await standIn.script({ at: "auth", action: "reply", code: 535, enhanced: "5.7.8" });
    pool = openSmtpPool({ url: `smtp://user:secret@127.0.0.1:${standIn.smtpPort}` });
    expect(await pool.verify()).toEqual({ kind: "deferred", code: "535 5.7.8", phase: "auth", scope: "sender" });
    expect(await pool.send(mail(), yes)).toMatchObject({ kind: "deferred", phase: "auth", scope: "sender" });
  });

  test("no password leaves in clear text when TLS is required", async () => {
    pool = openSmtpPool({ url: `smtp://user:secret@127.0.0.1:${standIn.smtpPort}?tls=required` });
    expect(await pool.verify()).toMatchObject({ kind: "deferred", phase: "greeting", scope: "sender" });
  });
});

/** A server that hangs up on clients, which the stand-in, being polite, does not. */
async function closingServer() {
  const sockets = new Set<Socket>();
  let accepted = 0;
  let cutNext = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    let message: string | undefined;
    socket.on("error", () => undefined);
    socket.write("220 hello\r\n");
    socket.on("data", (chunk) => {
      if (cutNext) {
        cutNext = false;
        socket.destroy();
        return;
      }
      const text = chunk.toString();
      if (message !== undefined) {
        message += text;
        if (!message.endsWith("\r\n.\r\n")) return;
        message = undefined;
        accepted++;
      }
      if (text.startsWith("DATA")) message = "";
      socket.write(text.startsWith("DATA") ? "354 go\r\n" : text.startsWith("QUIT") ? "221 bye\r\n" : "250 fine\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    accepted: () => accepted,
    cutAll: () => sockets.forEach((socket) => void socket.destroy()),
    cutOnNextCommand: () => {
      cutNext = true;
    },
    close: () => server.close(),
  };
}
