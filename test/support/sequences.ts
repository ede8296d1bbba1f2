import type { Context } from "../../services/engine/context/context.ts";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { enrolLead } from "../../services/enrolments/enrol-lead.ts";
import { type PublishedSequence, publishSequence } from "../../services/sequences/publish-sequence.ts";

/** YAML of a sequence that the event `<key>Wished` enters. `steps` are the steps, one per line. */
export function sequenceYaml(
  key: string,
  steps: string[],
  { category = "nurture", extra = [] }: { category?: string; extra?: string[] } = {},
): string {
  return [
    `sequence: ${key}`,
    `title: ${key}`,
    `category: ${category}`,
    "topic: newsletter",
    `enter: { on: ${key}Wished, again: always }`,
    // Open all day, since tests run at any hour. Tests of windows give their own.
    ...(extra.some((line) => line.startsWith("window:"))
      ? []
      : ['window: { days: everyday, from: "00:00", to: "24:00", holidays: ignore }']),
    ...extra,
    "steps:",
    ...steps.map((step) => `  - ${step}`),
    "",
  ].join("\n");
}

/** A sequence with one message, by mail or else by LINE. */
export const LETTER = sequenceYaml("letter", ["{ id: one, send: { email: notes/one, line: notes/one } }"]);

export function publish(context: Context, source: string): Promise<PublishedSequence> {
  return publishSequence(context, { source, author: "staff:test" });
}

/** Enrols by hand, so that no touch answers the lead's own act. Returns the enrolment's id. */
export async function enrol(context: Context, leadId: string, sequenceKey: string, step?: string): Promise<string> {
  const { enrolmentId } = await enrolLead(context, { leadId, sequenceKey, step, reason: "test", actor: "staff:test" });
  return enrolmentId;
}

/** Records an event of the lead; with `actor`, of somebody else. */
export async function happen(
  context: Context,
  leadId: string,
  kind: string,
  { actor = "lead", data = {} as Record<string, unknown> } = {},
): Promise<void> {
  await recordLeadEvent(context, { leadId, kind, data, actor });
}
