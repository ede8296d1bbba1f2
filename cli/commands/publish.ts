import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type LocatedProblem, playbookAround } from "../lint-files.ts";

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

export function register(program: Command): void {
  program
    .command("publish")
    .description("publish a playbook or one sequence: new versions of what changed, all of it or nothing")
    .argument("<path>", "playbook folder, or a sequence's .yaml file")
    .option("--actor <name>", "who publishes, for the audit", "staff:cli")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Everything is checked first, as by \`hagukumi lint\`. People who are on their way stay in the version that they entered.

Example:
  $ npx hagukumi publish playbooks/coaching-ja`,
    )
    .action(run);
}

async function run(path: string, { json = false, actor }: { json?: boolean; actor: string }): Promise<void> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new AppError("not-found", "no-file", `There is no file or folder ${path}.`);
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
    if (json) console.log(JSON.stringify({ published: !refused, items: published, problems }));
    else {
      for (const problem of problems) (refused ? console.error : console.log)(problemLine(problem));
      if (refused) console.error(`Nothing was published: mend the errors first.${isPlaybook ? "" : await hintOf(path, problems)}`);
      else await describe(published);
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

/** What a file names may stand in the playbook around it, unpublished. */
async function hintOf(path: string, problems: readonly LocatedProblem[]): Promise<string> {
  const unknown = problems.filter(({ code }) => code.startsWith("unknown-"));
  const folder = playbookAround(resolve(path));
  if (unknown.length === 0 || folder === null) return "";
  const { knownAround, readSource } = await import("../lint-files.ts");
  const { lintSequence } = await import("../../domain/sequences/lint.ts");
  const { shownPath } = await import("../printing.ts");
  // A playbook that cannot be read is no way out.
  const around = await knownAround(path).catch(() => null);
  if (around === null) return "";
  const still = lintSequence(await readSource(path), around.known);
  const isThere = unknown.some(
    ({ line, column, code }) => !still.some((one) => one.line === line && one.column === column && one.code === code),
  );
  return isThere ? ` To publish what stands beside it as well, publish its playbook: ${shownPath(folder)}` : "";
}

async function describe(items: readonly Published[]): Promise<void> {
  const { table } = await import("../printing.ts");
  const fresh = items.filter(({ changed }) => changed);
  const row = ({ kind, key, channel, language, version }: Published) => [
    "new",
    kind,
    key,
    channel ?? "",
    language ?? "",
    `version ${version}`,
  ];
  for (const line of table(fresh.map(row))) console.log(line);
  if (fresh.length === 0) console.log("Nothing is new.");
  const same = items.filter(({ changed }) => !changed);
  const sequences = same.flatMap(({ kind, key, version }) => (kind === "sequence" ? [`${key} (version ${version})`] : []));
  if (sequences.length > 0) console.log(`Unchanged sequences: ${sequences.join(", ")}.`);
  if (same.length > sequences.length) console.log(`Unchanged templates: ${same.length - sequences.length}.`);
}
