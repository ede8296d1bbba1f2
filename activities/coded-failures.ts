import { ApplicationFailure, CancelledFailure } from "@temporalio/activity";
import { codeOf } from "../domain/code-of.ts";
import type { Context } from "../services/engine/context/context.ts";

type Activities = Record<string, (id: string, ...more: never[]) => Promise<unknown>>;

/**
 * Reports failures to Temporal by their code only: a database message may quote what a person typed (TMP7). All failures are retryable.
 */
export function codedFailures<T extends Activities>(context: Context, activities: T): T {
  const entries = Object.entries(activities).map(([name, run]) => [
    name,
    async (id: string, ...more: never[]) => {
      try {
        return await run(id, ...more);
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
