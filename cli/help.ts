import type { HelpConfiguration, Option } from "commander";
import type { Language } from "../domain/words/local-text.ts";
import { textWidth } from "./printing.ts";
import { helpHeadings } from "./words/program.ts";

/** How `--help` is laid out and, in Japanese, what `commander` itself says in it. */
export function helpOf(language: Language): HelpConfiguration {
  const common: HelpConfiguration = { showGlobalOptions: true, displayWidth: textWidth };
  if (language === "en") return common;
  return { ...common, styleTitle: (title) => helpHeadings[title] ?? title, optionDescription: describeOption };
}

function describeOption({ description, argChoices, defaultValue }: Option): string {
  const notes = [
    ...(argChoices ? [`選択肢: ${argChoices.join("、")}`] : []),
    ...(defaultValue === undefined ? [] : [`省略時: ${String(defaultValue)}`]),
  ];
  return notes.length === 0 ? description : `${description}（${notes.join("、")}）`;
}
