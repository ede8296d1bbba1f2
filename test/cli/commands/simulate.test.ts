import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { welcome } from "../../domain/sequences/example.ts";
import { runCommand, testFolder } from "./run-command.ts";

/** The example of the language, in a file of its own: what playbooks say is theirs to change. */
function exampleFolder(): string {
  const folder = testFolder();
  writeFileSync(join(folder, "welcome.yaml"), welcome);
  return folder;
}

test("shows two years of a file with nothing running: dates, channels, templates, reasons, and the end", async () => {
  const who = ["--channels", "email", "--score", "trust=50", "--tag", "seminar-interest"];
  const args = ["--from", "2027-01-12T21:40", ...who, "--suppose", "documentOpened{document=gift} 14h after gift"];
  const { stdout, status } = await runCommand(["simulate", "welcome.yaml", ...args], exampleFolder());
  expect(status).toBe(0);
  for (const line of [
    /^Enters 2027-01-12 Tue 21:40 in Asia\/Tokyo, by subscriptionConfirmed\.$/m,
    /^2027-01-12 Tue 21:40 {2}send +hello +email +welcome\/hello +at once, since it answers the lead's own act$/m,
    /^2027-01-13 Wed 08:00 {2}send +gift +email +welcome\/gift +on time$/m,
    /^2027-01-13 Wed 22:00 {2}event +documentOpened$/m,
    /^2027-01-13 Wed 22:00 {2}way +gift-opened +the event came \(documentOpened\)$/m,
    /^2027-01-13 Wed 22:00 {2}skip +thanks +the lead has no address on any channel of this message$/m,
    /^2027-01-13 Wed 22:00 {2}way +warm-enough .*trust is 50, at least 40\? yes/m,
    /^2027-01-13 Wed 22:00 {2}end +completed: the last step is done$/m,
    /^2 messages, 1 skipped\.$/m,
    /^Simulated until 2029-01-12 Fri 21:40 in \d+ ms; nothing was sent or written\.$/m,
  ]) {
    expect(stdout).toMatch(line);
  }
}, 30_000);

test("gives the same as JSON, in well under a second", async () => {
  const args = ["--from", "2027-01-12T21:40", "--suppose", "seminarBooked at 2027-01-15T10:00", "--json"];
  const { stdout } = await runCommand(["simulate", "welcome.yaml", ...args], exampleFolder());
  const simulation = JSON.parse(stdout);
  expect(simulation).toMatchObject({
    sequence: "welcome",
    version: null,
    zone: "Asia/Tokyo",
    enteredBy: "subscriptionConfirmed",
    unheard: [],
  });
  expect(simulation.steps.at(-1)).toEqual({ kind: "end", at: "2027-01-15T01:00:00.000Z", outcome: "goal", detail: "seminarBooked" });
  expect(simulation.milliseconds).toBeLessThan(1_000);
}, 30_000);

test("prints what is wrong with a file instead of simulating it", async () => {
  const folder = testFolder();
  writeFileSync(join(folder, "a.yaml"), "sequence: a\ntitle: A\n");
  const { status, stdout, stderr } = await runCommand(["simulate", "a.yaml"], folder);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^a\.yaml:1:1 error "category" is missing\./);
}, 30_000);

test("says in Japanese what is wrong with a file, a supposition and a fact", async () => {
  const folder = testFolder();
  writeFileSync(join(folder, "a.yaml"), "sequence: a\ntitle: A\n");
  const refused = await runCommand(["--lang", "ja", "simulate", "a.yaml"], folder);
  expect(refused.stderr).toMatch(/^a\.yaml:1:1 エラー 「category」がありません。$/m);

  const source = "sequence: b\ntitle: B\ncategory: transactional\nenter: manual\nsteps:\n  - { id: c, wait: until renewal_date }\n";
  writeFileSync(join(folder, "b.yaml"), source);
  const supposed = await runCommand(["--lang", "ja", "simulate", "b.yaml", "--suppose", "linkClicked soon"], folder);
  expect(supposed.stderr).toMatch(/^「linkClicked soon」の「soon」は期間として読み取れません。/);
  const fault = await runCommand(["--lang", "ja", "simulate", "b.yaml", "--field", "renewal_date=soon"], folder);
  expect(fault.stdout).toMatch(/不具合 +c +項目の値が日付ではありません。この方の項目を直してください$/m);
}, 60_000);

test.each([
  [["simulate", "welcome"], /^Nothing was ever started/],
  [["simulate", "nowhere.yaml"], /^nowhere\.yaml cannot be read: there is no such file\./],
  [["simulate", "welcome.yaml", "--from", "2027-02-30"], /^"2027-02-30" is not a time/],
  [["simulate", "welcome.yaml", "--until", "2001-01-01"], /^The simulation ends before it begins/],
  [["simulate", "welcome.yaml", "--zone", "Mars/Base"], /^"Mars\/Base" is not a time zone/],
  [["simulate", "welcome.yaml", "--channels", "fax"], /"fax" is none of email, line, person/],
  [["simulate", "welcome.yaml", "--score", "trust=much"], /"much" is not a whole number/],
  [["simulate", "welcome.yaml", "--tag"], /'--tag <tag>' argument missing/],
  [["simulate", "welcome.yaml", "--suppose", "linkClicked 2h after helo"], /has no send "helo"\. Did you mean "hello"\?/],
])(
  "%j ends with a sentence",
  async (args, sentence) => {
    const { status, stderr } = await runCommand(args, exampleFolder());
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
  30_000,
);

test.each([
  [["skip", "hanako@example.jp"], /^Required option '--reason <text>' not specified/],
  [["skip", "hanako@example.jp", "--reason", " "], /^--reason needs a few words/],
  [["pause", "hanako@example.jp", "--reason", "x", "--actor", "mika"], /^--actor is staff:<name>/],
  [["why", "hanako@example.jp", "--limit", "many"], /^--limit is a whole number/],
  [["publish", "nowhere"], /^There is no file or folder nowhere\./],
])(
  "%j ends with a sentence before anything is asked",
  async (args, sentence) => {
    const { status, stderr } = await runCommand(args, testFolder());
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
  },
  30_000,
);

test.each(["lint", "publish", "simulate", "why", "pause", "resume", "skip", "exit", "enrol"])(
  "%s --help shows an example",
  async (name) => {
    const { status, stdout } = await runCommand([name, "--help"], testFolder());
    expect(status).toBe(0);
    expect(stdout).toContain(`$ ./hagukumi ${name} `);
  },
  30_000,
);
