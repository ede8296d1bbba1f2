import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openModules } from "../../../services/modules.ts";
import { lintPlaybook } from "../../../services/playbooks/lint-playbook.ts";
import { SMALL_PLAYBOOK } from "../../support/context.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hagukumi-words-"));
  await cp(SMALL_PLAYBOOK, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const put = (file: string, text: string) => writeFile(join(folder, file), text);
const japanese = async () =>
  (await lintPlaybook(folder, openModules())).map(({ file, message, hint }) => `${file} ${message.ja}${hint?.ja ?? ""}`);

async function editManifest(...changes: readonly (readonly [string | RegExp, string])[]): Promise<void> {
  const manifest = await readFile(join(folder, "playbook.yaml"), "utf8");
  await put(
    "playbook.yaml",
    changes.reduce((text, [from, to]) => text.replace(from, to), manifest),
  );
}

test("values of playbook.yaml of a wrong form are told in Japanese", async () => {
  await editManifest([/^title: .*/m, "title: 5"], [/^ {2}website: .*/m, "  website: nowhere\n  zon: Asia/Tokyo"], [/^topics:/m, "topcs:"]);
  expect((await japanese()).toSorted()).toEqual([
    "playbook.yaml business.website: ここには https://example.com/ のようなURLを書いてください。",
    "playbook.yaml business: 「zon」というキーは、ここでは使えません。",
    "playbook.yaml title: ここには文字を書いてください（今は「5」です）。",
    "playbook.yaml topics: このキーがありません。",
    "playbook.yaml 「topcs」というキーは、ここでは使えません。",
  ]);
});

test("names that playbook.yaml does not have are told in Japanese", async () => {
  await editManifest(["source: website", "source: web"], ["wording: follow", "wording: folow"]);
  expect(await japanese()).toEqual([
    "playbook.yaml forms[0].source: 「web」という獲得経路はありません。",
    "playbook.yaml follow.wording: 「folow」という文言はありません。",
  ]);
});

test("files that cannot be read are told in Japanese", async () => {
  await put("templates/notes/one.mjml", "<mj-text>x</mj-text>");
  await put("templates/notes/two.docx", "x");
  await put("templates/notes/lonely.txt", "x");
  await put("templates/notes/four.mjml", "---\nsubjekt: x\n---\n");
  expect((await japanese()).toSorted()).toEqual([
    "templates/notes/four.mjml 「subjekt」というキーは、ここでは使えません。",
    "templates/notes/four.mjml 件名がありません。先頭の --- と --- の間に「subject: 件名」と書いてください。",
    "templates/notes/lonely.txt このテキスト版のもとになるメール templates/notes/lonely.mjml がありません。",
    "templates/notes/one.mjml メールの先頭には、---、subject: 件名、--- の3行を書いてください。",
    "templates/notes/two.docx テンプレートのファイル名は、英小文字の名前に .mjml、.txt、.line.yaml、.person.md のどれかを付けたものにしてください。",
  ]);
});

test("problems of templates are told in Japanese", async () => {
  const mail = (text: string) => `---\nsubject: お便り\n---\n<mj-text>${text}</mj-text>\n`;
  await put("templates/notes/one.mjml", mail("{{ lead.nmae }}"));
  await put("templates/notes/two.mjml", mail('<a href="javascript:alert(1)">x</a>'));
  await put("templates/notes/three.mjml", mail("{% if lead.company %}x"));
  await put("templates/notes/four.mjml", mail("{% if lead.company %}{{ legal_footer }}{% endif %}"));
  await put("templates/notes/five.mjml", "---\nsubject: お便り\n---\n<mj-text>x\n");
  await put("templates/notes/six.line.yaml", "messages:\n  - { type: text }\n");
  await put("templates/notes/seven.person.md", " ");
  const found = await japanese();
  expect(found).toEqual(
    expect.arrayContaining([
      "templates/notes/one.mjml 「lead.nmae」という変数はありません。",
      "templates/notes/two.mjml リンク「javascript:alert(1)」は使えません。https:、mailto:、tel: のどれかで始めてください。",
      expect.stringMatching(/^templates\/notes\/three\.mjml Liquidの書き方が正しくありません（.+）。$/),
      "templates/notes/four.mjml {{ legal_footer }} は条件や繰り返しの中には書けません。外に出してください。",
      expect.stringMatching(/^templates\/notes\/five\.mjml <mj-text> が <\/mj-\w+> の前で閉じられていません。$/),
      "templates/notes/six.line.yaml messages[0].text: このキーがありません。",
      "templates/notes/seven.person.md 台本が空です。",
    ]),
  );
});

test("a sequence in a file with another name is told in Japanese", async () => {
  await mkdir(join(folder, "sequences"), { recursive: true });
  const source = "sequence: s\ntitle: S\ncategory: nurture\ntopic: newsletter\nenter: manual\nsteps:\n  - { id: a, exit: {} }\n";
  await put("sequences/other.yaml", source);
  expect(await japanese()).toEqual([
    "sequences/other.yaml ファイル名は other.yaml ですが、中のシーケンスは「s」です。ファイル名を s.yaml にしてください。",
  ]);
});
