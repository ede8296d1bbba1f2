import * as z from "zod";
import { problemWords as words } from "./problem-words.ts";
import { problem, stepId } from "./schema-parts.ts";
import { type Nested, type StepSource, sharedKeys } from "./steps/step-kind.ts";
import { perKinds } from "./steps/step-kinds.ts";

interface StepSchema {
  readonly schema: z.ZodType<StepSource>;
  /** Keys that are allowed only together with the key of a kind, such as `late`, and the kinds that have them. */
  readonly companions: ReadonlyMap<string, readonly string[]>;
}

/** A step: its id and the keys of exactly one kind. Throws when two kinds claim one key. */
export const stepSchema = perKinds((kinds): StepSchema => {
  const names = kinds.map(({ kind }) => kind);
  const owners = new Map([["id", "every step"]]);
  const companions = new Map<string, readonly string[]>();
  const nested: Nested = { steps: () => z.array(schema).min(1) };
  const shape = { id: stepId.describe("Stable name of the step, unique in the sequence: people are counted and moved by it.") };
  for (const { kind, shape: shapeOf } of kinds) {
    const own = shapeOf(nested);
    for (const key of Object.keys(own)) {
      const owner = owners.get(key);
      if (owner !== undefined && !(sharedKeys.includes(key) && companions.has(key)))
        throw new Error(`Steps of kind "${kind}" cannot have the key "${key}": it belongs to ${owner}.`);
      owners.set(key, kind);
      if (key !== kind) companions.set(key, [...(companions.get(key) ?? []), kind]);
      if (owner !== undefined) continue;
      // A getter, because the key may contain steps, whose schema is made below.
      Object.defineProperty(shape, key, { enumerable: true, get: () => (key === kind ? z.optional(own[key] as z.ZodType) : own[key]) });
    }
  }

  const schema: z.ZodType<StepSource> = z
    .strictObject(shape)
    .superRefine((step: Readonly<Record<string, unknown>>, context) => {
      const written = names.filter((kind) => step[kind] !== undefined);
      if (written.length === 0) {
        context.addIssue(problem("no-kind", words.noKind(String(step.id), names)));
      } else if (written.length > 1) {
        context.addIssue({ ...problem("two-kinds", words.manyKinds(String(step.id), written), "key"), path: [written[1] ?? ""] });
      }
      for (const [key, owning] of companions) {
        if (step[key] === undefined || owning.some((kind) => step[kind] !== undefined)) continue;
        context.addIssue({ ...problem("misplaced-key", words.misplacedKey(key, owning, String(step.id)), "key"), path: [key] });
      }
    })
    .meta({ id: "step", oneOf: names.map((kind) => ({ required: [kind] })) });
  return { schema, companions };
});
