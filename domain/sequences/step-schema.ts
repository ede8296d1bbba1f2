import * as z from "zod";
import { problem, stepId } from "./schema-parts.ts";
import type { Nested, StepSource } from "./steps/step-kind.ts";
import { perKinds } from "./steps/step-kinds.ts";

interface StepSchema {
  readonly schema: z.ZodType<StepSource>;
  /** Keys that are allowed only together with the key of a kind, such as `late`, and that kind. */
  readonly companions: ReadonlyMap<string, string>;
}

/** A step: its id and the keys of exactly one kind. Throws when two kinds claim one key. */
export const stepSchema = perKinds((kinds): StepSchema => {
  const names = kinds.map(({ kind }) => kind);
  const owners = new Map([["id", "every step"]]);
  const companions = new Map<string, string>();
  const nested: Nested = { steps: () => z.array(schema).min(1) };
  const shape = { id: stepId.describe("Stable name of the step, unique in the sequence: people are counted and moved by it.") };
  for (const { kind, shape: shapeOf } of kinds) {
    const own = shapeOf(nested);
    for (const key of Object.keys(own)) {
      const owner = owners.get(key);
      if (owner !== undefined) throw new Error(`Steps of kind "${kind}" cannot have the key "${key}": it belongs to ${owner}.`);
      owners.set(key, kind);
      if (key !== kind) companions.set(key, kind);
      // A getter, because the key may contain steps, whose schema is made below.
      Object.defineProperty(shape, key, { enumerable: true, get: () => (key === kind ? z.optional(own[key] as z.ZodType) : own[key]) });
    }
  }

  const schema: z.ZodType<StepSource> = z
    .strictObject(shape)
    .superRefine((step: Readonly<Record<string, unknown>>, context) => {
      const written = names.filter((kind) => step[kind] !== undefined);
      if (written.length === 0) {
        context.addIssue(problem("no-kind", `Step "${step.id}" does nothing; give it one of ${names.join(", ")}.`));
      } else if (written.length > 1) {
        const message = `Step "${step.id}" is ${written.join(" and ")} at once; make a step of each.`;
        context.addIssue({ ...problem("two-kinds", message, "key"), path: [written[1] ?? ""] });
      }
      for (const [key, kind] of companions) {
        if (step[key] === undefined || step[kind] !== undefined) continue;
        const message = `"${key}" belongs to ${kind}, which step "${step.id}" is not.`;
        context.addIssue({ ...problem("misplaced-key", message, "key"), path: [key] });
      }
    })
    .meta({ id: "step", oneOf: names.map((kind) => ({ required: [kind] })) });
  return { schema, companions };
});
