import type { Language } from "../domain/words/local-text.ts";
import type { Stack } from "./embedded/stack.ts";
import { shownPath, table } from "./printing.ts";
import { startWords as words } from "./words/start.ts";

/** Says where everything is, and how to end it. `consoleUrl`: of the console from its sources, where it is served. */
export function describeStack(
  { address, sandboxUrl, apiKey, ownerLink, notes, settings }: Stack,
  { consoleUrl, language }: { consoleUrl?: string | undefined; language: Language },
): void {
  const rows = [
    ["Hagukumi", settings.publicUrl === address ? address : words.publicAddress(address, settings.publicUrl)[language]],
    ...(consoleUrl ? [[words.consoleSources[language], consoleUrl]] : []),
    ...(sandboxUrl
      ? [
          [words.sandboxHome[language], `${sandboxUrl}/`],
          [words.sandboxMail[language], `${sandboxUrl}/mail/`],
          [words.sandboxLine[language], `${sandboxUrl}/line/`],
        ]
      : []),
    ...(ownerLink ? [[words.ownerLink[language], words.usedOnce(ownerLink)[language]]] : []),
    ...(apiKey ? [[words.apiKey[language], words.shownOnce(apiKey)[language]]] : []),
    [words.data[language], shownPath(settings.dataDir)],
    [words.stop[language], "Ctrl-C"],
  ];
  for (const note of notes) console.log(note[language]);
  if (sandboxUrl) console.log(words.sandbox[language]);
  console.log(
    `\n${table(rows)
      .map((line) => `  ${line}`)
      .join("\n")}\n`,
  );
}
