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
  const known = compiled.get(versionId);
  if (known) return known;
  const { rows } = await tx.query<{ compiled: Compiled }>("select compiled from template_version where id = $1", [versionId]);
  const found = rows[0]?.compiled;
  if (!found) throw new Error(`template version ${versionId} is gone`);
  compiled.set(versionId, found);
  return found;
}
