import { checkProcess } from "../../selling/check-process.ts";
import { processSchema } from "../../selling/process.ts";
import { defineSection } from "../section.ts";

export const processShape = { process: processSchema.optional() };

/** The sale as data, in a file of its own. */
export const processSection = defineSection({
  shape: processShape,
  file: { name: "process.yaml", key: "process" },
  check({ process, sources }, report) {
    if (process) checkProcess(process, sources, (path, message) => report(["process", ...path], message));
  },
});
