import { type Transaction, unprepared } from "../../prisma/client.ts";
import type { ErasedPeople, Owner } from "../engine/modules/personal-columns.ts";
import type { Registry } from "../engine/modules/registry.ts";

/**
 * What the modules say of a column (design decision 10): whether an erasure touches it. Null for one that nobody has thought about; a test
 * demands that every column which can hold words is one or the other.
 */
export function classify({ modules }: Registry, table: string, column: string): "personal" | "impersonal" | null {
  const owner = modules.find(
    ({ personalColumns }) =>
      personalColumns?.personal?.some((one) => one.table === table) || personalColumns?.impersonal?.[table] !== undefined,
  )?.personalColumns;
  const personal = owner?.personal?.filter((one) => one.table === table) ?? [];
  if (personal.some(({ becomes }) => becomes === "delete" || column in becomes)) return "personal";
  return owner?.impersonal?.[table]?.includes(column) ? "impersonal" : null;
}

/** Blanks and deletes what is personal of these people, whose rows are locked; the evidence must be in the vault already. */
export async function blankPersonalData(tx: Transaction, { modules }: Registry, people: ErasedPeople): Promise<void> {
  // The triggers that keep audit and consent append-only let an erasure through.
  await tx.query("set local hagukumi.erasure = 'on'");
  const tables = modules.flatMap(({ personalColumns }) => personalColumns?.personal ?? []);
  for (const { table, owner, becomes } of tables) {
    const { values, sql } = rowsOf(owner, people);
    if (values.length === 0) continue;
    const act =
      becomes === "delete"
        ? `delete from ${table}`
        : `update ${table} set ${Object.entries(becomes)
            .map(([column, value]) => `${column} = ${value}`)
            .join(", ")}`;
    await tx.query(unprepared(`${act} where ${sql}`), [values]);
  }
}

function rowsOf(owner: Owner, people: ErasedPeople): { values: string[]; sql: string } {
  if (owner === "lead") return { values: people.leadIds, sql: "lead_id = any($1::uuid[])" };
  if (owner === "lead-row") return { values: people.leadIds, sql: "id = any($1::uuid[])" };
  return { values: people[owner.of], sql: owner.sql };
}
