import type { PlaybookManifest } from "../../../domain/playbooks/playbook.ts";
import type { Category } from "../../../domain/touches/category.ts";
import type { Transaction } from "../../../prisma/client.ts";

/** A module's part of a playbook. Its keys of the manifest are described in domain/playbooks/sections/. */
export interface PlaybookSection {
  /** Writes this part of the playbook; when repeated, changes only what differs. */
  readonly write?: (tx: Transaction, content: PlaybookContent, now: Date) => Promise<void>;
  /** The templates that the module sends by itself, with their origin. */
  readonly templates?: (manifest: PlaybookManifest) => SentTemplate[];
}

export interface PlaybookContent {
  readonly manifest: PlaybookManifest;
  readonly documents: readonly PlaybookDocument[];
}

export interface PlaybookDocument {
  readonly key: string;
  readonly title: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface SentTemplate {
  readonly template: string;
  readonly origin: string;
  readonly category: Category;
}
