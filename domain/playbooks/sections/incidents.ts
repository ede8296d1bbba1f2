import { z } from "zod";
import { severitySchema } from "../../incidents/severity.ts";
import { checkKeysOnce, defineSection } from "../section.ts";
import { templateKey } from "../values.ts";

/** One template each; it may have a mail and a LINE version. */
const incidentTemplatesSchema = z.strictObject({
  apology: templateKey.describe("The letter of apology"),
  fixed: templateKey.describe("What was done about it, and what comes next"),
});
export type IncidentTemplates = z.infer<typeof incidentTemplatesSchema>;

export const incidentsSchema = z.strictObject({
  severities: z
    .array(severitySchema)
    .max(20)
    .default([])
    .describe("Own severities, or others in the place of the three that are built in: minor, serious, fatal"),
  templates: incidentTemplatesSchema.optional().describe("Left out: staff write and call by themselves"),
});

export const incidentsShape = { incidents: incidentsSchema.optional().describe("How failures are answered and put right") };

/** How failures are answered and put right. */
export const incidentsSection = defineSection({
  shape: incidentsShape,
  check({ incidents }, report) {
    checkKeysOnce((path, message) => report(["incidents", ...path], message), "severities", incidents?.severities ?? []);
  },
});
