import { LRUCache } from "lru-cache";
import type { Transaction } from "../../../prisma/client.ts";
import type { CompiledEmail } from "../../../templates/email-template.ts";
import type { CompiledLine } from "../../../templates/line-template.ts";
import type { CompiledPerson } from "../../../templates/person-template.ts";

export type Compiled = CompiledEmail | CompiledLine | CompiledPerson;

// Versions are immutable. Rendering caches the parsed template by the identity of this object.
const compiled = new LRUCache<string, Compiled>({ max: 500 });

/** The compiled form of a template version, read once per process. */
export async function readCompiled(tx: Transaction, versionId: string): Promise<Compiled> {
  const found = (await readAllCompiled(tx, [versionId])).get(versionId);
  if (!found) throw new Error(`template version ${versionId} is gone`);
  return found;
}

/** The same of several versions, by id. One query reads all that this process does not have yet. */
export async function readAllCompiled(tx: Transaction, versionIds: readonly string[]): Promise<Map<string, Compiled>> {
  const found = new Map(versionIds.map((id) => [id, compiled.get(id)] as const).filter((entry): entry is [string, Compiled] => !!entry[1]));
  const missing = versionIds.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const { rows } = await tx.query<{ id: string; compiled: Compiled }>(
    "select id, compiled from template_version where id = any($1::uuid[])",
    [missing],
  );
  for (const row of rows) {
    compiled.set(row.id, row.compiled);
    found.set(row.id, row.compiled);
  }
  return found;
}
