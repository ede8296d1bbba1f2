import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { currentEnvironment } from "./config/environment.ts";
import { LongestFirst } from "./test/support/longest-first.ts";

const integration = ["test/integration", "test/prisma", "test/services", "test/activities", "test/api", "test/workflows", "test/worker"];

/** These tests wait for the database, Temporal and the clock as much as they compute. */
const WAITING_WORKERS = 3;

/** In CI, a browser on a busy machine can be late once. Who passes on the second try only is named at the end, and has to be mended. */
const SECOND_TRIES = currentEnvironment().CI ? 1 : 0;

export default defineConfig({
  test: {
    // The database, Temporal and the browser share the machine with the tests.
    maxWorkers: 2,
    pool: "forks",
    // Files share their worker's modules, since loading them again for each file took a quarter of the time. So a test changes nothing
    // global: no environment, clock, module or prototype.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Node keeps what it has compiled for the next worker and command: a run starts hundreds.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "hagukumi-compiled") },
    // Node itself loads the tests, stripping their types, just as it loads the program.
    experimental: { viteModuleRunner: false },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...integration, "test/e2e", "test/faults"].map((folder) => `${folder}/**`),
          testTimeout: 10_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: integration.map((folder) => `${folder}/**/*.test.ts`),
          globalSetup: "test/support/global-setup.ts",
          maxWorkers: WAITING_WORKERS,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/support/browser-setup.ts",
          maxWorkers: WAITING_WORKERS,
          // Each of them starts a whole installation.
          retry: SECOND_TRIES,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
