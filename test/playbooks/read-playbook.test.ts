import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../domain/app-error.ts";
import { parsePlaybookManifest } from "../../domain/playbooks/playbook.ts";
import { openModules } from "../../services/modules.ts";
import { readPlaybook } from "../../services/playbooks/read-playbook.ts";
import { checkEmail } from "../../templates/email-template.ts";

const { sections } = openModules();

let folder: string;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), "playbook ")), "my playbook");
  await cp(path.join(import.meta.dirname, "../../playbooks/starter-en"), folder, { recursive: true });
});

afterEach(async () => {
  await rm(path.dirname(folder), { recursive: true });
});

const faultOf = async () => {
  const error: unknown = await readPlaybook(folder, sections).catch((thrown: unknown) => thrown);
  return error instanceof AppError ? error.userMessage : "no fault";
};
const readFileText = (file: string) => readFile(path.join(folder, file), "utf8");
const put = (file: string, text: string | Buffer) => writeFile(path.join(folder, file), text);

describe("reading a playbook", () => {
  test("finds everything, from a path with spaces", async () => {
    const playbook = await readPlaybook(folder, sections);
    expect(playbook.sequences.map((sequence) => sequence.key)).toEqual([
      "after-proposal",
      "after-workshop",
      "lost-keep-in-touch",
      "missed-talk",
      "missed-workshop",
      "next-upkeep",
      "revive-first",
      "talk-interested",
      "talk-no-fit",
      "talk-not-now",
      "talk-thinking",
      "thanks-after-signing",
      "welcome",
      "workshop-invitation",
    ]);
    expect(playbook.templates.map((template) => template.key)).toContain("invitation/call");
    expect(playbook.documents[0]?.content.byteLength).toBeGreaterThan(500);
  });

  test("a language before the ending, and a written text part beside the mail", async () => {
    await put("templates/welcome/hello.ja.mjml", "---\nsubject: ようこそ\n---\n<mj-text>こんにちは</mj-text>\n");
    await put("templates/welcome/hello.ja.txt", "こんにちは。\n");
    const found = (await readPlaybook(folder, sections)).templates.filter((template) => template.key === "welcome/hello");
    expect(found.map((template) => template.language).toSorted()).toEqual(["en", "ja"]);
    const japanese = found.find((template) => template.language === "ja");
    expect(japanese?.channel === "email" && japanese.source.text).toBe("こんにちは。\n");
    expect(japanese?.channel === "email" && japanese.source.mjml).toContain('<mjml lang="ja">');
  });

  test("a fault in a mail is traced to its own line in its own file", async () => {
    await put("templates/welcome/hello.mjml", "---\nsubject: Hello\n---\n<mj-text>\n{{ lead.nmae }}\n</mj-text>\n");
    const { templates } = await readPlaybook(folder, sections);
    const template = templates.find(({ key }) => key === "welcome/hello");
    if (template?.channel !== "email") throw new Error("not a mail");
    const [problem] = await checkEmail(template.source, {
      category: "nurture",
      sender: { legalName: "x", postalAddress: "x", complaints: "x" },
    });
    expect(problem && template.trace(problem.where, problem.line)).toEqual({ file: "templates/welcome/hello.mjml", line: 5 });
  });

  test.each<[string, string, string | Buffer, RegExp]>([
    [
      "a mail without a subject",
      "templates/welcome/hello.mjml",
      "<mj-text>x</mj-text>",
      /^templates\/welcome\/hello\.mjml:1:1: a mail begins with front matter/,
    ],
    [
      "an unknown key in the front matter",
      "templates/welcome/hello.mjml",
      "---\nsubject: x\nsubjekt: y\n---\n",
      /^templates\/welcome\/hello\.mjml:3:1: .*subjekt/,
    ],
    ["a file of another kind", "templates/welcome/notes.docx", "x", /^templates\/welcome\/notes\.docx: a template ends in/],
    ["a text part without its mail", "templates/welcome/other.txt", "x", /^templates\/welcome\/other\.txt: there is no mail/],
    ["a layout without its mark", "templates/layout.mjml", "<mjml></mjml>", /^templates\/layout\.mjml: the mark <!-- body --> is missing/],
    ["a file in another encoding", "templates/welcome/hello.mjml", Buffer.from([0x82, 0xb1, 0x82, 0xf1]), /is not UTF-8/],
    ["a manifest that is no YAML", "playbook.yaml", "playbook: [x\n", /^playbook\.yaml:\d+:\d+: /],
    ["a manifest without a business", "playbook.yaml", "playbook: x\ntitle: X\n", /business/],
  ])("%s is named", async (_, file, text, message) => {
    await put(file, text);
    expect(await faultOf()).toMatch(message);
  });

  test("a folder without a manifest is named", async () => {
    await rm(path.join(folder, "playbook.yaml"));
    expect(await faultOf()).toMatch(/^playbook\.yaml: there is no such file/);
  });

  test("a document that is missing, or outside of the folder, is named", async () => {
    const manifest = await readFileText("playbook.yaml");
    await put("playbook.yaml", manifest.replace("five-minute-homepage.html", "gone.html"));
    expect(await faultOf()).toMatch(/^documents\/gone\.html: .*missing/);
    await put("playbook.yaml", manifest.replace("five-minute-homepage.html", "../playbook.yaml"));
    expect(await faultOf()).toMatch(/lies outside/);
  });

  test("names that lead nowhere are named with line and column", async () => {
    const manifest = await readFileText("playbook.yaml");
    const parsed = parsePlaybookManifest(manifest.replace("topic: newsletter, wording", "topic: newsleter, wording"), sections);
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ where: "forms[0].topics[0].topic", message: { en: 'There is no topic "newsleter".' }, line: 64 }],
    });
  });

  test("the process is read from its own file, and its faults are named there, with line and column", async () => {
    expect((await readPlaybook(folder, sections)).manifest.process?.steps).toHaveLength(9);
    const process = await readFileText("process.yaml");
    await put("process.yaml", process.replace("skips: [list, trust", "skips: [list, thrust"));
    expect(await faultOf()).toMatch(/^process\.yaml:\d+:\d+: routes\[0\]\.skips\[1\]: There is no step "thrust"/);
    await put("process.yaml", process.replace("reached: [presentationGiven]", "reached: soon"));
    expect(await faultOf()).toMatch(/^process\.yaml:\d+:\d+: steps\[5\]\.reached: Write a list of events/);
    await put("process.yaml", process.replace("steps:", "steps: ["));
    expect(await faultOf()).toMatch(/^process\.yaml:\d+/);
    await rm(path.join(folder, "process.yaml"));
    expect((await readPlaybook(folder, sections)).manifest.process).toBeUndefined();
    await put("playbook.yaml", `${await readFileText("playbook.yaml")}\nprocess: {}\n`);
    expect(await faultOf()).toMatch(/^playbook\.yaml:\d+:1: process: "process" goes into a file of its own, process\.yaml/);
  });
});
