import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { openSmtpPool } from "../../../channels/email/smtp-pool.ts";
import { mail, openStandIn, yes } from "./mail-stand-in.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

test("under random faults at every stage, what the outcomes say is what the journal holds", async () => {
  const standIn = await openStandIn();
  const pool = standIn.pool({ connections: 10, maxMessagesPerConnection: 7 });
  endings.push(standIn.close, pool.close);
  const rules = ["connect", "mail", "rcpt", "data", "body", "dot", "answer"].flatMap((at, i) => [
    { at, action: "drop", match: { probability: 0.05, seed: i + 1 } },
    { at, action: "hang", match: { probability: 0.01, seed: i + 11 } },
    ...(at === "answer" ? [] : [{ at, action: "reply", code: [421, 451, 550][i % 3], match: { probability: 0.04, seed: i + 21 } }]),
  ]);
  await standIn.script(...rules);
  const ids = Array.from({ length: 400 }, (_, i) => `${i}`);
  const outcomes = await Promise.all(
    ids.map((id) => pool.send(mail({ to: `u${id}@example.jp`, id, deadlineMs: 4_000 }), async () => Number(id) % 20 !== 0)),
  );
  const taken = (await standIn.journal()).map(({ to }) => to.slice(1).split("@")[0] ?? "");
  expect(new Set(taken).size).toBe(taken.length);
  const kinds = new Set<string>();
  for (const [i, outcome] of outcomes.entries()) {
    kinds.add(outcome.kind);
    const isTaken = taken.includes(`${i}`);
    if (outcome.kind === "accepted") expect(isTaken, `${i}`).toBe(true);
    else if (outcome.kind !== "unknown") expect(isTaken, `${i} ${JSON.stringify(outcome)}`).toBe(false);
  }
  expect([...kinds].sort()).toEqual(["accepted", "cancelled", "deferred", "rejected", "unknown"]);
});

async function listen(options: SMTPServerOptions) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 50,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username }),
    onRcptTo: ({ address }, _session, callback) =>
      callback(address.startsWith("bad") ? Object.assign(new Error("5.1.1 no"), { responseCode: 550 }) : null),
    onData: (stream, session, callback) => {
      stream.resume().on("end", () => {
        taken.push(session.envelope.rcptTo[0]?.address ?? "");
        callback();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  endings.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const address = server.server.address();
  return { port: typeof address === "object" && address ? address.port : 0, taken };
}

test("works with a server that takes pipelined commands", async () => {
  const { port, taken } = await listen({ disabledCommands: ["STARTTLS"] });
  const pool = openSmtpPool({ url: `smtp://127.0.0.1:${port}`, connections: 1 });
  endings.push(pool.close);
  expect(await pool.send(mail({ to: "bad@example.jp" }), yes)).toEqual({ kind: "rejected", code: "550 5.1.1", cause: "address" });
  expect(await pool.send(mail({ to: "no@example.jp" }), async () => false)).toEqual({ kind: "cancelled" });
  expect(await pool.send(mail({ to: "good@example.jp" }), yes)).toMatchObject({ kind: "accepted" });
  expect(taken).toEqual(["good@example.jp"]);
});

test.each([
  { name: "STARTTLS", scheme: "smtp", secure: false },
  { name: "TLS from the start", scheme: "smtps", secure: true },
])("logs in over $name, and only when the certificate is good or not asked for", async ({ scheme, secure }) => {
  const { port } = await listen({ secure });
  const trusting = openSmtpPool({ url: `${scheme}://user:secret@127.0.0.1:${port}?tls=required&verify=off` });
  const strict = openSmtpPool({ url: `${scheme}://user:secret@127.0.0.1:${port}?tls=required` });
  endings.push(trusting.close, strict.close);
  expect(await trusting.verify()).toEqual({ kind: "ready", encrypted: true, loggedIn: true });
  const body = Buffer.concat([Buffer.from("Subject: large\r\n\r\n"), Buffer.alloc(3_000_000, "a line of the message\r\n")]);
  expect(await trusting.send(mail({ body }), yes)).toMatchObject({ kind: "accepted" });
  expect(await strict.send(mail(), yes)).toMatchObject({ kind: "deferred", scope: "sender" });
});
