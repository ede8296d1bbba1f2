import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { outcomesOf } from "../../domain/tasks/outcomes.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { changeTask } from "../../services/tasks/change-task.ts";
import { completeTask } from "../../services/tasks/complete-task.ts";
import { createTask } from "../../services/tasks/create-task.ts";
import { listTasks } from "../../services/tasks/list-tasks.ts";
import { readTask } from "../../services/tasks/read-task.ts";
import { reopenTask } from "../../services/tasks/reopen-task.ts";
import { actorOf, staff } from "../access.ts";
import { say } from "../field-words.ts";
import { answerOnce } from "./answer-once.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { boundInput, directionInput, idempotencyHeaders, idParams, leadNameSchema, pageOf, pageQuery, problems } from "./listing.ts";

export const taskSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    enrolmentId: z.uuid().nullable(),
    kind: z.string(),
    role: z.string(),
    assignee: z.string().nullable().describe("staff:<name>; null: anybody of the role"),
    script: z.string().describe("Rendered for the lead"),
    note: z.string(),
    dueAt: z.date(),
    state: z.string(),
    outcome: z.string().nullable(),
    minutes: z.int().nullable(),
    doneAt: z.date().nullable(),
    author: z.string().describe("system · staff:<name>"),
    revision: z.int().describe("`ETag` has it, too"),
  })
  .meta({ id: "Task" });

const outcomeSchema = z.object({ code: z.string(), words: z.object({ ja: z.string(), en: z.string() }) }).meta({ id: "OfferedOutcome" });

const readTaskSchema = taskSchema
  .extend({ outcomes: z.array(outcomeSchema).describe("What to offer when it is completed; other short codes are accepted, too") })
  .meta({ id: "TaskWithOutcomes" });

const assigneeInput = z
  .string()
  .regex(/^staff:[^\p{Cc}]{1,100}$/u, say({ ja: "staff:<名前> の形で指定してください。", en: "must be staff:<name>" }));
const roleInput = z.string().trim().min(1).max(100);

const tags = ["tasks"];

export async function taskRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/tasks",
    {
      config: staff("tasks:read"),
      schema: {
        tags,
        summary: "List tasks for staff, earliest due date first",
        querystring: pageQuery.extend({
          direction: directionInput("the latest due first", { natural: "asc" }),
          state: z.enum(["open", "done", "cancelled"]).optional(),
          role: z.string().max(100).optional(),
          leadId: z.uuid().optional(),
          assignee: assigneeInput.optional(),
          dueFrom: boundInput.optional(),
          dueBefore: boundInput.optional(),
        }),
        response: { 200: pageOf(taskSchema), ...problems },
      },
    },
    async (request) => listTasks(context, request.query),
  );

  app.post(
    "/tasks/:id/complete",
    {
      config: staff("tasks:write"),
      schema: {
        tags,
        summary: "Complete a task with its outcome. Repeating the same outcome changes nothing.",
        params: idParams,
        body: z.strictObject({
          outcome: z.string().regex(
            /^[a-z][a-z0-9-]{0,39}$/,
            say({
              ja: "reached や no-answer のような短いコードにしてください。",
              en: "must be a short code such as reached or no-answer",
            }),
          ),
          minutes: z.int().min(0).max(1_440).optional(),
        }),
        response: { 200: taskSchema, ...problems },
      },
    },
    async (request) => {
      const { outcome, minutes } = request.body;
      await completeTask(context, { taskId: request.params.id, outcome, minutes, actor: actorOf(request) });
      return readTask(context, request.params.id);
    },
  );

  app.get(
    "/tasks/:id",
    {
      config: staff("tasks:read"),
      schema: {
        tags,
        summary: "Read a task with its script and the outcomes to offer",
        params: idParams,
        response: { 200: readTaskSchema, ...problems },
      },
    },
    async (request, reply) => {
      const task = tagged(reply, await readTask(context, request.params.id));
      return { ...task, outcomes: [...outcomesOf(task.kind)] };
    },
  );

  app.post(
    "/tasks",
    {
      config: staff("tasks:write"),
      schema: {
        tags,
        summary: "Create a task for a lead",
        headers: idempotencyHeaders,
        body: z.strictObject({
          leadId: z.uuid(),
          kind: z.enum(["phone", "message", "visit", "letter", "check"]),
          role: roleInput,
          assignee: assigneeInput.nullable().default(null),
          script: z.string().trim().min(1).max(5_000).describe("What to do or to say"),
          dueAt: boundInput,
        }),
        response: { 201: taskSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { leadId } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { taskId } = await createTask(within, { ...request.body, actor: actorOf(request) });
          return { madeId: taskId, leadId };
        },
        read: async ({ madeId }) => readTask(context, madeId),
      });
    },
  );

  app.post(
    "/tasks/:id/reopen",
    {
      config: staff("tasks:write"),
      schema: {
        tags,
        summary: "Take the completion of a task back, within ten minutes. An open task stays open.",
        params: idParams,
        response: { 200: taskSchema, ...problems },
      },
    },
    async (request) => {
      await reopenTask(context, { taskId: request.params.id, actor: actorOf(request) });
      return readTask(context, request.params.id);
    },
  );

  app.patch(
    "/tasks/:id",
    {
      config: staff("tasks:write"),
      schema: {
        tags,
        summary: "Give an open task to somebody, move its date, or note something at it. What is left out stays.",
        headers: ifMatchHeaders,
        params: idParams,
        body: z.strictObject({
          assignee: assigneeInput.nullable().optional(),
          role: roleInput.optional(),
          dueAt: boundInput.optional(),
          note: z.string().trim().max(2_000).optional(),
        }),
        response: { 200: taskSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const taskId = request.params.id;
      await changeTask(context, { taskId, changes: request.body, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readTask(context, taskId));
    },
  );
}
