import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { completeTask } from "../../services/tasks/complete-task.ts";
import { listTasks } from "../../services/tasks/list-tasks.ts";
import { readTask } from "../../services/tasks/read-task.ts";
import { actorOf, staff } from "../access.ts";
import { boundInput, idParams, pageOf, pageQuery, problems } from "./listing.ts";

export const taskSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: z.string().nullable().describe("What staff call the lead; null if nothing is known of them"),
    enrolmentId: z.uuid().nullable(),
    kind: z.string(),
    role: z.string(),
    script: z.string(),
    dueAt: z.date(),
    state: z.string(),
    outcome: z.string().nullable(),
    minutes: z.int().nullable(),
    doneAt: z.date().nullable(),
  })
  .meta({ id: "Task" });

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
          state: z.enum(["open", "done", "cancelled"]).optional(),
          role: z.string().max(100).optional(),
          leadId: z.uuid().optional(),
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
          outcome: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "must be a short code such as reached or no-answer"),
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
}
