import { type Finding, findingsOf } from "../../domain/selling/findings.ts";
import { type Funnel, funnelOf } from "../../domain/selling/funnel.ts";
import type { Trail } from "../../domain/selling/trail.ts";
import { type Supposed, whatIf } from "../../domain/selling/what-if.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type CohortFilter, cohortSql, cohortValues, readTrail } from "./cohort.ts";
import { type PublishedProcess, readPublishedProcess } from "./process.ts";

export interface ReadFunnel extends Funnel {
  /** Of the process; null when none is published. */
  version: number | null;
  findings: Finding[];
}

const NOTHING: ReadFunnel = { version: null, steps: [], people: 0, product: null, sales: null, flows: [], findings: [] };

/** The funnel of a cohort, with what has to be looked at (features.md O1). */
export async function readFunnel(context: Context, filter: CohortFilter): Promise<ReadFunnel> {
  const published = await readPublishedProcess(context.database.pool);
  if (published === null) return NOTHING;
  const funnel = funnelOf(published.process, await readTrails(context.database.pool, context, published, filter));
  return { version: published.version, ...funnel, findings: findingsOf(published.process, funnel) };
}

/** The same with some rates replaced, in percent. A step that the process does not have has no effect. */
export async function supposeFunnel(
  context: Context,
  filter: CohortFilter,
  percents: Readonly<Record<string, number>>,
): Promise<{ now: Supposed; supposed: Supposed }> {
  const funnel = await readFunnel(context, filter);
  const rates = Object.fromEntries(Object.entries(percents).map(([step, percent]) => [step, percent / 100]));
  return { now: whatIf(funnel, {}), supposed: whatIf(funnel, rates) };
}

/** How many leads of the cohort have come each way. */
export async function readTrails(
  tx: Transaction,
  context: Context,
  { process }: PublishedProcess,
  filter: CohortFilter,
): Promise<(Trail & { text: string })[]> {
  const { rows } = await tx.query<{ trail: string; count: number }>(
    `select trail, count(*)::int as count from (${cohortSql}) cohort group by trail`,
    cohortValues(filter, process, { zone: context.zone, now: context.clock.now() }),
  );
  return rows.map(({ trail, count }) => ({ text: trail, ...readTrail(trail), count }));
}
