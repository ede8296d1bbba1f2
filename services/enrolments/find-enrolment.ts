import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { findLead, isUuid } from "../leads/find-lead.ts";

interface Journey {
  id: string;
  sequence: string;
  state: string;
}

/**
 * A journey as support names it: by its own id, or by a lead (id or address) and a sequence; the sequence may be left out when the lead
 * is in one only. The newest, and a living one before one that is over. Throws AppError invalid, not-found, conflict.
 */
export async function findEnrolment(context: Context, named: string, sequence?: string): Promise<string> {
  const given = named.trim();
  if (isUuid(given)) {
    const { rows } = await context.database.pool.query<Journey>(
      "select e.id, s.key as sequence, e.state from enrolment e join sequence s on s.id = e.sequence_id where e.id = $1",
      [given],
    );
    const [journey] = rows;
    if (journey && sequence !== undefined && journey.sequence !== sequence) {
      throw new AppError("conflict", "other-sequence", `This journey is in the sequence "${journey.sequence}", not "${sequence}".`);
    }
    if (journey) return journey.id;
  }
  const lead = await findLead(context, given).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== "lead-unknown" || !isUuid(given)) throw error;
    throw new AppError("not-found", "enrolment-unknown", `There is neither a journey nor a lead with the id ${given}.`);
  });
  const { rows } = await context.database.pool.query<Journey>(
    `select e.id, s.key as sequence, e.state from enrolment e join sequence s on s.id = e.sequence_id where e.lead_id = $1
     order by e.state = 'over', e.entered_at desc`,
    [lead.id],
  );
  return choose(rows, sequence);
}

function choose(journeys: Journey[], sequence: string | undefined): string {
  if (sequence !== undefined) {
    const journey = journeys.find((one) => one.sequence === sequence);
    if (journey) return journey.id;
    const others = [...new Set(journeys.map((one) => one.sequence))];
    const known = others.length === 0 ? "The lead was never in any." : `The lead is or was in ${others.join(", ")}.`;
    throw new AppError("not-found", "enrolment-unknown", `This lead was never in the sequence "${sequence}". ${known}`);
  }
  const living = journeys.filter((one) => one.state !== "over");
  const [only] = living;
  if (only && living.length === 1) return only.id;
  if (living.length === 0) throw new AppError("not-found", "enrolment-unknown", "This lead is in no sequence now.");
  const keys = living.map((one) => one.sequence).join(", ");
  throw new AppError("invalid", "sequence-needed", `This lead is in several sequences (${keys}): say which one with --sequence.`);
}
