import { expect, test } from "vitest";
import { chooseLanguage } from "../../cli/language.ts";

test.each<[string, string[], Record<string, string>, "ja" | "en"]>([
  ["nothing says one", ["why", "x"], {}, "en"],
  ["a Japanese locale", ["why", "x"], { LANG: "ja_JP.UTF-8" }, "ja"],
  ["a language alone", [], { LANG: "ja" }, "ja"],
  ["another locale", [], { LANG: "de_DE.UTF-8" }, "en"],
  ["a language that only begins alike", [], { LANG: "jam_JM" }, "en"],
  ["LC_ALL before the rest", [], { LC_ALL: "C", LC_MESSAGES: "ja_JP", LANG: "ja_JP" }, "en"],
  ["LC_MESSAGES before LANG", [], { LC_MESSAGES: "ja_JP", LANG: "en_US" }, "ja"],
  ["an empty LC_ALL counts for nothing", [], { LC_ALL: "", LANG: "ja_JP" }, "ja"],
  ["--lang before the locale", ["why", "x", "--lang", "en"], { LANG: "ja_JP.UTF-8" }, "en"],
  ["--lang before the command", ["--lang", "ja", "why"], { LANG: "en_US.UTF-8" }, "ja"],
  ["--lang with an equals sign", ["why", "--lang=ja"], {}, "ja"],
  ["the last --lang", ["--lang", "ja", "--lang", "en"], {}, "en"],
  ["a --lang that is none leaves the locale", ["--lang", "fr"], { LANG: "ja_JP" }, "ja"],
  ["what follows -- is no option", ["lint", "--", "--lang", "ja"], {}, "en"],
])("%s", (_, args, env, language) => {
  expect(chooseLanguage(args, env)).toBe(language);
});
