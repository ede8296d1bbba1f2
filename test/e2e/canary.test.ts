import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openContextWith } from "../../cli/context.ts";
import { freePort } from "../../cli/embedded/ports.ts";
import { type Stack, startStack } from "../../cli/embedded/stack.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { enrolLead } from "../../services/enrolments/enrol-lead.ts";
import { createLead } from "../../services/leads/create-lead.ts";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { type LineStandIn, lineStandIn, type MailStandIn, mailStandIn } from "../faults/stand-ins.ts";
import { type OtlpReceiver, otlpReceiver } from "../support/otlp-receiver.ts";
import { waitFor } from "../support/wait-for.ts";
import { findMarks, MARKS, readExecutions, readLogs } from "./canary.ts";
import { ownEnvironment } from "./installation.ts";
import { mailboxAt } from "./mailbox.ts";
import { signUp } from "./sign-up.ts";

const folder = mkdtempSync(join(tmpdir(), "hagukumi canary "));
const dataDir = join(folder, "data");
const templates = fileURLToPath(new URL("../faults/playbook/", import.meta.url));
/** A weekday morning in Tokyo: within every window. */
const MORNING = new Date("2027-01-12T10:00:00+09:00");

let stack: Stack;
let context: Context;
let closeContext: () => Promise<void>;
let collector: OtlpReceiver;
let mail: MailStandIn;
let line: LineStandIn;
let worker: string;
let temporalMetrics: string;
const secrets: string[] = [];

