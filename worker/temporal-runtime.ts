import { DefaultLogger, type LogMetadata, Runtime } from "@temporalio/worker";
import type { Logger } from "pino";
import type { Settings } from "../config/settings.ts";

/** Metadata of the SDK's log lines that we keep: ids only. The rest may contain error messages (rules.md SEC8). */
const IDS = ["workflowId", "runId", "workflowType", "activityType", "activityId", "attempt", "taskQueue"];

/** Sends the log lines of Temporal's SDK and its native core to our log, and serves its metrics on their own port if one is set. */
export function installTemporalRuntime(log: Logger, { host, temporalMetricsPort: port }: Settings): void {
  Runtime.install({
    logger: new DefaultLogger("WARN", ({ level, message, meta }) => {
      log[level === "ERROR" ? "error" : "warn"]({ temporal: idsOf(meta) }, message);
    }),
    telemetryOptions: {
      logging: { filter: { core: "WARN", other: "ERROR" }, forward: {} },
      ...(port !== undefined && {
        metrics: {
          prometheus: {
            bindAddress: `${host.includes(":") ? `[${host}]` : host}:${port}`,
            countersTotalSuffix: true,
            unitSuffix: true,
            useSecondsForDurations: true,
          },
        },
      }),
    },
    shutdownSignals: [],
  });
}

function idsOf(meta: LogMetadata | undefined): LogMetadata {
  return Object.fromEntries(Object.entries(meta ?? {}).filter(([name]) => IDS.includes(name)));
}
