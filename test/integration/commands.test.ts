import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { advanceEnrolment } from "../../services/enrolments/advance-enrolment.ts";
import { createLead } from "../../services/leads/create-lead.ts";
import { storePaper } from "../../services/papers/module.ts";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { coachingPlaybook, runCommand, testFolder } from "../cli/commands/run-command.ts";
import { commandSettings } from "../support/command-settings.ts";
import { contextOn } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { sample } from "../templates/papers/samples.ts";

/** An installation on the real clock with the coaching playbook and one lead; its commands run as a person runs them. */
async function installation() {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  const context = contextOn(database, { now: () => new Date(), speed: () => 1 });
  await loadPlaybook(context, coachingPlaybook);
  const person = { email: "hanako@example.jp", familyName: "鈴木", givenName: "花子", language: "ja" };
  const { leadId } = await createLead(context, { ...person, basis: "card", topics: ["newsletter"], sourceKey: null, actor: "staff:test" });
  const { rows } = await database.pool.query<{ id: string }>("select id from enrolment where lead_id = $1", [leadId]);
  const journey = rows[0]?.id ?? "";
  await advanceEnrolment(context, journey);
  const folder = testFolder();
  return { context, folder, leadId, journey, run: (...args: string[]) => runCommand(args, folder, commandSettings(database)) };
}

const states = (database: { pool: { query: (sql: string) => Promise<{ rows: unknown[] }> } }) =>
  database.pool.query(
    "select (select count(*)::int from sequence_version) as sequences, (select count(*)::int from template_version) as templates",
  );

test("an enrolment is paused, resumed, stepped on and ended, each with its new state in one line and its reason in why", async () => {
  const { context, leadId, journey, run } = await installation();
  expect(
    await run("pause", "HANAKO@example.jp", "--until", "2999-01-15T10:00", "--reason", "in hospital", "--actor", "staff:mika"),
  ).toEqual({
    status: 0,
    stdout: '"名刺交換のお礼" is paused at step next-morning until 2999-01-15 Tue 10:00 (Asia/Tokyo)\n',
    stderr: "",
  });
  expect((await run("resume", journey, "--reason", "she is back")).stdout).toBe(
    '"名刺交換のお礼" is running at step next-morning, going on now\n',
  );
  expect((await run("skip", leadId, "--sequence", "card-thanks", "--reason", "met again")).stdout).toMatch(
    / is running at step thanks, going on now\n$/,
  );
  await advanceEnrolment(context, journey);
  expect(JSON.parse((await run("exit", leadId, "--reason", "asked by phone", "--json")).stdout)).toMatchObject({
    id: journey,
    state: "over",
    outcome: "exited",
  });

  const { stdout } = await run("why", leadId, "--sequence", "card-thanks");
  expect(stdout).toMatch(/^鈴木 花子 \(times in Asia\/Tokyo\)\n/);
  const order = [
    'Staff member mika paused "名刺交換のお礼" until 2999-01-15 Tue 10:00 ("in hospital")',
    'resumed "名刺交換のお礼" ("she is back")',
    '("met again")',
    "took the lead out",
    "Enrolments now:",
    "is over (the lead was taken out)",
  ];
  expect(order.map((words) => stdout.indexOf(words))).toEqual(
    order.map((words) => stdout.indexOf(words)).toSorted((one, other) => one - other),
  );
  expect(stdout).not.toContain("business card");
  for (const words of order) expect(stdout).toContain(words);
}, 120_000);

test("what cannot be done is refused with a sentence, and nothing changes", async () => {
  const { journey, run } = await installation();
  const unknown = "01a202ab-6e58-730b-933a-b656cc896599";
  for (const [args, sentence] of [
    [["pause", "hanako@example.jp", "--until", "2001-01-01", "--reason", "x"], /passed already/],
    [["pause", journey, "--sequence", "trust", "--reason", "x"], /is in the sequence "card-thanks", not "trust"/],
    [["resume", "hanako@example.jp", "--reason", "x"], /is running already/],
    [["exit", "hanako@example.jp", "--sequence", "trust", "--reason", "x"], /never in the sequence "trust".*card-thanks/],
    [["exit", "nobody@example.jp", "--reason", "x"], /No lead has the address nobody@example\.jp/],
    [["skip", unknown, "--reason", "x"], /neither an enrolment nor a lead/],
    [["why", "hanako@example.jp", "--sequence", "trust"], /Nothing is known of sequence "trust"/],
    [["enrol", "hanako@example.jp", "nothing"], /no published sequence "nothing"/],
    [["enrol", "hanako@example.jp", "card-thanks"], /in the sequence already/],
    [["simulate", "welcome", "--lead", unknown], /no lead with the id/],
  ] as const) {
    const ran = await run(...args);
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toMatch(sentence);
  }
  expect(JSON.parse((await run("why", "hanako@example.jp", "--json")).stdout).items).toHaveLength(1);
}, 120_000);

