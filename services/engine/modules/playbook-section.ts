import type { z } from "zod";
import type { PlaybookManifest } from "../../../domain/playbooks/manifest.ts";
import type { ManifestSection, ManifestWith, SectionOf } from "../../../domain/playbooks/section.ts";
import type { Category } from "../../../domain/touches/category.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Transaction } from "../../../prisma/client.ts";

/** A module's part of a playbook. */
export interface PlaybookSection {
  /** Its keys of playbook.yaml (domain/playbooks/sections/); left out when it has none. */
  readonly section?: ManifestSection;
  /** Writes this part of the playbook; when repeated, changes only what differs. */
  write?(tx: Transaction, content: PlaybookContent, now: Date): Promise<void>;
  /**
   * Called when all parts are written, by a part that people are in the midst of: writes it, and carries them over. Returns what becomes of
   * them, for who publishes; nothing when nothing changes for them.
   */
  carryOver?(tx: Transaction, content: PlaybookContent, by: { author: string; now: Date }): Promise<LocalText[]>;
  /** What the database holds of this part, so that a publisher sees what changes. */
  read?(tx: Transaction): Promise<PlaybookEntry[]>;
  /** What an author should look at before publishing: warnings, each at its path of the manifest. */
  advise?(manifest: PlaybookManifest, known: { events: readonly string[] }): SectionAdvice[];
  /** The templates that the module sends by itself, with their origin. */
  templates?(manifest: PlaybookManifest): SentTemplate[];
  /** The same, as the database has them now. Each module that has `templates` has it. */
  sent?(tx: Transaction): Promise<SentTemplate[]>;
}

interface PlaybookSectionOf<Shape extends z.ZodRawShape> extends PlaybookSection {
  readonly section: SectionOf<Shape>;
  write?(tx: Transaction, content: PlaybookContent<ManifestWith<Shape>>, now: Date): Promise<void>;
  carryOver?(tx: Transaction, content: PlaybookContent<ManifestWith<Shape>>, by: { author: string; now: Date }): Promise<LocalText[]>;
  templates?(manifest: ManifestWith<Shape>): SentTemplate[];
}

/** For a section that only its module reads: the manifest has the types of its keys. */
export function definePlaybookSection<Shape extends z.ZodRawShape>(section: PlaybookSectionOf<Shape>): PlaybookSection {
  return section;
}

export interface PlaybookContent<Manifest = PlaybookManifest> {
  readonly manifest: Manifest;
  readonly documents: readonly PlaybookDocument[];
}

/** One thing of a playbook, as the database holds it. */
export interface PlaybookEntry {
  /** Its place in playbook.yaml, or the key of its own file: a key of the file such as `business`, or key and thing, such as `topics.newsletter`. */
  readonly place: string;
  /** Plain JSON. */
  readonly value: unknown;
}

export interface SectionAdvice {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: LocalText;
  readonly hint: LocalText | null;
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
