import { stepIndex } from "../../domain/sequences/step-index.ts";
import { judgeBrakes, type SkipReason } from "../../domain/touches/judge-touch.ts";
import type { Context } from "../engine/context/context.ts";
import { readLeadBrakes } from "../engine/touches/read-lead-brakes.ts";
import { readVersion } from "../sequences/read-version.ts";

/**
 * The next letter of a running journey, in the order of reading, when it would be left out as things stand now: its step and the reason, by the
 * judge of the claim. Null when it would go, when there is none, or when the journey does not run.
 */
export async function foreseeLetter(context: Context, enrolmentId: string): Promise<{ step: string; reason: SkipReason } | null> {
  const { pool } = context.database;
  const { rows } = await pool.query<{ leadId: string; versionId: string; step: string | null }>(
    `select lead_id as "leadId", version_id as "versionId", step from enrolment where id = $1 and state = 'running' and step is not null`,
    [enrolmentId],
  );
  const journey = rows[0];
  const version = journey && (await readVersion(pool, journey.versionId));
  if (!version) return null;
  const steps = [...stepIndex(version.definition).values()].map(({ step }) => step);
  const here = steps.findIndex(({ id }) => id === journey.step);
  const letter = here < 0 ? undefined : steps.slice(here).find((step) => step.kind === "send");
  const [first] = letter?.plan ?? [];
  const { category, topic, window } = version.definition;
  const lead = await readLeadBrakes(pool, journey.leadId, topic);
  if (!letter || !first || !lead) return null;
  const now = context.clock.now();
  const plan = letter.plan.map(({ channel }) => channel);
  const verdict = judgeBrakes(
    { id: letter.id, category, topic, channel: first.channel, plan, dueAt: now, prompt: false, window, late: null },
    { lead: { ...lead, erased: false, merged: false }, origin: { state: "live" }, contacts: lead.contacts },
  );
  return verdict.verdict === "skip" ? { step: letter.id, reason: verdict.reason } : null;
}
