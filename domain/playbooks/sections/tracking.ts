import { z } from "zod";
import { checkKeysOnce, defineSection } from "../section.ts";
import { key, text } from "../values.ts";

export const trackingShape = {
  documents: z
    .array(
      z.strictObject({ key, title: text, file: text, contentType: z.enum(["text/html", "application/pdf", "image/png", "image/jpeg"]) }),
    )
    .default([]),
};

/** Documents that leads get by tracked links. */
export const trackingSection = defineSection({
  shape: trackingShape,
  check: ({ documents }, report) => checkKeysOnce(report, "documents", documents),
});
