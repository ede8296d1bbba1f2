import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { currentEnvironment, wantsDebug } from "../config/settings.ts";
import { AppError } from "../domain/app-error.ts";

/**
 * One file in `commands/` is one command: it exports `register`, which adds it to the program. All are loaded at every call, so what a
 * command needs it imports in its action.
 */
export interface CommandModule {
  register(program: Command): void;
}

/** The settings of a `.env` beside the person who calls; what the environment already has stands. */
function loadDotEnv(): void {
  // A process that the embedded start made was given its whole environment.
  if (!process.connected && existsSync(".env")) process.loadEnvFile(".env");
}

async function buildProgram(): Promise<Command> {
  const program = new Command("hagukumi")
    .description("Nurtures leads into customers and customers into fans.")
    .showHelpAfterError("(`npx hagukumi --help` lists the commands.)")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "").replace(/^./, (first) => first.toUpperCase())) });
  const files = readdirSync(fileURLToPath(new URL("commands/", import.meta.url))).filter((name) => name.endsWith(".ts"));
  const modules: CommandModule[] = await Promise.all(files.toSorted().map((name) => import(`./commands/${name}`)));
  for (const module of modules) module.register(program);
  return program;
}

/** Failures to reach a part, which every command may meet. */
const unreachable = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EHOSTUNREACH", "ETIMEDOUT", "57P03"]);

function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.userMessage;
  const { message = String(error), code = "" } = error as { message?: string; code?: string };
  if (unreachable.has(code)) return `A part does not answer (${message}): is Hagukumi running? \`npx hagukumi doctor\` says which one.`;
  return `Something unexpected happened: ${message}. Run it again with LOG_LEVEL=debug to see where.`;
}

/** One clear sentence; the rest is for those who ask (LOG_LEVEL=debug). */
function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (wantsDebug(currentEnvironment())) console.error(error);
  else console.error(sentenceOf(error));
  return 1;
}

try {
  loadDotEnv();
  const program = await buildProgram();
  await program.parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}
