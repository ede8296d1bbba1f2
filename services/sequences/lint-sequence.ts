import { readSequence, type SequenceReading } from "../../domain/sequences/lint.ts";
import type { Context } from "../engine/context/context.ts";
import { readKnown } from "./read-known.ts";

/** All problems of a sequence's YAML, checked against the templates, topics and fields that exist here, and what could be read of it. */
export async function lintSequence(context: Context, source: string): Promise<SequenceReading> {
  return readSequence(source, await readKnown(context.database.pool, context));
}
