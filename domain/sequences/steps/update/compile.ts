import { listOf, namesOf } from "../../compile-parts.ts";
import type { FieldValue, Points, UpdateSource, UpdateStep } from "./shape.ts";

export function compileUpdate({ id, update }: UpdateSource): UpdateStep {
  const changes = {
    tag: listOf(update.tag),
    untag: listOf(update.untag),
    scores: Object.fromEntries(namesOf(update, "score") as [string, Points][]),
    stage: update.stage ?? null,
    fields: Object.fromEntries(namesOf(update, "fields") as [string, FieldValue][]),
  };
  return { kind: "update", id, changes };
}
