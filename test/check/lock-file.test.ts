import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  resolved?: string;
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")) as {
  packages: Record<string, Locked>;
};

test("the lock file names no download addresses", () => {
  expect(Object.entries(packages).flatMap(([path, { resolved }]) => (resolved?.startsWith("http") ? [path] : []))).toEqual([]);
});

// npm leaves out what the registry of the day does not offer, and `npm ci` then refuses the file.
test("the lock file holds the packages of every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

/** Looks where Node would: in the package's own folder, then in those above it. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]?.version !== undefined) return true;
    if (folder === "") return false;
  }
}
