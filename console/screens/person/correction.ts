import type { FieldValue, Lead, PatchLeadsIdBody } from "../../api/generated/routes.schemas.ts";
import { changedKeys, type Values } from "../../parts/differences.ts";

export const names = [
  "familyName",
  "givenName",
  "familyKana",
  "givenKana",
  "displayName",
  "company",
  "honorific",
  "language",
  "zone",
] as const;

export function valuesOf(lead: Lead): Values {
  const known = names.map((name): [string, string] => [name, lead[name] ?? ""]);
  const fields = Object.entries(lead.fields).map(([key, value]): [string, string] => [`fields.${key}`, String(value ?? "")]);
  return Object.fromEntries([...known, ...fields]);
}

/** A defined field of a person: what it is called, and which kind of value it holds. */
export type PersonField = Pick<FieldValue, "key" | "title" | "type">;

/** What is written: only what differs from `lead`. An empty name or field is taken away. */
export function correctionOf(lead: Lead, after: Values, defined: readonly PersonField[]): Omit<PatchLeadsIdBody, "reason"> {
  const changed = changedKeys(valuesOf(lead), after);
  const written = (key: string) => (after[key] ?? "").trim() || null;
  const fields = changed.filter((key) => key.startsWith("fields.")).map((key) => key.slice("fields.".length));
  const plain = names.filter((name) => changed.includes(name)).map((name) => [name, written(name)]);
  return {
    ...Object.fromEntries(plain),
    ...(fields.length > 0 && {
      fields: Object.fromEntries(fields.map((key) => [key, typed(typeOf(key, lead, defined), written(`fields.${key}`))])),
    }),
  };
}

/** What its definition says; without one, the kind that stands there now. */
export function typeOf(key: string, lead: Lead, defined: readonly PersonField[]): string {
  return defined.find((field) => field.key === key)?.type ?? typeof lead.fields[key];
}

function typed(type: string, value: string | null): string | number | boolean | null {
  if (value === null) return null;
  if (type === "boolean") return value === "true";
  if (type === "number" && isNumber(value)) return Number(value.normalize("NFKC"));
  return value;
}

/** Full-width digits count, too. */
export function isNumber(value: string): boolean {
  return value.trim() !== "" && Number.isFinite(Number(value.normalize("NFKC")));
}
