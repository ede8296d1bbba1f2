import { type Transaction, unprepared } from "../../prisma/client.ts";
import type { ErasedPeople, Owner } from "../engine/modules/personal-columns.ts";
import type { Registry } from "../engine/modules/registry.ts";

/**
 * Whether the modules declare a column personal or impersonal (design decision 10). Null when none declares it; a test demands a declaration
 * for every column that can hold text.
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

/** Blanks and deletes the personal data of these people. The caller has locked their rows and copied the evidence to the vault. */
export async function blankPersonalData(tx: Transaction, { modules }: Registry, people: ErasedPeople): Promise<void> {
  // Makes the triggers that keep audit and consent append-only allow an erasure.
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

/** The condition that finds the rows of these people, and its parameter. */
export function rowsOf(owner: Owner, people: ErasedPeople): { values: string[]; sql: string } {
  if (owner === "lead") return { values: people.leadIds, sql: "lead_id = any($1::uuid[])" };
  if (owner === "lead-row") return { values: people.leadIds, sql: "id = any($1::uuid[])" };
  return { values: people[owner.of], sql: owner.sql };
}
