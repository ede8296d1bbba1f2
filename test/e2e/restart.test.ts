import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../cli/embedded/ports.ts";
import { isRunning, readRuntime } from "../../cli/embedded/runtime.ts";
import { runCommand } from "../cli/commands/run-command.ts";
import { waitFor } from "../support/wait-for.ts";
import { linkTo, mailboxAt } from "./mailbox.ts";
import { npmStart, type Started } from "./npm-start.ts";
import { signUp } from "./sign-up.ts";

const folder = mkdtempSync(join(tmpdir(), "hagukumi restart "));
const dataDir = join(folder, "data");
const running = new Set<Started>();
let port: number;
beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  for (const one of running) await one.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<Started> {
  const started = await npmStart({ HAGUKUMI_DATA_DIR: dataDir, PORT: String(port) });
  running.add(started);
  return started;
}

async function command(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(args, folder, { HAGUKUMI_DATA_DIR: dataDir });
  expect(stderr + stdout, args.join(" ")).not.toMatch(/unexpected/);
  expect(status, `${args.join(" ")}: ${stderr}`).toBe(0);
  return stdout;
}

interface Lead {
  id: string;
  enrolments: { id: string; sequence: string; state: string; step: string | null; wakeAt: string | null }[];
}

/** Starts out in a minute of real time; business time is real here. */
const soon = `sequence: soon
title: すぐのお知らせ
category: transactional
enter: manual
steps:
  - id: a-minute
    wait: 1 minute
  - id: note
    send: { email: welcome/three-numbers }
`;

test("a Ctrl-C, and a kill, in the middle of journeys: started again, everything is as it was, and timers fire once (TMP6)", async () => {
  const first = await start();
  expect(first.output()).toContain("Sandbox: nothing leaves this machine.");
  const { address, sandboxUrl, apiKey } = first;
  expect(apiKey).toMatch(/^hgk_/);
  const mailbox = mailboxAt(sandboxUrl);
  const [signedUp, imported] = ["restart@example.jp", "card@example.jp"];
  const readLead = async (email: string): Promise<Lead> => {
    const get = async (path: string) =>
      (await fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${apiKey}` } })).json() as Promise<unknown>;
    const { items } = (await get(`/leads?search=${encodeURIComponent(email)}`)) as { items: { id: string }[] };
    return (await get(`/leads/${items[0]?.id}`)) as Lead;
  };

  // One lead confirms her sign-up; another comes by her card and is paused.
  await signUp(address, { email: signedUp, familyName: "佐藤", topic: "newsletter" });
  const [verification] = await mailbox.waitForMails(signedUp, 1);
  if (!verification) throw new Error("The verification mail is missing.");
  expect((await fetch(linkTo(verification, "/c/"), { method: "POST" })).status).toBe(200);
  const [, welcome] = await mailbox.waitForMails(signedUp, 2);
  writeFileSync(join(folder, "cards.csv"), `メールアドレス,姓,名\n${imported},山田,太郎\n`);
  await command("import", "cards.csv", "--basis", "card", "--topic", "newsletter", "--source", "trade-show");
  writeFileSync(join(folder, "soon.yaml"), soon);
  await command("publish", "soon.yaml");
  await command("enrol", imported, "soon");
  await command("pause", imported, "--sequence", "soon", "--reason", "she is away");
  await command("enrol", signedUp, "soon");
  const enrolledAt = Date.now();

  const before = [await readLead(signedUp), await readLead(imported)];
  expect(before[1]?.enrolments).toContainEqual(expect.objectContaining({ sequence: "soon", state: "paused", step: "a-minute" }));
  expect(before[1]?.enrolments).toContainEqual(expect.objectContaining({ sequence: "card-thanks", state: "running" }));
  await first.interrupt();
  expect(first.output()).toMatch(/Stopped\.\s*$/);
  expect(isRunning(dataDir)).toBe(false);
  expect(readRuntime(dataDir)?.processes).toEqual({});

  const second = await start();
  console.log(`started for the first time in ${first.seconds.toFixed(1)} s, again in ${second.seconds.toFixed(1)} s`);
  expect(second.seconds).toBeLessThan(90);
  expect([second.address, second.sandboxUrl, second.apiKey]).toEqual([address, sandboxUrl, undefined]);
  const waiting = Date.now() - enrolledAt < 50_000;
  const after = [await readLead(signedUp), await readLead(imported)];
  if (waiting) expect(after).toEqual(before);
  else expect(after[1]).toEqual(before[1]);
  expect((await fetch(linkTo(verification, "/c/"))).status).toBe(200);

  await second.killParent();
  const third = await start();
  console.log(`started again after a kill in ${third.seconds.toFixed(1)} s`);
  expect(third.seconds).toBeLessThan(90);
  await mailbox.waitForMails(signedUp, 3, 120);
  await waitFor("the journey to end", async () => {
    const { enrolments } = await readLead(signedUp);
    return enrolments.some(({ sequence, state }) => sequence === "soon" && state === "over");
  });
  expect(await readLead(imported)).toEqual(before[1]);
  const mails = [...(await mailbox.mailsTo(signedUp)), ...(await mailbox.mailsTo(imported))];
  expect(mails.map(({ subject }) => subject)).toEqual([verification.subject, welcome?.subject, expect.any(String)]);
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3);

  await third.interrupt();
  expect(third.output()).toMatch(/Stopped\.\s*$/);
  expect(readRuntime(dataDir)?.processes).toEqual({});
}, 300_000);
