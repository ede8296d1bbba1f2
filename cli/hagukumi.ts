import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { currentEnvironment, wantsDebug } from "../config/settings.ts";
import { AppError } from "../domain/app-error.ts";

/** One file in `commands/` is one command: it exports `register`, which adds it to the program. */
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

/** One clear sentence; the rest is for those who ask (LOG_LEVEL=debug). */
function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (wantsDebug(currentEnvironment())) console.error(error);
  else if (error instanceof AppError) console.error(error.userMessage);
  else
    console.error(
      `Something unexpected happened: ${error instanceof Error ? error.message : String(error)}. Run it again with LOG_LEVEL=debug to see where.`,
    );
  return 1;
}

try {
  loadDotEnv();
  const program = await buildProgram();
  await program.parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}
