import type { HelpConfiguration, Option } from "commander";
import type { Language } from "../domain/words/local-text.ts";
import { textWidth } from "./printing.ts";
import { helpHeadings, programWords as words } from "./words/program.ts";

/** How `--help` is laid out and, in Japanese, what `commander` itself says in it. */
export function helpOf(language: Language): HelpConfiguration {
  const common: HelpConfiguration = { showGlobalOptions: true, displayWidth: textWidth };
  if (language === "en") return common;
  return { ...common, styleTitle: (title) => helpHeadings[title] ?? title, optionDescription: describeOption, boxWrap: wrapJapanese };
}

function describeOption({ description, argChoices, defaultValue }: Option): string {
  const notes = [
    ...(argChoices ? [words.choices(argChoices.join("、")).ja] : []),
    ...(defaultValue === undefined ? [] : [words.defaultValue(String(defaultValue)).ja]),
  ];
  return notes.length === 0 ? description : `${description}（${notes.join("、")}）`;
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** Lines of so many columns: Japanese has no blanks at which `commander` could break it. */
function wrapJapanese(text: string, columns: number): string {
  const lines = text.split("\n").flatMap((line) => {
    const wrapped = [""];
    for (const { segment } of segmenter.segment(line)) {
      const last = wrapped.at(-1) ?? "";
      const fits = textWidth(last + segment) <= columns || /^[、。）」：,\s]/.test(segment);
      // A bracket that opens goes with what follows it.
      const end = fits ? last.length : last.replace(/[（「]$/, "").length;
      wrapped[wrapped.length - 1] = fits ? last + segment : last.slice(0, end);
      if (!fits) wrapped.push(last.slice(end) + segment);
    }
    return wrapped;
  });
  return lines.join("\n");
}
