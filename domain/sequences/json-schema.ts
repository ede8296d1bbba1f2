import * as z from "zod";
import { sequenceSchema } from "./source.ts";

/** The JSON Schema (draft 2020-12) that editors use for completion and checking of sequence files. */
export function sequenceJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(sequenceSchema, { io: "input" });
}
