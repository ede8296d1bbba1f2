import { z } from "zod";
import { outcomes } from "../../domain/incidents/recovery.ts";
import { defineEvent } from "../engine/modules/define-event.ts";
import { outcomeWords } from "./words.ts";

const ofIncident = { incident: z.string(), severity: z.string() };

export const incidentOpened = defineEvent({
  kind: "incidentOpened",
  by: "staff",
  /** `round`: how often it was opened again. */
  data: z.object({ ...ofIncident, fatal: z.boolean(), round: z.int() }),
  words: { ja: "ご迷惑をおかけした件の対応を始めました", en: "an incident was opened" },
});

export const incidentFixed = defineEvent({
  kind: "incidentFixed",
  by: "staff",
  data: z.object(ofIncident),
  words: { ja: "ご迷惑をおかけした件に対応しました", en: "the incident was put right" },
});

export const incidentClosed = defineEvent({
  kind: "incidentClosed",
  by: "staff",
  data: z.object({ ...ofIncident, outcome: z.enum(outcomes) }),
  words: { ja: "ご迷惑をおかけした件の対応を終えました", en: "the incident was closed" },
  detail: ({ outcome }) => outcomes.filter((one) => one === outcome).map((one) => outcomeWords[one])[0] ?? null,
});
