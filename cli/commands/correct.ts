import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Corrections, FieldValue } from "../../services/leads/correct-lead.ts";
import { controlWords } from "../words/control.ts";
import { correctWords as words } from "../words/correct.ts";

interface CorrectFlags {
  familyName?: string;
  givenName?: string;
  familyKana?: string;
  givenKana?: string;
  displayName?: string;
  company?: string;
  honorific?: string;
  zone?: string;
  messageLanguage?: string;
  field?: string[];
  email?: string;
  basis?: string;
  reason: string;
  actor: string;
  json?: boolean;
}

const bases = ["card", "relationship", "published"] as const;

export function register(program: Command, language: Language): void {
  program
    .command("correct")
    .description(words.correct[language])
    .argument("<lead>", controlWords.lead[language])
    .option("--family-name <name>", words.familyName[language])
    .option("--given-name <name>", words.givenName[language])
    .option("--family-kana <kana>", words.familyKana[language])
    .option("--given-kana <kana>", words.givenKana[language])
    .option("--display-name <name>", words.displayName[language])
    .option("--company <name>", words.company[language])
    .option("--honorific <text>", words.honorific[language])
    .option("--zone <zone>", words.zone[language])
    .option("--message-language <language>", words.lang[language])
    .option("--field <key=value>", words.field[language], (text: string, before: string[] = []) => [...before, text])
    .option("--email <address>", words.email[language])
    .option("--basis <basis>", words.basis[language])
    .requiredOption("--reason <text>", controlWords.reason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText(
      "after",
      controlWords.example(`correct hanako@example.jp --zone Asia/Tokyo --reason "${words.reason[language]}"`)[language],
    )
    .action((named: string, flags: CorrectFlags) => run(named, flags, language));
}

async function run(named: string, flags: CorrectFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const by = { reason: readReason(flags.reason), actor: readActor(flags.actor) };
  const basis = bases.find((one) => one === flags.basis);
  if (flags.basis !== undefined && basis === undefined) throw new AppError("invalid", "bad-basis", words.badBasis);
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    const corrections = await readCorrections(context, flags);
    if (Object.keys(corrections).length === 0 && flags.email === undefined)
      throw new AppError("invalid", "nothing-given", words.nothingGiven);
    const { findLead } = await import("../../services/leads/find-lead.ts");
    const { correctLead } = await import("../../services/leads/correct-lead.ts");
    const { id: leadId } = await findLead(context, named);
    const { changed } = Object.keys(corrections).length > 0 ? await correctLead(context, { leadId, corrections, ...by }) : { changed: [] };
    const { correctAddress } = await import("../../services/leads/correct-address.ts");
    const address =
      flags.email === undefined
        ? null
        : await correctAddress(context, { leadId, channel: "email", address: flags.email, basis, method: "cli", ...by });
    if (flags.json) return console.log(JSON.stringify({ leadId, changed, address }));
    if (changed.length > 0) console.log(words.changed(changed)[language]);
    if (address) console.log((address.state === "reachable" ? words.addressReachable : words.addressWaits)[language]);
    if (changed.length === 0 && !address) console.log(words.unchanged[language]);
  } finally {
    await close();
  }
}

async function readCorrections(context: Context, flags: CorrectFlags): Promise<Corrections> {
  const { familyName, givenName, familyKana, givenKana, displayName, company, honorific, zone, messageLanguage } = flags;
  if (messageLanguage !== undefined && messageLanguage !== "ja" && messageLanguage !== "en")
    throw new AppError("invalid", "bad-language", words.badLang);
  const names = Object.entries({ familyName, givenName, familyKana, givenKana, displayName, company }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value.trim() || null]],
  );
  return {
    ...Object.fromEntries(names),
    ...(honorific === undefined ? {} : { honorific }),
    ...(zone === undefined ? {} : { zone }),
    ...(messageLanguage === undefined ? {} : { language: messageLanguage }),
    ...(flags.field === undefined ? {} : { fields: await readFields(context, flags.field) }),
  };
}

/** Values in the type of their field; text of an unknown one, which the correction then refuses by name. */
async function readFields(context: Context, pairs: string[]): Promise<Record<string, FieldValue | null>> {
  const { rows } = await context.database.pool.query<{ key: string; type: string }>("select key, type from field_definition");
  const types = new Map(rows.map(({ key, type }) => [key, type]));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new AppError("invalid", "bad-field", words.badField(pair));
      const [key, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      return [key, readValue(value, types.get(key))];
    }),
  );
}

function readValue(value: string, type: string | undefined): FieldValue | null {
  if (value === "") return null;
  if (type === "number" && Number.isFinite(Number(value))) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}
