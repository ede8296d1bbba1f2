import type { Command } from "commander";
import type { Stack } from "../embedded/stack.ts";
import { onInterrupt } from "../interrupt.ts";
import { shownPath } from "../printing.ts";
import { openProgress } from "../progress.ts";

export function register(program: Command): void {
  program
    .command("start")
    .description("start everything on this machine: PostgreSQL, Temporal, stand-ins for mail and LINE, worker and API")
    .addHelpText(
      "after",
      "\nSettings come from the environment and .env (see .env.example). Whatever is set there is used instead of an own part.",
    )
    .option("--watch", "restart worker, API and stand-ins when their source changes, but not for cli/; for developers")
    .action(start);
}

async function start({ watch = false }: { watch?: boolean }): Promise<void> {
  const { startStack } = await import("../embedded/stack.ts");
  const progress = openProgress();
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

  progress.say("Starting");
  try {
    running = await startStack({ progress: progress.say, signal: interrupt.signal, ...(watch && { ended: sayEnded }) });
  } catch (error) {
    progress.done();
    if (!interrupt.signal.aborted) throw error;
    console.log("Stopped.");
    process.exit(130);
  }
  progress.done();
  const endRestarts = watch ? await beginRestarts(running) : () => {};
  describe(running);

  const failure = await Promise.race([running.failed, asked]);
  if (failure) console.error(`${failure}\nStopping everything.`);
  endRestarts();
  const stopping = openProgress();
  await running.stop(stopping.say);
  stopping.done();
  console.log("Stopped.");
  process.exit(failure ? 1 : 0);
}

async function beginRestarts(stack: Stack): Promise<() => void> {
  try {
    const { restartOnChange } = await import("../embedded/restarts.ts");
    return restartOnChange(stack, console.log);
  } catch (error) {
    // The system allows only so many watchers.
    await stack.stop();
    throw error;
  }
}

function sayEnded(sentence: string): void {
  console.log(`${sentence}\nIt starts again at the next change of its source.`);
}

function describe({ address, sandboxUrl, apiKey, notes, settings }: Stack): void {
  const lines = [
    ["Hagukumi", settings.publicUrl === address ? address : `${address} (public: ${settings.publicUrl})`],
    ...(sandboxUrl
      ? [
          ["Sandbox mail", `${sandboxUrl}/mail/`],
          ["Sandbox LINE", `${sandboxUrl}/line/`],
        ]
      : []),
    ...(apiKey ? [["API key", `${apiKey}   (shown this once: keep it)`]] : []),
    ["Data", shownPath(settings.dataDir)],
    ["Stop", "Ctrl-C"],
  ];
  for (const note of notes) console.log(note);
  if (sandboxUrl) console.log("Sandbox: nothing leaves this machine. Set SMTP_URL or the LINE credentials to go live.");
  console.log(`\n${lines.map(([name = "", value = ""]) => `  ${name.padEnd(14)}${value}`).join("\n")}\n`);
}
