import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { ToldMove } from "../../services/explain/move-and-tell.ts";
import type { Upcoming, UpcomingThing } from "../../services/explain/read-upcoming.ts";
import { localTime, table } from "../printing.ts";
import { leadText, thingText, clockWords as words } from "../words/clock.ts";
import { controlWords } from "../words/control.ts";

interface ClockFlags {
  next?: boolean;
  day?: boolean;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("clock")
    .description(words.description[language])
    .option("--next", words.next[language])
    .option("--day", words.day[language])
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((flags: ClockFlags) => run(flags, language));
}

async function run({ next = false, day = false, json = false }: ClockFlags, language: Language): Promise<void> {
  if (next && day) throw new AppError("invalid", "bad-option", words.oneOnly);
  const step = next ? "next" : day ? "day" : null;
  const { openSandbox } = await import("../open-sandbox.ts");
  const { moveAndTell } = await import("../../services/explain/move-and-tell.ts");
  const { requireSandbox } = await import("../../services/engine/clock/move-clock.ts");
  const { readUpcoming } = await import("../../services/explain/read-upcoming.ts");
  const { context, close } = await openSandbox();
  try {
    requireSandbox(context);
    const moved = step && (await moveAndTell(context, step));
    const [now, zone, upcoming] = [context.clock.now(), context.zone, await readUpcoming(context)];
    if (json) {
      console.log(JSON.stringify({ now, zone, ...(moved && { moved }), next: upcoming }));
      return;
    }
    const say = { zone, language };
    const stayed = step === "next" && moved?.moments.length === 0;
    if (moved && !stayed) for (const line of movedLines(moved, say)) console.log(line);
    else console.log(words.now(localTime(zone, now), zone)[language]);
    if (stayed) console.log(words.stayed[language]);
    else for (const line of upcomingLines(upcoming, say)) console.log(line);
  } finally {
    await close();
  }
}

interface Saying {
  zone: string;
  language: Language;
}

function movedLines({ to, things, count, sent }: ToldMove, { zone, language }: Saying): string[] {
  return [
    words.moved(localTime(zone, to), zone)[language],
    ...(count === 0 ? [] : [words.happened[language], ...thingLines(things, count, { zone, language, tense: "past" })]),
    count + sent === 0 ? words.nothingHappened[language] : words.sent(sent)[language],
  ];
}

function upcomingLines(upcoming: Upcoming | null, { zone, language }: Saying): string[] {
  if (upcoming === null) return [words.nothing[language]];
  return [words.upcoming[language], ...thingLines(upcoming.things, upcoming.count, { zone, language, tense: "future" })];
}

function thingLines(
  things: readonly UpcomingThing[],
  count: number,
  { zone, language, tense }: Saying & { tense: "future" | "past" },
): string[] {
  const rows = things.map((thing) => [localTime(zone, thing.at)[language], leadText(thing)[language], thingText(thing, tense)[language]]);
  const more = count > things.length ? [words.more(count - things.length)[language]] : [];
  return [...table(rows), ...more].map((line) => `  ${line}`);
}
