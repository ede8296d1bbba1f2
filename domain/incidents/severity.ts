import { z } from "zod";
import { key, localText } from "../playbooks/values.ts";

const openHours = z.int().min(1).max(400);

/** How bad a failure is, and how fast a business answers it. */
export const severitySchema = z.strictObject({
  key,
  title: localText,
  respondWithin: openHours.describe("Hours, counted while the business is open, until somebody has apologised"),
  fixWithin: openHours.describe("Open hours from the apology until it is put right"),
  fatal: z.boolean().default(false).describe("So bad that the customer falls back to an earlier stage"),
});
export type Severity = z.infer<typeof severitySchema>;

/** Those that are built in. A playbook changes them and adds its own. */
export const defaultSeverities: readonly Severity[] = [
  { key: "minor", title: { ja: "軽い行き違い", en: "Minor" }, respondWithin: 8, fixWithin: 40, fatal: false },
  { key: "serious", title: { ja: "ご期待を下回った", en: "Serious" }, respondWithin: 4, fixWithin: 16, fatal: false },
  { key: "fatal", title: { ja: "信頼を失う失敗", en: "Fatal" }, respondWithin: 1, fixWithin: 8, fatal: true },
];

/** The severities of a playbook: its own come first, and replace those of the same key. */
export function mergeSeverities(own: readonly Severity[]): readonly Severity[] {
  return [...own, ...defaultSeverities.filter(({ key: name }) => !own.some((severity) => severity.key === name))];
}
