import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { consolePaths } from "../../api/console.ts";

test("the API serves the console under the first segment of each of its paths", () => {
  const routes = readFileSync(new URL("../../console/routes.tsx", import.meta.url), "utf8");
  const paths = [...routes.matchAll(/path: "(\/[^"]*)"/g)].map(([, path = ""]) => `/${path.split("/")[1]}`);
  expect(new Set(consolePaths)).toEqual(new Set(paths));
});
