import { sequenceJsonSchema } from "./json-schema.ts";

interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const waits: readonly (readonly [string, string])[] = [
  ["`2 hours`, `30 minutes`", "So long after the anchor, by the stopwatch."],
  [
    "`1 day`, `1 week 2 days`, `3 months`",
    "The same local time so many calendar days, weeks or months later. Month ends and 29 February clamp.",
  ],
  ["`1 day, at 08:00`", "The next calendar day at 08:00 (so many days, at that time)."],
  ["`at 08:00`", "The next 08:00."],
  ["`monday, at 09:00`", "The next Monday at 09:00."],
  ["`until 2027-04-01, at 09:00`", "That date; without a time, its midnight."],
  [
    "`until renewal_date - 30 days, at 09:00`",
    "From a date field, with + or - an offset in days or longer. Follows the date when it moves. Field missing: skipped; past: goes on at once.",
  ],
];

const behaviour = `## How time is counted

- A wait counts from the *anchor*: the entry, then the nominal instant of the last wait, touch or answer, so real delays do not add up.
- All days and times of day are those of the lead's own zone. A time that the clocks skip becomes the end of the gap; one that comes twice is the first.
- A wait with a time of day is moved, at the same time, to the first day that the window allows. A plain length is not moved.
- A send waits for the window to open. It does not when it answers the lead's own act: right after the lead's own entry, and right after a \`waitFor\`
  that the lead's own event satisfied. Any wait in between ends that.
- The journey does not wait until a message has been delivered.
- A touch found later than \`late.after\` (default 1 day, then shift): \`send\` it now, the later steps keep their dates; \`shift\` the rest of the journey along;
  \`collapse\`: leave it out if a later one is due as well; \`drop\`: leave it out.
- A pause freezes what remains of a delay; it goes on with that when resumed.
- In \`waitFor\`, an event counts from the anchor on, up to the end of \`within\`.
`;

/** The reference page of the sequence language, in Markdown, from the one schema. Ends with a newline. */
export function sequenceReference(): string {
  const { $defs } = sequenceJsonSchema() as { $defs: Readonly<Record<"sequence" | "step" | "arm", Schema>> };
  return [
    "# The sequence language",
    "<!-- Generated from domain/sequences/source.ts: change that instead. -->",
    "A sequence is one YAML file. Every key is checked; `hagukumi lint` says line and column of what is wrong.",
    "## The sequence",
    keyTables($defs.sequence, ""),
    "## A step",
    "Each step has an `id` and exactly one of `send`, `wait`, `waitFor`, `branch`, `update`, `task`, `exit`. `late` goes with `send`, `then` and `otherwise` go with `waitFor`.",
    keyTables($defs.step, ""),
    "## An arm of a branch",
    "An arm has `when` and `steps`; the last may have `otherwise` instead.",
    keyTables($defs.arm, ""),
    "## Waits",
    "Also for `due` of a task, but for date fields.",
    table(["words", "meaning"], waits),
    behaviour,
  ].join("\n\n");
}

function keyTables(schema: Schema, path: string): string {
  const required = schema.required ?? [];
  const fixed = Object.entries(schema.properties ?? {});
  const named = Object.entries(schema.patternProperties ?? {}).map(
    ([pattern, value]) => [`${pattern.slice(1).split("\\")[0]}.<name>`, value] as const,
  );
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

/** The objects with keys of their own that a value may be. */
function objectsOf(schema: Schema): readonly Schema[] {
  if (schema.anyOf) return schema.anyOf.flatMap(objectsOf);
  return schema.properties ? [schema] : [];
}

function typeWords(schema: Schema): string {
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
