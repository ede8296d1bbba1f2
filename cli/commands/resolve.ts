import { type Command, Option } from "commander";
import { AppError } from "../../domain/app-error.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import { type Resolution, resolutions } from "../../domain/touches/resolution.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { UnknownSend } from "../../services/engine/dispatch/list-unknown-sends.ts";
import { controlWords } from "../words/control.ts";
import { senderWords as words } from "../words/senders.ts";

interface ResolveFlags {
  as?: Resolution;
  reason?: string;
  actor: string;
  json?: boolean;
}

/** The most that a list shows. */
const SHOWN = 200;

export function register(program: Command, language: Language): void {
  program
    .command("resolve")
    .description(words.resolve[language])
    .argument("[send]", words.send[language])
    .addOption(new Option("--as <what>", words.as[language]).choices(resolutions))
    .option("--reason <text>", controlWords.reason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText(
      "after",
      controlWords.example(`resolve hanako@example.jp --as arrived --reason "${words.resolveReason[language]}"`)[language],
    )
    .action((named: string | undefined, flags: ResolveFlags) => run(named, flags, language));
}

async function run(named: string | undefined, flags: ResolveFlags, language: Language): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    if (named === undefined) await list(context, flags, language);
    else await resolve(context, named, flags, language);
  } finally {
    await close();
  }
}

async function list(context: Context, { json = false }: ResolveFlags, language: Language): Promise<void> {
  const { listUnknownSends } = await import("../../services/engine/dispatch/list-unknown-sends.ts");
  const { items } = await listUnknownSends(context, { limit: SHOWN });
  if (json) console.log(JSON.stringify({ items }));
  else if (items.length === 0) console.log(words.noneUnknown[language]);
  else for (const line of await linesOf(context, items, language)) console.log(line);
}

async function resolve(context: Context, named: string, flags: ResolveFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const { resolveSend } = await import("../../services/engine/dispatch/resolve-send.ts");
  if (flags.as === undefined || flags.reason === undefined) throw new AppError("invalid", "resolution-needed", words.needsBoth);
  const [reason, actor] = [readReason(flags.reason), readActor(flags.actor)];
  const sendId = await findSend(context, named);
  const resolved = await resolveSend(context, { sendId, as: flags.as, reason, actor });
  const said = { arrived: words.arrived, "not-arrived": words.again, leave: words.left }[flags.as];
  console.log(flags.json ? JSON.stringify(resolved) : said[language]);
}

/** The id of a message, or the only unknown one of a lead. */
async function findSend(context: Context, named: string): Promise<string> {
  if (isUuid(named)) {
    const { rowCount } = await context.database.pool.query("select 1 from send where id = $1", [named]);
    if (rowCount) return named;
  }
  const { findLead } = await import("../../services/leads/find-lead.ts");
  const { listUnknownSends } = await import("../../services/engine/dispatch/list-unknown-sends.ts");
  const { id: leadId } = await findLead(context, named);
  const { items } = await listUnknownSends(context, { limit: SHOWN, leadId });
  const [only] = items;
  if (!only) throw new AppError("not-found", "none-unknown", words.noneOf);
  if (items.length === 1) return only.id;
  const [ja, en] = [await linesOf(context, items, "ja"), await linesOf(context, items, "en")];
  throw new AppError("invalid", "send-needed", { ja: words.several(ja).ja, en: words.several(en).en });
}

async function linesOf(context: Context, sends: readonly UnknownSend[], language: Language): Promise<string[]> {
  const { localTime, table } = await import("../printing.ts");
  const rows = sends.map(({ id, leadId, channel, at, slot }) => [localTime(context.zone, at)[language], id, channel, leadId, slot]);
  const heads = [words.headTime, words.headId, words.headChannel, words.headLead, words.headStep].map((head) => head[language]);
  return table([heads, ...rows]);
}
