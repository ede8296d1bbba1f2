import assert from "node:assert/strict";
import { Client, Connection } from "@temporalio/client";
import { Worker } from "@temporalio/worker";
import { requestOverdue } from "../../services/engine/processes/request-overdue.ts";
import { workflowBundle } from "../../worker/bundle.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { recordedHistories } from "../histories/histories.ts";
import { quietRuntime } from "../support/temporal.ts";
import type { Fault } from "./fault.ts";
import { type Change, makeRelease, startWorkerOf } from "./release.ts";
import { MINUTE, type Site } from "./site.ts";

const DAY = 24 * 60 * MINUTE;
const EACH = 10;
const file = "workflows/loop.ts";

function imported(name: string): Change {
  const from = "import { nudged }";
  return { file, from, to: `import { ${name} } from "@temporalio/workflow";\n${from}` };
}

/** The new code answers a query with its release. Its commands are the same, so it can continue old histories. */
const compatible: Change[] = [
  imported("defineQuery"),
  { file, from: "  setHandler(nudged,", to: '  setHandler(defineQuery<string>("release"), () => "new");\n  setHandler(nudged,' },
];
/** The same, plus a timer that the old code does not have. */
const incompatible: Change[] = [...compatible, imported("sleep"), { file, from: "  while (", to: '  await sleep("1 second");\n  while (' }];

export const faults: Fault[] = [
  {
    number: 34,
    title: "deploy of changed workflow code with running enrolments: recorded histories replay, and the enrolments continue",
    installation: "killing",
    seconds: 150,
    async run(site) {
      quietRuntime("ERROR");
      assert.deepEqual(await replayFaults(site), [], "recorded histories do not replay");
      const [vigil, patient] = await Promise.all([enrolMany(site, "vigil"), enrolMany(site, "patient")]);
      const journeys = [...vigil, ...patient];
      await site.waitFor("the first letters", async () => (await counts(site, journeys)).every((count) => count === 1));
      await site.quiet();
      await site.kill("worker", "SIGTERM");

      await withWorkerOf(site, "broken", incompatible, async () => {
        const answers = await askAll(site, journeys);
        assert.ok(answers.length > 0 && answers.every((answer) => answer !== "new"), "incompatible code was not detected");
      });
      await withWorkerOf(site, "mended", compatible, async () => {
        const answers = await askAll(site, journeys);
        assert.deepEqual([...new Set(answers)], ["new"], "the enrolments do not run on the new code");
        await site.skipAhead(2 * DAY + 5 * MINUTE);
        await requestOverdue(site.context);
        await site.waitFor("the second letters", async () => (await counts(site, vigil)).every((count) => count >= 2));
        await site.quiet();
      });
      assert.deepEqual([...new Set(await counts(site, vigil))], [2]);
      assert.deepEqual([...new Set(await counts(site, patient))], [1]);
    },
  },
];

/** Names of the recorded histories that the present code cannot replay. */
async function replayFaults(site: Site): Promise<string[]> {
  const wrong: string[] = [];
  const bundle = await workflowBundle(site.stack.settings.dataDir);
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, recordedHistories())) {
    if (error) wrong.push(workflowId);
  }
  return wrong;
}

interface Journey {
  id: string;
  email: string;
}

function enrolMany(site: Site, sequence: string): Promise<Journey[]> {
  const one = async () => {
    const person = await site.newPerson({ name: sequence });
    return { id: await site.enrol(person, sequence), email: person.email };
  };
  return Promise.all(Array.from({ length: EACH }, one));
}

async function withWorkerOf(site: Site, name: string, changes: Change[], work: () => Promise<void>): Promise<void> {
  const worker = await startWorkerOf(makeRelease(site, name, changes), site);
  try {
    await work();
  } finally {
    await worker.stop();
  }
}

/** The answer of each workflow to the query for its release; "fails" if it cannot be replayed. */
async function askAll(site: Site, journeys: Journey[]): Promise<string[]> {
  const { address, namespace } = site.stack.settings.temporal;
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection, namespace });
    return await Promise.all(
      journeys.map(({ id }) =>
        workflow
          .getHandle(processWorkflowId("enrolment", id))
          .query<string>("release")
          .catch(() => "fails"),
      ),
    );
  } finally {
    await connection.close();
  }
}

async function counts(site: Site, journeys: Journey[]): Promise<number[]> {
  const journal = await site.mail.journal();
  return journeys.map(({ email }) => journal.filter((mail) => mail.to === email).length);
}
