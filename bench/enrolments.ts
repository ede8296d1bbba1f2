import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import type { Context } from "../services/engine/context/context.ts";
import { publishSequence } from "../services/sequences/publish-sequence.ts";
import { alternate, type Bench } from "./bench.ts";
import { enrolNewLeads } from "./enrol-new-leads.ts";
import { weekly } from "./weekly.ts";

/** From the commit of an enrolment to its first `advance`, through outbox, relay and worker. Baseline: from start to first activity. */
export const enrolments: Bench = {
  name: "enrolments",
  needs: ["postgres", "temporal", "sandbox", "worker"],
  async measure(installation, options) {
    const count = options.quick ? 100 : 800;
    const bareStarter = await startBareStarter(installation.temporalAddress);
    try {
      return await installation.useWorkerDatabase(async (context) => {
        await publishSequence(context, { source: weekly({ sends: 5, wait: "30 days" }), author: "bench" });
        const ours = () => enrol(context, count);
        const bare = () => bareStarter.start(count);
        await bare();
        await ours();
        const rounds = await alternate(options, { name: "enrolments", ours, bare });
        return [
          {
            kind: "comparison" as const,
            key: "enrolments.vs_bare_start",
            unit: "enrolments/s",
            rounds,
            // In trials: 170 starts per second, and 82 steps (timer and activity) per second. One start plus one step gives this rate.
            expectedBare: 55,
            bound: "Temporal's dev server, in writes per start",
          },
        ];
      });
    } finally {
      bareStarter.close();
    }
  },
};

async function enrol(context: Context, count: number): Promise<number> {
  const ids = await enrolNewLeads(context, count, context.clock.now());
  const began = performance.now();
  await untilAllWait(context, ids.at(-1));
  return count / ((performance.now() - began) / 1_000);
}

/** Waits until the first `advance` of every enrolment is committed. */
export async function untilAllWait({ database }: Context, last: string | undefined): Promise<void> {
  const until = async (look: () => Promise<pg.QueryResult<{ done: boolean }>>) => {
    while ((await look()).rows[0]?.done !== true) await delay(20);
  };
  // Wait for the one that is probably the last, by its key. Checking all of them would take processor time from the worker.
  await until(() => database.pool.query<{ done: boolean }>("select revision > 0 as done from process where id = $1", [last]));
  await until(() => database.pool.query<{ done: boolean }>("select not exists (select from process where revision = 0) as done"));
}

interface BareStarter {
  /** Starts per second. */
  start(count: number): Promise<number>;
  close(): void;
}

async function startBareStarter(address: string): Promise<BareStarter> {
  const child = fork(fileURLToPath(new URL("bare/starter-process.ts", import.meta.url)), [address], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error("The bare starter has ended.");
  });
  ended.catch(() => {});
  const answer = async () => (await Promise.race([once(child, "message"), ended]))[0];
  await answer();
  return {
    async start(count) {
      child.send(count);
      return answer();
    },
    close: () => void child.disconnect(),
  };
}
