import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ownEnvironment } from "./installation.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

function npm(args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile("npm", args, { cwd: root, env: ownEnvironment(), maxBuffer: 10_000_000 }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });
}

test("a demo under faults ends with one line of JSON by which nothing was lost, doubled or late, and nobody charged twice", async () => {
  const { status, stdout, stderr } = await npm(["run", "demo", "--", "--leads", "12", "--days", "18", "--seed", "125", "--json"]);
  expect(status, stderr + stdout).toBe(0);
  const result = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Record<string, unknown>;
  const whole = expect.any(Number);
  expect(Object.keys(result).toSorted()).toEqual(
    [
      "leads",
      "confirmed",
      "touches",
      "skipped",
      "duplicates",
      "resent",
      "lost",
      "unknown",
      "funnel",
      "sessions",
      "consultations",
      "customers",
      "repeat",
      "fans",
      "dormant",
      "incidents",
      "remindedAfterCancel",
      "deals",
      "revenue",
      "unpaid",
      "chargedTwice",
      "dunnedAfterPaid",
      "lateness",
      "injected",
      "wallSeconds",
    ].toSorted(),
  );
  expect(result).toMatchObject({
    leads: 12,
    duplicates: 0,
    lost: 0,
    remindedAfterCancel: 0,
    chargedTwice: 0,
    dunnedAfterPaid: 0,
    unpaid: whole,
    confirmed: whole,
    resent: whole,
    unknown: whole,
    wallSeconds: whole,
  });
  expect(result.injected).toEqual({ afterDot: whole, tempfail: whole, line500: whole, workerKills: 1 });
  expect(result.sessions).toEqual({ offered: whole, booked: whole, waited: whole, passedOn: whole, overbooked: 0 });
  expect(result.dormant).toEqual({ found: whole, revived: whole });
  expect(result.incidents).toEqual({ opened: whole, recovered: whole });
  expect(result.consultations).toEqual({ offered: whole, booked: whole, moved: whole, noShow: whole });
  expect(result.touches).toEqual({ email: whole, line: whole, person: whole });
  expect(Object.values(result.skipped as object).every(Number.isInteger)).toBe(true);
  const { p50, p99, ...rest } = result.lateness as Record<string, number>;
  expect(rest).toEqual({});
  expect(p50).toBeLessThanOrEqual(p99 ?? 0);
  expect(p99).toBeLessThan(60);
  const funnel = result.funnel as { step: number; name: string; entered: number; moved: number }[];
  expect(funnel.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const step of funnel) {
    expect(Object.keys(step).toSorted()).toEqual(["entered", "moved", "name", "step"]);
    expect(step.moved).toBeLessThanOrEqual(step.entered);
  }
  expect(result).toMatchObject({ customers: whole, repeat: whole, fans: whole });
  // Whom the business met at the trade show was sold to, signed and paid.
  expect(result.deals).toEqual({ opened: whole, won: whole, lost: whole, cooledOff: whole });
  expect((result.deals as { won: number }).won).toBeGreaterThan(0);
  expect(result.revenue).toBeGreaterThan(0);
  // Somebody came, was written to, and the table for people stands above.
  expect(result.confirmed).toBeGreaterThan(0);
  expect((result.touches as { email: number }).email).toBeGreaterThan(10);
  expect(stdout).toMatch(/^ {2}Faults .*the worker killed$/m);
  expect(stdout).toMatch(/^ {2}Sent twice +0 /m);
  expect(stdout).toMatch(/^ {2}Charged twice +0$/m);
}, 300_000);
