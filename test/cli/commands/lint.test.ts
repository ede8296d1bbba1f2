import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { coachingPlaybook, runCommand, testFolder } from "./run-command.ts";

function copiedPlaybook(edits: Record<string, (text: string) => string>): string {
  const folder = testFolder();
  cpSync(coachingPlaybook, join(folder, "pb"), { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(folder, "pb", file);
    writeFileSync(path, edit(readFileSync(path, "utf8")));
  }
  return folder;
}

test("names file, line, column and what is meant, for sequences and templates of a playbook", async () => {
  const folder = copiedPlaybook({
    "sequences/card-thanks.yaml": (text) => text.replace("email: card/next", "email: card/nxt"),
    "templates/card/thanks.mjml": (text) => text.replace("{{ lead.name }}", "{{ lead.nmae }}"),
  });
  const { stdout, status } = await runCommand(["lint", "pb"], folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^pb\/sequences\/card-thanks\.yaml:18:20 error There is no template "card\/nxt" for email\. \(Did you mean "card\/next"\?\)$/m,
  );
  expect(stdout).toMatch(/^pb\/templates\/card\/thanks\.mjml:\d+(:\d+)? error .*lead\.nmae/m);
  expect(stdout).toMatch(/2 errors, 0 warnings\.\n$/);

  const one = await runCommand(["lint", "--json", "pb/sequences/card-thanks.yaml"], folder);
  expect(JSON.parse(one.stdout)).toMatchObject({
    errors: 1,
    problems: [{ file: "pb/sequences/card-thanks.yaml", line: 18, code: "unknown-template" }],
  });
}, 30_000);

test("says problems in Japanese with --lang ja, and keeps --json in English", async () => {
  const folder = copiedPlaybook({ "sequences/card-thanks.yaml": (text) => text.replace("email: card/next", "email: card/nxt") });
  const { stdout } = await runCommand(["--lang", "ja", "lint", "pb"], folder);
  expect(stdout).toBe(
    "pb/sequences/card-thanks.yaml:18:20 エラー 「card/nxt」というメール用のテンプレートはありません。「card/next」のことでしょうか。\nエラー1件、注意0件。\n",
  );
  const json = await runCommand(["--lang", "ja", "lint", "--json", "pb"], folder);
  expect(JSON.parse(json.stdout)).toMatchObject({
    problems: [{ message: 'There is no template "card/nxt" for email.', hint: 'Did you mean "card/next"?' }],
  });
}, 30_000);

test("writes paths from the working directory when they are below it, else whole", async () => {
  const folder = copiedPlaybook({ "sequences/card-thanks.yaml": (text) => text.replace("email: card/next", "email: card/nxt") });
  mkdirSync(join(folder, "elsewhere"));
  const place = "pb/sequences/card-thanks.yaml";
  for (const [path, cwd, shown] of [
    [join(folder, place), folder, place],
    ["../pb", join(folder, "elsewhere"), join(folder, place)],
    [`../${place}`, join(folder, "elsewhere"), join(folder, place)],
  ] as const) {
    expect((await runCommand(["lint", path], cwd)).stdout.split(":18:")[0]).toBe(shown);
  }
}, 30_000);

test("finds playbooks and sequences in folders, and says when all is well", async () => {
  const folder = copiedPlaybook({});
  expect(await runCommand(["lint", "."], folder)).toMatchObject({ status: 0, stdout: "All is well.\n", stderr: "" });
}, 30_000);

test("without a playbook and a stack, checks what it can and says what it cannot", async () => {
  const folder = testFolder();
  const source = "sequence: a\ntitle: A\ncategory: nurture\ntopic: t\nenter: manual\nsteps:\n  - { id: a, send: { email: any/thing } }\n";
  writeFileSync(join(folder, "a.yaml"), source);
  const well = await runCommand(["lint", "a.yaml"], folder);
  expect(well).toMatchObject({ status: 0, stdout: "All is well.\n", stderr: expect.stringContaining("were not checked") });
  writeFileSync(join(folder, "a.yaml"), `${source}  - { id: b, wait: 1 dya }\n`);
  expect(await runCommand(["lint", "a.yaml"], folder)).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^a\.yaml:8:20 error "1 dya"/),
  });
}, 30_000);

test("a broken playbook is a fault of the file that is broken", async () => {
  const folder = copiedPlaybook({ "playbook.yaml": (text) => text.replace(/^topics:/m, "topcs:") });
  const { stdout, status } = await runCommand(["lint", "pb"], folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^pb\/playbook\.yaml:\d+:\d+ error /m);
  const one = await runCommand(["lint", "pb/sequences/welcome.yaml"], folder);
  expect(one.stderr).toContain("lint pb for the reason");
}, 30_000);

test.each([
  [["lint", "nowhere"], /^There is no file or folder nowhere\.\n$/],
  [["lint", "empty"], /^There are no sequences \(\.yaml\) in empty\.\n$/],
  [["lint", "bytes.yaml"], /^bytes\.yaml is not UTF-8/],
  [["lint"], /^Missing required argument 'paths'/],
])(
  "%j ends with a sentence",
  async (args, sentence) => {
    const folder = testFolder();
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "bytes.yaml"), Buffer.from([0xff, 0xfe]));
    const { status, stderr } = await runCommand(args, folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
  },
  30_000,
);
