import { LRUCache } from "lru-cache";
import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import type { Transaction } from "../../prisma/client.ts";

export interface SequenceVersion {
  id: string;
  sequenceId: string;
  key: string;
  version: number;
  definition: SequenceDefinition;
}

// Published versions never change, so they can be cached.
const versions = new LRUCache<string, SequenceVersion>({ max: 1_000 });

/** A published version by id; null when there is none. */
export async function readVersion(tx: Transaction, versionId: string): Promise<SequenceVersion | null> {
  const known = versions.get(versionId);
  if (known) return known;
  const { rows } = await tx.query<SequenceVersion>(
    `select v.id, v.sequence_id as "sequenceId", s.key, v.version, v.definition
     from sequence_version v join sequence s on s.id = v.sequence_id where v.id = $1`,
    [versionId],
  );
  const version = rows[0] ?? null;
  if (version) versions.set(versionId, version);
  return version;
}
