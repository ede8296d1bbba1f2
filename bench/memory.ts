import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { publishSequence } from "../services/sequences/publish-sequence.ts";
import type { Bench } from "./bench.ts";
import { enrolNewLeads } from "./enrol-new-leads.ts";
import { untilAllWait } from "./enrolments.ts";
import { weekly } from "./weekly.ts";

/** Enrolments per transaction. */
const BATCH = 1_000;
const SAMPLES = 5;

/** Memory of a worker process after it has started many enrolments, which now wait, and has been idle for a minute. */
export const memory: Bench = {
  name: "memory",
  needs: ["postgres", "temporal", "sandbox", "worker"],
  async measure(installation, { quick, progress }) {
    const count = quick ? BATCH : 20_000;
    const idleSeconds = quick ? 5 : 60;
    return installation.useWorkerDatabase(async (context) => {
      await publishSequence(context, { source: weekly({ sends: 5, wait: "30 days" }), author: "bench" });
      progress(`memory: ${count} journeys begin`);
      let ids: string[] = [];
      for (let begun = 0; begun < count; begun += BATCH) ids = await enrolNewLeads(context, BATCH, context.clock.now());
      await untilAllWait(context, ids.at(-1));
      const { rows } = await context.database.pool.query<{ waiting: number }>(
        "select count(*)::int as waiting from process where kind = 'enrolment' and state = 'live' and wake_at > $1",
        [context.clock.now()],
      );
      if (rows[0]?.waiting !== count) throw new Error(`of ${count} journeys ${rows[0]?.waiting} wait`);
      progress(`memory: ${count} journeys wait; resting for ${idleSeconds} s`);
      await delay(idleSeconds * 1_000);
      const values: number[] = [];
      while (values.length < SAMPLES) {
        values.push(await residentMegabytes(installation.pidOf("worker")));
        await delay(1_000);
      }
      return [
        {
          kind: "figure" as const,
          key: "memory.mb_20k_waiting",
          unit: "MB",
          values,
          bound: "programs and libraries loaded; journeys that wait are on disk",
        },
      ];
    });
  },
};

/** Resident set size in MB (10^6 bytes), as reported by the system. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = `/proc/${pid}/status`;
  const text = existsSync(status)
    ? readFileSync(status, "utf8").match(/^VmRSS:\s+(\d+)/m)?.[1]
    : (await promisify(execFile)("ps", ["-o", "rss=", "-p", `${pid}`])).stdout;
  return (Number(text) * 1_024) / 1_000_000;
}
