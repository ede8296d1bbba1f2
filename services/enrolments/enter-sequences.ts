import { matchesWhere } from "../../domain/events/matches-where.ts";
import { mayEnterAgain, mostEntriesPerHour } from "../../domain/sequences/entry.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import type { Fault } from "../engine/modules/origin.ts";
import { readVersion, type SequenceVersion } from "../sequences/module.ts";
import { insertEnrolments } from "./insert-enrolments.ts";
import { parkEnrolment } from "./park-enrolment.ts";

/** Enrols leads in the published sequences that new events enter, as their re-entry rules allow. The caller has locked the leads. */
export async function enterByEvent(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  const kinds = [...new Set(events.map((event) => event.kind))];
  const { rows } = await tx.query<{ id: string; enterOn: string }>(
    `select v.id, v.enter_on as "enterOn" from sequence s join sequence_version v on v.id = s.current_version_id where v.enter_on = any($1::text[])`,
    [kinds],
  );
  for (const row of rows) {
    const version = await readVersion(tx, row.id);
    if (version)
      await enterOne(
        tx,
        context,
        version,
        events.filter((event) => event.kind === row.enterOn),
      );
  }
}

async function enterOne(tx: Transaction, context: Context, version: SequenceVersion, events: RecordedEvent[]): Promise<void> {
  const { enter } = version.definition;
  if (enter.kind !== "event") return;
  const matching = events.filter((event) => matchesWhere(event.data, enter.where));
  if (matching.length === 0) return;
  const anHourAgo = new Date(context.clock.now().getTime() - 3_600_000);
  // Counted by their ends: an entry has the instant of its event, which may be long past, and so has every further round of a circle.
  const { rows } = await tx.query<{ leadId: string; last: Date; zone: string; lately: number }>(
    `select e.lead_id as "leadId", max(e.entered_at) as last, max(l.zone) as zone, count(*) filter (where e.over_at > $3)::int as lately
     from enrolment e join lead l on l.id = e.lead_id
     where e.sequence_id = $1 and e.lead_id = any($2::uuid[]) group by e.lead_id`,
    [version.sequenceId, matching.map((event) => event.leadId), anHourAgo],
  );
  const before = new Map(rows.map((row) => [row.leadId, row]));
  const entrances = [...Map.groupBy(matching, (event) => event.leadId).values()].flatMap(([event]) => {
    if (!event) return [];
    const last = before.get(event.leadId);
    if (last && !mayEnterAgain(enter.again, last.last, event.at, last.zone)) return [];
    return [{ leadId: event.leadId, version, at: event.at, triggerEventId: event.id, prompt: event.actor === "lead" }];
  });
  const begun = await insertEnrolments(tx, entrances);
  for (const [leadId, id] of begun) {
    if ((before.get(leadId)?.lately ?? 0) >= mostEntriesPerHour) await parkEnrolment(tx, context, { id, leadId }, enteredTooOften);
  }
}

/** Parked before its first step: a person sees it and decides. Until then the lead cannot enter again. */
const enteredTooOften: Fault = {
  code: "entered-too-often",
  step: null,
  message: `Events made the lead enter this sequence more than ${mostEntriesPerHour} times within an hour; look for a circle.`,
};
