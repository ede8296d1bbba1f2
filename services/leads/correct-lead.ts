import { AppError } from "../../domain/app-error.ts";
import type { Names } from "../../domain/names/names.ts";
import { searchKey } from "../../domain/names/search-key.ts";
import { isZone } from "../../domain/time/zoned.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { lockExternalId, requireFreeExternalId } from "./external-id.ts";
import { requireNames } from "./require-names.ts";

export type FieldValue = string | number | boolean;

/** What is given is written; null takes it away. */
export interface Corrections extends Partial<Names> {
  honorific?: string | undefined;
  language?: "ja" | "en" | undefined;
  /** IANA zone. */
  zone?: string | undefined;
  /** How another system calls them. */
  externalId?: string | null | undefined;
  /** By key. */
  fields?: Record<string, FieldValue | null> | undefined;
}

export interface CorrectLeadInput {
  leadId: string;
  corrections: Corrections;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  /** Why; kept in the audit until the lead is erased. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

interface LeadRow extends Names {
  honorific: string;
  language: string;
  zone: string;
  externalId: string | null;
  fields: Record<string, unknown>;
}

const columns = [
  "familyName",
  "givenName",
  "familyKana",
  "givenKana",
  "displayName",
  "company",
  "honorific",
  "language",
  "zone",
  "externalId",
] as const;

/**
 * Corrects a lead's names, fields, language or zone. The audit keeps who did it, why, and what was before and after. What waits by the zone or
 * a field reads it anew. Returns the keys that changed. Throws AppError not-found, invalid.
 */
export async function correctLead(
  context: Context,
  { leadId, corrections, revision, reason, actor }: CorrectLeadInput,
): Promise<{ changed: string[] }> {
  if (corrections.zone !== undefined && !isZone(corrections.zone))
    throw new AppError("invalid", "zone-unknown", {
      ja: "そのタイムゾーンはありません。Asia/Tokyo のように入力してください。",
      en: "This time zone is not known: write one like Asia/Tokyo.",
    });
  return context.database.transaction(async (tx) => {
    const { externalId } = corrections;
    if (typeof externalId === "string") await lockExternalId(tx, context, externalId);
    await lockLeads(tx, [leadId]);
    const before = await readRow(tx, leadId);
    await requireRevision(tx, leadId, revision);
    if (typeof externalId === "string") await requireFreeExternalId(tx, externalId, leadId);
    await requireNames(tx, { topics: [], sourceKey: null, fields: corrections.fields });
    await requireTypes(tx, corrections.fields ?? {});
    const { fields: _, ...given } = corrections;
    const after: LeadRow = { ...before, ...withoutUndefined(given), fields: mergeFields(before.fields, corrections.fields ?? {}) };
    const changed = [
      ...columns.filter((column) => after[column] !== before[column]),
      ...Object.keys(corrections.fields ?? {})
        .filter((key) => after.fields[key] !== before.fields[key])
        .map((key) => `fields.${key}`),
    ];
    if (changed.length === 0) return { changed };
    const now = context.clock.now();
    await tx.query(
      `update lead set family_name = $2, given_name = $3, family_kana = $4, given_kana = $5, display_name = $6, company = $7, honorific = $8,
         language = $9, zone = $10, external_id = $11, fields = $12, search_key = $13, updated_at = $14 where id = $1`,
      [leadId, ...columns.map((column) => after[column]), JSON.stringify(after.fields), searchKey(after), now],
    );
    await wakeAll(tx, leadId);
    const [impersonal, personal] = [changed.filter((key) => isImpersonal(key)), changed.filter((key) => !isImpersonal(key))];
    await writeAudit(tx, {
      at: now,
      actor,
      action: "lead-corrected",
      target: "lead",
      refId: leadId,
      reason,
      data: { changed, before: valuesOf(before, impersonal), after: valuesOf(after, impersonal) },
      personal: { before: valuesOf(before, personal), after: valuesOf(after, personal) },
    });
    return { changed };
  });
}

/** Says nothing of who the lead is. */
const isImpersonal = (key: string) => key === "language" || key === "zone";

/** By the keys of `changed`: columns, and `fields.<key>`. */
function valuesOf(row: LeadRow, keys: readonly string[]): Record<string, unknown> {
  const all: Record<string, unknown> = {
    ...row,
    ...Object.fromEntries(Object.entries(row.fields).map(([key, value]) => [`fields.${key}`, value])),
  };
  return Object.fromEntries(keys.map((key) => [key, all[key] ?? null]));
}

async function readRow(tx: Transaction, leadId: string): Promise<LeadRow> {
  const { rows } = await tx.query<LeadRow>(
    `select family_name as "familyName", given_name as "givenName", family_kana as "familyKana", given_kana as "givenKana",
       display_name as "displayName", company, honorific, language, zone, external_id as "externalId", fields
     from lead where id = $1 and erased_at is null and merged_into is null`,
    [leadId],
  );
  if (!rows[0]) throw leadUnknown();
  return rows[0];
}

/** Throws AppError invalid for a value that its field cannot hold. */
export async function requireTypes(tx: Transaction, fields: Record<string, FieldValue | null>): Promise<void> {
  const { rows } = await tx.query<{ key: string; type: string }>("select key, type from field_definition where key = any($1::text[])", [
    Object.keys(fields),
  ]);
  const wrong = rows.find(({ key, type }) => !fits(fields[key] ?? null, type));
  if (!wrong) return;
  throw new AppError("invalid", "field-type", {
    ja: `項目「${wrong.key}」の型は ${wrong.type} です。${wrong.type === "date" ? "2027-04-01 のように入力してください。" : "型に合う値を入力してください。"}`,
    en: `The field "${wrong.key}" holds a ${wrong.type}${wrong.type === "date" ? ", written as 2027-04-01" : ""}.`,
  });
}

function fits(value: FieldValue | null, type: string): boolean {
  if (value === null) return true;
  switch (type) {
    case "number":
    case "boolean":
      return typeof value === type;
    case "date":
      return typeof value === "string" && isDay(value);
    default:
      return typeof value === "string";
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function mergeFields(before: Record<string, unknown>, given: Record<string, FieldValue | null>): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== null));
}

function withoutUndefined<Given extends object>(given: Given): Partial<{ [Key in keyof Given]: Exclude<Given[Key], undefined> }> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<{
    [Key in keyof Given]: Exclude<Given[Key], undefined>;
  }>;
}

async function wakeAll(tx: Transaction, leadId: string): Promise<void> {
  const { rows } = await tx.query<{ kind: string; id: string }>(
    "select kind, id from process where lead_id = $1 and state = 'live' order by kind, id",
    [leadId],
  );
  for (const [kind, processes] of Map.groupBy(rows, (row) => row.kind)) {
    await requestWake(
      tx,
      kind,
      processes.map(({ id }) => id),
    );
  }
}
