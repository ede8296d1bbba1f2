import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

type Files = Record<string, string>;

const root = resolve(import.meta.dirname, "../..");
const code = "export const it = 1;\nexport interface It { it: number }\n";
const uses = (path: string): string => `import { it } from "${path}";\nexport const mine = it;\n`;
const usesType = (path: string): string => `import type { It } from "${path}";\nexport type Mine = It;\n`;

const forbidden: { rule: string; files: Files }[] = [
  { rule: "layer-domain", files: { "domain/a.ts": uses("../services/b.ts"), "services/b.ts": code } },
  { rule: "layer-config", files: { "config/a.ts": uses("../prisma/b.ts"), "prisma/b.ts": code } },
  { rule: "layer-templates", files: { "templates/a.ts": uses("../channels/b.ts"), "channels/b.ts": code } },
  { rule: "layer-channels", files: { "channels/a.ts": uses("../prisma/b.ts"), "prisma/b.ts": code } },
  { rule: "layer-prisma", files: { "prisma/a.ts": uses("../services/b.ts"), "services/b.ts": code } },
  { rule: "layer-services", files: { "services/a.ts": usesType("../workflows/b.ts"), "workflows/b.ts": code } },
  {
    rule: "engine-knows-no-module",
    files: { "services/engine/a/a.ts": usesType("../../leads/module.ts"), "services/leads/module.ts": code },
  },
  { rule: "modules-by-their-door", files: { "services/tasks/a.ts": uses("../leads/b.ts"), "services/leads/b.ts": code } },
  { rule: "list-of-modules-by-their-doors", files: { "services/modules.ts": uses("./leads/b.ts"), "services/leads/b.ts": code } },
  { rule: "no-module-knows-the-list", files: { "services/leads/a.ts": uses("../modules.ts"), "services/modules.ts": code } },
  {
    rule: "no-circles-of-modules",
    files: {
      "services/leads/module.ts": `${usesType("../tasks/module.ts")}export interface It { it: number }\n`,
      "services/tasks/module.ts": code,
      "services/tasks/a.ts": usesType("../leads/module.ts"),
    },
  },
  { rule: "layer-activities", files: { "activities/a.ts": uses("../channels/b.ts"), "channels/b.ts": code } },
  { rule: "layer-workflows", files: { "workflows/a.ts": usesType("../services/b.ts"), "services/b.ts": code } },
  { rule: "layer-api", files: { "api/a.ts": uses("../workflows/b.ts"), "workflows/b.ts": code } },
  { rule: "layer-api", files: { "api/a.ts": uses("../templates/b.ts"), "templates/b.ts": code } },
  { rule: "nobody-imports-entry-points", files: { "worker/a.ts": uses("../api/b.ts"), "api/b.ts": code } },
  { rule: "commands-start-only-entry-points", files: { "cli/a.ts": uses("../worker/relay.ts"), "worker/relay.ts": code } },
  { rule: "nobody-imports-tests", files: { "worker/a.ts": uses("../test/b.ts"), "test/b.ts": code } },
  { rule: "workflows-know-only-types-of-activities", files: { "workflows/a.ts": uses("../activities/b.ts"), "activities/b.ts": code } },
  { rule: "workflows-use-only-temporal", files: { "workflows/a.ts": `import pg from "pg";\nexport default pg;\n` } },
  { rule: "workflows-use-no-built-ins", files: { "workflows/a.ts": `import fs from "node:fs";\nexport default fs;\n` } },
  {
    rule: "config-knows-only-types-of-services",
    files: { "config/a.ts": uses("../services/engine/context/context.ts"), "services/engine/context/context.ts": code },
  },
  { rule: "api-knows-only-types-of-config", files: { "api/a.ts": uses("../config/b.ts"), "config/b.ts": code } },
  { rule: "production-without-development-packages", files: { "worker/a.ts": `import vitest from "vitest";\nexport default vitest;\n` } },
  { rule: "no-cycles", files: { "domain/a.ts": uses("./b.ts"), "domain/b.ts": uses("./a.ts") } },
  { rule: "no-unresolvable", files: { "domain/a.ts": uses("./missing.ts") } },
];

test.each(forbidden)("$rule is refused", ({ rule, files }) => {
  expect(check(files)).toEqual([rule]);
});

test("what the layout allows passes", () => {
  const files = {
    "domain/a.ts": `import { createHash } from "node:crypto";\nimport { DateTime } from "luxon";\nexport const it = [createHash, DateTime];\n`,
    "services/engine/context/context.ts": `${uses("../../../domain/a.ts")}${code.replace("it = 1", "that = 1").replace("const it", "const that")}`,
    "services/leads/module.ts": code,
    "services/tasks/module.ts": uses("../leads/module.ts"),
    "services/modules.ts": uses("./tasks/module.ts").replace("{ it }", "{ mine as it }"),
    "activities/b.ts": `${uses("../services/engine/context/context.ts").replace("{ it }", "{ mine as it }")}export interface It { it: number }\n`,
    "workflows/c.ts": `${usesType("../activities/b.ts")}import { sleep } from "@temporalio/workflow";\nexport const rest = sleep;\n`,
    "worker/main.ts": `export const runWorker = 1;\n`,
    "templates/pages/e.ts": code,
    "api/pages/f.ts": uses("../../templates/pages/e.ts"),
    "api/main.ts": uses("../config/g.ts"),
    "config/g.ts": code,
    "cli/d.ts": `export const start = () => import("../worker/main.ts");\n`,
    "domain/circle.ts": `${usesType("./circle-too.ts")}export const it = 1;\nexport interface It { it: number }\n`,
    "domain/circle-too.ts": `${uses("./circle.ts")}export interface It { it: number }\n`,
  };
  expect(check(files)).toEqual([]);
});

function cruise(folder: string, config: string, folders: string[]): string[] {
  const program = join(root, "node_modules/.bin/depcruise");
  const args = [program, "--config", join(root, config), "--output-type", "json", ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  expect(stdout, stderr).not.toBe("");
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map((violation) => violation.rule.name))];
}

/** Names of the rules that the files break, in a folder that has our packages. */
function check(files: Files): string[] {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi-imports-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ type: "module", dependencies: { pg: "*" }, devDependencies: { vitest: "*" } }),
    );
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const folders = [...new Set(Object.keys(files).map(topFolder))];
    const broken = cruise(folder, ".dependency-cruiser.mjs", folders);
    return folders.includes("services") ? [...broken, ...cruise(folder, ".dependency-cruiser.modules.mjs", ["services"])] : broken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function topFolder(path: string): string {
  return path.split("/", 1)[0] ?? path;
}