beforeAll(async () => {
  mkdirSync(dataDir, { mode: 0o711 });
  collector = await otlpReceiver();
  const [workerPort, temporalPort] = await Promise.all([freePort(), freePort()]);
  worker = `http://127.0.0.1:${workerPort}`;
  temporalMetrics = `http://127.0.0.1:${temporalPort}/metrics`;
  const env = {
    ...ownEnvironment(),
    LOG_LEVEL: "trace",
    WORKER_PORT: String(workerPort),
    TEMPORAL_METRICS_PORT: String(temporalPort),
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20collector",
  };
  stack = await startStack({ env, dataDir, ports: { api: 0 }, prepare });
  ({ context, close: closeContext } = await openContextWith(stack.settings));
  mail = mailStandIn(stack.sandboxUrl ?? "");
  line = lineStandIn(stack.sandboxUrl ?? "");
  secrets.push(stack.apiKey ?? "");
});
afterAll(async () => {
  await closeContext?.();
  await stack?.stop();
  await collector?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The starter's forms and journeys, and beside them those of the fault tests, one of which breaks. */
async function prepare(prepared: Context): Promise<void> {
  await prepared.database.pool.query("update clock set anchor_business = $1, anchor_real = $2 where id = 1", [MORNING, new Date()]);
  await loadPlaybook(prepared, templates);
}

const addressOf = (of: string) => `${of}.${MARKS.address}@example.jp`;

function api(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${stack.address}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${stack.apiKey}`, ...init.headers } });
}

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

/** A lead whom all marks describe, on a journey of the fault tests. */
async function enrolled(of: string, sequenceKey: string, copies = 1): Promise<string> {
  const { leadId } = await createLead(context, {
    email: addressOf(of),
    familyName: MARKS.family,
    givenName: MARKS.given,
    basis: "relationship",
    topics: ["letters"],
    language: "en",
    sourceKey: null,
    fields: { copies, worry: MARKS.freeText },
    actor: "staff:canary",
  });
  return (await enrolLead(context, { leadId, sequenceKey, reason: "canary", actor: "staff:canary" })).enrolmentId;
}

/** Runs the work while every insert into this table fails with the person's own words, as an index or a check would quote them. */
async function whileRefusing(table: string, work: () => Promise<void>): Promise<void> {
  const { pool } = context.database;
  const words = `${addressOf("quoted")} ${MARKS.family} ${MARKS.freeText}`;
  await pool.query(`create function quote_canary() returns trigger language plpgsql as $$
    begin raise exception 'bad row of ${words}' using detail = 'Key (address)=(${words}) exists.', errcode = '23505'; end $$`);
  await pool.query(`create trigger quote_canary before insert on ${table} for each row execute function quote_canary()`);
  try {
    await work();
  } finally {
    await pool.query("drop function quote_canary cascade");
  }
}

async function touchState(enrolmentId: string): Promise<string | undefined> {
  const { rows } = await context.database.pool.query<{ state: string }>("select state from touch where origin_id = $1", [enrolmentId]);
  return rows[0]?.state;
}

const ended = (enrolmentId: string, state: string) =>
  waitFor(`the letter to be ${state}`, async () => (await touchState(enrolmentId)) === state, { describe: () => touchState(enrolmentId) });

/** Bytes that no client would send. */
async function shout(bytes: string): Promise<void> {
  const { hostname, port } = new URL(stack.address);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.end(bytes);
  socket.resume();
  await new Promise((resolve) => socket.once("close", resolve));
}

describe("a marked person goes through all that may happen", () => {
  test("signs up, after slips, and confirms; letters come, she clicks and leaves", async () => {
    const email = addressOf("subscriber");
    const form = `${stack.address}/f/newsletter?email=${encodeURIComponent(email)}`;
    expect(
      (await fetch(form, { method: "POST", body: new URLSearchParams({ email: `${email}@`, familyName: MARKS.family }) })).status,
    ).toBeGreaterThan(399);
    const typed = { email, familyName: MARKS.family, givenName: MARKS.given, trade: MARKS.freeText, topic: "newsletter" };
    await signUp(stack.address, typed);
    const mailbox = mailboxAt(stack.sandboxUrl ?? "");
    await mailbox.waitForMails(email, 1);
    const [confirm = ""] = (await mail.links(email)).filter((link) => link.includes("/c/"));
    secrets.push(tokenOf(confirm));
    expect((await fetch(confirm)).status).toBe(200);
    expect((await fetch(confirm, { method: "POST", body: new URLSearchParams({ answer: "yes" }) })).status).toBe(200);
    await mailbox.waitForMails(email, 2);
    for (const link of (await mail.links(email)).filter((one) => one.startsWith(stack.address))) {
      secrets.push(tokenOf(link));
      await fetch(link, { redirect: "manual" });
    }
    const [leave = ""] = (await mail.links(email)).filter((link) => link.includes("/u/"));
    expect((await fetch(leave, post("List-Unsubscribe=One-Click"))).status).toBeLessThan(500);
  });

  test("bounces, is put off, refused and lost, each with her address in the server's answer", async () => {
    const answers = [
      { at: "rcpt", code: 550, enhanced: "5.1.1", state: "failed" },
      { at: "dot", code: 554, enhanced: "5.6.0", state: "failed" },
      { at: "rcpt", code: 451, enhanced: "4.7.1", state: "claimed" },
    ] as const;
    for (const [index, { at, code, enhanced, state }] of answers.entries()) {
      const of = `refused${index}`;
      const match = at === "dot" ? {} : { to: of };
      await mail.script({ at, action: "reply", code, enhanced, text: `<${addressOf(of)}>: ${MARKS.family} refused`, match, times: 1 });
      await ended(await enrolled(of, "letter"), state);
    }
    await mail.script({ at: "answer", action: "drop", times: 1 });
    await ended(await enrolled("lost", "letter"), "unknown");
    await mail.clear();
  });

  test("the provider refuses the sender, in words about her, until staff clear the alarm", async () => {
    const text = `<${addressOf("barred")}>: ${MARKS.family} may not be written to by you`;
    await mail.script({ at: "dot", action: "reply", code: 554, enhanced: "5.7.1", text, match: {}, times: 1 });
    await ended(await enrolled("barred", "letter"), "failed");
    const alarm = async () => {
      const { rows } = await context.database.pool.query<{ code: string }>("select alarm->>'code' as code from sender where key = 'mail'");
      return rows[0]?.code ?? null;
    };
    await waitFor("the sender to be stopped", async () => (await alarm())?.includes("5.7.1"), { describe: alarm });
    expect((await api("/senders/mail/clear-alarm", post({ reason: "the list is off" }))).status).toBe(200);
    await ended(await enrolled("cleared", "letter"), "sent");
  });

  test("a template breaks on her", async () => {
    const id = await enrolled("broken", "fragile", 50_000_000);
    await waitFor("her journey to be parked", async () => {
      const { rows } = await context.database.pool.query<{ state: string }>("select state from enrolment where id = $1", [id]);
      return rows[0]?.state === "parked";
    });
  });

  test("follows and writes on LINE; LINE refuses her, and a forged webhook names her", async () => {
    await line.act("follow", { userId: MARKS.lineUserId, displayName: MARKS.displayName.slice(0, 20) });
    await line.act("message", { userId: MARKS.lineUserId, text: MARKS.message });
    await waitFor("the webhooks to be processed", async () => {
      const { rows } = await context.database.pool.query<{ waiting: number }>(
        "select count(*)::int as waiting from webhook_event where processed_at is null",
      );
      const { rowCount } = await context.database.pool.query("select 1 from contact where address = $1", [MARKS.lineUserId]);
      return rowCount === 1 && rows[0]?.waiting === 0;
    });
    const forged = { destination: MARKS.lineUserId, events: [{ type: "message", source: { userId: MARKS.lineUserId } }] };
    expect((await fetch(`${stack.address}/hooks/line`, post(forged))).status).toBe(401);
  });

  test("the database refuses her rows, under the API and under a workflow", async () => {
    await whileRefusing("lead", async () => {
      const lead = { familyName: MARKS.family, email: addressOf("api"), basis: "relationship", fields: { worry: MARKS.freeText } };
      const answer = await api("/leads", post(lead));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(findMarks("the answer", await answer.text())).toEqual([]);
    });
    await whileRefusing("touch", async () => {
      const failing = await enrolled("failing", "letter");
      // Its quick tries are used up, and the failure comes into the history.
      const failures = () => readLogs(dataDir).worker?.match(new RegExp(`"ref":"${failing}","code":"23505"`, "g")) ?? [];
      await waitFor("its activity to fail for good", () => failures().length >= 3);
    });
  });

  test("staff and strangers send what cannot be read", async () => {
    await api(`/leads?search=${encodeURIComponent(addressOf("searched"))}`);
    await api(`/leads/${encodeURIComponent(addressOf("path"))}`);
    await api("/leads", post({ email: addressOf("bad"), basis: MARKS.freeText }));
    await api("/leads", post(`{"email": "${addressOf("json")}",`));
    await fetch(`${stack.address}/%zz${addressOf("path")}`);
    await fetch(`${stack.address}/${addressOf("nowhere")}`, {
      headers: { authorization: `Bearer ${addressOf("key")}`, cookie: MARKS.freeText },
    });
    await shout(`GET /${addressOf("shouted")} NOT HTTP\r\nX: ${MARKS.freeText}\r\n\r\n`);
    await shout(`GET / HTTP/1.1\r\nHost: a\r\nX-${MARKS.address}: ${"x".repeat(40_000)}\r\n\r\n`);
    const file = new FormData();
    for (const [name, value] of Object.entries({ basis: "relationship", topic: "letters", source: "website" })) file.append(name, value);
    const rows = `メールアドレス,姓,名\n${addressOf("imported")},${MARKS.family},${MARKS.given}\n${addressOf("bad")}@@,${MARKS.family},\n`;
    file.append("file", new Blob([rows], { type: "text/csv" }), `${MARKS.address}.csv`);
    expect((await api("/imports", { method: "POST", body: file })).status).toBe(200);
  });

  test("Postgres is killed under her feet", async () => {
    await stack.kill("postgres");
    await api("/leads", post({ familyName: MARKS.family, email: addressOf("away"), basis: "relationship" }));
    await stack.restart("postgres");
    const waiting = await waitFor("a journey to be made", () => enrolled("again", "letter").catch(() => null));
    await ended(waiting, "sent");
  });
});

function tokenOf(link: string): string {
  return new URL(link).pathname.split("/").at(-1) ?? "";
}

describe("and is nowhere but in the database and in what was sent to her (SEC8, TMP7)", () => {
  test("where she belongs, she is", async () => {
    const { rows } = await context.database.pool.query<{ contacts: number }>(
      "select count(*)::int as contacts from contact where address like $1",
      [`%${MARKS.address}%`],
    );
    expect(rows[0]?.contacts).toBeGreaterThan(5);
    expect((await mail.journal()).filter(({ to }) => to.includes(MARKS.address)).length).toBeGreaterThan(3);
  });

  test("in no log of any process", () => {
    const logs = readLogs(dataDir);
    expect(Object.keys(logs).toSorted()).toEqual(["api", "postgres", "sandbox", "temporal", "worker"]);
    for (const part of ["api", "worker", "postgres"]) expect(logs[part]?.split("\n").length, part).toBeGreaterThan(5);
    for (const [part, text] of Object.entries(logs)) {
      expect(findMarks(part, text)).toEqual([]);
      expect(findMarks(part, text, secrets.filter(Boolean))).toEqual([]);
    }
  });

  test("in no metrics", async () => {
    const places = [`${stack.address}/metrics`, `${worker}/metrics`, temporalMetrics];
    const [ofApi = "", ofWorker = "", ofTemporal = ""] = await Promise.all(places.map(async (place) => (await fetch(place)).text()));
    expect((await fetch(`${worker}/healthz`)).status).toBe(200);
    expect(ofApi).toMatch(/^hagukumi_enrolments_open\{state="parked"\} 1$/m);
    expect(ofApi).toMatch(/^hagukumi_sends_unknown\{channel="email"\} 1$/m);
    expect(ofApi).toMatch(/^hagukumi_dispatch_lag_seconds\{channel="email",lane="verification"\} /m);
    expect(ofApi).toMatch(/^hagukumi_http_request_duration_seconds_count\{method="POST",route="\/f\/:form",status="200"\} /m);
    expect(ofWorker).toMatch(/^hagukumi_touches_settled_total\{lane="sequence",channel="email",outcome="sent"\} /m);
    expect(ofWorker).toMatch(/^hagukumi_attempt_duration_seconds_count\{channel="email",outcome="accepted",code="2xx"\} /m);
    expect(ofTemporal).toMatch(/^temporal_/m);
    for (const [index, text] of [ofApi, ofWorker, ofTemporal].entries()) expect(findMarks(places[index] ?? "", text)).toEqual([]);
  });

  test("in no history, memo, search attribute or failure of Temporal", async () => {
    const executions = await readExecutions(stack.settings);
    const kinds = new Set(executions.map(({ workflowId }) => workflowId.replace(/-[0-9a-f]{8}-.*$/, "")));
    expect([...kinds].toSorted()).toEqual(["dispatch", "enrolment", "opt-in"]);
    expect(executions.filter(({ text }) => text.includes('"23505"')).length).toBeGreaterThan(0);
    for (const { workflowId, text } of executions) expect(findMarks(workflowId, text)).toEqual([]);
  });

  test("in no trace; and traces lead from a request to the journey and the message", async () => {
    await waitFor("both processes to have sent spans", () => new Set(collector.spans.map(({ part }) => part)).size === 2);
    const { spans } = collector;
    expect(collector.headers().authorization).toBe("Bearer collector");
    const attribute = (span: (typeof spans)[number], key: string) => span.attributes.find((one) => one.key === key)?.value.stringValue;
    const confirmed = spans.find(({ name }) => name === "POST /c/:token");
    const below = spans.filter(({ traceId, parentSpanId }) => traceId === confirmed?.traceId && parentSpanId === confirmed?.spanId);
    expect(below.map(({ name }) => name)).toEqual(expect.arrayContaining(["postgres insert"]));
    const wake = confirmed?.events.find(({ name }) => name === "wake requested");
    expect(wake).toBeDefined();
    const advanced = spans.find(({ name }) => name === "RunActivity:advance");
    expect(attribute(advanced ?? expect.fail("advance has no span"), "temporalWorkflowId")).toMatch(/^enrolment-/);
    expect(spans.some(({ traceId, name }) => traceId === advanced?.traceId && name.startsWith("postgres "))).toBe(true);
    const sent = spans.find((span) => span.name === "send" && attribute(span, "hagukumi.outcome") === "accepted");
    expect(attribute(sent ?? expect.fail("send has no span"), "hagukumi.send.id")).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of ["claim", "dispatching", "settle", "relay", "SignalWithStartWorkflow:enrolment"]) {
      expect(
        spans.some((span) => span.name === name),
        name,
      ).toBe(true);
    }
    expect(findMarks("a trace", collector.raw())).toEqual([]);
    expect(findMarks("a trace", collector.raw(), secrets.filter(Boolean))).toEqual([]);
  });

  test("the search finds what hides", () => {
    const hidden = [
      `a ${MARKS.address.toUpperCase()} b`,
      encodeURIComponent(MARKS.family),
      JSON.stringify(MARKS.family).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
      `"data": "${Buffer.from(`{"to":"${addressOf("x")}"}`).toString("base64")}"`,
    ];
    for (const text of hidden) expect(findMarks("here", text)).not.toEqual([]);
  });
});
