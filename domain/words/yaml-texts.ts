import type { LocalText } from "./local-text.ts";

/** What the commonest faults of YAML mean, by the parser's code. The parser's own sentences are English. */
const meanings: Readonly<Record<string, string>> = {
  BAD_INDENT: "字下げがそろっていません",
  BAD_SCALAR_START: "この文字で始まる値は、引用符で囲んでください",
  BLOCK_AS_IMPLICIT_KEY: "字下げがそろっていないか、値の中の「: 」を引用符で囲んでいません",
  DUPLICATE_KEY: "同じキーが2回書かれています",
  MISSING_CHAR: "閉じる引用符や括弧、またはキーの後の「: 」がありません",
  MULTILINE_IMPLICIT_KEY: "キーの後の「: 」がないか、字下げがそろっていません",
  TAB_AS_INDENT: "字下げにタブは使えません。空白を使ってください",
  UNEXPECTED_TOKEN: "ここに書けない記号があります。括弧や引用符の対応を確かめてください",
};

/** A text that is not YAML. In English the parser's own words, without the line and the excerpt that it adds. */
export function notYaml(message: string, code = ""): LocalText {
  const [first = ""] = message.split("\n");
  const bare = first.replace(/ at line \d+.*$/, "").replace(/[.:]$/, "");
  return { ja: `YAMLとして読み取れません（${meanings[code] ?? bare}）。`, en: `This is not valid YAML: ${bare}.` };
}
