import type { ProcessActivities } from "../activities/process-activities.ts";
import type { enrolment } from "../workflows/enrolment.ts";
import { processWorkflowId } from "../workflows/ids.ts";
import type { timerLoop } from "./bare/timer-loop.ts";
import { alternate, type Bench } from "./bench.ts";
import { advanceByOwnClock, BARE, type Journeys, OURS, openJourneys, seedJourneys, WEEK_MS } from "./journeys.ts";

/** Number of counted wake-ups per enrolment. */
const WAKEUPS = 4;
/** Starts at once. */
const START_CONCURRENCY = 20;

/** From a timer to a committed touch, for many enrolments at once, compared with a loop of the same shape that does nothing. */
export const wakeups: Bench = {
  name: "wakeups",
  needs: ["postgres", "temporal"],
  async measure(installation, options) {
    const count = options.quick ? 40 : 200;
    const journeys = await openJourneys(installation);
    try {
      const template = await installation.template(async () => {});
      return await template.copy(async (context) => {
        const counter = openCounter();
        const advance = advanceByOwnClock(context);
        const seen = new Map<string, number>();
        const activities = {
          async advance(id: string): ReturnType<ProcessActivities["advance"]> {
            const next = await advance(id);
            const times = seen.get(id) ?? 0;
            seen.set(id, times + 1);
            counter.add();
            // In the database the enrolment continues, but the measurement needs no more of it.
            return times === WAKEUPS ? { kind: "over", outcome: "measured" } : next;
          },
          async pass(): Promise<number> {
            counter.add();
            return WEEK_MS;
          },
        };
        return journeys.run(activities, async () => {
          const ours = () => runOurs(journeys, count, counter, () => seedJourneys(context, { count, sends: WAKEUPS + 1 }));
          const bare = () => runBare(journeys, count, counter);
          await bare();
          await ours();
          const rounds = await alternate(options, { name: "wakeups", ours, bare });
          const { rows } = await context.database.pool.query<{ touches: number }>("select count(*)::int as touches from touch");
          const expected = count * WAKEUPS * (options.rounds + 1);
          if (rows[0]?.touches !== expected) throw new Error(`of ${expected} touches ${rows[0]?.touches} were committed`);
          return [
            {
              kind: "comparison" as const,
              key: "wakeups.vs_bare",
              unit: "wake-ups/s",
              rounds,
              expectedBare: 82,
              bound: "Temporal's dev server, in events per wake-up",
            },
          ];
        });
      });
    } finally {
      await journeys.close();
    }
  },
};

interface Counter {
  add(): void;
  /** Wake-ups per second, from now until `count` were added since the last `reset`. */
  rateUntil(count: number): Promise<number>;
  reset(): void;
}

function openCounter(): Counter {
  let made = 0;
  let goal = Number.POSITIVE_INFINITY;
  let reached = () => {};
  return {
    add() {
      made += 1;
      if (made >= goal) reached();
    },
    async rateUntil(count) {
      const before = made;
      const began = performance.now();
      goal = count;
      await new Promise<void>((resolve) => {
        reached = resolve;
        if (made >= goal) resolve();
      });
      return (count - before) / ((performance.now() - began) / 1_000);
    },
    reset() {
      made = 0;
      goal = Number.POSITIVE_INFINITY;
    },
  };
}

async function runOurs({ client }: Journeys, count: number, counter: Counter, seed: () => Promise<string[]>): Promise<number> {
  const ids = await seed();
  const start = (index: number) =>
    client.workflow.start<typeof enrolment>("enrolment", {
      taskQueue: OURS,
      workflowId: processWorkflowId("enrolment", ids[index] ?? ""),
      args: [{ enrolmentId: ids[index] ?? "" }],
    });
  return rateOf(start, count, counter);
}

let bareLoops = 0;

async function runBare({ client }: Journeys, count: number, counter: Counter): Promise<number> {
  const start = () => {
    bareLoops += 1;
    return client.workflow.start<typeof timerLoop>("timerLoop", { taskQueue: BARE, workflowId: `bare-${bareLoops}`, args: [WAKEUPS] });
  };
  return rateOf(start, count, counter);
}

/** Starts all of them first. Wake-ups during that time are not counted. */
async function rateOf(start: (index: number) => Promise<{ result(): Promise<unknown> }>, count: number, counter: Counter): Promise<number> {
  counter.reset();
  const handles: Awaited<ReturnType<typeof start>>[] = [];
  let next = 0;
  const startSome = async () => {
    while (next < count) handles.push(await start(next++));
  };
  await Promise.all(Array.from({ length: START_CONCURRENCY }, startSome));
  const rate = await counter.rateUntil(count * (WAKEUPS + 1));
  await Promise.all(handles.map((handle) => handle.result()));
  return rate;
}
