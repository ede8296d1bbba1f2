import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { CalendarChange } from "../../services/calendar/set-calendar.ts";
import { collect } from "../printing.ts";
import { calendarLines, calendarWords as words } from "../words/calendar.ts";
import { controlWords } from "../words/control.ts";

interface CalendarFlags {
  dayOff?: string[];
  quietHours?: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("calendar")
    .description(words.description[language])
    .option("--day-off <days>", words.daysOff[language], collect)
    .option("--quiet-hours <span>", words.quietHours[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((flags: CalendarFlags) => run(flags, language));
}

async function run(flags: CalendarFlags, language: Language): Promise<void> {
  const change = await readChange(flags);
  const [{ openContext }, { readActor }] = await Promise.all([import("../context.ts"), import("../control.ts")]);
  const actor = readActor(flags.actor);
  const { context, close } = await openContext();
  try {
    const { readSendingTimes } = await import("../../services/engine/settings/sending-times.ts");
    const { setCalendar } = await import("../../services/calendar/set-calendar.ts");
    const isChanged = change.daysOff !== undefined || change.quietHours !== undefined;
    const times = isChanged ? await setCalendar(context, change, actor) : await readSendingTimes(context.database.pool);
    if (flags.json) console.log(JSON.stringify(times));
    else for (const line of calendarLines(times)) console.log(line[language]);
  } finally {
    await close();
  }
}

async function readChange({ dayOff, quietHours }: CalendarFlags): Promise<CalendarChange> {
  const { parseDaysOff } = await import("../../domain/time/days-off.ts");
  const { quietHoursSchema } = await import("../../domain/touches/sending-times.ts");
  const daysOff = dayOff?.filter((days) => days !== "none");
  const bad = daysOff?.find((days) => parseDaysOff(days) === null);
  if (bad !== undefined) throw new AppError("invalid", "bad-option", words.badDaysOff(bad));
  if (quietHours === undefined) return { daysOff };
  const [from, to] = quietHours.split(/\s*(?:-|〜|to)\s*/);
  const read = quietHoursSchema.safeParse({ from, to });
  if (!read.success) throw new AppError("invalid", "bad-option", words.badQuietHours(quietHours));
  return { daysOff, quietHours: read.data };
}
