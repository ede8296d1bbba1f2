import type { Lead, PatchLeadsIdBody } from "../../api/generated/routes.schemas.ts";
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

/** What is written: only what differs from `lead`. An empty name or field is taken away. */
export function correctionOf(lead: Lead, after: Values): Omit<PatchLeadsIdBody, "reason"> {
  const changed = changedKeys(valuesOf(lead), after);
  const written = (key: string) => (after[key] ?? "").trim() || null;
  const fields = changed.filter((key) => key.startsWith("fields.")).map((key) => key.slice("fields.".length));
  const plain = names.filter((name) => changed.includes(name)).map((name) => [name, written(name)]);
  return {
    ...Object.fromEntries(plain),
    ...(fields.length > 0 && {
      fields: Object.fromEntries(fields.map((key) => [key, typed(lead.fields[key], written(`fields.${key}`))])),
    }),
  };
}

/** As the kind of value that stands there now. */
function typed(before: unknown, value: string | null): string | number | boolean | null {
  if (value === null) return null;
  if (typeof before === "boolean") return value === "true";
  if (typeof before === "number" && Number.isFinite(Number(value))) return Number(value);
  return value;
}
