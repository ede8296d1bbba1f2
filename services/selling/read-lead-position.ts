import { kindsThatCount, standing } from "../../domain/selling/evidence.ts";
import { type Position, positionOf, type StepStanding } from "../../domain/selling/position.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readPublishedProcess } from "./process.ts";
import { readEvidence } from "./read-evidence.ts";

type Titles = { ja?: string | undefined; en?: string | undefined };

export interface StepOfLead extends StepStanding {
  title: Titles;
  group: string;
  /** Kind of the event that is the evidence. */
  kind: string | null;
  goals: { goal: string; title: Titles; doneAt: Date | null }[];
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
  return {
    ...position,
    version,
    routeTitle: process.routes.find(({ route }) => route === position.route)?.title ?? null,
    steps: process.steps.flatMap(({ title, group, goals }, place): StepOfLead[] => {
      const found = position.steps[place];
      if (!found) return [];
      const done = (kinds: readonly string[]) => events.find(({ kind }) => kinds.includes(kind))?.at ?? null;
      return [
        {
          ...found,
          title,
          group,
          kind: events.find(({ id }) => id === found.eventId)?.kind ?? null,
          goals: goals.map(({ goal, title: ofGoal, reached }) => ({ goal, title: ofGoal, doneAt: done(reached) })),
        },
      ];
    }),
  };
}
