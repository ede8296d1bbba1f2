import { expect, test } from "vitest";
import { sampleServer } from "./samples.ts";

async function taskServer() {
  const server = await sampleServer();
  const { app, staff, context } = server;
  const ask = async (method: "GET" | "POST" | "PATCH", path: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers: staff, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json() };
  };
  const { rows } = await context.database.pool.query<{ id: string; leadId: string }>('select id, lead_id as "leadId" from task');
  const [task] = rows;
  if (!task) throw new Error("no task");
  const audits = async (taskId: string) =>
    (await context.database.pool.query("select action, actor, data from audit where ref_id = $1 order by id", [taskId])).rows;
  return { ...server, ask, task, audits };
}

test("a task is made for a lead, given to somebody and moved; the audit has before and after", async () => {
  const { ask, task, audits } = await taskServer();
  const wanted = { leadId: task.leadId, kind: "visit", role: "sales", script: "ご挨拶", dueAt: "2027-03-01T01:00:00.000Z" };
  const made = await ask("POST", "/tasks", wanted);
  expect(made).toMatchObject({
    status: 201,
    body: { ...wanted, leadName: "田中様", assignee: null, author: "staff:tester", state: "open" },
  });
  const { id } = made.body;
  const changes = { assignee: "staff:mika", dueAt: "2027-03-02T01:00:00.000Z", note: "田中様は朝が良い" };
  expect(await ask("PATCH", `/tasks/${id}`, changes)).toMatchObject({ status: 200, body: { ...changes, role: "sales" } });
  expect((await ask("GET", "/tasks?assignee=staff:mika")).body.items).toMatchObject([{ id }]);
  expect(await audits(id)).toMatchObject([
    { action: "task-created", actor: "staff:tester" },
    {
      action: "task-changed",
      data: { before: { assignee: null, dueAt: wanted.dueAt }, after: { assignee: "staff:mika", dueAt: changes.dueAt }, noted: true },
    },
  ]);
  expect(JSON.stringify(await audits(id))).not.toContain("田中");
  const read = await ask("GET", `/tasks/${id}`);
  expect(read.body.outcomes).toContainEqual({ code: "absent", words: { ja: "不在だった", en: "Absent" } });
});

test("a completion is taken back, and the task can be completed anew; later it is too late", async () => {
  const { ask, task, context } = await taskServer();
  const path = `/tasks/${task.id}`;
  const kinds = async () =>
    (
      await context.database.pool.query<{ kind: string }>("select kind from event where kind like 'task%' and lead_id = $1 order by id", [
        task.leadId,
      ])
    ).rows.map(({ kind }) => kind);
  await ask("POST", `${path}/complete`, { outcome: "reached", minutes: 3 });
  expect(await ask("POST", `${path}/reopen`)).toMatchObject({ status: 200, body: { state: "open", outcome: null, doneAt: null } });
  expect(await ask("POST", `${path}/complete`, { outcome: "no-answer" })).toMatchObject({ status: 200, body: { outcome: "no-answer" } });
  expect(await kinds()).toEqual(["taskCompleted", "taskReopened", "taskCompleted"]);
  expect(await ask("PATCH", path, { role: "sales" })).toMatchObject({ status: 409, body: { code: "task-closed" } });
  await context.database.pool.query("update task set done_at = done_at - interval '11 minutes'");
  expect(await ask("POST", `${path}/reopen`)).toMatchObject({ status: 409, body: { code: "too-late-to-reopen" } });
});

test("the decisions about a lead are listed with what the rules saw", async () => {
  const { ask, task, context } = await taskServer();
  await context.database.pool.query(
    `insert into decision (id, at, lead_id, process_id, step, verdict, reason, inputs, last_at)
     select gen_random_uuid(), now(), $1, e.id, 'letter', v.verdict, v.reason, '{"sentLately": 3}', now()
     from (select id from enrolment where lead_id = $1 limit 1) e, (values ('skip', 'cap'), ('send', 'allowed')) v(verdict, reason)`,
    [task.leadId],
  );
  const list = async (query: string) => (await ask("GET", `/decisions?leadId=${task.leadId}${query}`)).body.items;
  expect(await list("&reason=cap&sequence=patience")).toMatchObject([{ verdict: "skip", step: "letter", inputs: { sentLately: 3 } }]);
  expect(await list("&verdict=send")).toHaveLength(1);
  expect(await ask("GET", `/decisions?leadId=${task.leadId}&sequence=none`)).toMatchObject({ status: 404 });
});
