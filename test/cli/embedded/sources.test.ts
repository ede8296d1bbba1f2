import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { programsThatLoad, sourceFolders, watchSources } from "../../../cli/embedded/sources.ts";
import { waitFor } from "../../support/wait-for.ts";

let root: string;
let end: () => void;
const seen = new Set<string>();

function write(file: string, text = "text"): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** As many editors do: a draft, which then takes the place of the file. */
function replace(file: string): void {
  write(`${file}.draft`, `${Math.random()}`);
  renameSync(join(root, `${file}.draft`), join(root, file));
}

/** Waits until these were told, and a last one that is written after them; nothing else was. */
async function told(...files: string[]): Promise<void> {
  write("api/last.ts");
  const expected = [...files, "api/last.ts"];
  await waitFor(`${expected}`, () => expected.every((file) => seen.has(file)));
  expect([...seen].toSorted()).toEqual(expected.toSorted());
  seen.clear();
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hagukumi sources "));
  for (const file of ["api/a.ts", "services/leads/b.ts", "test/c.ts"]) write(file);
  end = watchSources(root, ["api", "services"], (file) => void seen.add(file));
});

afterEach(() => {
  end();
  rmSync(root, { recursive: true });
  seen.clear();
});

test("tells what is written, also when an editor replaces the file each time", async () => {
  write("services/leads/b.ts", "other");
  await told("services/leads/b.ts");
  for (let times = 1; times <= 3; times += 1) {
    replace("services/leads/b.ts");
    await told("services/leads/b.ts");
  }
});

test("tells what is added, also in new folders, and what is taken away", async () => {
  write("services/new/deep/d.ts");
  await told("services/new/deep/d.ts");
  write("services/new/deep/d.ts", "other");
  await told("services/new/deep/d.ts");
  renameSync(join(root, "services/new"), join(root, "services/moved"));
  await told("services/moved/deep/d.ts");
  rmSync(join(root, "services/moved/deep/d.ts"));
  await told("services/moved/deep/d.ts");
});

test("a folder that is made again is watched again", async () => {
  rmSync(join(root, "services/leads"), { recursive: true });
  write("services/leads/b.ts");
  await told("services/leads/b.ts");
  write("services/leads/b.ts", "other");
  await told("services/leads/b.ts");
});

test("tells no drafts, migrations and folders that nobody asked for", async () => {
  for (const file of ["services/.b.ts.swp", "services/b.ts~", "services/4913", "services/1/migration.sql", "test/c.ts"]) write(file);
  chmodSync(join(root, "services/leads"), 0o700);
  await told();
});

test("every folder that a program loads is watched", () => {
  const repository = fileURLToPath(new URL("../../../", import.meta.url));
  const ours = readdirSync(repository, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  for (const folder of sourceFolders) expect(ours).toContain(folder);
  expect(programsThatLoad("api/pages/confirm.ts")).toEqual(["api"]);
  expect(programsThatLoad("workflows/enrolment.ts")).toEqual(["worker"]);
  expect(programsThatLoad("services/leads/read-lead.ts")).toEqual(["sandbox", "worker", "api"]);
  expect(programsThatLoad("channels/line/sandbox/journal.ts")).toEqual(["sandbox"]);
  expect(programsThatLoad("channels/sandbox-strip.ts")).toEqual(["sandbox"]);
  expect(programsThatLoad("channels/line/client.ts")).toEqual(["sandbox", "worker", "api"]);
  expect(programsThatLoad("cli/commands/start.ts")).toEqual([]);
});
