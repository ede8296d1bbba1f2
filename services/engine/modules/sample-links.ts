import type { PlaybookManifest } from "../../../domain/playbooks/manifest.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { SampleLinks } from "../../../templates/variables.ts";
import type { LinkKind } from "./link-kind.ts";
import type { Registry } from "./registry.ts";

/** Sample URLs of all links, with the keys of a playbook, to check its templates without a database. */
export function sampleLinksOf({ links }: Registry, manifest: PlaybookManifest): SampleLinks {
  return Object.fromEntries([...links.values()].map((link) => [link.name, sampleOf(link, link.keys?.of(manifest) ?? [])]));
}

/** The same with the keys that are in the database. */
export async function readSampleLinks(tx: Transaction, { links }: Registry): Promise<SampleLinks> {
  const samples: [string, SampleLinks[string]][] = [];
  for (const link of links.values()) samples.push([link.name, sampleOf(link, (await link.keys?.read(tx)) ?? [])]);
  return Object.fromEntries(samples);
}

function sampleOf({ keys, sample }: LinkKind, known: readonly string[]): string | Record<string, string> {
  return keys === undefined ? sample("") : Object.fromEntries(known.map((key) => [key, sample(key)]));
}
