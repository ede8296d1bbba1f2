import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const launcher = fileURLToPath(new URL("../../cli/hagukumi.js", import.meta.url));
const commands = readdirSync(new URL("../../cli/commands/", import.meta.url)).map((name) => name.replace(/\.ts$/, ""));
const folder = mkdtempSync(join(tmpdir(), "hagukumi command "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: folder, ...env },
  });

test("before the packages are installed it says what to do, and leaves the folder as it is", () => {
  const checkout = join(folder, "checkout");
  mkdirSync(join(checkout, "cli"), { recursive: true });
  copyFileSync(launcher, join(checkout, "cli/hagukumi.js"));
  copyFileSync(fileURLToPath(new URL("../../hagukumi", import.meta.url)), join(checkout, "hagukumi"));
  const { stderr, status } = spawnSync(join(checkout, "hagukumi"), ["doctor"], { cwd: checkout, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^[^\n]*`npm ci`[^\n]*\n$/) });
  expect(readdirSync(checkout).toSorted()).toEqual(["cli", "hagukumi"]);
});

test("nothing that people read tells them to call it by npx, which cannot be done before `npm ci`", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { stdout } = spawnSync("git", ["ls-files", "*.md", "*.yml", "*.yaml", "cli", "api", "services", "domain", "worker"], {
    cwd: root,
    encoding: "utf8",
  });
  const wrong = stdout.split("\n").filter((file) => file !== "" && readFileSync(join(root, file), "utf8").includes("npx hagukumi"));
  expect(wrong).toEqual(["cli/words/command.ts"]);
});

test("lists every command and shows its help", () => {
  const { stdout, status } = run(["--help"]);
  expect(status).toBe(0);
  for (const command of ["start", "worker", "api", "doctor", "migrate"]) {
    expect(stdout).toMatch(new RegExp(`^  ${command}`, "m"));
    expect(commands).toContain(command);
  }
  expect(run(["doctor", "--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--json") });
}, 30_000);

test.each([
  [["strat"], {}, /Unknown command 'strat'/],
  [["start", "--fast"], {}, /Unknown option '--fast'/],
  [["start"], { PORT: "many" }, /^PORT must be a number/m],
  [["worker"], {}, /Nothing was ever started in .*npm start/],
  [["worker"], { DATABASE_URL: "postgresql://127.0.0.1/x" }, /TEMPORAL_ADDRESS is missing/],
  [["migrate"], { HAGUKUMI_DATA_DIR: "/dev/null/x" }, /.+\./],
])(
  "%j with %j ends with a clear sentence and no stack trace",
  (args, env, sentence) => {
    const { stderr, status } = run(args as string[], env as Record<string, string>);
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
  30_000,
);

test("a mistake in a command leads to the help of that command, another to the list of commands", () => {
  expect(run(["pause", "x", "--reasn", "y", "--lang", "en"]).stderr).toContain("(`./hagukumi pause --help` shows how to use it.)");
  expect(run(["pasue", "--lang", "en"]).stderr).toContain("(`./hagukumi --help` lists the commands.)");
});

test("the doctor works before anything was started", () => {
  const { stdout, status } = run(["doctor", "--json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).findings).toContainEqual(expect.objectContaining({ part: "Processes", state: "warn" }));
  expect(run(["doctor"], { PORT: "many" })).toMatchObject({ status: 1, stdout: expect.stringContaining("FAIL") });
}, 30_000);

/** The launcher as an older Node runs it: it hands over to the pinned one. */
const launchByOldNode = (args: string[], env: Record<string, string> = {}) => {
  const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.0.0" } })';
  return spawn(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(older)}`, launcher, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: folder, ...env },
  });
};

test("under an older Node the launcher passes an interrupt on, and ends as the command does", async () => {
  const child = launchByOldNode(["start"], { HAGUKUMI_DATA_DIR: join(folder, "interrupted"), PORT: "0" });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  await once(child.stderr, "data");
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([130, null]);
  expect(said).toBe("Stopped.\n");
  expect(await once(launchByOldNode(["strat"]), "exit")).toEqual([1, null]);
}, 60_000);
