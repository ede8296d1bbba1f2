import type { PlaybookManifest } from "../../../domain/playbooks/manifest.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

/** A link, or the data of a button on LINE, that every message may contain: `urls.<name>`, or `urls.<name>.<key>` when it has keys. */
export interface LinkKind {
  readonly name: string;
  /** The keys that exist, in the database and in a playbook that is checked without one. Left out by a link without keys. */
  readonly keys?: {
    readonly read: (tx: Transaction) => Promise<string[]>;
    readonly of: (manifest: PlaybookManifest) => string[];
  };
  /** Called only for the links that a template uses. Empty when there is none for this message. */
  readonly url: (context: Context, to: LinkTarget, key: string) => string;
  /**
   * Where it leads, for a link that counts as a click: its `url` is then a tracked one, `/r/`, whose target is `<name>.<key>`. Left out by links
   * that lead there by themselves.
   */
  readonly landing?: (context: Context, to: { leadId: string }, key: string) => string;
  /** A made-up value, for the check of templates. */
  readonly sample: (key: string) => string;
}

export interface LinkTarget {
  readonly leadId: string;
  readonly sendId: string;
  /** Null on the channel `person`. */
  readonly contactId: string | null;
  readonly topic: string | null;
}
