import type { enrolment } from "../workflows/enrolment.ts";
import { processWorkflowId } from "../workflows/ids.ts";
import type { Bench } from "./bench.ts";
import { advanceByOwnClock, type Journeys, OURS, openJourneys, seedJourneys } from "./journeys.ts";

const WEEKS = 52;

/** How many events an enrolment writes to Temporal's history: enrolments of a year whose sleeps are shortened to a moment. */
export const history: Bench = {
  name: "history",
  needs: ["postgres", "temporal"],
  async measure(installation, { rounds, progress }) {
    const journeys = await openJourneys(installation);
    try {
      const template = await installation.template(async () => {});
      return await template.copy(async (context) => {
        const real = advanceByOwnClock(context);
        const advance: typeof real = async (id) => {
          const next = await real(id);
          return next.kind === "sleep" ? { ...next, sleepMs: 10 } : next;
        };
        return journeys.run({ advance }, async () => {
          const ids = await seedJourneys(context, { count: rounds, sends: WEEKS });
          progress(`history: ${rounds} journeys of ${WEEKS} weeks`);
          const kinds = await Promise.all(ids.map((id) => runEnrolment(journeys, id)));
          const { rows } = await context.database.pool.query<{ touches: number }>("select count(*)::int as touches from touch");
          if (rows[0]?.touches !== rounds * WEEKS) throw new Error(`of ${rounds * WEEKS} touches ${rows[0]?.touches} were committed`);
          const common = { kind: "figure" as const, unit: "events", bound: "a timer, a workflow task and a local activity's marker" };
          return [
            { ...common, key: "history.events_per_wakeup", values: kinds.map(perWakeup) },
            { ...common, key: "history.events_per_year", values: kinds.map(({ length }) => length) },
          ];
        });
      });
    } finally {
      await journeys.close();
    }
  },
};

/** Runs a whole enrolment. Returns the kinds of its history events, in order. */
async function runEnrolment({ client }: Journeys, enrolmentId: string): Promise<string[]> {
  const handle = await client.workflow.start<typeof enrolment>("enrolment", {
    taskQueue: OURS,
    workflowId: processWorkflowId("enrolment", enrolmentId),
    args: [{ enrolmentId }],
  });
  await handle.result();
  const { events } = await handle.fetchHistory();
  const kinds = (events ?? []).map((event) => Object.keys(event).find((key) => key.endsWith("EventAttributes")) ?? "");
  if (kinds.at(-1) !== "workflowExecutionCompletedEventAttributes") throw new Error("a journey of a year did not end in its first run");
  return kinds;
}

/** Number of events from one timer to the next. */
function perWakeup(kinds: string[]): number {
  const timers = kinds.flatMap((kind, index) => (kind === "timerFiredEventAttributes" ? [index] : []));
  return ((timers.at(-1) ?? 0) - (timers[0] ?? 0)) / (timers.length - 1);
}
