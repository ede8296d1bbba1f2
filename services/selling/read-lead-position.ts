import { kindsThatCount, standing } from "../../domain/selling/evidence.ts";
import { doneBy } from "../../domain/selling/goals.ts";
import { type Position, positionOf, type StepStanding } from "../../domain/selling/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readPublishedProcess } from "./process.ts";
import { readEvidence } from "./read-evidence.ts";

type Titles = { ja?: string | undefined; en?: string | undefined };

export interface GoalOfLead {
  goal: string;
  title: Titles;
  /** A person ticks it; otherwise events do it. */
  ticked: boolean;
  doneAt: Date | null;
  /** Who ticked it: staff:<name>. */
  doneBy: string | null;
}

export interface StepOfLead extends StepStanding {
  title: Titles;
  group: string;
  /** Kind of the event that is the evidence. */
  kind: string | null;
  goals: GoalOfLead[];
}

export interface LeadPosition extends Omit<Position, "steps"> {
  /** Of the process; null when none is published. */
  version: number | null;
  routeTitle: Titles | null;
  steps: StepOfLead[];
}

const NOWHERE: LeadPosition = { version: null, step: null, since: null, enteredAt: null, route: null, routeTitle: null, steps: [] };

/** Where a lead stands, step by step, with the evidence. Throws AppError not-found, gone. */
export async function readLeadPosition(context: Context, leadId: string): Promise<LeadPosition> {
  const { pool } = context.database;
  await requireLead(pool, leadId);
  const published = await readPublishedProcess(pool);
  if (published === null) return NOWHERE;
  const { process, rules, version } = published;
  const evidence = (await readEvidence(pool, [leadId], kindsThatCount(process, rules))).get(leadId);
  if (!evidence) return { ...NOWHERE, version };
  const events = standing(evidence.events);
  const position = positionOf(process, evidence, rules);
  const first = new Map(process.steps.flatMap(({ goals }) => goals.map((one) => [one.goal, doneBy(one, events)[0]] as const)));
  const actors = await readActors(
    pool,
    process.steps.flatMap(({ goals }) => goals.flatMap(({ goal, ticked }) => (ticked ? (first.get(goal)?.id ?? []) : []))),
  );
  return {
    ...position,
    version,
    routeTitle: process.routes.find(({ route }) => route === position.route)?.title ?? null,
    steps: process.steps.flatMap(({ title, group, goals }, place): StepOfLead[] => {
      const found = position.steps[place];
      if (!found) return [];
      return [
        {
          ...found,
          title,
          group,
          kind: events.find(({ id }) => id === found.eventId)?.kind ?? null,
          goals: goals.map(({ goal, title: ofGoal, ticked }): GoalOfLead => {
            const done = first.get(goal);
            return { goal, title: ofGoal, ticked, doneAt: done?.at ?? null, doneBy: actors.get(done?.id ?? "") ?? null };
          }),
        },
      ];
    }),
  };
}

/** Who caused these events, by id. */
async function readActors(tx: Transaction, eventIds: readonly string[]): Promise<Map<string, string>> {
  if (eventIds.length === 0) return new Map();
  const { rows } = await tx.query<{ id: string; actor: string }>("select id, actor from event where id = any($1::uuid[])", [eventIds]);
  return new Map(rows.map(({ id, actor }) => [id, actor]));
}
