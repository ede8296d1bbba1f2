import { AppError } from "../../domain/app-error.ts";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import { isCounted, type TrailGroup } from "../../domain/selling/trail.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { type CohortFilter, cohortSql, cohortValues } from "./cohort.ts";
import { readPublishedProcess } from "./process.ts";
import { readTrails } from "./read-funnel.ts";

export interface StepPerson {
  leadId: string;
  leadName: string | null;
  enteredAt: Date;
  /** Where they stand now, and since when. */
  step: string;
  since: Date;
  /** When they reached the step that was asked for; null for those who did not. */
  reachedAt: Date | null;
}

export interface StepPeoplePage extends Page<StepPerson> {
  /** Of all pages: the number that led here. */
  count: number;
}

/**
 * The people behind a number of the funnel, who entered last first. They are found by the trails that the number counts, so that there are as
 * many. Throws AppError not-found for a step that the process does not have.
 */
export async function listStepPeople(
  context: Context,
  { step, group, limit, ...query }: CohortFilter & { step: string; group: TrailGroup; limit: number; cursor?: string | undefined },
): Promise<StepPeoplePage> {
  const { pool } = context.database;
  const cursor = readCursor(query.cursor);
  const published = await readPublishedProcess(pool);
  if (published === null || !published.process.steps.some((one) => one.step === step)) throw stepUnknown(step);
  const counted = (await readTrails(pool, context, published, query)).filter((trail) => isCounted(published.process, trail, step, group));
  const { rows } = await pool.query<Omit<StepPerson, "leadName">>(
    `select c.lead_id as "leadId", c.entered_at as "enteredAt", c.step, c.since, s.reached_at as "reachedAt"
     from (${cohortSql}) c left join lead_step s on s.lead_id = c.lead_id and s.step = $7
     where c.trail = any($8::text[]) and ($9::timestamptz is null or (c.entered_at, c.lead_id) < ($9, $10::uuid))
     order by c.entered_at desc, c.lead_id desc limit $11`,
    [
      ...cohortValues(query, published.process, { zone: context.zone, now: context.clock.now() }),
      step,
      counted.map(({ text }) => text),
      cursor?.at ?? null,
      cursor?.id ?? null,
      limit + 1,
    ],
  );
  const page = cutPage(rows, limit, ({ enteredAt, leadId }) => ({ at: enteredAt, id: leadId }));
  return { ...(await withLeadNames(pool, page)), count: counted.reduce((sum, { count }) => sum + count, 0) };
}

function stepUnknown(step: string): AppError {
  return new AppError("not-found", "step-unknown", {
    ja: `「${step}」というステップは、公開中の販売プロセスにありません。`,
    en: `The published process has no step "${step}".`,
  });
}
