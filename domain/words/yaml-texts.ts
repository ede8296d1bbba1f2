import type { LocalText } from "./local-text.ts";

/** A text that is not YAML. The parser's own words, which are English, without the line and the excerpt that it adds. */
export function notYaml(message: string): LocalText {
  const [first = ""] = message.split("\n");
  const bare = first.replace(/ at line \d+.*$/, "").replace(/[.:]$/, "");
  return { ja: `YAMLとして読み取れません（${bare}）。`, en: `This is not valid YAML: ${bare}.` };
}
