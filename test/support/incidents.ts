import type { Severity } from "../../domain/incidents/severity.ts";
import type { OpeningHours } from "../../domain/time/opening-hours.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { apologise } from "../../services/incidents/apologise.ts";
import { fixIncident } from "../../services/incidents/fix-incident.ts";
import { openIncident } from "../../services/incidents/open-incident.ts";

/** Tuesday to Saturday, closed at lunch. */
export const shopHours: OpeningHours = {
  hours: [
    { days: ["tuesday", "wednesday", "thursday", "friday", "saturday"], from: "10:00", to: "12:00" },
    { days: ["tuesday", "wednesday", "thursday", "friday", "saturday"], from: "13:00", to: "18:00" },
  ],
  holidays: "skip",
};

export async function setOpeningHours({ database }: Context, opening: OpeningHours = shopHours): Promise<void> {
  await writeSetting(database.pool, "openingHours", opening);
}

export async function setIncidents(
  { database }: Context,
  settings: { severities?: Severity[]; templates?: { apology: string; fixed: string } },
): Promise<void> {
  await writeSetting(database.pool, "incidents", settings);
}

/** An incident of a lead, as far as its recovery has come. */
export async function addIncident(
  context: Context,
  leadId: string,
  { until = "open", severity = "serious" }: { until?: "open" | "apologised" | "fixed"; severity?: string } = {},
): Promise<string> {
  const actor = "staff:test";
  const { incidentId: id } = await openIncident(context, { leadId, severity, what: "資料が届かなかった", actor });
  if (until === "open") return id;
  await apologise(context, { id, words: "申し訳ございません。", letter: false, actor });
  if (until === "fixed") await fixIncident(context, { id, words: "本日お送りしました。", letter: false, actor });
  return id;
}

export interface HoldSpan {
  ref: string;
  since: Date;
  until: Date | null;
}

/** The holds by incidents that a lead has had. */
export async function incidentHolds({ database: { pool } }: Context, leadId: string): Promise<HoldSpan[]> {
  const { rows } = await pool.query<HoldSpan>(
    "select ref, since, lifted_at as until from hold where lead_id = $1 and cause = 'incident' order by since, id",
    [leadId],
  );
  return rows;
}
