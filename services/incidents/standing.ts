import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";
import type { Incident } from "./incident.ts";

type StandingRow = Pick<Incident, "id" | "round" | "outcome">;

/**
 * Whether a letter about an incident still has its reason (COM1): it goes unless the incident was opened again since, or was none. Whoever does that
 * holds the lead's lock, as the claim does.
 */
export async function incidentStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<StandingRow>("select id, round, outcome from incident where id = any($1::uuid[])", [
    touches.map(({ originId }) => originId),
  ]);
  const incidents = new Map(rows.map((row) => [row.id, row]));
  return new Map(touches.map((touch) => [touch.id, standingOf(incidents.get(touch.originId), touch)]));
}

function standingOf(incident: StandingRow | undefined, { occurrence }: OriginTouch): Standing {
  if (incident === undefined) return { state: "over", outcome: "gone" };
  if (incident.round !== occurrence) return { state: "over", outcome: "reopened" };
  return incident.outcome === "void" ? { state: "over", outcome: "void" } : { state: "live" };
}
