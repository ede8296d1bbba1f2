import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openModules } from "../../../services/modules.ts";
import { describeFileProblem } from "../../../services/playbooks/file-problem.ts";
import { lintPlaybook } from "../../../services/playbooks/lint-playbook.ts";
import { loadPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { openContext, SMALL_PLAYBOOK, type TestContext } from "../../support/context.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hagukumi-judge-"));
  await cp(SMALL_PLAYBOOK, folder, { recursive: true });
  await mkdir(join(folder, "sequences"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const put = (file: string, text: string) => writeFile(join(folder, file), text);
const lint = async () =>
  (await lintPlaybook(folder, openModules())).map((problem) => `${problem.severity} ${describeFileProblem(problem, "en")}`);
const sequence = (key: string, category: string, steps: string, more = "") =>
  `sequence: ${key}\ntitle: S\ncategory: ${category}\n${category === "transactional" ? "" : "topic: newsletter\n"}enter: manual\n${more}steps:\n${steps}\n`;
const flex = (body: string) => `messages:\n  - type: flex\n    altText: ご案内\n    contents:\n      type: bubble\n${body}\n`;
const text = "      body: { type: box, layout: vertical, contents: [{ type: text, text: x }] }";

const manifest = (change: (source: string) => string) => async () =>
  put("playbook.yaml", change(await readFile(join(folder, "playbook.yaml"), "utf8")));

/** What lint must refuse, and with which first sentence. */
const refused: [name: string, write: () => Promise<void>, sentence: RegExp][] = [
  [
    "a shape that LINE does not have",
    () =>
      put(
        "templates/notes/two.line.yaml",
        flex("      body:\n        type: box\n        layout: vertikal\n        contents: [{ type: text, text: x }]"),
      ),
    /^error templates\/notes\/two\.line\.yaml:8:17: messages\[0\]\.contents\.body\.layout: LINE refuses this: must be one of horizontal, vertical, baseline\.$/,
  ],
  [
    "a picture of a Flex message without https",
    () => put("templates/notes/two.line.yaml", flex(`      hero: { type: image, url: "http://example.com/a.png" }\n${text}`)),
    /^error templates\/notes\/two\.line\.yaml:6:33: .*LINE loads pictures and videos by https: only, not "http:\/\/example\.com\/a\.png"\.$/,
  ],
  [
    "a video preview without https",
    () =>
      put(
        "templates/notes/two.line.yaml",
        flex(
          `      hero: { type: video, url: "https://e.com/a.mp4", previewUrl: "http://e.com/a.png", altContent: { type: image, url: "https://e.com/a.png" } }\n${text}`,
        ),
      ),
    /https: only/,
  ],
  [
    "a text that is too long for LINE for a lead with a long name",
    () =>
      put(
        "templates/notes/two.line.yaml",
        `messages:\n  - type: template\n    altText: x\n    template:\n      type: confirm\n      text: "{{ lead.company }}${"あ".repeat(215)}"\n      actions: [{ type: message, label: a, text: a }, { type: message, label: b, text: b }]\n`,
      ),
    /^error templates\/notes\/two\.line\.yaml:6:13: messages\[0\]\.template\.text: LINE allows 240 characters here; with plausible names and values this has 245\./,
  ],
  [
    "a label that is too long for LINE",
    () =>
      put(
        "templates/notes/two.line.yaml",
        `messages:\n  - type: template\n    altText: x\n    template:\n      type: buttons\n      text: x\n      actions: [{ type: message, label: ${"あ".repeat(21)}, text: a }]\n`,
      ),
    /:7:41: messages\[0\]\.template\.actions\[0\]\.label: LINE allows 20 characters/,
  ],
  [
    "a wait until a field that holds a number",
    async () => {
      await manifest((source) =>
        source.replace(
          "type: text, title: 業種 }",
          "type: text, title: 業種 }\n  - { key: staff, type: number, title: 人数 }\n  - { key: renewal, type: date, title: 更新日 }",
        ),
      )();
      await put("sequences/s.yaml", sequence("s", "nurture", "  - { id: w, wait: until staff }"));
    },
    /^error sequences\/s\.yaml:7:20: "staff" is a number field; only a date field says until when to wait\. Date fields: renewal\.$/,
  ],
  [
    "a condition that compares a field with a value of another type",
    async () => {
      await manifest((source) =>
        source.replace("type: text, title: 業種 }", "type: text, title: 業種 }\n  - { key: staff, type: number, title: 人数 }"),
      )();
      const branch = '  - { id: b, branch: [{ when: { fields.staff: { is: "10" } }, steps: [{ id: x, exit: {} }] }] }';
      await put("sequences/s.yaml", sequence("s", "nurture", branch));
    },
    /^error sequences\/s\.yaml:7:53: "staff" is a number field, so "10" neither fits nor compares/,
  ],
  [
    "points for opens alone",
    manifest((source) => source.replace("on: linkClicked", "on: emailOpened")),
    /^error playbook\.yaml:65:11: scoring\[1\]\.on: Opens alone must not score/,
  ],
  [
    "points in a sequence for opens alone",
    () =>
      put(
        "sequences/s.yaml",
        sequence(
          "s",
          "nurture",
          "  - { id: w, waitFor: { event: emailOpened, within: 1 day }, then: [{ id: u, update: { score.trust: 5 } }] }",
        ),
      ),
    /^error sequences\/s\.yaml:7:101: Opens alone must not score/,
  ],
  [
    "a variable that is not closed",
    () => put("templates/notes/two.mjml", "---\nsubject: x\n---\n<mj-text>\n{{ lead.name }</mj-text>\n"),
    /^error templates\/notes\/two\.mjml:5:1: "\{\{ lead\.name \}" is not closed: write "\}\}" at its end\.$/,
  ],
  [
    "a variable that is not opened",
    () => put("templates/notes/two.line.yaml", 'messages:\n  - "{ lead.name }}"\n'),
    /:2:5: .*"\{ lead\.name \}\}" is not opened/,
  ],
  [
    "a mistyped element",
    () => put("templates/notes/two.mjml", "---\nsubject: x\n---\n<mj-text>x</mj-text>\n  <mj-buton>x</mj-buton>\n"),
    /^error templates\/notes\/two\.mjml:5:3: There is no MJML element <mj-buton>\. Did you mean <mj-button>\?$/,
  ],
  [
    "a mail without a subject",
    () => put("templates/notes/two.mjml", "---\npreview: x\n---\n<mj-text>x</mj-text>\n"),
    /^error templates\/notes\/two\.mjml:1:1: the subject is missing: write "subject: …"/,
  ],
  [
    "a subject behind a full-width colon",
    () => put("templates/notes/two.mjml", "---\nsubject：お便り\n---\n<mj-text>x</mj-text>\n"),
    /^error templates\/notes\/two\.mjml:2:8: There is a full-width "：" here/,
  ],
  [
    "a LINE template with a full-width colon",
    () => put("templates/notes/two.line.yaml", "messages:\n  - type：text\n    text: x\n"),
    /^error templates\/notes\/two\.line\.yaml:2:9: .*full-width "：" here/,
  ],
  [
    "a manifest with a full-width colon",
    manifest((source) => source.replace("title: 試験用", "title：試験用")),
    /^error playbook\.yaml:3:6: There is a full-width "：" here/,
  ],
  [
    "a manifest with a full-width space",
    manifest((source) => source.replace("  name: 試験商店", "　　name: 試験商店")),
    /^error playbook\.yaml:7:1: There is a full-width space here/,
  ],
  [
    "a mail whose legal footer mail programs would cut off",
    () => put("templates/notes/two.mjml", `---\nsubject: x\n---\n<mj-text>${"<p>あいうえお</p>".repeat(5_000)}</mj-text>\n`),
    /^error templates\/notes\/two\.mjml: The mail's HTML is too long\. The legal footer ends at 1\d\d kB, .* after 102 kB/,
  ],
  [
    "a template of a megabyte",
    () => put("templates/notes/two.mjml", `---\nsubject: x\n---\n<mj-text>${"x".repeat(1_000_000)}</mj-text>\n`),
    /^error templates\/notes\/two\.mjml: The template is too large \(1001 kB\)\. A template has at most 256 kB\.$/,
  ],
];

describe("lint and publish are one judge", () => {
  let context: TestContext;
  beforeEach(async () => {
    context = await openContext({ playbook: null });
  });
  afterEach(() => context.close());

  test.each(refused)("both refuse %s, and say where (LIN9)", async (_, write, sentence) => {
    await write();
    const [first = ""] = await lint();
    expect(first).toMatch(sentence);
    await expect(loadPlaybook(context, folder)).rejects.toThrow(first.replace(/^error /, ""));
  });

  test("both take what is sound", async () => {
    await put("templates/notes/two.line.yaml", flex(`      hero: { type: image, url: "https://example.com/a.png" }\n${text}`));
    await put("sequences/s.yaml", sequence("s", "nurture", "  - { id: a, send: { line: notes/two } }"));
    expect(await lint()).toEqual([]);
    await loadPlaybook(context, folder);
  });
});

describe("lint warns of advertising that goes out as a notice", () => {
  const letter = (words: string) => `---\nsubject: ご案内\n---\n<mj-text>\n${words}</mj-text>\n`;

  test("of words of an offer", async () => {
    await put("templates/notes/two.mjml", letter("今だけ 50%OFF のキャンペーンです。"));
    await put("sequences/s.yaml", sequence("s", "transactional", "  - { id: a, send: { email: notes/two } }"));
    expect(await lint()).toEqual([
      expect.stringMatching(
        /^warning templates\/notes\/two\.mjml:5:1: "今だけ" reads like an offer\. Advertising must not go out as transactional/,
      ),
    ]);
  });

  test("of a template that is also sent as advertising", async () => {
    await put("templates/notes/two.mjml", letter("お元気ですか。"));
    await put("sequences/s.yaml", sequence("s", "transactional", "  - { id: a, send: { email: notes/two } }"));
    await put("sequences/t.yaml", sequence("t", "nurture", "  - { id: a, send: { email: notes/two } }"));
    expect(await lint()).toContainEqual(
      expect.stringMatching(/^warning templates\/notes\/two\.mjml: A sequence of category nurture sends this template, too/),
    );
  });

  test("of a subscription that nobody asks about", async () => {
    await put("sequences/s.yaml", sequence("s", "transactional", "  - { id: a, send: { email: notes/two } }", "topic: newsletter\n"));
    expect(await lint()).toEqual([
      expect.stringMatching(/^warning sequences\/s\.yaml:5:8: A sequence of category transactional is sent whether or not/),
    ]);
  });

  test("not of a notice", async () => {
    await put("templates/notes/two.mjml", letter("ご予約を承りました。当日は10分前にお越しください。"));
    await put("sequences/s.yaml", sequence("s", "transactional", "  - { id: a, send: { email: notes/two } }"));
    expect(await lint()).toEqual([]);
  });
});

test("lint warns of a mail above 90 kB, and lets it be published", async () => {
  await put("templates/notes/two.mjml", `---\nsubject: x\n---\n<mj-text>${"<p>あいうえお</p>".repeat(4_000)}</mj-text>\n`);
  expect(await lint()).toEqual([expect.stringMatching(/^warning templates\/notes\/two\.mjml: The mail's HTML has 9\d kB\./)]);
});

test("a long mail whose legal footer stands at its head may be published", async () => {
  await put(
    "templates/notes/two.mjml",
    `---\nsubject: x\n---\n<mj-text>{{ legal_footer }}${"<p>あいうえお</p>".repeat(6_000)}</mj-text>\n`,
  );
  expect(await lint()).toEqual([expect.stringMatching(/^warning /)]);
});