test("a lead is erased only with --yes; afterwards why names nobody, and the evidence opens to who says why", async () => {
  const { context, leadId, run } = await installation();
  const refused = await run("erase", "hanako@example.jp");
  expect(refused).toMatchObject({ status: 1, stdout: "" });
  expect(refused.stderr).toBe(`This would erase 鈴木 花子 (${leadId}) for good, and cannot be undone: add --yes to do it.\n`);
  await context.database.pool.query(
    `insert into send (id, touch_id, lead_id, contact_id, sender_id, channel, category, template_version_id, message_id, dated_at, retry_key, state,
       fence, claimed_at, settled_at)
     select gen_random_uuid(), gen_random_uuid(), lead_id, id, id, 'email', 'nurture', id, 'm', now(), id, 'sent', id, now(), '2027-01-13T00:00Z'
     from contact where lead_id = $1`,
    [leadId],
  );
  const erased = await run("erase", "hanako@example.jp", "--yes", "--reason", "asked by letter");
  expect(erased).toMatchObject({ status: 0, stderr: "" });
  expect(erased.stdout).toBe(`${leadId} is erased; what the law makes us keep stays, encrypted, until 2030-01-13 Sun 09:00.\n`);
  expect((await run("erase", leadId)).stdout).toMatch(/was erased already, on /);
  const { stdout } = await run("why", leadId);
  expect(stdout).toMatch(/\(The lead was erased on .*; what is left names nobody\.\)/);
  expect(stdout).toContain('Staff member cli erased the lead ("asked by letter")');
  expect(stdout).not.toMatch(/hanako|鈴木/);
  const evidence = await run("evidence", "hanako@example.jp", "--reason", "an authority asks");
  expect(JSON.parse(evidence.stdout)).toMatchObject([
    { leadId, contacts: [{ address: "hanako@example.jp" }], consents: [{ basis: "card" }] },
  ]);
  expect((await run("erase", "hanako@example.jp", "--yes")).stderr).toBe("No lead has the address hanako@example.jp.\n");
}, 120_000);

test("papers that must be kept after an erasure are saved to a folder, found by their number", async () => {
  const { context, folder, leadId, run } = await installation();
  const paper = sample("invoice", "ja");
  const stored = await context.database.transaction((tx) =>
    storePaper(tx, context, { subjectId: leadId, revision: 0, leadId, number: paper.number, paper }),
  );
  await run("erase", leadId, "--yes");
  const { stdout } = await run("evidence", paper.number, "--papers", "kept", "--reason", "an inspection");
  expect(JSON.parse(stdout)).toMatchObject({ evidence: [], papers: [{ kind: "invoice", number: paper.number, sha256: stored.sha256 }] });
  const [file = "", ...more] = readdirSync(join(folder, "kept"));
  expect([file, more]).toEqual([`${stored.id}-請求書_${paper.number}.pdf`, []]);
  expect(
    createHash("sha256")
      .update(readFileSync(join(folder, "kept", file)))
      .digest("hex"),
  ).toBe(stored.sha256);
}, 120_000);

test("a lead in several sequences must be told which one", async () => {
  const { run } = await installation();
  expect((await run("enrol", "hanako@example.jp", "trust", "--step", "useful")).stdout).toMatch(
    /^"信頼を育てる四週間" is running at step useful/,
  );
  expect((await run("pause", "hanako@example.jp", "--reason", "x")).stderr).toBe(
    "This lead is in several sequences (trust, card-thanks): say which one with --sequence.\n",
  );
}, 120_000);

test("publishing says what is new and what is not, and a fault anywhere publishes nothing", async () => {
  const { context, folder, run } = await installation();
  cpSync(coachingPlaybook, join(folder, "pb"), { recursive: true });
  expect((await run("publish", "pb")).stdout).toMatch(
    /^Nothing is new\.\nUnchanged sequences: after-five-hours \(version 1\), .*card-thanks \(version 1\), .*\nUnchanged templates: \d+\.\n$/,
  );

  const edit = (file: string, from: string, to: string) => {
    const path = join(folder, "pb", file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(from, to));
  };
  const before = await states(context.database);
  edit("sequences/welcome.yaml", "最初の七日間", "最初の八日間");
  edit("templates/trust/new.mjml", "lead.name", "lead.nmae");
  const refused = await run("publish", "pb");
  expect(refused).toMatchObject({ status: 1, stdout: "" });
  expect(refused.stderr).toMatch(/^pb\/templates\/trust\/new\.mjml:\d+:\d+ error .*lead\.nmae.*\nNothing was published/m);
  expect((await states(context.database)).rows).toEqual(before.rows);

  edit("templates/trust/new.mjml", "lead.nmae", "lead.name");
  expect((await run("publish", "pb", "--yes")).stdout).toMatch(
    /^new {2}sequence {2}welcome {2}version 2\nUnchanged sequences: after-five-hours/,
  );

  edit("sequences/trust.yaml", "email: trust/secret", "email: trust/secrt");
  const alone = await run("publish", "pb/sequences/trust.yaml");
  expect(alone.stderr).toMatch(
    /^pb\/sequences\/trust\.yaml:\d+:\d+ error There is no template "trust\/secrt".*\nNothing was published: mend the errors first\.\n$/,
  );
  cpSync(join(folder, "pb/templates/trust/secret.mjml"), join(folder, "pb/templates/trust/secrt.mjml"));
  expect((await run("publish", "pb/sequences/trust.yaml")).stderr).toMatch(/publish its playbook: pb\n$/);
}, 120_000);

