import * as z from "zod";
import { sequenceSchema } from "./source.ts";
import { perKinds } from "./steps/step-kinds.ts";

/** The parts of JSON Schema that our schema uses. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** The JSON Schema (draft 2020-12) that editors use for completion and checking of sequence files. */
export const sequenceJsonSchema = perKinds((kinds) => z.toJSONSchema(sequenceSchema(kinds), { io: "input" }) as JsonSchema);

/** Returns `score` for the pattern of keys such as `score.trust`. */
export function familyOf(pattern: string): string {
  return pattern.slice(1).split("\\")[0] ?? "";
}

/** All schemas that apply to the value at `path`, with references followed and alternatives expanded. */
export function schemasAt(root: JsonSchema, path: readonly PropertyKey[]): readonly JsonSchema[] {
  const open = (schema: JsonSchema): readonly JsonSchema[] => {
    const named = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.split("/").at(-1) ?? ""];
    return named ? open(named) : schema.anyOf ? schema.anyOf.flatMap(open) : [schema];
  };
  return path.reduce<readonly JsonSchema[]>((found, key) => found.flatMap((schema) => childrenAt(schema, key).flatMap(open)), open(root));
}

function childrenAt({ items, properties = {}, patternProperties = {} }: JsonSchema, key: PropertyKey): readonly JsonSchema[] {
  if (typeof key === "number") return items ? [items] : [];
  const name = String(key);
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (own) return [own];
  return Object.entries(patternProperties).flatMap(([pattern, schema]) => (new RegExp(pattern).test(name) ? [schema] : []));
}
