import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import { problemIn } from "../../domain/sequences/problem.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type LocatedProblem, playbookAround } from "../lint-files.ts";
import { controlWords } from "../words/control.ts";
import { lintWords } from "../words/lint.ts";
import { publishWords as words } from "../words/publish.ts";

interface Published {
  kind: "sequence" | "template";
  key: string;
  channel: string | null;
  language: string | null;
  version: number;
  changed: boolean;
}

interface Outcome {
  published: Published[];
  problems: LocatedProblem[];
}

export function register(program: Command, language: Language): void {
  program
    .command("publish")
    .description(words.description[language])
    .argument("<path>", words.path[language])
    .option("--actor <name>", words.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((path: string, flags: { json?: boolean; actor: string }) => run(path, flags, language));
}

async function run(path: string, { json = false, actor }: { json?: boolean; actor: string }, language: Language): Promise<void> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new AppError("not-found", "no-file", lintWords.nothingThere(path));
  const [{ readActor }, { openContext }, { problemLine }] = await Promise.all([
    import("../control.ts"),
    import("../context.ts"),
    import("../lint-files.ts"),
  ]);
  const author = readActor(actor);
  const { context, close } = await openContext();
  try {
    const isPlaybook = stat.isDirectory() || basename(path) === "playbook.yaml";
    const { published, problems } = isPlaybook
      ? await publishPlaybook(context, stat.isDirectory() ? path : dirname(path), author)
      : await publishFile(context, path, author);
    const refused = problems.some(({ severity }) => severity === "error");
    if (json) console.log(JSON.stringify({ published: !refused, items: published, problems: problems.map((one) => problemIn(one, "en")) }));
    else {
      for (const problem of problems) (refused ? console.error : console.log)(problemLine(problem, language));
      if (refused) console.error(`${words.refused[language]}${isPlaybook ? "" : (await hintOf(path, problems))[language]}`);
      else await describe(published, language);
    }
    process.exitCode = refused ? 1 : 0;
  } finally {
    await close();
  }
}

async function publishPlaybook(context: Context, folder: string, author: string): Promise<Outcome> {
  const { lintPaths } = await import("../lint-files.ts");
  const { loadPlaybook } = await import("../../services/playbooks/load-playbook.ts");
  const { problems } = await lintPaths([`${folder}/playbook.yaml`], async () => null);
  if (problems.some(({ severity }) => severity === "error")) return { published: [], problems };
  const { templates, sequences } = await loadPlaybook(context, folder, author);
  return {
    problems,
    published: [
      ...sequences.map((one) => ({ kind: "sequence" as const, channel: null, language: null, ...one })),
      ...templates.map((one) => ({ kind: "template" as const, ...one })),
    ],
  };
}

/** A sequence on its own names what is published already. */
async function publishFile(context: Context, path: string, author: string): Promise<Outcome> {
  const [{ readSource }, { shownPath }] = await Promise.all([import("../lint-files.ts"), import("../printing.ts")]);
  const { lintSequence } = await import("../../services/sequences/lint-sequence.ts");
  const { publishSequence } = await import("../../services/sequences/publish-sequence.ts");
  const source = await readSource(path);
  const problems = (await lintSequence(context, source)).map((problem) => ({ file: shownPath(path), ...problem }));
  if (problems.some(({ severity }) => severity === "error")) return { published: [], problems };
  const published = await publishSequence(context, { source, author });
  return { published: [{ kind: "sequence", channel: null, language: null, ...published }], problems };
}

const nothing: LocalText = { ja: "", en: "" };

/** What a file names may stand in the playbook around it, unpublished. */
async function hintOf(path: string, problems: readonly LocatedProblem[]): Promise<LocalText> {
  const unknown = problems.filter(({ code }) => code.startsWith("unknown-"));
  const folder = playbookAround(resolve(path));
  if (unknown.length === 0 || folder === null) return nothing;
  const { knownAround, readSource } = await import("../lint-files.ts");
  const { lintSequence } = await import("../../domain/sequences/lint.ts");
  const { shownPath } = await import("../printing.ts");
  // A playbook that cannot be read is no way out.
  const around = await knownAround(path).catch(() => null);
  if (around === null) return nothing;
  const still = lintSequence(await readSource(path), around.known);
  const isThere = unknown.some(
    ({ line, column, code }) => !still.some((one) => one.line === line && one.column === column && one.code === code),
  );
  return isThere ? words.publishPlaybook(shownPath(folder)) : nothing;
}

async function describe(items: readonly Published[], language: Language): Promise<void> {
  const { table } = await import("../printing.ts");
  const fresh = items.filter(({ changed }) => changed);
  const row = ({ kind, key, channel, language: own, version }: Published) => [
    words.new[language],
    words[kind][language],
    key,
    channel ?? "",
    own ?? "",
    words.version(version)[language],
  ];
  for (const line of table(fresh.map(row))) console.log(line);
  if (fresh.length === 0) console.log(words.nothingNew[language]);
  const same = items.filter(({ changed }) => !changed);
  const sequences = same.flatMap(({ kind, key, version }) =>
    kind === "sequence" ? [words.unchangedSequence(key, version)[language]] : [],
  );
  if (sequences.length > 0) console.log(words.unchangedSequences(sequences.join(language === "ja" ? "、" : ", "))[language]);
  if (same.length > sequences.length) console.log(words.unchangedTemplates(same.length - sequences.length)[language]);
}
