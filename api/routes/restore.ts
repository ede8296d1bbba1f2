import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { applyJournal } from "../../services/restore/apply-journal.ts";
import { checkRestore } from "../../services/restore/check-restore.ts";
import { liftRestoreHold } from "../../services/restore/lift-restore-hold.ts";
import { actorOf, staff } from "../access.ts";
import { problems, reasonInput } from "./listing.ts";

const counts = z.object({
  withdrawn: z.int().describe("Unsubscribed topics"),
  suppressed: z.int().describe("Suppressed addresses"),
  erased: z.int().describe("Erased leads"),
});

const stateSchema = z
  .object({
    hold: z
      .object({
        since: z.date(),
        databaseAt: z.date().describe("Last sign of life in the restored database"),
        seenAt: z.date().describe("Last sign of life that was seen"),
      })
      .nullable()
      .describe("Nothing is sent while it stands. Null if the database is the newest one that was seen."),
    missing: counts.describe("What the journal has and the database lacks"),
    unreadable: z.int().describe("Lines of the journal that cannot be read"),
  })
  .meta({ id: "RestoreState" });

const tags = ["restore"];

export async function restoreRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/restore",
    {
      config: staff("system:read"),
      schema: {
        tags,
        summary: "Say whether an older database was restored, and what it lacks",
        response: { 200: stateSchema, ...problems },
      },
    },
    async () => checkRestore(context),
  );

  app.post(
    "/restore/apply",
    {
      config: staff("system:write"),
      schema: {
        tags,
        summary: "Repeat the opt-outs, suppressions and erasures that a restored database lacks. Repeating this does what is left.",
        response: { 200: z.object({ applied: counts }), ...problems },
      },
    },
    async (request) => ({ applied: await applyJournal(context, { actor: actorOf(request) }) }),
  );

  app.post(
    "/restore/lift",
    {
      config: staff("system:write"),
      schema: {
        tags,
        summary: "Let messages go out again after a restore. Refused while opt-outs or erasures are missing.",
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: stateSchema, ...problems },
      },
    },
    async (request) => {
      await liftRestoreHold(context, { reason: request.body.reason, actor: actorOf(request) });
      return checkRestore(context);
    },
  );
}
