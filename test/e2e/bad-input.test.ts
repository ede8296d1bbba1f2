import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coachingPlaybook, type Ran, runCommand } from "../cli/commands/run-command.ts";
import { waitFor } from "../support/wait-for.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { linkTo } from "./mailbox.ts";
import { signUp } from "./sign-up.ts";

let site: Installation;
const folder = mkdtempSync(join(tmpdir(), "hagukumi bad input "));
/** Path of a link that works. */
let confirmLink: string;
/** "メールアドレス" in Shift_JIS with a byte in it that neither encoding has. */
const garbled = Buffer.concat([
  Buffer.from([0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x0a]),
  Buffer.from("佐藤@example.jp\n"),
  Buffer.from([0xff, 0xa0, 0x0a]),
]);
const oversize = () => Buffer.alloc(101 * 1024 * 1024, "somebody@example.jp,山田\n");

beforeAll(async () => {
  site = await openInstallation();
  await signUp(site.address, { email: "first@example.jp", familyName: "佐藤", topic: "newsletter" });
  const [verification] = await site.mailbox.waitForMails("first@example.jp", 1);
  if (!verification) throw new Error("The verification mail is missing.");
  confirmLink = linkTo(verification, "/c/");
  // The mailbox has it before the ledger is told.
  await waitFor("the verification mail to be settled", async () => {
    const { rows } = await site.context.database.pool.query<{ count: number }>("select count(*)::int as count from attempt");
    return rows[0]?.count === 1;
  });
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of each table that holds facts. */
async function facts(): Promise<Record<string, number>> {
  const { pool } = site.context.database;
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('clock', 'request_count', 'throttle', 'outbox') order by 1`,
  );
  const counts = rows.map(async ({ name }) => [name, Number((await pool.query(`select count(*) as n from "${name}"`)).rows[0].n)] as const);
  return Object.fromEntries(await Promise.all(counts));
}

/** Does something wrong and sees that no fact came of it. */
async function leavingNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await facts();
  const result = await work();
  expect(await facts()).toEqual(before);
  return result;
}

const hagukumi = (...args: string[]): Promise<Ran> => runCommand(args, folder, { HAGUKUMI_DATA_DIR: site.dataDir });

/** One clear refusal: no success, no stack trace, no "unexpected". */
function expectRefusal({ status, stdout, stderr }: Ran, sentence: RegExp): void {
  expect(stderr + stdout).toMatch(sentence);
  expect(stderr).not.toMatch(/^\s+at |unexpected|undefined|\[object/m);
  expect(status).toBe(1);
}

function api(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${site.address}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${site.apiKey}`, ...init.headers } });
}

async function expectProblem(response: Response, status: number, sentence: RegExp): Promise<void> {
  const body = (await response.json()) as { detail: string };
  expect([response.status, body]).toEqual([status, expect.objectContaining({ detail: expect.stringMatching(sentence) })]);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
}

test("unknown, forged and borrowed tokens get a page that says so, and change nothing", async () => {
  const token = new URL(confirmLink).pathname.slice("/c/".length);
  const [version, payload, signature = ""] = token.split(".");
  const forged = [version, payload, (signature.startsWith("A") ? "B" : "A") + signature.slice(1)].join(".");
  const other = [version, Buffer.from("somebody-else").toString("base64url"), signature].join(".");
  await leavingNothing(async () => {
    for (const path of ["c", "p", "u", "r", "o", "d"]) {
      const borrowed = path === "c" ? [] : [token];
      for (const bad of ["nothing", forged, other, ...borrowed, "%00", "..%2f..%2fetc", "%F0%9F%98%80", "a".repeat(3_000)]) {
        for (const method of path === "r" || path === "o" ? ["GET"] : ["GET", "POST"]) {
          const response = await fetch(`${site.address}/${path}/${bad}`, {
            method,
            redirect: "manual",
            headers: { "accept-language": "ja" },
          });
          const page = await response.text();
          expect([400, 404, 414], `${method} /${path}/${bad.slice(0, 40)}: ${page.slice(0, 200)}`).toContain(response.status);
          if (response.status === 404) expect(page).toContain("ページが見つかりません");
          expect(page).not.toMatch(/Error:|node_modules|\.ts:/);
        }
      }
    }
    for (const path of ["/c/%zz", "/f/no-such-form", "/f/newsletter?lang=xx", "/c/", "/no/such/page"]) {
      const response = await fetch(site.address + path, { headers: { "accept-language": "en" } });
      expect([400, 404], path).toContain(response.status);
      expect(await response.text()).toMatch(/<html lang="en">[\s\S]*<h1>/);
    }
  });
});