test("a simulation of a real lead keeps to what they agreed to", async () => {
  const { context, leadId, run } = await installation();
  const shown = async () => JSON.parse((await run("simulate", "card-thanks", "--lead", "hanako@example.jp", "--json")).stdout);
  const before = await shown();
  expect(before).toMatchObject({ version: 1, steps: [{ kind: "touch", channel: "email" }, { kind: "touch" }, { kind: "end" }] });
  expect(before.milliseconds).toBeLessThan(1_000);
  await context.database.pool.query("update subscription set state = 'unsubscribed' where lead_id = $1", [leadId]);
  expect((await shown()).steps).toMatchObject([{ kind: "skipped", reason: "unsubscribed" }, { kind: "skipped" }, { kind: "end" }]);
  const { stdout } = await run("simulate", "card-thanks", "--lead", leadId);
  expect(stdout).toContain("the lead has unsubscribed from the topic");
  const { rows } = await context.database.pool.query("select count(*)::int as planned from touch");
  expect(rows).toEqual([{ planned: 0 }]);
}, 120_000);

test("why takes a name that one lead has, and lists the ids of namesakes", async () => {
  const { context, leadId, run } = await installation();
  expect((await run("why", "鈴木　花子")).stdout).toMatch(/^鈴木 花子 \(times in Asia\/Tokyo\)\n/);
  expect((await run("why", "すずき")).stderr).toMatch(/^No lead fits "すずき": give the id/);
  const namesake = { email: "other@example.jp", familyName: "鈴木", givenName: "花子", language: "ja" } as const;
  const { leadId: other } = await createLead(context, {
    ...namesake,
    basis: "card",
    topics: ["newsletter"],
    sourceKey: null,
    actor: "staff:test",
  });
  const { status, stderr } = await run("why", "鈴木花子");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^2 leads are named "鈴木花子"; give the id:\n/);
  for (const id of [leadId, other]) expect(stderr).toContain(id);
}, 120_000);

test("why foresees that the next letter will be left out, once the lead has unsubscribed", async () => {
  const { context, leadId, run } = await installation();
  const why = async () => (await run("why", leadId)).stdout;
  expect(await why()).toMatch(/is running at step next-morning, next at .*\n$/);
  await context.database.pool.query("update subscription set state = 'unsubscribed' where lead_id = $1", [leadId]);
  expect(await why()).toMatch(
    /at step next-morning\n {4}The next message, step thanks, will be left out as things stand: the lead has unsubscribed from the topic\n$/,
  );
}, 120_000);

test("a changed playbook is published only when its plan is agreed to, and a sequence can be retired", async () => {
  const { folder, run } = await installation();
  const own = join(folder, "own");
  cpSync(coachingPlaybook, own, { recursive: true });
  const manifest = readFileSync(join(own, "playbook.yaml"), "utf8");
  writeFileSync(join(own, "playbook.yaml"), manifest.replace("ratePerSecond: 20", "ratePerSecond: 5"));
  const refused = await run("publish", own);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toBe("Publishing would change this:\n  senders.mail.ratePerSecond: 20 → 5\n");
  expect(refused.stderr).toMatch(/^Nothing was published\. .* with --yes\.\n$/);
  const published = await run("publish", own, "--yes");
  expect(published.status).toBe(0);
  expect(published.stdout).toMatch(/^ {2}senders\.mail\.ratePerSecond: 20 → 5\nUnchanged sequences: /);
  expect((await run("publish", own)).stdout).toMatch(/^Nothing is new\./);

  const alone = await run("publish", join(own, "sequences/card-thanks.yaml"), "--retire");
  expect(alone).toMatchObject({ status: 1, stderr: "--retire is for a playbook's folder. To retire one sequence, use retire.\n" });
  rmSync(join(own, "sequences/card-thanks.yaml"));
  expect((await run("publish", own)).stdout).toContain("Not in the folder, and left as it is:\n  sequences.card-thanks\n");
  expect(JSON.parse((await run("publish", own, "--retire", "--yes", "--json")).stdout)).toMatchObject({
    published: true,
    retired: [{ sequence: "card-thanks", underway: 1, ended: 0 }],
  });
  expect((await run("retire", "card-thanks", "--reason", "again")).stderr).toMatch(/is not published/);
}, 120_000);
