import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const paths = globSync("{activities,api,channels,cli,domain,services,templates,workflows}/**/*.ts");

/** The term of the field, where it is introduced. */
const introduced = ["リード（見込み客）"];

test("sentences call a lead as the console does: 人 or この方", () => {
  const named = paths.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => introduced.reduce((rest, term) => rest.replaceAll(term, ""), line).includes("リード"))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});
