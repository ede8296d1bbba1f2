import { z } from "zod";
import { checkKeysOnce, defineSection } from "../section.ts";
import { key, text } from "../values.ts";

export const documentTypes = ["text/html", "application/pdf", "image/png", "image/jpeg"] as const;

export const trackingShape = {
  documents: z.array(z.strictObject({ key, title: text, file: text, contentType: z.enum(documentTypes) })).default([]),
};

/** Documents that leads get by tracked links. */
export const trackingSection = defineSection({
  shape: trackingShape,
  check: ({ documents }, report) => checkKeysOnce(report, "documents", documents),
});
