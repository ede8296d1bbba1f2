import { readFileSync } from "node:fs";
import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { parse } from "yaml";
import { z } from "zod";

export type ContractName = "messaging-api" | "webhook";

/** One fault: `path` is a JSON pointer ("" is the whole value), `message` says what is wrong there. */
export type ContractFault = { path: string; message: string };

type Schema = { [key: string]: unknown };

const documentSchema = z.object({ components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }) });
const discriminatorSchema = z.object({ propertyName: z.string(), mapping: z.record(z.string(), z.string()) });

/**
 * Checks `value` against a schema of LINE's official OpenAPI contract and returns the faults; none means valid (rules.md LIN9). In requests
 * an unknown property is a fault, as in the Messaging API. In webhooks it is allowed.
 */
export function contractFaults(contract: ContractName, schema: string, value: unknown): ContractFault[] {
  const validate = validator(contract, schema);
  if (validate(value)) return [];
  return faultsOf(validate.errors ?? []);
}

const validators = new Map<ContractName, Ajv2019>();

function validator(contract: ContractName, schema: string): ValidateFunction {
  let ajv = validators.get(contract);
  if (ajv === undefined) {
    ajv = new Ajv2019({ strict: false, allErrors: true, formats });
    ajv.addSchema({ $id: contract, components: { schemas: readSchemas(contract) } });
    validators.set(contract, ajv);
  }
  const validate = ajv.getSchema(`${contract}#/components/schemas/${schema}`);
  if (validate === undefined) throw new RangeError(`the contract ${contract} has no schema ${schema}`);
  return validate;
}

/**
 * OpenAPI 3.0 describes a family (`Message`) by a base with a discriminator; the members include the base with `allOf`. JSON Schema has no
 * discriminator, so a plain validator would check only the base. Here the base becomes `<Name>.base`, and the schema `<Name>` chooses the
 * member by the discriminating property.
 */
function readSchemas(contract: ContractName): Record<string, Schema> {
  const text = readFileSync(new URL(`./contract/${contract}.yml`, import.meta.url), "utf8");
  const given = documentSchema.parse(parse(text)).components.schemas;
  const closed = contract === "messaging-api";
  const schemas: Record<string, Schema> = {};
  for (const [name, schema] of Object.entries(given)) {
    const { discriminator, ...base } = schema;
    const known = discriminatorSchema.safeParse(discriminator);
    const member = includeBases(base, given);
    if (known.success) {
      schemas[`${name}.base`] = member;
      schemas[name] = chooseMember(known.data, closed ? undefined : `${name}.base`);
    } else {
      schemas[name] = closed && isObjectSchema(member) ? { ...member, unevaluatedProperties: false } : member;
    }
  }
  return schemas;
}

function chooseMember({ propertyName, mapping }: z.infer<typeof discriminatorSchema>, otherwise: string | undefined): Schema {
  const choices = Object.entries(mapping).map(([value, $ref]) => ({
    if: { properties: { [propertyName]: { const: value } } },
    then: { $ref },
  }));
  const property = otherwise === undefined ? { enum: Object.keys(mapping) } : { type: "string" };
  return {
    type: "object",
    required: [propertyName],
    properties: { [propertyName]: property },
    allOf: otherwise === undefined ? choices : [{ $ref: `#/components/schemas/${otherwise}` }, ...choices],
  };
}

function includeBases(schema: Schema, all: Record<string, Schema>): Schema {
  if (!Array.isArray(schema.allOf)) return schema;
  const allOf = schema.allOf.map((part: unknown) => {
    const reference = z.object({ $ref: z.string() }).safeParse(part);
    if (!reference.success) return part;
    const name = reference.data.$ref.replace("#/components/schemas/", "");
    return all[name]?.discriminator === undefined ? part : { $ref: `${reference.data.$ref}.base` };
  });
  return { ...schema, allOf };
}

function isObjectSchema(schema: Schema): boolean {
  return schema.properties !== undefined || schema.allOf !== undefined;
}

const formats = {
  int32: true,
  int64: true,
  double: true,
  binary: true,
  uri: (value: string) => URL.canParse(value),
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  "date-time": (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
} as const;

/** The choice by discriminator adds "must match then" at every level; only the innermost errors are useful. */
function faultsOf(errors: ErrorObject[]): ContractFault[] {
  const useful = errors.filter((error) => error.keyword !== "if" && error.keyword !== "unevaluatedProperties");
  const unknown = errors.filter((error) => error.keyword === "unevaluatedProperties");
  const faults = useful.length > 0 ? useful : unknown;
  return faults.map((error) => ({ path: error.instancePath, message: describe(error) }));
}

function describe(error: ErrorObject): string {
  if (error.keyword === "unevaluatedProperties") return `unknown field ${String(error.params.unevaluatedProperty)}`;
  if (error.keyword === "enum") return `must be one of ${error.params.allowedValues.join(", ")}`;
  return error.message ?? error.keyword;
}
