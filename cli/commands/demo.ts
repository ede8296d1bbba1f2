import { type Command, InvalidArgumentError } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { describeStack } from "../describe-stack.ts";
import type { Stack } from "../embedded/stack.ts";
import { onInterrupt } from "../interrupt.ts";
import { openProgress } from "../progress.ts";
import { demoWords as words } from "../words/demo.ts";

export function register(program: Command, language: Language): void {
  const count = (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError(words.badNumber[language]);
    return number;
  };
  program
    .command("demo")
    .description(words.description[language])
    .option("--leads <number>", words.leads[language], count)
    .option("--days <number>", words.days[language], count)
    .option("--quick", words.quick[language])
    .option("--seed <number>", words.seed[language], count, 1)
    .option("--speed <number>", words.speed[language], count, 1_000_000)
    .option("--calm", words.calm[language])
    .option("--keep", words.keep[language])
    .option("--json", words.json[language])
    .addHelpText("after", words.example[language])
    .action((options: Options) => demo(options, language));
}

/** A year of the nine steps, and a shorter look at it. */
const YEAR = { leads: 300, days: 365 };
const QUICK = { leads: 60, days: 90 };

interface Options {
  leads?: number;
  days?: number;
  quick?: boolean;
  keep?: boolean;
  seed: number;
  speed: number;
  calm?: boolean;
  json?: boolean;
}

async function demo({ json, quick = false, calm = false, keep = false, ...options }: Options, language: Language): Promise<void> {
  const { runDemo } = await import("../demo/run-demo.ts");
  const { describeResult, hasFailed } = await import("../demo/report.ts");
  const progress = openProgress(language);
  const interrupt = new AbortController();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  onInterrupt(
    () => {
      interrupt.abort();
      ask();
    },
    () => process.exit(130),
  );
  const size = { ...(quick ? QUICK : YEAR), ...options };
  try {
    const { result, kept } = await runDemo({ ...size, calm, keep, progress: progress.say, signal: interrupt.signal });
    progress.done();
    console.log(`\n${describeResult(result, language)}\n`);
    if (hasFailed(result)) process.exitCode = 1;
    if (kept) {
      await showKept(kept.stack, language);
      await asked;
      console.log(words.deleting[language]);
      await kept.end();
    }
    if (json) console.log(JSON.stringify(result));
  } catch (error) {
    progress.done();
    if (!interrupt.signal.aborted) throw error;
    console.log(words.stopped[language]);
    process.exitCode = 130;
  }
}

/** Says where the installation is, and opens its console where there is a screen. */
async function showKept(stack: Stack, language: Language): Promise<void> {
  describeStack(stack, { language });
  console.log(words.kept[language]);
  if (!process.stdout.isTTY) return;
  const { default: open } = await import("open");
  // A machine without a browser has the address above.
  await open(stack.ownerLink ?? stack.address).catch(() => {});
}
