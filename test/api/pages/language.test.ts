import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import { languageOf } from "../../../api/pages/language.ts";

test.each([
  [undefined, "ja"],
  ["", "ja"],
  ["en", "en"],
  ["en-GB,en;q=0.9,ja;q=0.8", "en"],
  ["fr,ja;q=0.3,en;q=0.4", "en"],
  ["en;q=0,ja;q=0.1", "ja"],
  ["de,fr", "ja"],
  ["*", "ja"],
  [";;;q=,,", "ja"],
])("Accept-Language %j is read as %s", (header, language) => {
  expect(languageOf({ headers: { "accept-language": header } } as FastifyRequest)).toBe(language);
});
