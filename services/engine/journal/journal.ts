import { z } from "zod";

const channel = z.string();

const bodies = {
  /** A topic on a channel was unsubscribed. `hashes`: keyed hashes of the lead's addresses on that channel. */
  withdrawn: z.object({ lead: z.uuid(), topic: z.string(), channel, hashes: z.array(z.string()) }),
  /** `final`: nobody may lift it. */
  suppressed: z.object({ hash: z.string(), channel, scope: z.string(), reason: z.string(), final: z.boolean().default(false) }),
  erased: z.object({ lead: z.uuid() }),
};

/** Id of the consent, the suppression or the lead; `at` in business time. It holds ids and keyed hashes, nothing that names a person. */
const common = { id: z.uuid(), at: z.coerce.date() };

export const journalEntrySchema = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("withdrawn"), body: bodies.withdrawn }),
  z.object({ ...common, kind: z.literal("suppressed"), body: bodies.suppressed }),
  z.object({ ...common, kind: z.literal("erased"), body: bodies.erased }),
]);

/** One opt-out, suppression or erasure. */
export type JournalEntry = z.output<typeof journalEntrySchema>;

export const markerSchema = z.object({ ticks: z.number().int().nonnegative(), at: z.coerce.date() });

/** How far the database had come. It grows every few seconds while a worker runs; `at` is real time. */
export type Marker = z.output<typeof markerSchema>;

export const NO_MARKER: Marker = { ticks: 0, at: new Date(0) };

/** What is kept outside the database. Several processes may use one at a time. */
export interface Journal {
  /** The entries are on disk when it resolves. */
  append(entries: readonly JournalEntry[]): Promise<void>;
  /** The oldest first; null stands for a line that cannot be read, such as one that was cut short by a full disk. */
  entries(): AsyncIterable<JournalEntry | null>;
  /** About the last thousand, in no order. */
  latest(): Promise<JournalEntry[]>;
  /** The highest marker that this process has seen, here or in the file. */
  seen(): Marker;
  /** Reads the file again, then as `seen`. */
  look(): Promise<Marker>;
  /** Keeps the marker outside, unless a higher one is there. */
  mark(marker: Marker): Promise<void>;
}
