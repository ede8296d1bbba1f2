import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import { currentEnvironment } from "../config/environment.ts";
import { wantsDebug } from "../config/presets.ts";
import { AppError } from "../domain/app-error.ts";
import { type Language, languages } from "../domain/words/local-text.ts";
import { helpOf } from "./help.ts";
import { chooseLanguage } from "./language.ts";
import { forTerminal, guardConsole } from "./terminal.ts";
import { programWords as words } from "./words/program.ts";
import { usageError } from "./words/usage-errors.ts";

/**
 * One file in `commands/` is one command: it exports `register`, which adds it to the program, with its words in the language. All are loaded
 * at every call, so what a command needs it imports in its action.
 */
export interface CommandModule {
  register(program: Command, language: Language): void;
}

/** The settings of a `.env` beside the person who calls; what the environment already has stands. */
function loadDotEnv(): void {
  // A process that the embedded start made was given its whole environment.
  if (!process.connected && existsSync(".env")) process.loadEnvFile(".env");
}

async function buildProgram(language: Language): Promise<Command> {
  const program = new Command("hagukumi")
    .description(words.description[language])
    .addOption(new Option("--lang <language>", words.languageOption[language]).choices(languages))
    .helpOption("-h, --help", words.helpOption[language])
    .helpCommand("help [command]", words.helpOption[language])
    .configureHelp(helpOf(language))
    .showHelpAfterError(words.helpHint[language])
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(forTerminal(usageError(text, language))) });
  const files = readdirSync(fileURLToPath(new URL("commands/", import.meta.url))).filter((name) => name.endsWith(".ts"));
  const modules: CommandModule[] = await Promise.all(files.toSorted().map((name) => import(`./commands/${name}`)));
  for (const module of modules) module.register(program, language);
  for (const command of program.commands) command.showHelpAfterError(words.commandHint(command.name())[language]);
  return program;
}

/** Failures to reach a part, which every command may meet. */
const unreachable = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EHOSTUNREACH", "ETIMEDOUT", "57P03"]);

function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof AppError) return error.texts[language];
  const { message = String(error), code = "" } = error as { message?: string; code?: string };
  return (unreachable.has(code) ? words.partSilent(message) : words.unexpected(message))[language];
}

/** One clear sentence; the rest is for those who ask (LOG_LEVEL=debug). */
function tell(error: unknown, language: Language): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (wantsDebug(currentEnvironment())) console.error(error);
  else console.error(sentenceOf(error, language));
  return 1;
}

guardConsole(console);
const language = () => chooseLanguage(process.argv.slice(2), currentEnvironment());
try {
  loadDotEnv();
  const program = await buildProgram(language());
  await program.parseAsync();
} catch (error) {
  process.exitCode = tell(error, language());
}
