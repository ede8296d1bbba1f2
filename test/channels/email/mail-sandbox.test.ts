import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { composeMail } from "../../../channels/email/compose.ts";
import { openMailSandbox, startMailSandbox } from "../../../channels/email/sandbox/mail-sandbox.ts";
import { openSmtpPool } from "../../../channels/email/smtp-pool.ts";
import { mail, openStandIn, yes } from "./mail-stand-in.ts";

let standIn: Awaited<ReturnType<typeof openStandIn>>;
let pool: ReturnType<typeof standIn.pool>;

beforeEach(async () => {
  standIn = await openStandIn();
  pool = standIn.pool();
});

afterEach(async () => {
  await pool.close();
  await standIn.close();
});

async function sendComposed(to: string, html = '<p>ようこそ</p><a href="https://example.jp/?a=1&amp;b=2">続き</a>') {
  const body = await composeMail({
    id: to,
    from: { name: "はぐくみ教室", address: "info@example.jp" },
    to: { address: to },
    subject: "<b>ようこそ</b>",
    html,
    text: "ようこそ https://example.jp/text",
    messageId: `${to.split("@")[0]}@example.jp`,
    date: new Date("2027-01-12T12:40:00Z"),
    listUnsubscribeUrl: "https://example.jp/u/abc",
    headers: { "X-Category": "nurture" },
  });
  return pool.send(mail({ to, body }), yes);
}

const getJson = async (path: string): Promise<Record<string, unknown>> => JSON.parse(await (await get(path)).text());
const get = async (path: string, headers: Record<string, string> = {}) => fetch(`${standIn.httpUrl}${path}`, { headers });

test("answers programs with parsed messages", async () => {
  for (const to of ["a@example.jp", "b@example.jp", "a@example.jp"]) await sendComposed(to);
  const { messages, total } = await getJson("/messages?to=A@example.jp&after=1");
  expect(total).toBe(3);
  expect(messages).toMatchObject([
    {
      n: 3,
      subject: "<b>ようこそ</b>",
      from: { name: "はぐくみ教室", address: "info@example.jp" },
      to: [{ address: "a@example.jp" }],
      envelope: { from: "b@bounces.example.jp", to: "a@example.jp" },
      links: ["https://example.jp/?a=1&b=2", "https://example.jp/text"],
    },
  ]);
  expect((await getJson("/messages/2")).n).toBe(2);
  expect(await (await get("/messages/2/raw")).text()).toContain("To: b@example.jp");
  expect((await get("/messages/9")).status).toBe(404);
});

test("refuses the addresses that stand for bad ones", async () => {
  expect(await sendComposed("bounce-1@example.jp")).toEqual({ kind: "rejected", code: "550 5.1.1", cause: "address" });
  expect(await sendComposed("taro@bounce.example")).toEqual({ kind: "rejected", code: "550 5.1.1", cause: "address" });
  expect(await sendComposed("full@example.jp")).toEqual({ kind: "rejected", code: "552 5.2.2", cause: "mailbox" });
  expect(await sendComposed("fuller@example.jp")).toMatchObject({ kind: "accepted" });
});

test("knows its messages after a restart, and forgives half a line", async () => {
  await sendComposed("a@example.jp");
  await standIn.script({ at: "answer", action: "drop", times: 1 });
  await sendComposed("b@example.jp");
  await pool.close();
  await standIn.close();
  appendFileSync(standIn.journalFile, '{"kind":"accep');
  const again = await startMailSandbox({ journalFile: standIn.journalFile, smtpPort: 0, httpPort: 0 });
  pool = openSmtpPool({ url: `smtp://127.0.0.1:${again.smtpPort}` });
  await sendComposed("c@example.jp");
  const lines = (await (await fetch(`${again.httpUrl}/journal`)).text()).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { n: 1, to: "a@example.jp", answered: "250" },
    { n: 2, to: "b@example.jp", answered: null },
    { n: 3, to: "c@example.jp", answered: "250", messageId: "<c@example.jp>" },
  ]);
  expect(await (await fetch(`${again.httpUrl}/messages/3/raw`)).text()).toContain("To: c@example.jp");
  await pool.close();
  await again.close();
  standIn = await openStandIn();
});

test("plays rules by recipient, header, count and seeded chance", async () => {
  await standIn.script({ match: { header: { name: "x-category", matches: "^nurture$" }, nth: 2 }, at: "dot", action: "reply", code: 451 });
  const kinds = [];
  for (let i = 0; i < 3; i++) kinds.push((await sendComposed("a@example.jp")).kind);
  expect(kinds).toEqual(["accepted", "deferred", "accepted"]);
  const chance = { match: { probability: 0.5, seed: 7 }, at: "rcpt", action: "reply", code: 450 };
  const runs = [];
  for (let run = 0; run < 2; run++) {
    await fetch(`${standIn.httpUrl}/script`, { method: "DELETE" });
    await standIn.script(chance);
    const outcomes = [];
    for (let i = 0; i < 20; i++) outcomes.push((await pool.send(mail(), yes)).kind);
    runs.push(outcomes);
  }
  expect(runs[0]).toEqual(runs[1]);
  expect(new Set(runs[0]).size).toBe(2);
});

