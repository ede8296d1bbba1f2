import { z } from "zod";
import { objectionKindSchema } from "../../deals/objection-kinds.ts";
import { checkKeysOnce, defineSection } from "../section.ts";

export const dealsShape = {
  objections: z
    .array(objectionKindSchema)
    .max(50)
    .default([])
    .describe("Own objections, or others in the place of the five that are built in"),
};

/** Objections. */
export const dealsSection = defineSection({
  shape: dealsShape,
  check({ objections }, report) {
    checkKeysOnce(report, "objections", objections);
  },
});
