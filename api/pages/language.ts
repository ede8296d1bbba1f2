import type { FastifyRequest } from "fastify";
import { type Language, languages } from "../../domain/words/local-text.ts";

const known: readonly string[] = languages;

/** The best match of Accept-Language (RFC 9110, 12.5.4); `otherwise` if the header names neither language. */
export function languageOf(request: FastifyRequest, otherwise: Language = "ja"): Language {
  const ranges = (request.headers["accept-language"] ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: tag.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => known.includes(language) && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return ranges.length === 0 ? otherwise : asLanguage(ranges[0]?.language);
}

/** The language of a record; Japanese if it is not one of ours. */
export function asLanguage(text: string | undefined): Language {
  return text === "en" ? "en" : "ja";
}
