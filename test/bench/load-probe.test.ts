import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { afterEach, expect, test } from "vitest";
import { type LoadProbe, openLoadProbe } from "../../bench/load-probe.ts";
import { figureOf } from "../../bench/statistics.ts";

const after: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of after.splice(0)) await end();
});

function open(): LoadProbe {
  const probe = openLoadProbe();
  after.push(() => probe.close());
  return probe;
}

/** A program for each processor that does nothing but use it. */
async function hog(): Promise<void> {
  const hogs = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["--eval", "process.stdout.write('on'); for (;;);"]),
  );
  after.push(() => {
    for (const child of hogs) child.kill("SIGKILL");
  });
  await Promise.all(hogs.map((child) => once(child.stdout, "data")));
}

test("a share is one of all processors, and there is some", async () => {
  const share = await open().share();
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThanOrEqual(1);
});

test("beside programs that use every processor no figure is given, though its rounds are all alike", async () => {
  const probe = open();
  await hog();
  expect(figureOf([10, 10, 10], [await probe.share()]).verdict).toEqual({ kind: "loaded", share: expect.any(Number) });
});
