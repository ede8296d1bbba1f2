import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { engine } from "../../../services/engine/module.ts";
import { openRegistry } from "../../../services/engine/modules/registry.ts";
import { readSetting } from "../../../services/engine/settings/read-setting.ts";
import { modules, openModules } from "../../../services/modules.ts";
import { lintPlaybook } from "../../../services/playbooks/lint-playbook.ts";
import { loadPlaybook } from "../../../services/playbooks/load-playbook.ts";
import { openContext, SMALL_PLAYBOOK } from "../../support/context.ts";
import { greetings } from "../../toy/module.ts";

const withToy = [...modules, greetings];
const GREETINGS = [
  "greetings:",
  "  - { key: morning, words: おはようございます }",
  "  - { key: evening, words: こんばんは, topic: newsletter }",
  "",
];

let folder: string;
let lines: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hagukumi-sections-"));
  await cp(SMALL_PLAYBOOK, folder, { recursive: true });
  lines = (await readFile(join(folder, "playbook.yaml"), "utf8")).split("\n").length - 1;
});
afterEach(() => rm(folder, { recursive: true }));

/** playbook.yaml with these lines at its end. */
async function append(text: readonly string[]): Promise<void> {
  const file = join(folder, "playbook.yaml");
  await writeFile(file, (await readFile(file, "utf8")) + text.join("\n"));
}

test("a module that was only added to the list has its own key in playbook.yaml, and writes it", async () => {
  await append(GREETINGS);
  const context = await openContext({ modules: withToy, playbook: null });
  try {
    await loadPlaybook(context, folder);
    const written = await readSetting(context.database.pool, "greetings", z.record(z.string(), z.string()), {});
    expect(written).toEqual({ morning: "おはようございます", evening: "こんばんは" });
  } finally {
    await context.close();
  }
});

test("without the module, its key is refused where it stands", async () => {
  await append(GREETINGS);
  expect(await lintPlaybook(folder, openModules())).toMatchObject([
    { file: "playbook.yaml", line: lines + 1, column: 1, message: { en: 'There is no key "greetings" here.' } },
  ]);
});

test("its link is known to the templates of a playbook, and without the module it is not", async () => {
  const mjml = "<mj-text>{{ urls.greeting }}</mj-text>";
  await writeFile(join(folder, "templates/notes/greeted.mjml"), `---\nsubject: こんにちは\n---\n${mjml}\n`);
  expect(await lintPlaybook(folder, openRegistry([engine, ...withToy]))).toEqual([]);
  expect(await lintPlaybook(folder, openModules())).toMatchObject([
    { file: "templates/notes/greeted.mjml", line: 4, message: { en: 'There is no variable "urls.greeting".' } },
  ]);
});

test.each([
  { what: "the shape of its key", instead: ["words: こんばんは", "words: 5"], column: 28, where: "greetings[1].words" },
  { what: "a key that is there twice", instead: ["key: evening", "key: morning"], column: 12, where: "greetings[1].key" },
  { what: "a name of another section", instead: ["topic: newsletter", "topic: newsleter"], column: 42, where: "greetings[1].topic" },
])("with it, $what is checked, with line and column", async ({ instead: [from = "", to = ""], column, where }) => {
  await append(GREETINGS.map((line) => line.replace(from, to)));
  const problems = await lintPlaybook(folder, openRegistry([engine, ...withToy]));
  expect(problems).toMatchObject([{ file: "playbook.yaml", line: lines + 3, column }]);
  expect(problems[0]?.message.en).toContain(`${where}: `);
});

test("faults of several sections come from the top of the file down", async () => {
  await append(GREETINGS.map((line) => line.replace("newsletter", "newsleter")));
  const file = join(folder, "playbook.yaml");
  await writeFile(
    file,
    (await readFile(file, "utf8")).replace("source: website", "source: web").replace("wording: follow", "wording: folow"),
  );
  const problems = await lintPlaybook(folder, openRegistry([engine, ...withToy]));
  expect(problems.map(({ message }) => message.en)).toEqual([
    'forms[0].source: There is no source "web".',
    'follow.wording: There is no wording "folow".',
    'greetings[1].topic: There is no topic "newsleter".',
  ]);
});
