import { stepsThatGoOnOtherwise } from "../../domain/sequences/next-steps.ts";
import { stepIndex } from "../../domain/sequences/step-index.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { definitionOf, readVersion, requireSequence } from "../sequences/module.ts";

export interface PublishingImpact {
  /** People who are not through. All of them stay in their version: publishing moves nobody and parks nobody. */
  stay: number;
  /** How many of them the draft would give another next step. */
  otherNext: number;
  /** Where those stand, the largest group first. */
  steps: StandingGroup[];
  /** The first of them. */
  sample: StandingPerson[];
}

export interface StandingGroup {
  version: number;
  step: string;
  count: number;
  /** The draft does not have the step. */
  gone: boolean;
}

export interface StandingPerson {
  enrolmentId: string;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  version: number;
  step: string;
}

interface Group {
  versionId: string;
  version: number;
  step: string;
  count: number;
}

const NAMED = 10;

/** What publishing the draft of a sequence means for the people in it. Throws AppError not-found, invalid when the draft cannot be read. */
export async function foreseePublishing(context: Context, key: string): Promise<PublishingImpact> {
  const { pool } = context.database;
  const { id } = await requireSequence(pool, key);
  const draft = await definitionOf(pool, key, "draft");
  const groups = await groupByStep(pool, id);
  const versions = await Promise.all([...new Set(groups.map(({ versionId }) => versionId))].map((version) => readVersion(pool, version)));
  const otherwise = new Map(
    versions.flatMap((version) => (version ? [[version.id, stepsThatGoOnOtherwise(version.definition, draft)] as const] : [])),
  );
  const affected = groups.filter(({ versionId, step }) => otherwise.get(versionId)?.has(step));
  const kept = new Set(stepIndex(draft).keys());
  return {
    stay: sum(groups),
    otherNext: sum(affected),
    steps: affected.map(({ version, step, count }) => ({ version, step, count, gone: !kept.has(step) })),
    sample: await nameSome(pool, affected),
  };
}

async function groupByStep(tx: Transaction, sequenceId: string): Promise<Group[]> {
  const { rows } = await tx.query<Group>(
    `select e.version_id as "versionId", v.version, e.step, count(*)::int as count
     from enrolment e join sequence_version v on v.id = e.version_id
     where e.sequence_id = $1 and e.state in ('running', 'paused', 'parked') and e.step is not null
     group by e.version_id, v.version, e.step order by count(*) desc, v.version desc, e.step`,
    [sequenceId],
  );
  return rows;
}

/** Each group reads the index of its step, so that it costs the same however many people there are. */
async function nameSome(tx: Transaction, groups: readonly Group[]): Promise<StandingPerson[]> {
  const { rows } = await tx.query<Omit<StandingPerson, "leadName">>(
    `select p.id as "enrolmentId", p.lead_id as "leadId", asked.version, asked.step
     from unnest($1::uuid[], $2::int[], $3::text[]) as asked(version_id, version, step), lateral (
       select e.id, e.lead_id from enrolment e where e.version_id = asked.version_id and e.step = asked.step and e.state <> 'over'
       order by e.id desc limit $4) p
     order by p.id desc limit $4`,
    [groups.map(({ versionId }) => versionId), groups.map(({ version }) => version), groups.map(({ step }) => step), NAMED],
  );
  return (await withLeadNames(tx, { items: rows, next: null })).items;
}

function sum(groups: readonly { count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
