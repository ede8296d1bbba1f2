import { familyOf, type JsonSchema, sequenceJsonSchema } from "./json-schema.ts";
import { stepSchema } from "./step-schema.ts";
import type { ReferenceSection, StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** Rules of time for all steps. Each kind adds its own. */
const time = [
  "A wait counts from the *anchor*: the entry, then the nominal instant of the last wait, touch or answer, so real delays do not add up.",
  "All days and times of day are in the lead's own zone. When clocks change, a skipped time becomes the end of the gap, and of a repeated time the first one counts.",
  "A pause keeps the rest of a delay. After a resume, the wait continues with it.",
];

/** The reference page of the sequence language, in Markdown, generated from the schema and the words of the kinds. Ends with a newline. */
export function sequenceReference(kinds: readonly StepKind[] = stepKinds): string {
  const { $defs = {} } = sequenceJsonSchema(kinds);
  const keysOf = (id: string) => keyTables($defs[id] ?? {}, "");
  const section = ({ title, text, table: content }: ReferenceSection) => [
    `## ${title}`,
    text,
    "keysOf" in content ? keysOf(content.keysOf) : table(["words", "meaning"], content.rows),
  ];
  return [
    "# The sequence language",
    "<!-- Generated from domain/sequences/source.ts and domain/sequences/steps/: change those instead. -->",
    "A sequence is one YAML file. Every key is checked; `hagukumi lint` shows line and column of each problem.",
    "## The sequence",
    keysOf("sequence"),
    "## A step",
    stepWords(kinds),
    keysOf("step"),
    ...kinds.flatMap(({ words }) => words?.sections ?? []).flatMap(section),
    "## How time is counted",
    `${[...time, ...kinds.flatMap(({ words }) => words?.time ?? [])].map((line) => `- ${line}`).join("\n")}\n`,
  ].join("\n\n");
}

/** Says which keys a step has: those of exactly one kind. */
function stepWords(kinds: readonly StepKind[]): string {
  const companions = Map.groupBy(stepSchema(kinds).companions, ([, owning]) => owning.map((kind) => `\`${kind}\``).join(" or "));
  const beside = [...companions].map(([owning, entries]) => {
    const keys = entries.map(([key]) => `\`${key}\``);
    return `${keys.join(" and ")} ${keys.length === 1 ? "goes" : "go"} with ${owning}`;
  });
  const own = kinds.map(({ kind }) => `\`${kind}\``).join(", ");
  return `Each step has an \`id\` and exactly one of ${own}.${beside.length > 0 ? ` ${beside.join(", ")}.` : ""}`;
}

function keyTables(schema: JsonSchema, path: string): string {
  const required = schema.required ?? [];
  const fixed = Object.entries(schema.properties ?? {});
  const named = Object.entries(schema.patternProperties ?? {}).map(([pattern, value]) => [`${familyOf(pattern)}.<name>`, value] as const);
  const rows = [...fixed, ...named].map(([key, value]) => [
    `\`${key}\``,
    typeWords(value),
    required.includes(key) ? "yes" : "",
    value.description ?? "",
  ]);
  const inner = [...fixed, ...named].flatMap(([key, value]) =>
    objectsOf(value).map((object) => `### \`${path}${key}\`\n\n${keyTables(object, `${path}${key}.`)}`),
  );
  return [table(["key", "value", "required", "meaning"], rows), ...inner].join("\n\n");
}

/** The object schemas with properties that a value may match. */
function objectsOf(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.anyOf) return schema.anyOf.flatMap(objectsOf);
  return schema.properties ? [schema] : [];
}

function typeWords(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.anyOf) return schema.anyOf.map(typeWords).join(" or ");
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(" · ");
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.items) return `list of ${typeWords(schema.items)}`;
  const types = [schema.type ?? "anything"].flat();
  return types.map((type) => ({ string: "text", object: "keys", null: "null" })[type] ?? type).join(" or ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
