import type { Language } from "../../domain/words/local-text.ts";

/** The sentences in which `commander` refuses a command line, and the same in Japanese. */
const inJapanese: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^unknown command '(.*)'$/, (name) => `「${name}」というコマンドはありません。`],
  [/^unknown option '(.*)'$/, (flag) => `「${flag}」というオプションはありません。`],
  [/^missing required argument '(.*)'$/, (name) => `引数 ${name} を指定してください。`],
  [/^option '(.*)' argument missing$/, (flags) => `オプション ${flags} に値を指定してください。`],
  [/^required option '(.*)' not specified$/, (flags) => `オプション ${flags} を指定してください。`],
  [
    /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/,
    (expected, got) => `引数が多すぎます。必要なのは${expected}個ですが、${got}個あります。`,
  ],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (flags, value, choices) => `オプション ${flags} に「${value}」は指定できません。${choices} のどれかにしてください。`,
  ],
  [
    /^option '(.*)' argument '(.*)' is invalid\. (.*)$/,
    (flags, value, reason) => `オプション ${flags} に「${value}」は指定できません。${reason}`,
  ],
];

/** A refusal of `commander`, with the suggestion that may stand in its second line. */
export function usageError(text: string, language: Language): string {
  const [sentence = "", ...suggestions] = text
    .replace(/^error: /, "")
    .trimEnd()
    .split("\n");
  if (language === "en") return [sentence.replace(/^./, (first) => first.toUpperCase()), ...suggestions, ""].join("\n");
  for (const [pattern, said] of inJapanese) {
    const parts = pattern.exec(sentence);
    if (parts) return [said(...parts.slice(1)), ...suggestions.map(suggestion), ""].join("\n");
  }
  return text;
}

function suggestion(text: string): string {
  return text.replace(/^\(Did you mean (?:one of )?(.*)\?\)$/, "（もしかして: $1）");
}
