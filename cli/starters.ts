import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../domain/app-error.ts";
import type { Language } from "../domain/words/local-text.ts";
import { ask } from "./ask.ts";
import { startWords as words } from "./words/start.ts";

const folder = fileURLToPath(new URL("../playbooks/", import.meta.url));

/** Names of the playbooks that come with Hagukumi: their folders. */
export const starters = readdirSync(folder).toSorted();

/** The one of an installation for which nobody chose. */
export const DEFAULT_STARTER = "coaching-ja";

/** The one that is offered first to people of each language. */
const usualStarters: Readonly<Record<Language, string>> = { ja: DEFAULT_STARTER, en: "starter-en" };

/** Folder of a starter by its name, or of another playbook by its path. Throws AppError `no-playbook`. */
export function findPlaybook(named: string): string {
  for (const place of [...(starters.includes(named) ? [join(folder, named)] : []), resolve(named)]) {
    if (existsSync(join(place, "playbook.yaml"))) return place;
  }
  throw new AppError("invalid", "no-playbook", words.noPlaybook(named, starters.join(", ")));
}

/** Asks on the terminal. Enter chooses the one in the person's language; so does what is no answer. */
export async function askForStarter(language: Language): Promise<string> {
  const usual = usualStarters[language];
  const list = starters.map((name, index) => `  ${index + 1}  ${words.starters(name)[language]}`);
  console.log(`${words.whichPlaybook[language]}\n${list.join("\n")}`);
  const answer = await ask(words.numberOf(starters.indexOf(usual) + 1)[language]);
  return starters[Number(answer) - 1] ?? (starters.includes(answer) ? answer : usual);
}
