import { DefaultLogger, type LogMetadata, Runtime } from "@temporalio/worker";
import type { Logger } from "pino";
import type { Settings } from "../config/settings.ts";

/** Of what Temporal's SDK tells beside a sentence, the ids; the rest may be an error with its words (rules.md SEC8). */
const IDS = ["workflowId", "runId", "workflowType", "activityType", "activityId", "attempt", "taskQueue"];

/** Temporal's own log lines, those of its native core included, go where ours go; its metrics to a port of their own, if one is set. */
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