test.each([
  { rule: { at: "moon", action: "drop" } },
  { rule: { at: "mail", action: "drop", match: { to: "x" } } },
  { rule: { at: "rcpt", action: "drop", match: { to: "(" } } },
  { rule: { at: "rcpt", action: "refuse" } },
])("refuses the script $rule", async ({ rule }) => {
  const response = await fetch(`${standIn.httpUrl}/script`, { method: "POST", body: JSON.stringify(rule) });
  expect(response.status).toBe(400);
  expect((await getJson("/script")).rules).toEqual([]);
});

test("shows people their mail, escaped, in a sandboxed frame, with nothing from outside (SEC3)", async () => {
  await sendComposed("a@example.jp", "<script>alert(1)</script><p>本文</p>");
  const list = await get("/", { "accept-language": "ja,en;q=0.5" });
  expect(list.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await list.text();
  expect(html).toContain("練習環境の受信箱");
  expect(html).toContain("&#60;b&#62;ようこそ");
  expect(await (await get("/", { "accept-language": "en-GB" })).text()).toContain("Sandbox mailbox");
  const page = await (await get("/m/1")).text();
  expect(page).toContain('sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"');
  expect(page.match(/<script/g)).toHaveLength(1);
  const frame = await get("/m/1/html");
  expect(frame.headers.get("content-security-policy")).toMatch(/^sandbox allow-same-origin allow-popups .*default-src 'none'/);
  expect(frame.headers.get("content-security-policy")).not.toMatch(/allow-scripts|script-src/);
  expect(await (await get("/m/1?view=source")).text()).toContain("List-Unsubscribe-Post");
  expect((await get("/m/2")).status).toBe(404);
});

test("shows the sandbox's time in the installation's zone, also after a restart, and leads to the other pages", async () => {
  const pages = { home: "/", mail: "/mail/", line: "/line/", stripe: "/stripe/", app: "http://shop.test/" };
  let now = Date.parse("2027-01-12T16:00:00Z");
  const setting = { now: () => now, zone: "Europe/Paris", pages };
  const options = { journalFile: `${standIn.journalFile}-moved`, smtpPort: 0, httpPort: 0, setting };
  const moved = await startMailSandbox(options);
  const mails = openSmtpPool({ url: `smtp://127.0.0.1:${moved.smtpPort}` });
  await mails.send(mail(), yes);
  await mails.close();
  await moved.close();
  now += 86_400_000;
  const again = await startMailSandbox(options);
  const page = await (await fetch(`${again.httpUrl}/m/1`, { headers: { "accept-language": "en" } })).text();
  expect(page).toMatch(/Received<\/dt><dd><time[^>]*>2027-01-12 Tue 17:00</);
  expect(page).toMatch(/class="strip".*href="\/line\/".*href="http:\/\/shop\.test\/".*2027-01-13 Wed 17:00/);
  await again.close();
});

test("shows the real time of what a journal of an earlier release holds", async () => {
  const journalFile = `${standIn.journalFile}-old`;
  const old = {
    kind: "accepted",
    n: 1,
    at: Date.parse("2026-01-12T16:00:00Z"),
    from: "",
    to: "a@example.jp",
    messageId: "1",
    bytes: 0,
    offset: 0,
  };
  appendFileSync(journalFile, `${JSON.stringify(old)}\n`);
  const sandbox = await startMailSandbox({ journalFile, smtpPort: 0, httpPort: 0 });
  expect(await (await fetch(sandbox.httpUrl)).text()).toContain("2026-01-13（火）01:00");
  await sandbox.close();
});

test("can be mounted under a path of another server", async () => {
  const sandbox = await openMailSandbox({ journalFile: `${standIn.journalFile}-mounted`, smtpPort: 0 });
  const server = createServer((request, response) => void sandbox.http(request, response, "/mail"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/mail`;
  const mounted = openSmtpPool({ url: `smtp://127.0.0.1:${sandbox.smtpPort}` });
  await mounted.send(mail(), yes);
  expect(await (await fetch(url)).text()).toContain('href="/mail/m/1"');
  expect(await (await fetch(`${url}/m/1`)).text()).toContain('href="/mail/m/1?view=source"');
  await mounted.close();
  server.closeAllConnections();
  server.close();
  await sandbox.close();
});
