import type { PlaybookManifest } from "../../../domain/playbooks/manifest.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { KeyedSamples } from "../../../templates/variables.ts";
import type { KeyedVariables } from "./keyed-variables.ts";
import type { Registry } from "./registry.ts";

/** Sample values of all keyed variables, with the keys of a playbook, to check its templates without a database. */
export function sampleKeyedOf({ keyed }: Registry, manifest: PlaybookManifest, language: string): KeyedSamples {
  return Object.fromEntries([...keyed.values()].map((kind) => [kind.name, sampleOf(kind, kind.keys.of(manifest), language)]));
}

/** The same with the keys that are in the database. */
export async function readSampleKeyed(tx: Transaction, { keyed }: Registry, language: string): Promise<KeyedSamples> {
  const samples: [string, KeyedSamples[string]][] = [];
  for (const kind of keyed.values()) samples.push([kind.name, sampleOf(kind, await kind.keys.read(tx), language)]);
  return Object.fromEntries(samples);
}

function sampleOf({ sample }: KeyedVariables, keys: readonly string[], language: string): Record<string, object> {
  return Object.fromEntries(keys.map((key) => [key, sample(key, language)]));
}
