import type { Command } from "commander";
import { currentEnvironment } from "../../config/environment.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Finding } from "../doctor/finding.ts";
import { table } from "../printing.ts";
import { controlWords } from "../words/control.ts";
import { doctorWords as words } from "../words/doctor.ts";

interface DoctorOptions {
  json?: boolean;
  dkimSelector?: string[];
  mend?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("doctor")
    .description(words.description[language])
    .option("--json", controlWords.json[language])
    .option("--dkim-selector <name...>", words.dkimSelector[language])
    .option("--mend", words.mend[language])
    .action((options: DoctorOptions) => run(options, language));
}

async function run({ json = false, dkimSelector = [], mend = false }: DoctorOptions, language: Language): Promise<void> {
  const { examine } = await import("../doctor/examine.ts");
  const findings = await examine(currentEnvironment(), { selectors: dkimSelector, mend });
  if (json) console.log(JSON.stringify({ findings: findings.map(inEnglish) }));
  else for (const line of table(findings.map((finding) => cellsOf(finding, language)))) console.log(line);
  process.exitCode = findings.some(({ state }) => state === "fail") ? 1 : 0;
}

/** Programs read English. */
function inEnglish({ part, state, detail, advice }: Finding) {
  return { part: part.en, state, detail: detail.en, ...(advice && { advice: advice.en }) };
}

function cellsOf({ part, state, detail, advice }: Finding, language: Language): string[] {
  const todo = advice?.[language] ? `${language === "ja" ? "。" : ". "}${advice[language]}` : "";
  return [words[state][language], part[language], detail[language] + todo];
}
