import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { z } from "zod";

const documentSchema = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

export interface AnswerSchemas {
  /** Of the API that is described. */
  version: string;
  /** What is wrong with an answer to this request; none: it is as described. */
  faultsOf(exchange: { method: string; path: string; status: number; answer: unknown }): string[];
  /** What is wrong with an object by itself, such as that of an event. */
  faultsOfObject(kind: string, value: unknown): string[];
}

/** Stripe's description of its answers. `source`: the folder of stripe-mock's source. */
export function readAnswerSchemas(source: string): AnswerSchemas {
  const document = documentSchema.parse(JSON.parse(readFileSync(join(source, "embedded/openapi/spec3.json"), "utf8")));
  const ajv = new Ajv2019({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ $id: "stripe", ...(withNull({ paths: document.paths, components: document.components }) as object) });
  const paths = Object.keys(document.paths).map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`) }));

  const check = (pointer: string, value: unknown): string[] => {
    const validate = ajv.getSchema(`stripe#${pointer}`);
    if (!validate) return [`there is no ${pointer}`];
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
  };

  return {
    version: document.info.version,
    faultsOf({ method, path, status, answer }) {
      // `/v1/payment_intents/search` fits the path with an id, too.
      const found = paths.find((known) => known.path === path) ?? paths.find(({ pattern }) => pattern.test(path));
      if (!found) return [`there is no ${path}`];
      const escaped = encodeURIComponent(found.path.replaceAll("~", "~0").replaceAll("/", "~1"));
      const which = status === 200 ? "200" : "default";
      return check(`/paths/${escaped}/${method.toLowerCase()}/responses/${which}/content/application~1json/schema`, answer);
    },
    faultsOfObject: (kind, value) => check(`/components/schemas/${kind}`, value),
  };
}

/** OpenAPI 3.0 says `nullable`, where JSON Schema has the type null. */
function withNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNull);
  if (typeof node !== "object" || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNull(value)]));
  return nullable === true ? { anyOf: [{ type: "null" }, rest] } : rest;
}
