import { AppError } from "../../domain/app-error.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { requireSequence, requireVersion } from "../sequences/module.ts";
import { ENROLMENT } from "./enrolment.ts";
import { type StepState, touchState } from "./step-numbers.ts";

export interface StepPerson {
  leadId: string;
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  enrolmentId: string;
  /** Which pass of the step it is. */
  occurrence: number;
  version: number;
  /** When the lead came to the step, passed it, or the message was settled. */
  at: Date;
  reason: string | null;
}

export interface StepPeopleQuery {
  key: string;
  step: string;
  state: StepState;
  /** Only those with this reason. */
  reason?: string | undefined;
  version?: number | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** The people behind one number of `countSteps`, those who entered last first: as many as the number says. Throws AppError not-found. */
export async function listStepPeople(context: Context, query: StepPeopleQuery): Promise<{ items: StepPerson[]; next: string | null }> {
  const { pool } = context.database;
  const { id } = await requireSequence(pool, query.key);
  const versionId = query.version === undefined ? null : (await requireVersion(pool, query.key, query.version)).id;
  const after = readPlace(query.cursor);
  const values = [
    id,
    versionId,
    query.step,
    query.state,
    query.reason ?? null,
    after?.id ?? null,
    after?.occurrence ?? null,
    query.limit + 1,
  ];
  const { rows } = await select(pool, query.state, values);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items, next: rows.length > query.limit && last ? writePlace(last) : null };
}

const shown = `p."leadId", l.family_name as "familyName", l.given_name as "givenName", l.display_name as "displayName", p."enrolmentId",
       p.occurrence, v.version, p.at, p.reason`;
/** Each version reads its own index in the order of the page, so a page costs the same however many people there are. */
const versions = "sequence_version v where v.sequence_id = $1 and ($2::uuid is null or v.id = $2)";

/** At the step now. */
const there = `select ${shown} from (select v.id, v.version from ${versions}) v
     cross join lateral (select e.lead_id as "leadId", e.id as "enrolmentId", 1 as occurrence, e.step_since as at, null::text as reason
       from enrolment e where e.version_id = v.id and e.step = $3 and e.state = case $4 when 'waiting' then 'running' else 'paused' end
         and ($5::text is null or false) and ($6::uuid is null or e.id < $6) and ($7::int is null or true) order by e.id desc limit $8) p
     join lead l on l.id = p."leadId" order by p."enrolmentId" desc limit $8`;

/** Parked there, also when the message of a step that they had left cannot be made. There are few. */
const parked = `select ${shown} from (select e.lead_id as "leadId", e.id as "enrolmentId", 1 as occurrence, e.step_since as at,
         e.fault->>'code' as reason, e.version_id
       from enrolment e where e.sequence_id = $1 and e.state = 'parked' and ($2::uuid is null or e.version_id = $2)
         and coalesce(e.fault->>'step', e.step, '') = $3 and $4 = 'parked' and ($5::text is null or e.fault->>'code' = $5)
         and ($6::uuid is null or e.id < $6) and ($7::int is null or true)) p
     join sequence_version v on v.id = p.version_id join lead l on l.id = p."leadId" order by p."enrolmentId" desc limit $8`;

/** Passed the step. */
const passed = `select ${shown} from (select v.id, v.version from ${versions}) v
     cross join lateral (select e.lead_id as "leadId", e.id as "enrolmentId", s.occurrence, s.at, s.reason
       from enrolment_step s join enrolment e on e.id = s.enrolment_id
       where s.version_id = v.id and s.step = $3 and s.outcome = $4 and ($5::text is null or coalesce(s.reason, '') = $5)
         and ($6::uuid is null or (s.enrolment_id, s.occurrence) < ($6, $7::int)) order by s.enrolment_id desc, s.occurrence desc limit $8) p
     join lead l on l.id = p."leadId" order by p."enrolmentId" desc, p.occurrence desc limit $8`;

/** Passed the step, and what became of its message or task. */
const touched = `select ${shown} from (select v.id, v.version from ${versions}) v
     cross join lateral (select t.lead_id as "leadId", s.enrolment_id as "enrolmentId", s.occurrence, coalesce(t.settled_at, t.due_at) as at, t.reason
       from enrolment_step s join touch t on t.origin_kind = '${ENROLMENT}' and t.origin_id = s.enrolment_id and t.slot = s.step
         and t.occurrence = s.occurrence
       where s.version_id = v.id and s.step = $3 and s.outcome = 'done' and ${touchState} = $4
         and ($5::text is null or coalesce(t.reason, '') = $5)
         and ($6::uuid is null or (s.enrolment_id, s.occurrence) < ($6, $7::int)) order by s.enrolment_id desc, s.occurrence desc limit $8) p
     join lead l on l.id = p."leadId" order by p."enrolmentId" desc, p.occurrence desc limit $8`;

function select(tx: Transaction, state: StepState, values: unknown[]): Promise<{ rows: StepPerson[] }> {
  switch (state) {
    case "waiting":
    case "paused":
      return tx.query<StepPerson>(there, values);
    case "parked":
      return tx.query<StepPerson>(parked, values);
    case "done":
    case "skipped":
      return tx.query<StepPerson>(passed, values);
    case "planned":
    case "sent":
    case "notSent":
    case "failed":
    case "unknown":
      return tx.query<StepPerson>(touched, values);
  }
}

function writePlace({ enrolmentId, occurrence }: StepPerson): string {
  return `${enrolmentId}~${occurrence}`;
}

function readPlace(text: string | undefined): { id: string; occurrence: number } | null {
  if (text === undefined) return null;
  const [id = "", occurrence = ""] = text.split("~");
  if (isUuid(id) && /^\d{1,9}$/.test(occurrence)) return { id, occurrence: Number(occurrence) };
  throw new AppError("invalid", "bad-cursor", {
    ja: "カーソルが正しくありません。カーソルなしでやり直してください。",
    en: "The cursor is not one of ours: start again without it.",
  });
}
