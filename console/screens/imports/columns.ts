import type { FieldDefinition, ImportPreview } from "../../api/generated/routes.schemas.ts";

type Preview = Pick<ImportPreview, "columns" | "mappings" | "mapping">;

/** Targets of the columns by their key; columns with the same key are read alike. */
export type Targets = Readonly<Record<string, string>>;

/** What a column can be, in the groups in which a person looks for it. */
export const targetGroups = [
  { group: "contact", targets: ["email", "mobile", "directPhone", "phone"] },
  { group: "name", targets: ["fullName", "familyName", "givenName", "fullKana", "familyKana", "givenKana", "company"] },
  { group: "mailing", targets: ["optOut", "optIn", "mailStatus"] },
] as const;

const contacts: readonly string[] = targetGroups[0].targets;
const mailing: readonly string[] = targetGroups[2].targets;

/** Types of a field that a file can fill. */
export const fieldTypes = ["text", "date", "number"] as const;

/** The targets by a saved mapping; without a name, as the headers say. */
export function targetsOf({ columns, mappings }: Pick<Preview, "columns" | "mappings">, mapping: string | null): Targets {
  const saved = mappings.find(({ name }) => name === mapping);
  return Object.fromEntries(
    columns.flatMap(({ header, key, guess }, index) => (header === "" ? [] : [[key, saved?.targets[index] ?? guess] as const])),
  );
}

/** What the API asks for: header → target. A column that is left out is ignored, but for one that says whom not to mail. */
export function columnsOf({ columns }: Pick<Preview, "columns">, targets: Targets): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ header, key, guess }) => {
      const target = targets[key] ?? "ignore";
      return header === "" || (target === "ignore" && !mailing.includes(guess)) ? [] : [[header, target] as const];
    }),
  );
}

/** A saved mapping with what was chosen for some of its columns; one that is to be left out has no target. */
export function mergedColumns(columns: Readonly<Record<string, string>>, chosen: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...columns, ...chosen }).filter(([, target]) => target !== ""));
}

export function hasContact(targets: Targets): boolean {
  return Object.values(targets).some((target) => contacts.includes(target));
}

/** Headers that say whom not to mail, and are not to be read all the same. */
export function ignoredBrakes({ columns }: Pick<Preview, "columns">, targets: Targets): string[] {
  return columns.flatMap(({ header, key, guess }) => (mailing.includes(guess) && targets[key] === "ignore" ? [header] : []));
}

/** The field of a target such as `date:cardReceivedOn`. */
export function fieldOf(target: string): { type: string; key: string } | null {
  const at = target.indexOf(":");
  return at < 0 ? null : { type: target.slice(0, at), key: target.slice(at + 1) };
}

/** Targets of fields: those that are defined and can be filled, and those that this file makes. */
export function fieldTargets(fields: readonly Pick<FieldDefinition, "key" | "type">[], targets: readonly string[]): string[] {
  const defined = fields.filter(({ type }) => fieldTypes.some((one) => one === type)).map(({ key, type }) => `${type}:${key}`);
  const made = targets.filter((target) => fieldOf(target) !== null);
  return [...new Set([...defined, ...made])];
}

/** A key for a new field: the header where it is written in Latin letters, else the first free number. */
export function newFieldKey(header: string, taken: ReadonlySet<string>): string {
  const words = header.normalize("NFKC").match(/[A-Za-z0-9]+/g) ?? [];
  const camel = words.map((word, index) => (index === 0 ? word.toLowerCase() : `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`));
  const base = /^[a-z]/.test(camel[0] ?? "") && !/[^\p{ASCII}]/u.test(header.normalize("NFKC")) ? camel.join("").slice(0, 36) : "item";
  if (base !== "item" && !taken.has(base)) return base;
  for (let number = base === "item" ? 1 : 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
