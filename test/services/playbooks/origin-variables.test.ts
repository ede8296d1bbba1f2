import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openModules } from "../../../services/modules.ts";
import { lintPlaybook } from "../../../services/playbooks/lint-playbook.ts";
import { SMALL_PLAYBOOK } from "../../support/context.ts";

/** The small playbook with one template rewritten. */
function playbookWith(file: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi-playbook-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(SMALL_PLAYBOOK, folder, { recursive: true });
  writeFileSync(join(folder, "templates", file), content);
  return folder;
}

const mail = (text: string) => `---\nsubject: お便り\n---\n<mj-text><p>${text}</p></mj-text>\n`;
const sequence =
  "sequence: s\ntitle: S\ncategory: nurture\ntopic: newsletter\nenter: manual\nsteps:\n  - { id: a, send: { email: notes/one } }\n";

test("a template that uses what its origin cannot supply is refused by a sentence that names both", async () => {
  const folder = playbookWith("notes/one.mjml", mail("{{ urls.confirm }}"));
  mkdirSync(join(folder, "sequences"));
  writeFileSync(join(folder, "sequences", "s.yaml"), sequence);
  const problems = await lintPlaybook(folder, openModules());
  expect(problems).toMatchObject([
    {
      file: "templates/notes/one.mjml",
      line: 4,
      code: "foreign-variable",
      message: {
        ja: "「urls.confirm」を使えるのは「登録の確認」のメッセージだけですが、このテンプレートは「シーケンス」から送られます。",
        en: 'Only messages of an opt-in have "urls.confirm", but this template is sent by a sequence.',
      },
    },
  ]);
});

test("the messages of an opt-in may use its link", async () => {
  const folder = playbookWith("opt-in/verify.mjml", mail('<a href="{{ urls.confirm }}">登録する</a>'));
  expect(await lintPlaybook(folder, openModules())).toEqual([]);
});