test("a form that is no UTF-8, or far too long, and a webhook without signature are refused", async () => {
  await leavingNothing(async () => {
    const form = `${site.address}/f/newsletter?lang=ja`;
    const type = "application/x-www-form-urlencoded";
    const shiftJis = await fetch(form, {
      method: "POST",
      body: "familyName=%8D%B2%93%A1&email=a%40example.jp",
      headers: { "content-type": type },
    });
    expect([shiftJis.status, await shiftJis.text()]).toEqual([422, expect.stringMatching(/<h1>/)]);
    const long = await fetch(form, { method: "POST", body: `familyName=${"a".repeat(100_000)}`, headers: { "content-type": type } });
    expect([long.status, await long.text()]).toEqual([413, expect.stringContaining("大きすぎます")]);
    const file = await fetch(form, { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
    expect(file.status).toBe(415);
    const hook = await fetch(`${site.address}/hooks/line`, {
      method: "POST",
      body: '{"events":[]}',
      headers: { "x-line-signature": "AAAA" },
    });
    expect(hook.status).toBe(401);
  });
});

test("a broken sequence is refused with file, line and column, and nothing of it is published", async () => {
  const broken = (steps: string) =>
    `sequence: broken\ntitle: 壊れた計画\ncategory: nurture\ntopic: newsletter\nenter: manual\nsteps:\n${steps}`;
  const cases: [string, string, RegExp][] = [
    ["step.yaml", broken("  - { id: one, sned: { email: welcome/hello } }\n"), /step\.yaml:7:\d+ error .*sned/],
    [
      "template.yaml",
      broken("  - { id: one, send: { email: welcome/helo } }\n"),
      /template\.yaml:7:\d+ error .*welcome\/helo.*welcome\/hello/,
    ],
    ["date.yaml", broken("  - { id: one, wait: until 2027-02-30 }\n"), /date\.yaml:7:\d+ error .*2027-02-30/],
    ["twice.yaml", broken("  - { id: one, wait: 1 day }\n  - { id: one, wait: 1 day }\n"), /twice\.yaml:8:\d+ error .*one/],
    ["yaml.yaml", broken("  - { id: one, wait: 1 day\n"), /yaml\.yaml:\d+:\d+ error /],
    ["empty.yaml", "", /empty\.yaml:?\d*:?\d* error /],
  ];
  await leavingNothing(async () => {
    for (const [name, source, sentence] of cases) {
      writeFileSync(join(folder, name), source);
      const ran = await hagukumi("publish", name);
      expectRefusal(ran, sentence);
      expect(ran.stderr).toContain("Nothing was published");
    }
    writeFileSync(
      join(folder, "sjis.yaml"),
      Buffer.concat([Buffer.from("sequence: broken\ntitle: "), Buffer.from([0x8c, 0x76, 0x89, 0xe6]), Buffer.from("\n")]),
    );
    expectRefusal(await hagukumi("publish", "sjis.yaml"), /sjis\.yaml.*UTF-8/);
    expectRefusal(await hagukumi("publish", "nowhere.yaml"), /There is no file or folder nowhere\.yaml/);
  });
  await expectProblem(await postJson("/sequences/publish", { source: cases[0]?.[1] }), 422, /sned/);
});

function postJson(path: string, body: unknown): Promise<Response> {
  return api(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
}

test("a playbook with anything broken in it is refused whole, naming file and line of each fault", async () => {
  const mend = (file: string, change: (text: string) => string) => (playbook: string) =>
    writeFileSync(join(playbook, file), change(readFileSync(join(playbook, file), "utf8")));
  const cases: [string, ((playbook: string) => void)[], RegExp[]][] = [
    [
      "templates",
      [
        mend("templates/welcome/hello.mjml", (text) => `${text}<mj-buton>ここ</mj-buton>\n`),
        mend("templates/welcome/own-time.mjml", (text) => `${text}<mj-text>\n`),
        mend("templates/card/thanks.mjml", (text) => text.replace("{{ lead.name }}", "{{ lead.name")),
        mend("templates/trust/new.mjml", (text) => `${text}<mj-text>{{ lead.nmae }}</mj-text>\n`),
        mend("templates/welcome/hello.line.yaml", (text) => `${text}  - type: nonsense\n`),
      ],
      [
        /templates\/welcome\/hello\.mjml:\d+.*mj-buton/,
        /templates\/welcome\/own-time\.mjml:\d+.*mj-text/,
        /templates\/card\/thanks\.mjml:\d+/,
        /templates\/trust\/new\.mjml:\d+.*nmae/,
        /templates\/welcome\/hello\.line\.yaml/,
      ],
    ],
    [
      "missing",
      [(playbook) => rmSync(join(playbook, "templates/welcome/saying-no.mjml"))],
      [/sequences\/welcome\.yaml:\d+:\d+.*welcome\/saying-no/],
    ],
    [
      "manifest",
      [mend("playbook.yaml", (text) => text.replace("topics:", "topicz:"))],
      [/playbook\.yaml:\d+:\d+ error There is no key "topicz"/, /topics: This key is missing/],
    ],
  ];
  await leavingNothing(async () => {
    for (const [name, harms, sentences] of cases) {
      const playbook = join(folder, name);
      cpSync(coachingPlaybook, playbook, { recursive: true });
      // Something good in the same folder: it must not be published, either.
      mend("templates/welcome/one-question.mjml", (text) => `${text}<mj-text>追伸</mj-text>\n`)(playbook);
      for (const harm of harms) harm(playbook);
      const ran = await hagukumi("publish", name);
      for (const sentence of sentences) expectRefusal(ran, sentence);
    }
    mkdirSync(join(folder, "empty"));
    expectRefusal(await hagukumi("publish", "empty"), /playbook\.yaml/);
  });
});

test("files of the wrong encoding or size are refused by command and API alike", async () => {
  const options = ["--basis", "card", "--topic", "newsletter", "--source", "trade-show"];
  const upload = (file: Buffer | string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ basis: "card", topic: "newsletter", source: "trade-show", ...fields }))
      form.set(name, value);
    form.set("file", new Blob([new Uint8Array(Buffer.from(file))]), "people.csv");
    return api("/imports", { method: "POST", body: form });
  };
  const people = "メールアドレス,姓\na@example.jp,山田\n";
  await leavingNothing(async () => {
    writeFileSync(join(folder, "garbled.csv"), garbled);
    expectRefusal(await hagukumi("import", "garbled.csv", ...options), /neither Shift_JIS.* nor UTF-8/);
    await expectProblem(await upload(garbled), 422, /neither Shift_JIS.* nor UTF-8/);
    writeFileSync(join(folder, "large.csv"), oversize());
    expectRefusal(await hagukumi("import", "large.csv", ...options), /larger than 100 MB/);
    await expectProblem(await upload(oversize()), 413, /too large|larger than 100 MB/);
    writeFileSync(join(folder, "people.csv"), people);
    expectRefusal(await hagukumi("import", "people.csv", "--topic", "newsletter", "--source", "x"), /--basis/);
    expectRefusal(await hagukumi("import", "people.csv", ...options.with(1, "hearsay")), /basis/);
    expectRefusal(await hagukumi("import", "people.csv", ...options.with(3, "no-such-topic")), /no-such-topic/);
    expectRefusal(await hagukumi("import", "no-such.csv", ...options), /no-such\.csv/);
    await expectProblem(await upload(people, { basis: "hearsay" }), 422, /basis/);
    await expectProblem(await upload(people, { topic: "no-such-topic" }), 404, /no-such-topic/);
    await expectProblem(await upload(""), 422, /empty/);
    await expectProblem(await postJson("/imports", {}), 422, /multipart/);
  });
});

