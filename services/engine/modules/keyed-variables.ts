import type { PlaybookManifest } from "../../../domain/playbooks/manifest.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

/** Variables that every message may use, about one of several things: `<name>.<key>`, such as `offers.tanaoroshi.next`. */
export interface KeyedVariables {
  readonly name: string;
  /** The keys that exist, in the database and in a playbook that is checked without one. */
  readonly keys: {
    readonly read: (tx: Transaction) => Promise<string[]>;
    readonly of: (manifest: PlaybookManifest) => string[];
  };
  /** Called once for each claim that needs them, with the keys that its templates use. The answer makes the values of one message. */
  readonly read: (tx: Transaction, context: Context, keys: readonly string[]) => Promise<(key: string, reader: MessageReader) => object>;
  /** Made-up values, for the check of templates. */
  readonly sample: (key: string, language: string) => object;
  /** What authors call each value, and what they write into a template. */
  readonly fields: readonly { readonly name: string; readonly words: LocalText; readonly insert: (path: string) => string }[];
}

/** Whom a message is for, as far as its words depend on it. */
export interface MessageReader {
  /** IANA zone of the lead. */
  readonly zone: string;
  /** Of the template. */
  readonly language: string;
}
