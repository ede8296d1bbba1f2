import { type Command, InvalidArgumentError } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
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
    .option("--leads <number>", words.leads[language], count, 200)
    .option("--days <number>", words.days[language], count, 75)
    .option("--seed <number>", words.seed[language], count, 1)
    .option("--speed <number>", words.speed[language], count, 86_400)
    .option("--calm", words.calm[language])
    .option("--json", words.json[language])
    .addHelpText("after", words.example[language])
    .action((options: Options) => demo(options, language));
}

interface Options {
  leads: number;
  days: number;
  seed: number;
  speed: number;
  calm?: boolean;
  json?: boolean;
}

async function demo({ json, calm = false, ...options }: Options, language: Language): Promise<void> {
  const { runDemo } = await import("../demo/run-demo.ts");
  const { describeResult, hasFailed } = await import("../demo/report.ts");
  const progress = openProgress(language);
  const interrupt = new AbortController();
  onInterrupt(
    () => interrupt.abort(),
    () => process.exit(130),
  );
  try {
    const result = await runDemo({ ...options, calm, progress: progress.say, signal: interrupt.signal });
    progress.done();
    console.log(`\n${describeResult(result, language)}\n`);
    if (json) console.log(JSON.stringify(result));
    if (hasFailed(result)) process.exitCode = 1;
  } catch (error) {
    progress.done();
    if (!interrupt.signal.aborted) throw error;
    console.log(words.stopped[language]);
    process.exitCode = 130;
  }
}
