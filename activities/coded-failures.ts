import { ApplicationFailure, CancelledFailure } from "@temporalio/activity";
import type { Context } from "../services/engine/context/context.ts";

type Activities = Record<string, (id: string) => Promise<unknown>>;

/** What fails is told to Temporal by its code alone: the words of a database may quote what a person typed (TMP7). Retryable, all of it. */
export function codedFailures<T extends Activities>(context: Context, activities: T): T {
  const entries = Object.entries(activities).map(([name, run]) => [
    name,
    async (id: string) => {
      try {
        return await run(id);
      } catch (error) {
        if (error instanceof CancelledFailure) throw error;
        const code = codeOf(error);
        context.log.warn({ activity: name, ref: id, code }, "an activity failed");
        throw ApplicationFailure.create({ message: code, type: code });
      }
    },
  ]);
  return Object.fromEntries(entries) as T;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
