import type { Place } from "./place.ts";
import sequenceSchema from "./sequence.schema.json";

interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: (string | number)[];
  const?: string;
  type?: string | string[];
}

const definitions = sequenceSchema.$defs as unknown as Record<string, Schema>;

export interface Word {
  label: string;
  description: string | null;
}

/** The keys that may stand at a place. */
export function keysAt(path: readonly string[]): Word[] {
  const words = schemasAt(path).flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([label, schema]) => ({ label, description: schema.description ?? null })),
  );
  return words.filter(({ label }, index) => words.findIndex((word) => word.label === label) === index);
}

/** The values that the key at a place may have, as far as they are a fixed choice. */
export function valuesAt({ path, key }: Place): string[] {
  if (key === null) return [];
  const values = schemasAt([...path, key]).flatMap((schema) => [
    ...(schema.enum?.map(String) ?? []),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(schema.type === "boolean" ? ["true", "false"] : []),
  ]);
  return [...new Set(values)];
}

/** What a key means. */
export function meaningOf(path: readonly string[], key: string): string | null {
  for (const schema of schemasAt(path)) {
    const own = memberOf(schema, key);
    if (own?.description !== undefined) return own.description;
  }
  return null;
}

/** Lists are passed through: what stands in `steps` is a step. */
function schemasAt(path: readonly string[]): Schema[] {
  return path.reduce(
    (schemas, key) => schemas.flatMap((schema) => alternatives(memberOf(schema, key))),
    alternatives({ $ref: "#/$defs/sequence" }),
  );
}

function memberOf({ properties = {}, patternProperties = {} }: Schema, key: string): Schema | undefined {
  if (Object.hasOwn(properties, key)) return properties[key];
  return Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern, "u").test(key))?.[1];
}

function alternatives(schema: Schema | undefined): Schema[] {
  if (schema === undefined) return [];
  if (schema.$ref !== undefined) return alternatives(definitions[schema.$ref.replace("#/$defs/", "")]);
  if (schema.items !== undefined) return alternatives(schema.items);
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(alternatives);
  return [schema];
}
