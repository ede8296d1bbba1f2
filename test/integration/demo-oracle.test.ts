import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { measure } from "../../cli/demo/measure.ts";
import { keepReplies, type Replies } from "../../cli/demo/replies.ts";
import { claimTouches } from "../../services/engine/dispatch/claim-touches.ts";
import type { Job } from "../../services/engine/dispatch/job.ts";
import { readDefaultSenders, readSenders } from "../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { addPerson } from "../support/people.ts";
import { enrol, sequenceYaml } from "../support/sequences.ts";

const HOUR = 3_600_000;

let context: TestContext;
let sandbox: Awaited<ReturnType<typeof journals>>;
beforeEach(async () => {
  const step = ["{ id: one, send: { email: notes/one } }"];
  context = await openContext({ sequences: [sequenceYaml("letter", step), sequenceYaml("notice", step, { category: "transactional" })] });
  sandbox = await journals();
});
afterEach(async () => {
  sandbox.close();
  await context.close();
});

/** The stand-ins' journals, as far as the oracle reads them: mails by the send that they were of, LINE's answers by their token, no cards. */
async function journals() {
  const taken: string[] = [];
  const answered: string[] = [];
  const mail = (send: string) =>
    JSON.stringify({ from: `b-${send.replaceAll("-", "")}-x@bounces.example.jp`, to: "a@example.jp", businessAt: 0 });
  const server = createServer(({ url }, response) => {
    const entries = url?.startsWith("/line/") ? answered.map((replyToken) => ({ replyToken, to: ["U1"], businessAt: 0 })) : [];
    response.end(url === "/mail/journal" ? taken.map((send) => `${mail(send)}\n`).join("") : JSON.stringify({ entries }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, taken, answered, close: () => void server.close() };
}

/** A message on its way. */
async function claimed(sequence: "letter" | "notice"): Promise<Job> {
  const { leadId } = await addPerson(context);
  await advanceEnrolment(context, await enrol(context, leadId, sequence));
  const sender = (await readSenders(context.database.pool)).find((one) => one.channel === "email");
  if (!sender) throw new Error("no sender for e-mail");
  const senders = await readDefaultSenders(context.database.pool);
  const [job] = await claimTouches(context, { sender, senders, room: [100, 95, 85, 60], fence: randomUUID() });
  if (!job) throw new Error("nothing was claimed");
  return job;
}

const end = async (job: Job, send: { state: string; pastDot?: number; retryAt?: Date }, touch: string) => {
  const { pool } = context.database;
  await pool.query("update send set state = $2, past_dot = $3, retry_at = $4 where id = $1", [
    job.sendId,
    send.state,
    send.pastDot ?? 0,
    send.retryAt ?? null,
  ]);
  await pool.query("update touch set state = $2 where id = $1", [job.touchId, touch]);
};
const until = () => new Date(context.clock.now().getTime() + HOUR);
const NONE: Replies = { read: async () => new Map() };
const judge = async (replies = NONE) => {
  const { duplicates, resent, lost, unknown } = await measure(context, { sandboxUrl: sandbox.url, until: until(), replies });
  return { duplicates, resent, lost, unknown };
};
const clean = { duplicates: 0, resent: 0, lost: 0, unknown: 0 };

test("what was sent and taken once is neither lost nor doubled", async () => {
  const job = await claimed("letter");
  await end(job, { state: "sent", pastDot: 1 }, "sent");
  sandbox.taken.push(job.sendId);
  expect(await judge()).toEqual(clean);
});

test("what the ledger calls sent and nobody took is lost", async () => {
  await end(await claimed("letter"), { state: "sent", pastDot: 1 }, "sent");
  expect(await judge()).toEqual({ ...clean, lost: 1 });
});

test("a letter that was taken twice is a duplicate, and so is a mail that the ledger does not know", async () => {
  const job = await claimed("letter");
  await end(job, { state: "sent", pastDot: 2 }, "sent");
  sandbox.taken.push(job.sendId, job.sendId, randomUUID());
  expect(await judge()).toEqual({ ...clean, duplicates: 2 });
});

test("a notice may come a second time after an unanswered dot, and no third time (SND2)", async () => {
  const job = await claimed("notice");
  await end(job, { state: "sent", pastDot: 2 }, "sent");
  sandbox.taken.push(job.sendId, job.sendId);
  expect(await judge()).toEqual({ ...clean, resent: 1 });
  sandbox.taken.push(job.sendId);
  expect(await judge()).toEqual({ ...clean, resent: 1, duplicates: 1 });
});

test("an answer in a chat is known by its token for good, though the ledger forgets it after 90 days", async () => {
  const job = await claimed("letter");
  await end(job, { state: "sent", pastDot: 1 }, "sent");
  sandbox.answered.push("token-1");
  const acts: (() => Promise<void>)[] = [];
  const agenda = { add: (_at: Date, act: () => Promise<void>) => void acts.push(act) };
  const replies = keepReplies(context, agenda, {
    from: context.clock.now(),
    until: new Date(context.clock.now().getTime() + 40 * 24 * HOUR),
  });
  await context.database.pool.query("update send set variables = variables || $1", [{ replyToken: "token-1" }]);
  expect(acts).toHaveLength(1);
  await acts[0]?.();
  await context.database.pool.query("update send set variables = null");
  expect(await judge(replies)).toEqual(clean);
  expect(await judge()).toEqual({ ...clean, duplicates: 1, lost: 1 });
});

test("an unanswered letter is unknown, whether it was taken or not", async () => {
  const jobs = [await claimed("letter"), await claimed("letter")];
  for (const job of jobs) await end(job, { state: "unknown", pastDot: 1 }, "unknown");
  sandbox.taken.push(jobs[0]?.sendId ?? "");
  expect(await judge()).toEqual({ ...clean, unknown: 2 });
});

test("what is to be tried again after the end is not lost; what was to be tried before it, and was not, is", async () => {
  const job = await claimed("letter");
  await end(job, { state: "deferred", retryAt: new Date(until().getTime() + 1) }, "claimed");
  expect(await judge()).toEqual(clean);
  await end(job, { state: "deferred", retryAt: until() }, "claimed");
  expect(await judge()).toEqual({ ...clean, lost: 1 });
});