test("unknown commands, ids and keys are answered with one sentence", async () => {
  const nobody = "01890000-0000-7000-8000-000000000000";
  await leavingNothing(async () => {
    const refusals: [string[], RegExp][] = [
      [["strat"], /Unknown command 'strat'[\s\S]*start/],
      [["why", "nobody@example.jp"], /nobody@example\.jp/],
      [["enrol", "first@example.jp", "no-such-sequence"], /no-such-sequence/],
      [["pause", nobody, "--reason", "a try"], /neither an enrolment nor a lead/],
      [["exit", "not-an-id", "--reason", "a try"], /not-an-id/],
      [["resume", "first@example.jp"], /--reason/],
      [["simulate", "welcome", "--from", "2027-02-30"], /2027-02-30/],
      [["simulate", "no-such-sequence"], /no-such-sequence/],
    ];
    for (const [args, sentence] of refusals) expectRefusal(await hagukumi(...args), sentence);
    await expectProblem(await api(`/leads/${nobody}`), 404, /lead/i);
    await expectProblem(await api("/leads/not-an-id"), 400, /not valid/);
    await expectProblem(await api("/no-such-thing"), 404, /no such page or endpoint/);
    await expectProblem(await api("/leads", { headers: { authorization: "Bearer hgk_forged" } }), 401, /API key/);
    const type = { "content-type": "application/json" };
    await expectProblem(await api("/leads", { method: "POST", body: "{ not json", headers: type }), 400, /./);
    await expectProblem(
      await postJson("/leads", { email: "x@example.jp", basis: "card", topics: ["no-such-topic"] }),
      422,
      /no-such-topic/,
    );
    await expectProblem(await postJson("/leads", { familyName: "山田", source: "no-such-source" }), 422, /no-such-source.*trade-show/);
    await expectProblem(await postJson("/leads", { familyName: "山田", fields: { "no-such-field": 1 } }), 422, /no-such-field/);
    await expectProblem(await postJson("/leads", { email: "not an address", basis: "card" }), 422, /address/);
    await expectProblem(await postJson("/leads", { familyName: "a".repeat(1_100_000) }), 413, /./);
  });
});

test("after all of it the rest goes on: the old link confirms, and the playbook is as it was", async () => {
  expect(await hagukumi("publish", coachingPlaybook)).toMatchObject({ status: 0, stdout: expect.stringContaining("Nothing is new.") });
  expect((await fetch(confirmLink, { method: "POST" })).status).toBe(200);
  const mails = await site.mailbox.waitForMails("first@example.jp", 2);
  expect(mails[1]?.subject).toContain("小冊子");
});
