import { lintSequence as lint, type Problem } from "../../domain/sequences/lint.ts";
import type { Context } from "../engine/context/context.ts";
import { readKnown } from "./read-known.ts";

/** All problems of a sequence's YAML, checked against the templates, topics and fields that exist here. */
export async function lintSequence(context: Context, source: string): Promise<Problem[]> {
  return lint(source, await readKnown(context.database.pool, context));
}
