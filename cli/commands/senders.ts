import type { Command } from "commander";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { ListedSender } from "../../services/engine/senders/list-senders.ts";
import { controlWords } from "../words/control.ts";
import { senderWords as words } from "../words/senders.ts";

export function register(program: Command, language: Language): void {
  program
    .command("senders")
    .description(words.list[language])
    .option("--json", controlWords.json[language])
    .action((flags: { json?: boolean }) => run(flags, language));
}

async function run({ json = false }: { json?: boolean }, language: Language): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { localTime, table } = await import("../printing.ts");
  const { listSenders } = await import("../../services/engine/senders/list-senders.ts");
  const { context, close } = await openContext();
  try {
    const senders = await listSenders(context);
    if (json) return console.log(JSON.stringify({ items: senders }));
    const rows = senders.map((sender) => [
      sender.key,
      sender.channel,
      sender.address,
      stateOf(sender, localTime(context.zone, sender.alarmSince ?? new Date(0)))[language],
    ]);
    for (const line of table(rows)) console.log(line);
  } finally {
    await close();
  }
}

function stateOf({ alarm, alarmCause }: ListedSender, since: LocalText): LocalText {
  switch (alarmCause) {
    case null:
      return words.fine;
    case "down":
      return words.stopped(alarm ?? "", since);
    case "policy":
      return words.refused(alarm ?? "", since);
    case "quota":
      return words.limit(alarm ?? "", since);
  }
}
