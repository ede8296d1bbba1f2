import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import { AppError } from "../../domain/app-error.ts";
import { problemIn } from "../../domain/sequences/problem.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Retired, Retirement } from "../../services/enrolments/retire-sequence.ts";
import type { LoadedPlaybook } from "../../services/playbooks/load-playbook.ts";
import { type LocatedProblem, playbookAround } from "../lint-files.ts";
import { underways } from "../underways.ts";
import { controlWords } from "../words/control.ts";
import { lintWords } from "../words/lint.ts";
import { publishWords as words } from "../words/publish.ts";
import { retiredLine } from "../words/retire.ts";

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
  /** Of a playbook. */
  plan?: LoadedPlaybook;
  retired?: Retired[];
  /** The plan was not agreed to, so nothing was published. */
  declined?: boolean;
}

interface Flags {
  json?: boolean;
  actor: string;
  yes?: boolean;
  overwrite?: boolean;
  retire?: Retirement["underway"] | true;
}

export function register(program: Command, language: Language): void {
  program
    .command("publish")
    .description(words.description[language])
    .argument("<path>", words.path[language])
    .option("--yes", words.yes[language])
    .option("--overwrite", words.overwrite[language])
    .addOption(new Option("--retire [underway]", words.retireLeft[language]).choices([...underways]))
    .option("--actor <name>", words.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((path: string, flags: Flags) => run(path, flags, language));
}

async function run(path: string, flags: Flags, language: Language): Promise<void> {
  const { json = false, actor } = flags;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new AppError("not-found", "no-file", lintWords.nothingThere(path));
  const [{ readActor }, { openContext }, { problemLine }] = await Promise.all([
    import("../control.ts"),
    import("../context.ts"),
    import("../lint-files.ts"),
  ]);
  const author = readActor(actor);
  const isPlaybook = stat.isDirectory() || basename(path) === "playbook.yaml";
  if (flags.retire !== undefined && !isPlaybook) throw new AppError("invalid", "retire-needs-playbook", words.retireNeedsPlaybook);
  const { context, close } = await openContext();
  try {
    const outcome = isPlaybook
      ? await publishPlaybook(context, stat.isDirectory() ? path : dirname(path), { ...flags, author }, language)
      : await publishFile(context, path, author);
    const { published, problems, plan, retired = [], declined = false } = outcome;
    const refused = problems.some(({ severity }) => severity === "error");
    if (json) {
      const { changes = [], left = [] } = plan ?? {};
      const written = problems.map((one) => problemIn(one, "en"));
      console.log(JSON.stringify({ published: !refused && !declined, items: published, changes, left, retired, problems: written }));
    } else {
      for (const problem of problems) (refused ? console.error : console.log)(problemLine(problem, language));
      if (refused) console.error(`${words.refused[language]}${isPlaybook ? "" : (await hintOf(path, problems))[language]}`);
      else if (declined) console.error(words.declined[language]);
      else await describe(outcome, language);
    }
    process.exitCode = refused || declined ? 1 : 0;
  } finally {
    await close();
  }
}

/** Shows what a playbook would change, and publishes it when that is agreed to or replaces nothing. */
async function publishPlaybook(
  context: Context,
  folder: string,
  { author, yes, overwrite = false, retire, json }: Flags & { author: string },
  language: Language,
): Promise<Outcome> {
  const { lintPaths } = await import("../lint-files.ts");
  const { loadPlaybook, planPlaybook, refuseOverwriting } = await import("../../services/playbooks/load-playbook.ts");
  const { problems } = await lintPaths([`${folder}/playbook.yaml`], async () => null);
  if (problems.some(({ severity }) => severity === "error")) return { published: [], problems };
  const plan = await planPlaybook(context, folder, author);
  if (!overwrite) refuseOverwriting(plan.overwrites);
  const retiring = retire === undefined ? [] : plan.left.flatMap((place) => (place.startsWith("sequences.") ? [place.slice(10)] : []));
  const { replaces, planLines } = await import("../playbook-plan.ts");
  if (!yes && replaces(plan, retiring)) {
    if (!json) for (const line of planLines(plan, retiring, language)) console.log(line);
    const { agree } = await import("../agree.ts");
    if (json || !(await agree(words.agree[language]))) return { problems, published: itemsOf(plan), plan, declined: true };
  }
  const done = await loadPlaybook(context, folder, author, yes ? null : plan, overwrite);
  const retired: Retired[] = [];
  const { retireSequence } = await import("../../services/enrolments/retire-sequence.ts");
  for (const sequence of retiring) {
    const underway = retire === true || retire === undefined ? "finish" : retire;
    retired.push(await retireSequence(context, { sequence, underway, reason: `no longer in ${done.playbook}`, actor: author }));
  }
  return { problems, published: itemsOf(done), plan: done, retired };
}

function itemsOf({ sequences, templates }: LoadedPlaybook): Published[] {
  return [
    ...sequences.map((one) => ({ kind: "sequence" as const, channel: null, language: null, ...one })),
    ...templates.map((one) => ({ kind: "template" as const, ...one })),
  ];
}

/** A sequence on its own names what is published already. */
async function publishFile(context: Context, path: string, author: string): Promise<Outcome> {
  const [{ readSource }, { shownPath }] = await Promise.all([import("../lint-files.ts"), import("../printing.ts")]);
  const { lintSequence } = await import("../../services/sequences/lint-sequence.ts");
  const { publishSequence } = await import("../../services/sequences/publish-sequence.ts");
  const source = await readSource(path);
  const problems = (await lintSequence(context, source)).problems.map((problem) => ({ file: shownPath(path), ...problem }));
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

async function describe({ published: items, plan, retired = [] }: Outcome, language: Language): Promise<void> {
  const { table } = await import("../printing.ts");
  const { changeLines, leftLines } = await import("../playbook-plan.ts");
  const changes = plan ? changeLines(plan.changes, language) : [];
  for (const line of changes) console.log(line);
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
  if (fresh.length === 0 && changes.length === 0) console.log(words.nothingNew[language]);
  const same = items.filter(({ changed }) => !changed);
  const sequences = same.flatMap(({ kind, key, version }) =>
    kind === "sequence" ? [words.unchangedSequence(key, version)[language]] : [],
  );
  if (sequences.length > 0) console.log(words.unchangedSequences(sequences.join(language === "ja" ? "、" : ", "))[language]);
  if (same.length > sequences.length) console.log(words.unchangedTemplates(same.length - sequences.length)[language]);
  for (const one of retired) console.log(retiredLine(one)[language]);
  const gone = new Set(retired.map(({ sequence }) => `sequences.${sequence}`));
  for (const line of leftLines(plan?.left.filter((place) => !gone.has(place)) ?? [], language)) console.log(line);
}
