import type { Environment } from "../config/environment.ts";
import { type Language, languages } from "../domain/words/local-text.ts";

/**
 * The language of everything that a command says: `--lang`, else the locale as POSIX finds it, which is English unless it says Japanese. What
 * `--lang` may be is checked with the other options, in this language.
 */
export function chooseLanguage(args: readonly string[], env: Environment): Language {
  return askedFor(args) ?? (/^ja(?![a-z])/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "ja" : "en");
}

function askedFor(args: readonly string[]): Language | undefined {
  const end = args.indexOf("--");
  const own = end < 0 ? args : args.slice(0, end);
  const given = own.flatMap((arg, place) => (arg === "--lang" ? [own[place + 1]] : arg.startsWith("--lang=") ? [arg.slice(7)] : []));
  return languages.find((language) => language === given.at(-1));
}
