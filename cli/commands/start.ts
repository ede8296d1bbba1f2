import type { Command } from "commander";
import { currentEnvironment } from "../../config/environment.ts";
import { readPresets } from "../../config/presets.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import { describeStack } from "../describe-stack.ts";
import { freePort } from "../embedded/ports.ts";
import { readRuntime } from "../embedded/runtime.ts";
import type { Stack } from "../embedded/stack.ts";
import { onInterrupt } from "../interrupt.ts";
import { openProgress } from "../progress.ts";
import { startWords as words } from "../words/start.ts";

/** Vite's own, which developers expect. */
const CONSOLE_PORT = 5173;

export function register(program: Command, language: Language): void {
  program
    .command("start")
    .description(words.description[language])
    .addHelpText("after", words.help[language])
    .option("--playbook <name>", words.playbook[language])
    .option("--watch", words.watch[language])
    .action((options: StartOptions) => start(options, language));
}

interface StartOptions {
  playbook?: string;
  watch?: boolean;
}

async function start({ playbook: named, watch = false }: StartOptions, language: Language): Promise<void> {
  const playbook = await choosePlaybook(named, language);
  const progress = openProgress(language);
  const interrupt = new AbortController();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  let running: Stack | undefined;
  onInterrupt(
    () => {
      interrupt.abort();
      ask();
    },
    () => {
      running?.killAll();
      process.exit(130);
    },
  );

  // Before the rest is loaded, which takes seconds on a slow machine.
  progress.say(words.starting);
  const { startStack } = await import("../embedded/stack.ts");
  const say = (sentence: LocalText) => console.log(sentence[language]);
  const ended = (sentence: LocalText) => console.log(`${sentence[language]}\n${words.restartsLater[language]}`);
  try {
    running = await startStack({
      progress: progress.say,
      language,
      signal: interrupt.signal,
      ...(playbook !== undefined && { playbook }),
      ...(watch && { ended }),
    });
  } catch (error) {
    progress.done();
    if (!interrupt.signal.aborted) throw error;
    say(words.stopped);
    process.exit(130);
  }
  progress.done();
  const development = watch ? await beginDevelopment(running, say) : undefined;
  describeStack(running, { consoleUrl: development?.consoleUrl, language });

  const failure = await Promise.race([running.failed, asked]);
  if (failure) console.error(`${failure[language]}\n${words.stoppingAll[language]}`);
  await development?.end();
  const stopping = openProgress(language);
  await running.stop(stopping.say);
  stopping.done();
  say(words.stopped);
  process.exit(failure ? 1 : 0);
}

/** Folder of the playbook to begin with; undefined when nobody chose one. Asked once: at the very first start, on a terminal. */
async function choosePlaybook(named: string | undefined, language: Language): Promise<string | undefined> {
  const { askForStarter, findPlaybook } = await import("../starters.ts");
  if (named !== undefined) return findPlaybook(named);
  const { dataDir, databaseUrl, live } = readPresets(currentEnvironment());
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && !live && !databaseUrl && readRuntime(dataDir) === null;
  return isAsked ? findPlaybook(await askForStarter(language)) : undefined;
}

interface Development {
  /** Of the console from its sources. */
  consoleUrl: string;
  end(): Promise<void>;
}

/** Restarts what a change concerns, and serves the console from its sources. */
async function beginDevelopment(stack: Stack, say: (sentence: LocalText) => void): Promise<Development> {
  try {
    const [{ restartOnChange }, { serveConsole }] = await Promise.all([import("../embedded/restarts.ts"), import("../../console/dev.ts")]);
    const consoleServer = await serveConsole({ api: stack.address, port: await freePort(CONSOLE_PORT) });
    const endRestarts = restartOnChange(stack, say);
    return {
      consoleUrl: consoleServer.resolvedUrls?.local[0] ?? "",
      end: async () => {
        endRestarts();
        await consoleServer.close();
      },
    };
  } catch (error) {
    // The system allows only so many watchers.
    await stack.stop();
    throw error;
  }
}
