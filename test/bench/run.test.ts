import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const runner = fileURLToPath(new URL("../../bench/run.ts", import.meta.url));
const bench = (...args: string[]) => spawnSync(process.execPath, [runner, ...args], { encoding: "utf8", timeout: 60_000 });

test.each([
  {
    args: ["--only", "email,speed"],
    sentence:
      /There is no bench "speed"\. Use one of email, import, console, paint, simulate, slots, match, papers, booking, wakeups, history, enrolments, memory\./,
  },
  { args: ["--rounds", "2"], sentence: /must be a whole number from 3 to 100/ },
  { args: ["--rounds", "many"], sentence: /must be a whole number from 3 to 100/ },
  { args: ["--fast"], sentence: /unknown option '--fast'/ },
  { args: ["email"], sentence: /too many arguments/ },
])("$args is refused in one sentence, before anything is started", ({ args, sentence }) => {
  const { status, stderr, stdout } = bench(...args);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(sentence);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
});

test("help names every bench", () => {
  const { status, stdout } = bench("--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /email,\s+import,\s+console,\s+paint,\s+simulate,\s+slots,\s+match,\s+papers,\s+booking,\s+wakeups,\s+history,\s+enrolments,\s+memory/,
  );
});

test("--json ends with one object of figures by their keys", { timeout: 60_000 }, () => {
  const { status, stdout } = bench("--quick", "--only", "simulate", "--json");
  const [head, figure, ...rest] = stdout.trim().split("\n");
  expect(head).toMatch(/figure +ours +bare +unit +spread +limited by/);
  expect(figure).toMatch(/^simulate\.ms_per_lead_year /);
  const object: { details: Record<string, unknown> } & Record<string, unknown> = JSON.parse(rest.at(-1) ?? "");
  // No figure where the machine is busy; its detail is there all the same.
  expect([typeof object["simulate.ms_per_lead_year"], object["simulate.ms_per_lead_year"]]).toSatisfy(
    ([type, value]: unknown[]) => type === "number" || value === null,
  );
  expect(object.details).toEqual({ "simulate.ms_per_lead_year": expect.objectContaining({ unit: "ms", rounds: 3 }) });
  expect(status).toBe(0);
});
