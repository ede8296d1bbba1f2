import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = realpathSync(join(import.meta.dirname, "../.."));

/** A copy of what a bundle is made of, so that a test may change it. */
let tree: string;
let dataDir: string;
let bundles: string;
let entry: string;
let bundle: typeof import("../../worker/bundle.ts");
let manifests: typeof import("../../worker/bundle-manifest.ts");

beforeAll(async () => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), "hagukumi-bundle-")));
  for (const part of ["worker", "workflows", "domain", "package.json"]) cpSync(join(root, part), join(tree, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  // Reached by the index over a workflow and a file of the domain.
  appendFileSync(join(tree, "domain/touches/deadlines.ts"), 'export { laneNames } from "./lanes.ts";\n');
  dataDir = join(tree, "data");
  bundles = join(dataDir, "bundles");
  entry = join(tree, "workflows/index.ts");
  bundle = await import(pathToFileURL(join(tree, "worker/bundle.ts")).href);
  manifests = await import(pathToFileURL(join(tree, "worker/bundle-manifest.ts")).href);
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const find = () => manifests.findBundle(bundles, entry);
const ending = (name: string) => readdirSync(bundles).filter((file) => file.endsWith(name));

/** Files of ours that the bundle was made of. */
function inputs(): string[] {
  const manifest = JSON.parse(readFileSync(find()?.replace(/js$/, "json") ?? "", "utf8")) as { inputs: Record<string, string> };
  return Object.keys(manifest.inputs);
}

// A bundle is megabytes long, so it is not what an expectation prints.
const holdsTheChange = (code: string) => /const changed = true;/.test(code);

/** `work` while the file is another one. */
async function changed(file: string, work: () => unknown): Promise<void> {
  const before = readFileSync(join(tree, file));
  appendFileSync(join(tree, file), "\nexport const changed = true;\n");
  await work();
  writeFileSync(join(tree, file), before);
}

test("two workers that start together make one bundle, and never read half of it", async () => {
  const sizes = new Set<number>();
  let isMade = false;
  const watch = async () => {
    while (!isMade) {
      const found = find();
      if (found !== null) sizes.add(readFileSync(found).length);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const watching = watch();
  const [one, other] = await Promise.all([bundle.workflowBundle(dataDir), bundle.workflowBundle(dataDir)]);
  isMade = true;
  await watching;
  expect(other.code === one.code).toBe(true);
  expect([...sizes]).toEqual([Buffer.byteLength(one.code)]);
  expect(readdirSync(bundles)).toEqual([...ending(".js"), ...ending(".json")].toSorted());
  expect(ending(".js")).toHaveLength(1);
}, 120_000);

test("it is made of the files that the bundler has read, and of the versions of its packages", () => {
  expect(inputs()).toEqual(
    expect.arrayContaining(["workflows/index.ts", "workflows/loop.ts", "domain/touches/deadlines.ts", "domain/touches/lanes.ts"]),
  );
  const packages = inputs().filter((file) => file.includes("node_modules/"));
  for (const name of ["@temporalio/worker", "@temporalio/workflow", "webpack"]) {
    expect(packages).toContainEqual(expect.stringMatching(`node_modules/${name}/package\\.json$`));
  }
  expect(inputs().filter((file) => /^(?:activities|services)\//.test(file))).toEqual([]);
});

test("a change in any file of it asks for a new one, and undone brings the old one back", async () => {
  const made = find();
  const own = inputs().filter((file) => file.endsWith(".ts"));
  expect(own).toContain("domain/touches/lanes.ts");
  for (const file of own) {
    await changed(file, () => expect(find(), file).toBeNull());
    expect(find()).toBe(made);
  }
});

test("a change two imports deep makes a new bundle", async () => {
  const { code } = await bundle.workflowBundle(dataDir);
  await changed("domain/touches/lanes.ts", async () => {
    const anew = await bundle.workflowBundle(dataDir);
    expect([code, anew.code].map(holdsTheChange)).toEqual([false, true]);
  });
  expect(ending(".js")).toHaveLength(2);
}, 120_000);

test("a change in a file that is not imported does not", async () => {
  const made = find();
  const not = readdirSync(join(tree, "domain/touches"))
    .map((name) => `domain/touches/${name}`)
    .filter((file) => !inputs().includes(file));
  expect(not).not.toEqual([]);
  for (const file of not) await changed(file, () => expect(find(), file).toBe(made));
});

test("other workflows beside ours are a bundle of their own", async () => {
  const ours = find();
  const theirs = join(dirname(entry), "with-toy.ts");
  writeFileSync(theirs, 'export * from "./index.ts";\nexport async function toy(): Promise<string> {\n  return "toy";\n}\n');
  const { code } = await bundle.workflowBundle(dataDir, theirs);
  expect(["toy", "enrolment", "optIn", "dispatch"].filter((name) => !code.includes(`function ${name}(`))).toEqual([]);
  expect(find()).toBe(ours);
  expect(manifests.findBundle(bundles, theirs)).not.toBe(ours);
}, 120_000);

test("what another release has left in the folder is passed over", () => {
  const made = find();
  writeFileSync(join(bundles, "0.js"), "");
  writeFileSync(join(bundles, "0.json"), "{");
  writeFileSync(join(bundles, "1.json"), '{"release": "later"}');
  expect(find()).toBe(made);
});
