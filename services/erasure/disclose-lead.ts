import { type Transaction, unprepared } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import type { ErasedPeople, Owner } from "../engine/modules/personal-columns.ts";
import type { Registry } from "../engine/modules/registry.ts";
import { disclosedKinds, MOST_ROWS } from "./disclosed-kinds.ts";
import { findMerged, peopleOf, readContacts, readNames } from "./people.ts";
import { rowsOf } from "./personal-data.ts";

/** A row with all columns, by their names in the database. */
export type DisclosedRow = Record<string, unknown>;

export interface Disclosure {
  leadId: string;
  madeAt: Date;
  /** By the name of their file. Those found only by a name or number in a text begin with `mentions-`: they may concern somebody else. */
  kinds: ReadonlyMap<string, DisclosedRow[]>;
  /** Kinds of which there are more rows than were copied. */
  cut: string[];
}

/**
 * Reads everything that is kept about a living lead and about those merged into them, at one moment, for the lead who asks (LAW6). What is
 * personal is known from the modules' declarations, so a new table is in it. The audit keeps who took it, and why. Throws AppError
 * not-found, gone.
 */
export async function discloseLead(
  context: Context,
  { leadId, reason, actor }: { leadId: string; reason?: string | undefined; actor: string },
): Promise<Disclosure> {
  const now = context.clock.now();
  return context.database.transaction(async (tx) => {
    await tx.query("set transaction isolation level repeatable read");
    await requireLead(tx, leadId);
    const leadIds = await findMerged(tx, leadId);
    const people = peopleOf(leadIds, await readContacts(tx, leadIds), await readNames(tx, leadIds));
    const kinds = new Map([...(await readKinds(tx, leadIds)), ...(await readDeclared(tx, context.registry, people))]);
    await writeAudit(tx, {
      at: now,
      actor,
      action: "lead-disclosed",
      target: "lead",
      refId: leadId,
      reason,
      data: { rows: Object.fromEntries([...kinds].map(([kind, rows]) => [kind, rows.length])) },
    });
    return { leadId, madeAt: now, kinds, cut: [...kinds].filter(([, rows]) => rows.length >= MOST_ROWS).map(([kind]) => kind) };
  });
}

async function readKinds(tx: Transaction, leadIds: string[]): Promise<Map<string, DisclosedRow[]>> {
  const kinds = new Map<string, DisclosedRow[]>();
  for (const [kind, { sql }] of Object.entries(disclosedKinds)) {
    const { rows } = await tx.query<{ row: DisclosedRow }>(unprepared(sql), [leadIds]);
    kinds.set(
      kind,
      rows.map(({ row }) => row),
    );
  }
  return kinds;
}

/** The rows of the tables that the modules declare and that are not among the kinds, and those that name the lead in a text. */
async function readDeclared(tx: Transaction, { modules }: Registry, people: ErasedPeople): Promise<Map<string, DisclosedRow[]>> {
  const known = new Set(Object.values(disclosedKinds).map(({ table }) => table));
  const kinds = new Map<string, DisclosedRow[]>();
  for (const { table, owner } of modules.flatMap(({ personalColumns }) => personalColumns?.personal ?? [])) {
    if (isOwn(owner) && known.has(table)) continue;
    const kind = isOwn(owner) ? table : `mentions-${table}`;
    const { values, sql } = rowsOf(owner, people);
    const found = kinds.get(kind) ?? [];
    if (values.length > 0) {
      const { rows } = await tx.query<{ row: DisclosedRow }>(
        unprepared(`select to_jsonb(${table}) as row from ${table} where ${sql} limit ${MOST_ROWS}`),
        [values],
      );
      const seen = new Set(found.map((row) => JSON.stringify(row)));
      found.push(...rows.map(({ row }) => row).filter((row) => !seen.has(JSON.stringify(row))));
    }
    kinds.set(kind, found);
  }
  return kinds;
}

/** Whether a key finds the rows. A text or a part of a number may be somebody else's, too. */
function isOwn(owner: Owner): boolean {
  return typeof owner === "string" || owner.of === "leadIds" || owner.of === "lineUsers";
}
